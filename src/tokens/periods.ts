// A word and the full stop after it: letter chains ("U.S."), initials ("J."), abbreviations ("Gen."),
// list numbers ("1."), domains. Everything else leaves the full stop to be a token of its own.

import {
  type AbbreviationKind,
  abbreviationKind,
  DOTTED_WORDS,
  LONGEST_ABBREVIATION,
} from './abbreviations.js'
import { domainEnd } from './addresses.js'
import {
  BREAK,
  CLASS,
  isDigitAt,
  isLetterAt,
  isUpperAt,
  isWordAt,
  LETTER,
  wordEnd,
} from './char-class.js'
import { draftLower, FLAG, pushToken } from './draft.js'
import { endsParagraph } from './paragraphs.js'
import type { Scan } from './scan-state.js'
import { BEFORE_LETTER, OPENERS } from './sentence-words.js'

const DOT = 0x2e
const FLAG_OF: Readonly<Record<AbbreviationKind, number>> = {
  title: FLAG.never,
  number: FLAG.never,
  never: FLAG.never,
  'may-end': FLAG.mayEnd,
  clock: FLAG.clock,
  list: FLAG.never,
}

/**
 * Reads the word [start, end), which a full stop follows, and gives the place after what it took.
 *
 *     U.S.|   Gen.| Abizaid   J.| Blinken   the spring|.
 */
export function readBeforeStop(scan: Scan, start: number, end: number): number {
  const { text, draft } = scan
  const domain = domainEnd(text, start, end)
  if (domain > end) {
    pushToken(draft, start, domain)
    return domain
  }
  const isLetter = end - start === 1 && isLetterAt(text, start)
  const chain = isLetter ? letterChainEnd(text, end) : end
  if (chain > end) return readChain(scan, start, chain)
  const flag = isEllipsis(text, end) ? 0 : stopFlag(scan, start, end, isLetter)
  if (flag === 0) {
    const dotted = dottedWordEnd(text, start, end)
    pushToken(draft, start, dotted)
    return dotted
  }
  pushToken(draft, start, end + 1, flag)
  return end + 1
}

const isEllipsis = (text: string, i: number): boolean => text.charCodeAt(i + 1) === DOT

/** How the stop after [start, end) belongs to the word; 0 when it does not. */
function stopFlag(scan: Scan, start: number, end: number, isLetter: boolean): number {
  const { text } = scan
  if (scan.atParagraph && isListMark(scan, start, end)) return FLAG.never
  if (isLetter) return isInitial(scan, start, end) ? FLAG.never : 0
  if (end - start > LONGEST_ABBREVIATION) return 0
  const kind = abbreviationKind(text.slice(start, end))
  if (kind === null) return 0
  const next = nextWordAt(scan, end + 1)
  if (kind === 'title') return next < 0 ? 0 : FLAG.never
  if (kind === 'list' && (next < 0 || isUpperAt(text, next))) return 0
  if (kind === 'number' && !isNumberAt(text, next)) return 0
  return FLAG_OF[kind]
}

/** Reads "U.S.", "a.m.", or a chain without its last stop. */
function readChain({ text, draft }: Scan, start: number, chain: number): number {
  if (text.charCodeAt(chain) !== DOT || isEllipsis(text, chain)) {
    pushToken(draft, start, chain)
    return chain
  }
  const kind =
    chain - start <= LONGEST_ABBREVIATION ? abbreviationKind(text.slice(start, chain)) : null
  pushToken(draft, start, chain + 1, kind === null ? FLAG.mayEnd : FLAG_OF[kind])
  return chain + 1
}

/** The end of single letters with stops between them, from the stop at `i` on; `i` when there are none. */
function letterChainEnd(text: string, stop: number): number {
  let i = stop
  while (
    text.charCodeAt(i) === DOT &&
    CLASS[text.charCodeAt(i + 1)] === LETTER &&
    !isWordAt(text, i + 2)
  )
    i += 2
  return i
}

/** "Ph.D.", "M.Sc." with or without the last stop. */
function dottedWordEnd(text: string, start: number, end: number): number {
  if (end - start > 3 || !isLetterAt(text, end + 1)) return end
  const last = wordEnd(text, end + 1)
  if (
    last - start > LONGEST_ABBREVIATION ||
    !DOTTED_WORDS.has(text.slice(start, last).toLowerCase())
  )
    return end
  return text.charCodeAt(last) === DOT && !isEllipsis(text, last) ? last + 1 : last
}

const ROMAN = /^[IVXivx]{1,5}$/
const LONGEST_LIST_MARK = 8

/** "1.", "2.1.", "a.", "IV." at the head of a paragraph, with a blank behind. */
function isListMark(scan: Scan, start: number, end: number): boolean {
  const { text } = scan
  if (CLASS[text.charCodeAt(end + 1)]! > BREAK || end - start > LONGEST_LIST_MARK) return false
  if (nextWordAt(scan, end + 1) < 0) return false
  const mark = text.slice(start, end)
  if (isDigitAt(text, start)) return end - start <= 3 || mark.includes('.')
  return (end - start === 1 && mark !== 'I' && !isUpperAt(text, start)) || ROMAN.test(mark)
}

/**
 * True when the single letter at `start` is an initial of a name or a short form before a number.
 *
 *     Antony J. Blinken   c. 1500   Roe v. Wade
 *
 * Not: "Plan B. Iran agreed", "he and I. The talks".
 */
function isInitial(scan: Scan, start: number, end: number): boolean {
  const { text, draft } = scan
  const next = nextWordAt(scan, end + 1)
  if (next < 0) return false
  const letter = text.charAt(start)
  if (!isUpperAt(text, start)) {
    const takesName = letter === 'v' || text.charAt(start - 1) === '(' // "Roe v. Wade", "(b. May 1950)"
    if (takesName) return isUpperAt(text, next) || isDigitAt(text, next)
    return 'pcbdm'.includes(letter) && isDigitAt(text, next)
  }
  if (text.charAt(next) === ',') return next === end + 1
  if (!isUpperAt(text, next) || BEFORE_LETTER.has(draftLower(draft, draft.count - 1))) return false
  const nextEnd = wordEnd(text, next)
  if (text.charCodeAt(nextEnd) === DOT && nextEnd - next === 1) return true
  return nextEnd - next > LONGEST_OPENER || !OPENERS.has(text.slice(next, nextEnd).toLowerCase())
}

const LONGEST_OPENER = 12

function isNumberAt(text: string, i: number): boolean {
  if (i < 0) return false
  if (isDigitAt(text, i)) return true
  const end = wordEnd(text, i)
  return end > i + 1 && end - i <= 5 && /^[IVX]+$/.test(text.slice(i, end))
}

/** The next place that is no white space, or -1 when the paragraph ends before it. */
function nextWordAt({ text, layout, lineStart }: Scan, start: number): number {
  let i = start
  while (i < text.length && CLASS[text.charCodeAt(i)]! <= BREAK) i++
  if (i >= text.length) return -1
  return i > start && endsParagraph(text, layout, { lineStart, start, end: i }) ? -1 : i
}
