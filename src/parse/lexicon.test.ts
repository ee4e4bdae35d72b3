import { describe, expect, test } from 'vitest'
import { hashWord } from '../base/index.js'
import { createLexicon, findWord, type Lexicon, type LexiconColumns, slotsFor } from './lexicon.js'

/** Columns of words whose hashes are given; word 0 is the unknown one. */
function columnsOf(hashes: readonly (readonly [number, number])[]): LexiconColumns {
  const rows = [[0, 0] as const, ...hashes]
  const none = new Uint16Array(rows.length)
  return {
    first: Int32Array.from(rows, ([first]) => first),
    second: Uint16Array.from(rows, ([, second]) => second),
    ...{ cluster: none, ambiguity: none, tagSet: none, wordNet: none },
    frequent: new Uint8Array(rows.length),
  }
}

const LETTERS = 'abcdefghij'

const hashesOf = (word: string): readonly [number, number] => [
  hashWord(word, 1),
  hashWord(word, 2) & 0xffff,
]

const lexiconOf = (...words: readonly string[]): Lexicon =>
  createLexicon(columnsOf(words.map(hashesOf)), new Int32Array(slotsFor(words.length + 1)))

describe('findWord', () => {
  test.each([
    ['a word', 'met', 1],
    ['the written form of another', 'May', 3],
    ['its lower-case twin', 'may', 2],
    ['a year by any other year', '2024', 4],
    ['a word with an accent', 'Côte', 5],
    ['nothing for an unknown word', 'meet', 0],
    ['nothing for other capitals', 'MAY', 0],
    ['nothing for a number of another length', '20', 0],
    ['nothing for the empty word', '', 0],
  ])('finds %s: "%s" is word %i', (_title, word, number) => {
    expect(findWord(lexiconOf('met', 'may', 'May', '1999', 'Côte'), word)).toBe(number)
  })

  test('finds all of ten thousand words and none of ten thousand others', () => {
    const words = Array.from({ length: 10_000 }, (_, n) =>
      String(n).replace(/\d/g, (digit) => LETTERS.charAt(Number(digit))),
    )
    const lexicon = lexiconOf(...words)
    expect(words.map((word) => findWord(lexicon, word))).toEqual(words.map((_, n) => n + 1))
    expect(words.filter((word) => findWord(lexicon, `${word}y`) !== 0)).toEqual([])
  })

  test('tells words of the same first hash apart by the second', () => {
    const [first, second] = hashesOf('met')
    const columns = columnsOf([
      [first, second ^ 2],
      [first, second ^ 4],
      [first, second],
    ])
    expect(findWord(createLexicon(columns, new Int32Array(8)), 'met')).toBe(3)
    const strangers = columnsOf([[first, second ^ 2]])
    expect(findWord(createLexicon(strangers, new Int32Array(8)), 'met')).toBe(0)
  })

  test('goes on at the beginning of the table behind a full end', () => {
    const atEnd = ['met', 'held', 'said', 'left', 'told', 'took', 'gave', 'sent'].filter(
      (word) => (hashWord(word, 1) & 7) === 7,
    )
    const word = atEnd[0]!
    const [first, second] = hashesOf(word)
    const columns = columnsOf([
      [first ^ 0x100, 1], // takes slot 7
      [first ^ 0x200, 1], // takes slot 0
      [first, second],
    ])
    const lexicon = createLexicon(columns, new Int32Array(8))
    expect(lexicon.slots.indexOf(4)).toBe(1)
    expect(findWord(lexicon, word)).toBe(3)
  })

  test('reads a table in memory that threads share', () => {
    const slots = new Int32Array(new SharedArrayBuffer(4 * 1024))
    const lexicon = createLexicon(columnsOf([hashesOf('met')]), slots)
    expect(lexicon.slots).toBe(slots)
    expect(findWord({ ...lexicon, slots: new Int32Array(slots.buffer) }, 'met')).toBe(1)
  })

  test('finds nothing in an empty lexicon', () => {
    expect(findWord(lexiconOf(), 'met')).toBe(0)
  })
})

test.each([
  [0, 1024],
  [1, 1024],
  [512, 1024],
  [513, 2048],
  [100_000, 262_144],
])('slotsFor(%i) is %i: a power of two, at most half full', (words, slots) => {
  expect(slotsFor(words)).toBe(slots)
})
