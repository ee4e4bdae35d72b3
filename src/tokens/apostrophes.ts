// Apostrophes, straight or curly: inside names they belong to the word, before a clitic they start a
// token of their own ("Iran" + "'s"), and everywhere else they are quotes.

import { CLASS, isDigitAt, isLetterAt, isWordAt, LETTER, wordEnd } from './char-class.js'
import { pushToken } from './draft.js'
import type { Scan } from './scan-state.js'

const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])
const SHORTENED: ReadonlySet<string> = new Set([
  'em',
  'til',
  'tis',
  'twas',
  'cause',
  'bout',
  'round',
])
const LONGEST_SHORTENED = 5

/** True for ' and ’. */
export const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019

/**
 * The end of a word that goes on after the apostrophe at `end`, or `end` when it does not.
 *
 *     O'Brien   Sana'a   d'Ivoire   Xi'an
 *
 * Not: "Iran's", "don't", "states'" (clitics and the plural's mark).
 */
export function joinApostrophe(text: string, end: number): number {
  if (!isLetterAt(text, end + 1)) return end
  const next = wordEnd(text, end + 1)
  if (text.charCodeAt(end) === 0x2018) return next // Ba‘ath
  return isClitic(text, end, next) || isNotClitic(text, end) ? end : next
}

function isClitic(text: string, apostrophe: number, end: number): boolean {
  const length = end - apostrophe - 1
  return length > 0 && length < 3 && CLITICS.has(text.slice(apostrophe + 1, end).toLowerCase())
}

/** True when the word that ends before the apostrophe ends in n and goes on with t: "don't". */
export function isNotClitic(text: string, apostrophe: number): boolean {
  const [before, after] = [
    text.charCodeAt(apostrophe - 1) | 32,
    text.charCodeAt(apostrophe + 1) | 32,
  ]
  return before === 0x6e && after === 0x74 && !isWordAt(text, apostrophe + 2)
}

/** Reads an apostrophe that no word has taken: a clitic, a shortened word, or a quote. */
export function readLooseApostrophe({ text, draft }: Scan, start: number): number {
  const end = looseEnd(text, start, draft.nextShape === 0 && draft.count > 0)
  pushToken(draft, start, end)
  return end
}

function looseEnd(text: string, start: number, followsToken: boolean): number {
  const code = text.charCodeAt(start)
  if (text.charCodeAt(start + 1) === code) return start + 2 // '' as a double quote
  if (CLASS[text.charCodeAt(start + 1)] !== LETTER)
    return isDecade(text, start) ? start + 4 : start + 1
  const end = wordEnd(text, start + 1)
  if (followsToken && isClitic(text, start, end)) return end
  const short = !followsToken && end - start - 1 <= LONGEST_SHORTENED
  return short && SHORTENED.has(text.slice(start + 1, end).toLowerCase()) ? end : start + 1
}

/** "'90s" */
const isDecade = (text: string, start: number): boolean =>
  isDigitAt(text, start + 1) &&
  text.charAt(start + 2) === '0' &&
  text.charAt(start + 3) === 's' &&
  !isWordAt(text, start + 4)
