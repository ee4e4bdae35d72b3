// The parse layer: tags, lemmas and the dependency tree as columns over tokens, and the functions that read them.
// Tags and relations are those of Universal Dependencies.

import { lowerOf, type Tokenized, type TokenRange } from './tokens.js'

/** What tag and relation numbers stand for; one for all documents of a model. */
export interface ParseInventory {
  /** UPOS and XPOS of each tag. */
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly relations: readonly string[]
}

/** Morphology, as bits of the `morph` column. */
export const MORPH = {
  singular: 1,
  plural: 2,
  past: 4,
  present: 8,
  finite: 16,
  infinitive: 32,
  participle: 64,
  gerund: 128,
  passive: 256,
} as const

/** Columns over tokens. Margins run from 0 (a toss-up) to 255 and are the confidence in a tag or an arc. */
export interface ParseColumns {
  readonly inventory: ParseInventory
  readonly tag: Uint8Array
  /** The second-best tag; the tag itself where there was no choice. */
  readonly secondTag: Uint8Array
  readonly tagMargin: Uint8Array
  /** The token each token depends on; -1 for the root of a sentence. */
  readonly head: Int32Array
  readonly relation: Uint8Array
  readonly arcMargin: Uint8Array
  readonly morph: Uint16Array
  /** `lemma[i]` indexes `lemmas`, the distinct lemmas of this document. */
  readonly lemma: Int32Array
  readonly lemmas: readonly string[]
}

/** A document with tokens and trees. */
export interface Parsed extends Tokenized {
  readonly parse: ParseColumns
}

/** Universal part of speech: `uposOf(doc, i)` is `'VERB'`; the empty string outside the text. */
export const uposOf = ({ parse }: Parsed, i: number): string =>
  parse.inventory.upos[parse.tag[i]!] ?? ''

/** English part of speech (Penn tags): `xposOf(doc, i)` is `'VBD'`. */
export const xposOf = ({ parse }: Parsed, i: number): string =>
  parse.inventory.xpos[parse.tag[i]!] ?? ''

/** The token that i depends on; -1 for the root. */
export const headOf = ({ parse }: Parsed, i: number): number => parse.head[i] ?? -1

/** How i depends on its head: `'nsubj'`, `'nsubj:pass'`. */
export const relationOf = ({ parse }: Parsed, i: number): string =>
  parse.inventory.relations[parse.relation[i]!] ?? ''

/** The lemma of token i: `'meet'` for "met". */
export const lemmaOf = ({ parse }: Parsed, i: number): string =>
  parse.lemmas[parse.lemma[i] ?? -1] ?? ''

/** True when token i has the morphology bit: `hasMorph(doc, i, MORPH.passive)`. */
export const hasMorph = ({ parse }: Parsed, i: number, bit: number): boolean =>
  ((parse.morph[i] ?? 0) & bit) !== 0

/** The tokens of a sentence that depend on i, from left to right. `sentence` is the one that holds i. */
export function dependentsOf({ parse }: Parsed, sentence: TokenRange, i: number): number[] {
  const dependents: number[] = []
  for (let k = sentence.first; k < sentence.end; k++) if (parse.head[k] === i) dependents.push(k)
  return dependents
}

/** The first dependent of i with one of the relations, or -1. */
export function dependentBy(
  doc: Parsed,
  sentence: TokenRange,
  i: number,
  ...relations: readonly string[]
): number {
  for (let k = sentence.first; k < sentence.end; k++) {
    if (doc.parse.head[k] === i && relations.includes(relationOf(doc, k))) return k
  }
  return -1
}

/** The tokens from the first to the last that depend on i, directly or not, with i itself. */
export function subtreeOf({ parse }: Parsed, sentence: TokenRange, i: number): TokenRange {
  let [first, end] = [i, i + 1]
  const isBelow = (k: number): boolean => {
    let at = k
    for (let steps = sentence.end - sentence.first; at >= 0 && at !== i && steps > 0; steps--) {
      at = parse.head[at]!
    }
    return at === i
  }
  while (first > sentence.first && isBelow(first - 1)) first--
  while (end < sentence.end && isBelow(end)) end++
  return { first, end }
}

/** The word that marks how a noun is used: "with" for "with Ahmadian"; the empty string when there is none. */
export function caseOf(doc: Parsed, sentence: TokenRange, i: number): string {
  const marker = dependentBy(doc, sentence, i, 'case', 'mark')
  return marker < 0 ? '' : lowerOf(doc, marker)
}
