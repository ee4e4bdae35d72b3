// References to all parties at once: "the two sides", "both leaders", "the parties".

import type { TokenRange } from '../document/index.js'
import type { Scanner } from './scanner.js'

const COUNTS = new Set(['two', 'three', 'four', 'both'])
const NOUNS = new Set([
  'sides',
  'parties',
  'leaders',
  'ministers',
  'presidents',
  'countries',
  'nations',
  'diplomats',
  'officials',
  'heads',
  'states',
  'governments',
  'men',
  'women',
  'counterparts',
  'premiers',
  'delegations',
  'secretaries',
])
const PLAIN_NOUNS = new Set(['sides', 'parties', 'leaders', 'presidents', 'ministers'])

// "the two spoke", "the three also met"
const SIDE_VERBS = new Set([
  'spoke',
  'met',
  'meet',
  'held',
  'talked',
  'agreed',
  'also',
  'discussed',
  'attended',
  'last',
  'signed',
  'will',
])

/**
 * Reads a reference to the parties named before.
 *
 *     the two foreign ministers agreed
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^
 *
 * Not: "two ministers of Iran" (a count of others, not a reference).
 */
export function readSides(scan: Scanner, i: number, limit: number): TokenRange | null {
  let k = i
  const hasArticle = scan.lower(k) === 'the'
  if (hasArticle) k++
  const isCounted = COUNTS.has(scan.lower(k)) && (hasArticle || scan.lower(k) === 'both')
  if (isCounted) k++
  if (!hasArticle && !isCounted) return null
  if (isCounted) while (k < limit && k - i < 5 && (scan.isModifier(k) || scan.isOfficeWord(k))) k++
  if (isCounted && hasArticle && SIDE_VERBS.has(scan.lower(k))) return { first: i, end: k }
  const nouns = isCounted ? NOUNS : PLAIN_NOUNS
  if (k >= limit || !nouns.has(scan.lower(k)) || scan.isCapital(k)) return null
  if (scan.lower(k + 1) === 'of') {
    if (!/^(?:state|government)$/.test(scan.lower(k + 2))) return null
    k += 2
  }
  return { first: i, end: k + 1 }
}
