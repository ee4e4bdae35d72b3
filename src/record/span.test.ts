import { describe, expect, test } from 'vitest'
import { quote } from './span.js'

describe('quote', () => {
  test('adds the words to a span', () => {
    expect(quote('Wang Yi met', { start: 0, end: 7 })).toEqual({
      start: 0,
      end: 7,
      exact: 'Wang Yi',
    })
  })

  test('reaches to the end of the text', () => {
    expect(quote('met', { start: 0, end: 3 }).exact).toBe('met')
  })

  test('drops whatever else the span carries', () => {
    const mention = { start: 0, end: 3, code: 'CHN' }
    expect(Object.keys(quote('met', mention))).toEqual(['start', 'end', 'exact'])
  })

  test.each([
    [0, 0],
    [2, 1],
    [-1, 2],
    [0, 4],
    [0, Number.NaN],
    [0.5, 2],
  ])('refuses the range %d to %d of three characters', (start, end) => {
    expect(() => quote('met', { start, end })).toThrow(
      expect.objectContaining({ code: 'span-outside-text' }),
    )
  })
})
