// Hashes of words and pieces of words. Words of the model are known by two independent 32-bit hashes of
// their letters, so the model holds no strings and can be shared between threads.

const [FIRST_START, FIRST_PRIME] = [0x811c9dc5 | 0, 0x01000193]
const [SECOND_START, SECOND_PRIME] = [0x3c6ef372, 0x5bd1e995]
const [ZERO, NINE] = [0x30, 0x39]

/** Which of the two hashes of a word. */
export type WordHash = 1 | 2

/**
 * A 32-bit hash of the units [start, end) of a text. Digits count as 0, so "2024" and "1999" are one word.
 *
 *     hashWord('met', 1) === hashWord('he met', 1, 3, 6) // true
 */
export function hashWord(text: string, which: WordHash, start = 0, end = text.length): number {
  // hot loop: every letter of every distinct word of a document (bench/parse)
  const prime = which === 1 ? FIRST_PRIME : SECOND_PRIME
  let h = which === 1 ? FIRST_START : SECOND_START
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    h = Math.imul(h ^ (code >= ZERO && code <= NINE ? ZERO : code), prime)
    h ^= h >>> 15
  }
  return h
}

/** Joins two hashes into one; the order counts. */
export function joinHash(a: number, b: number): number {
  const h = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + b
  return Math.imul(h ^ (h >>> 13), 0x297a2d39)
}
