// The token layer: columns over the tokens of a document, and the functions that read them.
// Token indexes are `i`; sentences and paragraphs are half-open ranges of token indexes.

import type { Span } from '../base/index.js'
import type { Document } from './document.js'

/** What a token looks like, as bits of the `shape` column. */
export const SHAPE = {
  /** Starts with an upper-case letter. */
  capital: 1,
  /** Has at least two letters and no lower-case one: "BRICS", "U.S.". */
  upper: 2,
  /** Has a digit. */
  digit: 4,
  /** Has a letter. */
  letter: 8,
  /** Only punctuation or symbols. */
  punctuation: 16,
  /** White space (or the start of the text) comes directly before it. */
  spaceBefore: 32,
  /** A line break comes directly before it. */
  lineBefore: 64,
} as const

/** Columns over tokens. `form[i]` indexes `forms`, the distinct words of this document as written. */
export interface TokenColumns {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly form: Int32Array
  readonly shape: Uint8Array
  readonly forms: readonly string[]
  /** Lower-case twin of `forms`. */
  readonly lowers: readonly string[]
  /** First token of each sentence, and `count` at the end: sentence s is [sentences[s], sentences[s+1]). */
  readonly sentences: Int32Array
  /** Sentence of each token. */
  readonly sentenceOf: Int32Array
  /** First token of each paragraph, and `count` at the end. A paragraph starts a sentence. */
  readonly paragraphs: Int32Array
}

/** A document with its token layer. */
export interface Tokenized extends Document {
  readonly tokens: TokenColumns
}

/** A half-open range of token indexes. */
export interface TokenRange {
  readonly first: number
  readonly end: number
}

/** The token as written: `wordOf(doc, 0)` is `'Wang'`. */
export const wordOf = (doc: Tokenized, i: number): string =>
  doc.tokens.forms[doc.tokens.form[i]!] ?? ''

/** The token in lower case; the empty string outside the text. */
export const lowerOf = (doc: Tokenized, i: number): string =>
  doc.tokens.lowers[doc.tokens.form[i] ?? -1] ?? ''

/** True when token i has the shape bit: `hasShape(doc, 0, SHAPE.capital)`. */
export const hasShape = (doc: Tokenized, i: number, bit: number): boolean =>
  ((doc.tokens.shape[i] ?? 0) & bit) !== 0

/** The characters that the tokens of a range cover. */
export const spanOfTokens = (doc: Tokenized, { first, end }: TokenRange): Span => ({
  start: doc.tokens.start[first]!,
  end: doc.tokens.end[end - 1]!,
})

/** The number of sentences. */
export const sentenceCount = (doc: Tokenized): number => doc.tokens.sentences.length - 1

/** The tokens of sentence s. */
export const sentenceRange = (doc: Tokenized, s: number): TokenRange => ({
  first: doc.tokens.sentences[s]!,
  end: doc.tokens.sentences[s + 1]!,
})

/** The number of paragraphs. */
export const paragraphCount = (doc: Tokenized): number => doc.tokens.paragraphs.length - 1

/** The tokens of paragraph p. */
export const paragraphRange = (doc: Tokenized, p: number): TokenRange => ({
  first: doc.tokens.paragraphs[p]!,
  end: doc.tokens.paragraphs[p + 1]!,
})

/** The first token that ends after `offset`, or `count`: binary search over the `end` column. */
export function tokenAt(doc: Tokenized, offset: number): number {
  let low = 0
  let high = doc.tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (doc.tokens.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
