// Spans survive the trip to code points and back, on texts of every script.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCodePoints, toCodePoints } from '../../src/base/index.js'
import { SEED } from './seed.js'

// Any units, lone surrogates among them, and whole characters of several scripts.
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(
        '😀',
        '👩‍👩‍👧',
        'نتنياهو',
        '外交部',
        '\ud83d',
        '\ude00',
        'e\u0301',
        '\r\n',
        'met',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('code points are counted as the language itself counts them', () => {
  fc.assert(
    fc.property(text, fc.nat(), (content, n) => {
      const end = [...content].slice(0, n % ([...content].length + 1)).join('').length
      const points = toCodePoints(content, { start: 0, end })
      expect(points).toEqual({ start: 0, end: [...content.slice(0, end)].length })
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})

test('a span of whole characters comes back as it went', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (content, a, b) => {
      const characters = [...content]
      const [from, to] = [a % (characters.length + 1), b % (characters.length + 1)]
      const start = characters.slice(0, Math.min(from, to)).join('').length
      const end = characters.slice(0, Math.max(from, to)).join('').length
      expect(fromCodePoints(content, toCodePoints(content, { start, end }))).toEqual({ start, end })
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})
