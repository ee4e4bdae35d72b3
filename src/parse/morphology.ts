// Tense, number, verb form and voice of each token, as bits: from the XPOS tag, and for voice from the tree.

import { MORPH } from '../document/index.js'

const OF_TAG: Readonly<Record<string, number>> = {
  NN: MORPH.singular,
  NNP: MORPH.singular,
  NNS: MORPH.plural,
  NNPS: MORPH.plural,
  VB: MORPH.infinitive,
  VBD: MORPH.past | MORPH.finite,
  VBZ: MORPH.present | MORPH.finite | MORPH.singular,
  VBP: MORPH.present | MORPH.finite,
  MD: MORPH.finite,
  VBN: MORPH.past | MORPH.participle,
  VBG: MORPH.present | MORPH.participle,
}

/** The bits that a tag alone gives. */
export const morphOfTag = (xpos: string): number => OF_TAG[xpos] ?? 0

/** A sentence's tree for the voice of its verbs; `names` are the relations, heads are tokens of the document. */
export interface VoiceInput {
  readonly first: number
  readonly end: number
  readonly head: Int32Array
  readonly relation: Uint8Array
  readonly morph: Uint16Array
  readonly names: readonly string[]
  /** True for a past participle. */
  isParticiple(i: number): boolean
}

/**
 * Marks the passive participles of a sentence.
 *
 *     The deal was signed by both.   talks held in Doha   He has signed it.
 *                  ^^^^^^                  ^^^^                  (active)
 */
export function markPassives(input: VoiceInput): void {
  const { first, end, head, relation, morph, names } = input
  const hasAuxiliary = new Set<number>()
  for (let i = first; i < end; i++) {
    const name = names[relation[i]!]!
    const h = head[i]!
    if (h < 0) continue
    if (name === 'aux:pass' || name === 'nsubj:pass' || name === 'csubj:pass') {
      morph[h]! |= MORPH.passive
    } else if (name === 'aux') hasAuxiliary.add(h)
  }
  for (let i = first; i < end; i++) {
    if (!input.isParticiple(i) || hasAuxiliary.has(i)) continue
    const name = names[relation[i]!]!
    const isBare = name === 'acl' || name === 'amod' || name === 'advcl'
    const continues = name === 'conj' && (morph[head[i]!]! & MORPH.passive) !== 0
    if (isBare || continues) morph[i]! |= MORPH.passive
  }
}
