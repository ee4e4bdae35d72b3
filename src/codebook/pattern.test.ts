import { describe, expect, test } from 'vitest'
import { compilePattern } from './pattern.js'

/** Where the pattern ends when it is tried at a word of a text, or -1. */
function matchEnd(source: string, text: string, at = 0, blocked: readonly number[] = []): number {
  const words = text.split(' ')
  return compilePattern(source).match(
    (i) => words[i] ?? '',
    at,
    words.length,
    (i) => blocked.includes(i),
  )
}

describe('a pattern', () => {
  test.each([
    ['one word', 'met', 'met him', 1],
    ['one word of several', 'met|meets', 'meets him', 1],
    ['words in a row', 'held talks', 'held talks with', 2],
    ['a word that is left out', 'by the? phone', 'by phone', 2],
    ['a word that is there', 'by the? phone', 'by the phone', 3],
    ['a gap of no word', 'held ~2 talks', 'held talks', 2],
    ['a gap up to its length', 'held ~2 talks', 'held long hard talks', 4],
    ['the nearest word behind a gap', 'held ~3 talks', 'held talks about talks', 2],
    ['an optional word at the end', 'on behalf of?', 'on behalf', 2],
  ])('matches %s', (_, source, text, end) => {
    expect(matchEnd(source, text)).toBe(end)
  })

  test.each([
    ['another word', 'met', 'meeting him'],
    ['part of a word', 'met', 'metal'],
    ['a gap that is too long', 'held ~2 talks', 'held long hard open talks'],
    ['words in another order', 'held talks', 'talks held'],
    ['a text that ends too early', 'held talks', 'held'],
  ])('does not match %s', (_, source, text) => {
    expect(matchEnd(source, text)).toBe(-1)
  })

  test('does not run a gap over a blocked word', () => {
    expect(matchEnd('held ~3 talks', 'held long , talks', 0, [2])).toBe(-1)
    expect(matchEnd('held ~3 talks', 'held long hard talks', 0, [])).toBe(4)
  })

  test('matches where it is tried, not later', () => {
    expect([matchEnd('met', 'he met her', 0), matchEnd('met', 'he met her', 1)]).toEqual([-1, 2])
  })

  test('names the words that it may begin with', () => {
    expect([...compilePattern('met|meets ~2 with').firstWords]).toEqual(['met', 'meets'])
  })

  test.each(['', '   ', '~3 talks', 'the? talks'])('may not be %j', (source) => {
    expect(() => compilePattern(source)).toThrow(
      expect.objectContaining({ code: 'codebook-invalid' }),
    )
  })
})
