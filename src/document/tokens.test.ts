import { describe, expect, test } from 'vitest'
import { tokenize } from '../tokens/index.js'
import { createDocument, textOf } from './document.js'
import {
  hasShape,
  lowerOf,
  paragraphCount,
  paragraphRange,
  SHAPE,
  sentenceCount,
  sentenceRange,
  spanOfTokens,
  tokenAt,
  wordOf,
} from './tokens.js'

const doc = tokenize(createDocument({ id: 'a', text: 'Wang Yi met him.\n\nTalks ended. G7 left.' }))
const textOfTokens = (range: { first: number; end: number }): string =>
  textOf(doc, spanOfTokens(doc, range))

test('words are read as written and in lower case', () => {
  expect([wordOf(doc, 0), lowerOf(doc, 0)]).toEqual(['Wang', 'wang'])
})

test('there is no word outside the text', () => {
  expect([lowerOf(doc, -1), lowerOf(doc, doc.tokens.count)]).toEqual(['', ''])
  expect(hasShape(doc, doc.tokens.count, SHAPE.capital)).toBe(false)
})

test.each([
  ['Wang', 0, ['capital', 'letter']],
  ['met', 2, ['letter', 'spaceBefore']],
  ['.', 4, ['punctuation']],
  ['G7', 8, ['capital', 'digit', 'letter', 'spaceBefore']],
] as const)('the shape of %s is told by its bits', (word, i, bits) => {
  expect(wordOf(doc, i)).toBe(word)
  const missing = bits.filter((bit) => !hasShape(doc, i, SHAPE[bit]))
  expect(missing).toEqual([])
})

test('sentences and paragraphs are ranges of tokens', () => {
  const sentences = Array.from({ length: sentenceCount(doc) }, (_, s) =>
    textOfTokens(sentenceRange(doc, s)),
  )
  const paragraphs = Array.from({ length: paragraphCount(doc) }, (_, p) =>
    textOfTokens(paragraphRange(doc, p)),
  )
  expect(sentences).toEqual(['Wang Yi met him.', 'Talks ended.', 'G7 left.'])
  expect(paragraphs).toEqual(['Wang Yi met him.', 'Talks ended. G7 left.'])
})

describe('tokenAt finds', () => {
  test.each([
    ['the token that begins at an offset', 5, 'Yi'],
    ['the token that holds an offset', 6, 'Yi'],
    ['the next token after a space', 7, 'met'],
    ['the first token at the start', 0, 'Wang'],
  ])('%s', (_, offset, word) => {
    expect(wordOf(doc, tokenAt(doc, offset))).toBe(word)
  })

  test('the count past the last token', () => {
    expect(tokenAt(doc, doc.text.length)).toBe(doc.tokens.count)
  })
})
