import { describe, expect, test } from 'vitest'
import { landmarkOf } from './open-model.js'
import { AHEAD_ATOMS, AHEAD_STRIDE } from './parser-features.js'
import { createSentenceAtoms, fillSentenceAtoms, LANDMARK } from './sentence-atoms.js'
import { CANDIDATES } from './tagger.js'
import { WORD_STRIDE } from './word-atoms.js'

const TAGS = ['PROPN NNP', 'PUNCT ,', 'NOUN NN', 'VERB VBD', 'PUNCT .', 'VERB VBG', 'CCONJ CC']

/** What lies ahead of token `front` in a sentence of these tags. */
function aheadOf(sentence: readonly string[], front: number): Record<string, number> {
  const n = sentence.length
  const out = createSentenceAtoms(n)
  const tag = Uint8Array.from(sentence, (name) => TAGS.indexOf(name))
  fillSentenceAtoms(
    out,
    { first: 0, end: n },
    new Int32Array(n),
    { atoms: new Int32Array(WORD_STRIDE), lexicon: new Int32Array(1) } as never,
    { tag, second: tag, margin: new Uint8Array(n), candidates: new Uint8Array(n * CANDIDATES) },
    {
      upos: Uint8Array.from(TAGS, (_, t) => t),
      counted: new Uint8Array(TAGS.length),
      landmark: Uint8Array.from(TAGS, landmarkOf),
      doubtBelow: 0,
    },
  )
  const row = out.ahead.subarray(front * AHEAD_STRIDE, (front + 1) * AHEAD_STRIDE)
  return Object.fromEntries(AHEAD_ATOMS.map((name, k) => [name, row[k]!]))
}

describe('what lies ahead', () => {
  // "Wang , director , met ."
  const sentence = ['PROPN NNP', 'PUNCT ,', 'NOUN NN', 'PUNCT ,', 'VERB VBD', 'PUNCT .']

  test('begins behind the front, the nearest landmark in the lowest bits', () => {
    const { comma, finite, stop } = LANDMARK
    expect(aheadOf(sentence, 1)).toMatchObject({
      'ahead.2': comma | (finite << 3),
      'ahead.3': comma | (finite << 3) | (stop << 6),
      'ahead.5': comma | (finite << 3) | (stop << 6),
    })
  })

  test('counts finite verbs on both sides and tells the next and how far it is', () => {
    expect(aheadOf(sentence, 0)).toMatchObject({ 'ahead.finites': 1, 'seen.finites': 0 })
    expect(aheadOf(sentence, 0)['ahead.verb']).toBe(8 * TAGS.indexOf('VERB VBD') + 4)
    expect(aheadOf(sentence, 5)).toMatchObject({ 'ahead.finites': 0, 'seen.finites': 1 })
  })

  test('is nothing at the end', () => {
    expect(Object.values(aheadOf(sentence, 6))).toEqual(AHEAD_ATOMS.map(() => 0))
    expect(aheadOf(sentence, 4)['ahead.verb']).toBe(0)
  })

  test.each([
    ['VERB VBD', 'finite'],
    ['AUX MD', 'finite'],
    ['VERB VBG', 'nonfinite'],
    ['PUNCT ,', 'comma'],
    ['CCONJ CC', 'conjunction'],
    ['PRON WP', 'subordinator'],
    ['SCONJ IN', 'subordinator'],
    ["PUNCT ''", 'quote'],
    ['PUNCT .', 'stop'],
  ] as const)('"%s" is a landmark: %s', (tag, name) => {
    expect(landmarkOf(tag)).toBe(LANDMARK[name])
  })

  test.each(['NOUN NN', 'ADP IN', 'PUNCT HYPH', 'PART TO'])('"%s" is none', (tag) => {
    expect(landmarkOf(tag)).toBe(0)
  })
})
