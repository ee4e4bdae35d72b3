// What the tagger and the parser see of a word by itself: one row of numbers per distinct form of a document.
// Rows live in the document's own arrays and are freed with it.

import { hashWord, joinHash } from '../base/index.js'
import { findWord, type Lexicon } from './lexicon.js'

/** Columns of a row of word atoms, in order. */
export const WORD_ATOMS = [
  'form',
  'word',
  'suffix1',
  'suffix2',
  'suffix3',
  'suffix4',
  'prefix1',
  'prefix2',
  'prefix3',
  'shape',
  'cluster',
  'coarse',
  'ambiguity',
  'wordnet',
  'flags',
] as const

/** Numbers in a row. */
export const WORD_STRIDE = WORD_ATOMS.length

/** Column of an atom in a row. */
export const WORD_COLUMN = Object.fromEntries(WORD_ATOMS.map((name, i) => [name, i])) as Readonly<
  Record<(typeof WORD_ATOMS)[number], number>
>

/** Words of one document: rows of atoms, and the tag set of each word. */
export interface WordRows {
  readonly atoms: Int32Array
  readonly tagSet: Uint16Array
}

/** Clusters are paths in a tree of 32 x 16; the upper part alone is the coarse cluster. */
const CLUSTERS_PER_COARSE = 16

/** Describes the distinct forms of a document; `lowers` are their lower-case twins. */
export function describeWords(
  forms: readonly string[],
  lowers: readonly string[],
  lexicon: Lexicon,
): WordRows {
  const atoms = new Int32Array(forms.length * WORD_STRIDE)
  const tagSet = new Uint16Array(forms.length)
  for (let f = 0; f < forms.length; f++) {
    tagSet[f] = describeWord(forms[f]!, lowers[f]!, lexicon, atoms, f * WORD_STRIDE)
  }
  return { atoms, tagSet }
}

/** Fills the row at `row` and gives the number of the word's tag set. */
function describeWord(
  form: string,
  lower: string,
  lexicon: Lexicon,
  atoms: Int32Array,
  row: number,
): number {
  const word = findWord(lexicon, lower)
  const cased = form === lower ? word : findWord(lexicon, form)
  const shape = shapeOf(form)
  const { length } = lower
  const pieces = Math.min(length, 4)
  for (let k = 1; k <= 4; k++) {
    atoms[row + 1 + k] = k <= pieces ? hashWord(lower, 1, length - k) : 0
    if (k < 4) atoms[row + 5 + k] = k <= pieces ? hashWord(lower, 1, 0, k) : 0
  }
  const rare = joinHash(shape, hashWord(lower, 1, Math.max(0, length - 2)))
  const cluster = lexicon.cluster[word]!
  const ambiguity = lexicon.ambiguity[cased]! || lexicon.ambiguity[word]!
  atoms[row] = lexicon.frequent[cased] === 1 ? hashWord(form, 1) : rare
  atoms[row + 1] = lexicon.frequent[word] === 1 ? hashWord(lower, 1) : rare
  atoms[row + 9] = shape
  atoms[row + 10] = cluster
  atoms[row + 11] = Math.ceil(cluster / CLUSTERS_PER_COARSE)
  atoms[row + 12] = ambiguity
  atoms[row + 13] = lexicon.wordNet[word]!
  atoms[row + 14] = flagsOf(form)
  return lexicon.tagSet[cased]! || lexicon.tagSet[word]!
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/**
 * A hash of the kinds of characters, runs counted to two: "Wang" as Xxx, "U.S." as X.X., "2024" as 00. Letters
 * outside ASCII count as one kind with the lower-case ones, case there being rare in English text.
 */
function shapeOf(form: string): number {
  let h = 17
  let [last, run] = [-1, 0]
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    const kind = isUpper(code) ? 1 : isLower(code) || code >= 0xc0 ? 2 : isDigit(code) ? 3 : code
    run = kind === last ? run + 1 : 0
    last = kind
    if (run < 2) h = Math.imul(h ^ kind, 0x5bd1e995) ^ (h >>> 13)
  }
  return h
}

/** What a form's letters say, as bits of its `flags`; its length, up to 4, stands above them. */
export const WORD_FLAG = {
  capitalFirst: 1,
  capitalLater: 2,
  digit: 4,
  hyphen: 8,
  foreign: 16,
  lower: 32,
} as const
export const LENGTH_SHIFT = 8

function flagsOf(form: string): number {
  let flags = Math.min(form.length, 4) << LENGTH_SHIFT
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (isUpper(code)) flags |= i === 0 ? WORD_FLAG.capitalFirst : WORD_FLAG.capitalLater
    else if (isLower(code)) flags |= WORD_FLAG.lower
    else if (isDigit(code)) flags |= WORD_FLAG.digit
    else if (code === 0x2d) flags |= WORD_FLAG.hyphen
    else if (code >= 0xc0) flags |= WORD_FLAG.foreign
  }
  return flags
}
