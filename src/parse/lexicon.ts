// What the model knows of single words: an open-addressing table over hashes, with columns beside it.
// Takes decoded columns (words sorted by hash); gives lookups. Holds typed arrays only, so it can be shared.

import { hashWord } from '../base/index.js'

/** Columns over the words of the model, word 0 standing for every unknown word. */
export interface LexiconColumns {
  /** First hash of each word, and the lower half of the second. */
  readonly first: Int32Array
  readonly second: Uint16Array
  /** Word class learned from vectors and trees; 0 when the word has none. */
  readonly cluster: Uint16Array
  /** Number of the set of XPOS tags the word was seen with; 0 when it was seen too seldom. */
  readonly ambiguity: Uint16Array
  /** Number of the set of tags that the word may take; 0 for the open set. */
  readonly tagSet: Uint16Array
  /** Parts of speech of the word and of its base forms in WordNet, as bits. */
  readonly wordNet: Uint16Array
  /** 1 when the word is frequent enough in training to be a feature by itself. */
  readonly frequent: Uint8Array
}

export interface Lexicon extends LexiconColumns {
  /** Word number plus one at each slot; 0 for an empty slot. A power of two long. */
  readonly slots: Int32Array
}

/** Builds the table over the columns. `slots` may be given to place it in shared memory. */
export function createLexicon(columns: LexiconColumns, slots: Int32Array): Lexicon {
  const mask = slots.length - 1
  const { first } = columns
  for (let word = 1; word < first.length; word++) {
    let slot = first[word]! & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = word + 1
  }
  return { ...columns, slots }
}

/** How many slots a lexicon of `words` words wants: a power of two, at most half full. */
export function slotsFor(words: number): number {
  let size = 1024
  while (size < words * 2) size *= 2
  return size
}

/**
 * The number of a word, 0 when the model does not know it. Case counts: give the lower-case form for the
 * word as such, the written form for what is known of its capitalised use.
 */
export function findWord(lexicon: Lexicon, word: string): number {
  const { slots, first, second } = lexicon
  const mask = slots.length - 1
  const h = hashWord(word, 1)
  let check = -1
  for (let slot = h & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const found = slots[slot]! - 1
    if (first[found] !== h) continue
    if (check < 0) check = hashWord(word, 2) & 0xffff
    if (second[found] === check) return found
  }
  return 0
}
