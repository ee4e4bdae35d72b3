import { describe, expect, test } from 'vitest'
import { bySpan, contains, cover, fromCodePoints, overlaps, toCodePoints } from './span.js'

const span = (start: number, end: number) => ({ start, end })

test.each([
  ['ranges that share a character', span(0, 2), span(1, 3), true],
  ['a range inside another', span(0, 9), span(3, 4), true],
  ['ranges that only touch', span(0, 2), span(2, 3), false],
  ['ranges apart', span(0, 2), span(5, 6), false],
])('overlaps tells %s', (_, a, b, expected) => {
  expect([overlaps(a, b), overlaps(b, a)]).toEqual([expected, expected])
})

test('contains holds for an equal range and not for one that sticks out', () => {
  expect(contains(span(2, 5), span(2, 5))).toBe(true)
  expect(contains(span(2, 5), span(2, 6))).toBe(false)
})

test('cover reaches from the first start to the last end', () => {
  expect(cover(span(7, 9), span(1, 3))).toEqual(span(1, 9))
})

test('bySpan orders by start, then by end', () => {
  const spans = [span(3, 9), span(1, 8), span(3, 4), span(1, 2)]
  expect(spans.sort(bySpan)).toEqual([span(1, 2), span(1, 8), span(3, 4), span(3, 9)])
})

describe('code points', () => {
  test.each([
    ['plain letters', 'Wang Yi met', span(0, 7), span(0, 7)],
    ['an emoji before', '😀 met', span(3, 6), span(2, 5)],
    ['an emoji inside', 'a😀b', span(0, 4), span(0, 3)],
    ['a joined emoji', '👩‍👧 met', span(6, 9), span(4, 7)],
    ['Arabic', 'التقى met', span(6, 9), span(6, 9)],
    ['a lone surrogate', '\ud83d met', span(2, 5), span(2, 5)],
    ['an empty range', '😀', span(2, 2), span(1, 1)],
  ])('count %s, there and back', (_, text, units, points) => {
    expect(toCodePoints(text, units)).toEqual(points)
    expect(fromCodePoints(text, points)).toEqual(units)
  })
})
