import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readLexicon } from './lexicon.js'

const shipped = readFileSync(new URL('../../data/lexicon/words.json', import.meta.url), 'utf8')

test('the shipped lists are read as sets of words', () => {
  const lexicon = readLexicon(shipped, 'words.json')
  expect(lexicon.officeHeads.has('minister')).toBe(true)
  expect(lexicon.honorifics.has('minister')).toBe(false)
})

test('the shipped words are in lower case, and each list has a word once', () => {
  const lists: Record<string, { words: string[] }> = JSON.parse(shipped)
  const wrong = Object.entries(lists).flatMap(([name, { words }]) =>
    words
      .filter((word, n) => word !== word.toLowerCase() || words.indexOf(word) !== n)
      .map((word) => `${name}: ${word}`),
  )
  expect(wrong).toEqual([])
})

test.each([
  ['a list that is missing', '{}'],
  ['a list that has no words', '{"honorifics": {"about": "titles"}}'],
  ['words that are no texts', '{"honorifics": {"about": "titles", "words": [1]}}'],
])('%s is refused by name', (_, text) => {
  expect(() => readLexicon(text, 'words.json')).toThrow(
    expect.objectContaining({
      code: 'asset-invalid',
      message: expect.stringContaining('honorifics'),
    }),
  )
})
