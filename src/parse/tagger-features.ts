// The atoms of the tagger: words around a token, the tags given so far, the case of the sentence.

import {
  LENGTH_SHIFT,
  WORD_ATOMS,
  WORD_COLUMN,
  WORD_FLAG,
  WORD_STRIDE,
  type WordRows,
} from './word-atoms.js'

const OFFSETS = [-2, -1, 0, 1, 2] as const

/** Atoms of the tagger: "w-1.form", "w0.suffix3", "tag-1", "case", "first". */
export const TAGGER_ATOMS: readonly string[] = [
  ...OFFSETS.flatMap((offset) =>
    WORD_ATOMS.map((name) => `w${offset > 0 ? '+' : ''}${offset}.${name}`),
  ),
  'tag-1',
  'tag-2',
  'tag+1',
  'tag+2',
  'case',
  'first',
]

const TAG_BASE = OFFSETS.length * WORD_STRIDE
const OUTSIDE = -7 // an atom outside the sentence, unlike any word row

/** How a sentence is capitalised: as usual, all in capitals, like a headline, without capitals. */
export type SentenceCase = 0 | 1 | 2 | 3

/** One sentence for the tagger: forms of tokens [first, end) index rows of `words`. */
export interface TaggerInput {
  readonly form: Int32Array
  readonly first: number
  readonly end: number
  readonly words: WordRows
  readonly sentenceCase: SentenceCase
}

/** Fills the atoms of the words around token i. */
export function fillWordAtoms(atoms: Int32Array, input: TaggerInput, i: number): void {
  // hot loop: once per token that has more than one tag (bench/parse)
  const { form, first, end, words } = input
  const rows = words.atoms
  let at = 0
  for (let offset = -2; offset <= 2; offset++) {
    const j = i + offset
    if (j < first || j >= end) {
      const outside = j < first ? OUTSIDE : OUTSIDE - 1
      for (let k = 0; k < WORD_STRIDE; k++) atoms[at++] = outside
      continue
    }
    const row = form[j]! * WORD_STRIDE
    for (let k = 0; k < WORD_STRIDE; k++) atoms[at++] = rows[row + k]!
  }
  atoms[TAG_BASE + 4] = input.sentenceCase
  atoms[TAG_BASE + 5] = i === first ? 1 : 0
}

/** Fills the atoms of the tags around token i of [first, end); outside the sentence a tag is -1. */
export function fillTagAtoms(
  atoms: Int32Array,
  { first, end }: Pick<TaggerInput, 'first' | 'end'>,
  tags: Uint8Array,
  i: number,
): void {
  atoms[TAG_BASE] = i - 1 >= first ? tags[i - 1]! : -1
  atoms[TAG_BASE + 1] = i - 2 >= first ? tags[i - 2]! : -1
  atoms[TAG_BASE + 2] = i + 1 < end ? tags[i + 1]! : -1
  atoms[TAG_BASE + 3] = i + 2 < end ? tags[i + 2]! : -1
}

const SHORTEST_HEADLINE = 4
const LONG_WORD = 4

/** Reads how a sentence is capitalised. Words of one to three letters do not count for a headline. */
export function readSentenceCase(input: Omit<TaggerInput, 'sentenceCase'>): SentenceCase {
  const { form, first, end, words } = input
  let [capital, upper, lower, longLower] = [0, 0, 0, 0]
  for (let i = first; i < end; i++) {
    const flags = words.atoms[form[i]! * WORD_STRIDE + WORD_COLUMN.flags]!
    if ((flags & WORD_FLAG.capitalFirst) !== 0) {
      if ((flags & (WORD_FLAG.capitalLater | WORD_FLAG.lower)) === WORD_FLAG.capitalLater) upper++
      else capital++
    } else if ((flags & WORD_FLAG.lower) !== 0) {
      lower++
      if (flags >> LENGTH_SHIFT === LONG_WORD) longLower++
    }
  }
  if (upper >= 3 && capital + lower <= upper / 4) return 1
  if (capital + upper >= SHORTEST_HEADLINE && longLower * 3 <= capital + upper) return 2
  return capital + upper === 0 && lower >= SHORTEST_HEADLINE ? 3 : 0
}
