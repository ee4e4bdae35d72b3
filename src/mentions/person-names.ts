// Names of people, known or not: runs of capitalized words with particles, initials and hyphens.

import type { TokenRange } from '../document/index.js'
import type { Scanner } from './scanner.js'

const LONGEST_NAME = 7

/**
 * Reads a person's name that starts at token `i`. Titles of courtesy before it are stepped over.
 *
 *     Dr. C.S. Eliot Kang, the Senior Official
 *         ^^^^^^^^^^^^^^^
 *
 * Not: "The Ministry" (function words, bodies and months are no names).
 */
export function readPersonName(scan: Scanner, i: number, limit: number): TokenRange | null {
  let first = i
  while (first < limit && isHonorific(scan, first)) first++
  let k = first
  let words = 0
  while (k < limit && k - first < LONGEST_NAME * 2) {
    if (isNameWord(scan, k, k === first, first)) {
      words++
      k++
    } else if (k > first && isNameJoint(scan, k, limit)) k++
    else break
  }
  while (k > first && (isParticle(scan, k - 1) || scan.lower(k - 1) === '-')) k--
  if (words === 0 || k === first) return null
  if (!hasFullWord(scan, first, k)) return null
  return { first, end: suffixEnd(scan, k) }
}

// "Joseph R. Biden, Jr."
function suffixEnd(scan: Scanner, i: number): number {
  const at = scan.lower(i) === ',' ? i + 1 : i
  return /^(?:jr|sr)\.?$/.test(scan.lower(at)) ? at + 1 : i
}

const isParticle = (scan: Scanner, k: number): boolean =>
  scan.knowledge.lexicon.nameParticles.has(scan.lower(k)) && !scan.isCapital(k)

// "Hamad bin Sultan": behind "son of" stands a name, whatever else the word is.
const isPatronymic = (scan: Scanner, k: number): boolean =>
  /^(?:bin|ibn|bint|binti|ben)$/.test(scan.lower(k)) && !scan.isCapital(k)

const isHonorific = (scan: Scanner, k: number): boolean =>
  scan.isCapital(k) && scan.knowledge.lexicon.honorifics.has(scan.lower(k).replaceAll('.', ''))

function hasFullWord(scan: Scanner, first: number, end: number): boolean {
  for (let k = first; k < end; k++)
    if (/^[^.]{2,}/.test(scan.word(k)) && scan.isCapital(k)) return true
  return false
}

function isNameWord(scan: Scanner, k: number, isFirst: boolean, first: number): boolean {
  const { lexicon } = scan.knowledge
  const word = scan.lower(k)
  if (!isFirst && scan.isVerbOrPlural(k)) return false // "Lee Tan Begins Visit"
  if (!scan.isCapital(k)) return /^[a-z]{1,3}-[A-Z]/.test(scan.word(k))
  if (scan.isInName(k)) return canBeGivenName(scan, k) && isPersonAround(scan, k, isFirst, first)
  if (lexicon.calendarWords.has(word)) return isNameOfMonth(scan, k, isFirst)
  if (lexicon.notNames.has(word)) return isFirst && isShortName(scan, k)
  if (!isFirst && isPatronymic(scan, k - 1)) return true
  if (scan.isHead(k) && (isFirst || !lexicon.headSurnames.has(word))) return false
  return !(scan.isOfficeWord(k) && (isFirst || scan.isOfficeWord(k - 1)))
}

// "Theresa May", "Jan Lipavsky" behind an office; not "May 5".
function isNameOfMonth(scan: Scanner, k: number, isFirst: boolean): boolean {
  if (!/^(?:may|april|june|august|jan|jun|mar|sun|mon|sat|march|tue)$/.test(scan.lower(k)))
    return false
  if (/^\d/.test(scan.word(k + 1))) return false
  return !isFirst || (scan.isHead(k - 1) && scan.isCapital(k - 1))
}

// "Vice Premier He Lifeng", "President To Lam": short names that are also words, behind an office.
const isShortName = (scan: Scanner, k: number): boolean =>
  /^(?:he|to|an|so|my|we|no|do|ha|vo|van|you|me)$/.test(scan.lower(k)) &&
  scan.isHead(k - 1) &&
  scan.isCapital(k - 1) &&
  scan.isCapital(k + 1)

// "Jordan" and "Chad" are given names too; a capital is one behind an office: "Minister Santiago Cafiero".
function canBeGivenName(scan: Scanner, k: number): boolean {
  if (scan.knowledge.lexicon.ambiguousGivenNames.has(scan.lower(k))) return true
  const name = scan.nameAt(k)
  return (
    name?.kind === 'capital' && name.end === k + 1 && scan.isHead(k - 1) && scan.isCapital(k - 1)
  )
}

// "Jordan Peterson", "Chad Smith", "Michael Jordan": a state's name next to an unknown capital.
function isPersonAround(scan: Scanner, k: number, isFirst: boolean, first: number): boolean {
  if (!isFirst) return k > first
  const next = k + 1
  return (
    scan.isCapital(next) &&
    !scan.isInName(next) &&
    !scan.isHead(next) &&
    !scan.isOfficeWord(next) &&
    !scan.isModifier(next) &&
    !scan.knowledge.lexicon.notNames.has(scan.lower(next))
  )
}

// A particle before a name word, or the hyphen of "Jong-un" and "al- Jaafari".
function isNameJoint(scan: Scanner, k: number, limit: number): boolean {
  if (scan.lower(k) === '-') {
    const tight = scan.doc.tokens.end[k - 1] === scan.doc.tokens.start[k]
    return tight && k + 1 < limit && isLetterWord(scan, k + 1) && isTightOrParticle(scan, k)
  }
  if (scan.lower(k - 1) === '-' && scan.doc.tokens.end[k - 1] === scan.doc.tokens.start[k]) {
    return !scan.isInName(k)
  }
  if (!isParticle(scan, k)) return false
  for (let n = k + 1; n < Math.min(limit, k + 4); n++) {
    if (scan.isCapital(n)) return isPatronymic(scan, k) || (!scan.isInName(n) && !scan.isHead(n))
    if (!isParticle(scan, n) && scan.lower(n) !== '-') return false
  }
  return false
}

const isTightOrParticle = (scan: Scanner, k: number): boolean =>
  scan.doc.tokens.end[k] === scan.doc.tokens.start[k + 1] ||
  scan.knowledge.lexicon.nameParticles.has(scan.lower(k - 1))

const isLetterWord = (scan: Scanner, k: number): boolean =>
  scan.word(k).toLowerCase() !== scan.word(k).toUpperCase()
