// Texts no one writes, at sizes where anything worse than linear time would run into the time-out of the
// test: a sentence without end, lists of names, brackets, the same words again and again.

import { expect, test } from 'vitest'
import { parseReading } from '../../src/record/index.js'
import { shippedReader } from '../shipped-reader.js'

const TEXTS: readonly (readonly [string, string])[] = [
  ['one word', 'a'.repeat(500_000)],
  ['nested brackets', `${'('.repeat(10_000)}x${')'.repeat(10_000)}`],
  ['a list of states', `${'China and '.repeat(20_000)}met.`],
  ['a list of people', `Wang Yi met ${'Ivan Petrov, '.repeat(10_000)}in Rome.`],
  ['the same verb', 'met with '.repeat(30_000)],
  ['dates', 'May 5 to June 7, '.repeat(15_000)],
  ['pronouns', 'He met her. '.repeat(10_000)],
  [
    'people who say that they',
    'Chinese Minister Wang Yi said that he thanked him and '.repeat(1_500),
  ],
  ['offices', 'Minister of the '.repeat(20_000)],
  ['visits', 'visited Paris '.repeat(15_000)],
]

test.each(TEXTS)('%s is read to the end', (id, text) => {
  const reading = shippedReader().read({ id, text, publishedOn: '2024-09-12' })
  expect(parseReading(JSON.parse(JSON.stringify(reading))).document.length).toBe(text.length)
})

test('a stretch too long to be a sentence is named in a note', () => {
  const text = `${'China and '.repeat(2_000)}met.`
  const { notes } = shippedReader().read({ id: 'long', text })
  expect(notes.map(({ code }) => code)).toContain('sentence-too-long')
})
