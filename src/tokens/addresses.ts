// Addresses that stay one token: e-mail, URLs, bare domains, handles and hashtags, document symbols of
// the United Nations. Every look-ahead is bounded, so that a text without blanks stays linear.

import { CJK, CLASS, HIGH, isDigitAt, isWordAt, LETTER, wordEnd } from './char-class.js'
import type { Scan } from './scan-state.js'

const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 100
const LONGEST_SCHEME = 8

const DOMAINS: ReadonlySet<string> = new Set(
  (
    'com org net gov edu mil info eu uk cn ru ir fr de jp kr tr ua il sa ae qa eg pk au ca za br mx ch ' +
    'pdf doc docx html htm txt jpg png csv zip xls xlsx'
  ).split(' '),
)

/** The end of the e-mail address that starts at `start`, or `start` when there is none. */
export function emailEnd(scan: Scan, start: number): number {
  const { text } = scan
  if (scan.nextAt < start) {
    const found = text.indexOf('@', start)
    scan.nextAt = found < 0 ? Number.POSITIVE_INFINITY : found
  }
  const at = scan.nextAt
  if (at - start > LONGEST_LOCAL || at === start) return start
  for (let i = start; i < at; i++) if (!isLocalPart(text.charCodeAt(i))) return start
  const domain = labelsEnd(text, at + 1)
  // "Rice@ENRON": an address inside a company has no domain
  const isInternal = isAlphanumeric(text.charCodeAt(at - 1)) && domain.end > at + 1
  return domain.dots > 0 || (isInternal && text.charCodeAt(domain.end) !== 0x40)
    ? domain.end
    : start
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

const isLocalPart = (code: number): boolean =>
  isAlphanumeric(code) ||
  code === 0x2e ||
  code === 0x5f ||
  code === 0x2d ||
  code === 0x2b ||
  code === 0x25

/** Labels of letters, digits and hyphens with single full stops between them. */
function labelsEnd(text: string, start: number): { end: number; dots: number; last: number } {
  let [i, dots, last] = [start, 0, start]
  while (i - start < LONGEST_DOMAIN) {
    const code = text.charCodeAt(i)
    if (isAlphanumeric(code) || (code === 0x2d && isAlphanumeric(text.charCodeAt(i + 1)))) i++
    else if (code === 0x2e && i > last && isAlphanumeric(text.charCodeAt(i + 1))) {
      i++
      last = i
      dots++
    } else break
  }
  return { end: i, dots, last }
}

/** The end of the URL whose scheme is [start, end), or `end`: "https://..." */
export function urlEnd(text: string, start: number, end: number): number {
  const isScheme = end - start <= LONGEST_SCHEME && text.startsWith('://', end)
  return isScheme ? pathEnd(text, end + 3) : end
}

/**
 * The end of a bare domain whose first label is [start, end), or `end` when it is none.
 *
 *     kremlin.ru   en.mfa.gov.ir/report
 *
 * Not: "in the spring.The EU" (no such domain, and a capital).
 */
export function domainEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end + 1)
  if (!isDigitAt(text, end + 1) && !(next >= 0x61 && next <= 0x7a)) return end
  if (end - start < 2 || !isAlphanumeric(text.charCodeAt(start))) return end // J.de Vries
  const found = labelsEnd(text, end + 1)
  if (isWordAt(text, found.end)) return end
  const isNamed = DOMAINS.has(text.slice(found.last, found.end))
  const isWeb = end - start === 3 && text.slice(start, end).toLowerCase() === 'www'
  if (!isNamed && !isWeb) return end
  return text.charAt(found.end) === '/' ? pathEnd(text, found.end) : found.end
}

/** The end of a path: everything up to white space or a quote, less closing punctuation. */
function pathEnd(text: string, start: number): number {
  let i = start
  let open = 0
  for (; i < text.length; i++) {
    const found = CLASS[text.charCodeAt(i)]!
    if (found < LETTER || found === CJK || found === HIGH) break
    const sign = text.charAt(i)
    if ('<>"[]{}|\\^`\u00ab\u00bb\u201c\u201d\u3002\uff0c\uff09'.includes(sign)) break
    if (sign === '(') open++
    if (sign === ')' && --open < 0) break
  }
  while (i > start && ".,;:!?'\u2019*_".includes(text.charAt(i - 1))) i--
  return i
}

/** The end of "@mfa_china" or "#IranDeal". */
export function handleEnd(text: string, start: number): number {
  let i = wordEnd(text, start + 1)
  while (text.charAt(i) === '_') i = wordEnd(text, i + 1)
  return i
}

/**
 * The end of a United Nations document symbol whose first letter is at `start`, or `end`.
 *
 *     S/RES/2231   A/77/PV.3   S/2023/1
 */
export function symbolOfRecordEnd(text: string, start: number, end: number): number {
  if (end - start !== 1 || !/^[A-Z]$/.test(text.charAt(start))) return end
  if (
    !isDigitAt(text, end + 1) &&
    !/^\/(RES|PRST|PV|HRC|CN|C|DEC)[/.]/.test(text.slice(end, end + 6))
  )
    return end
  let i = end
  while (isSymbolPart(text.charCodeAt(i))) i++
  while ('/.-'.includes(text.charAt(i - 1))) i--
  return i
}

const isSymbolPart = (code: number): boolean =>
  isAlphanumeric(code) || (code >= 0x2d && code <= 0x2f) // - . /
