// Which hyphens stay inside a word. Universal Dependencies splits at hyphens ("Iran - Saudi"), but
// keeps prefixes joined; here name articles and digit groups are kept too, as names and dates need them.

import { isDigitAt, isLetterAt, isLowerAt, isUpperAt, isWordAt, wordEnd } from './char-class.js'
import { digitGroupsEnd } from './numbers.js'

// Counted in the training parts of EWT and GUM-open: those that stay joined there more often than not.
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'non anti pre post re co pro ex mid multi inter intra sub semi over un counter cross neo socio micro ' +
    'mini arch de trans quasi pseudo bi tri ultra hyper extra'
  ).split(' '),
)
const LONGEST_PREFIX = 7

const ARTICLES: ReadonlySet<string> = new Set(
  'al el ul ud ur ad as ash ar at az an ed es bin ibn'.split(' '),
)

/** Particles between two parts of one name: "Zia-ul-Haq", "Hayat-e-Tahrir", "Dar-es-Salaam". */
const LINKS: ReadonlySet<string> = new Set('al el ul ud ur uz ad as es e i'.split(' '))

/** True for the hyphens that join words: - and its typographic twins. */
export const isHyphen = (code: number): boolean =>
  code === 0x2d || code === 0x2010 || code === 0x2011

/**
 * The end of a word [start, end) that goes on after the hyphen at `end`, or `end` when it does not.
 *
 *     non-proliferation   al-Jaafari   Zia-ul-Haq   2024-09-12
 *
 * Not: "Iran-Saudi", "two-state", "as-yet".
 */
export function joinHyphen(text: string, start: number, end: number): number {
  if (!isWordAt(text, end + 1)) return end
  if (isDigitAt(text, start)) return Math.max(end, digitGroupsEnd(text, start))
  const isFirstPart = !isHyphen(text.charCodeAt(start - 1)) // not the "at" of "Ambassador-at-Large"
  if (isFirstPart && end - start <= LONGEST_PREFIX) {
    const part = text.slice(start, end).toLowerCase()
    if (isPrefix(text, part, end) || isArticle(text, part, end)) return wordEnd(text, end + 1)
    if (part === 'e' && isLetterAt(text, end + 2)) return wordEnd(text, end + 1) // e-mail, not E-3
  }
  return isUpperAt(text, start) ? linkedNameEnd(text, end) : end
}

/** "UN-backed" has no prefix, "NON-ALIGNED" has one: a prefix in capitals goes before capitals. */
function isPrefix(text: string, part: string, hyphen: number): boolean {
  if (!PREFIXES.has(part)) return false
  const inCapitals = isUpperAt(text, hyphen - 1)
  return (
    !inCapitals || (part !== 'un' && isUpperAt(text, hyphen + 1) && isUpperAt(text, hyphen + 2))
  )
}

const isArticle = (text: string, part: string, hyphen: number): boolean =>
  ARTICLES.has(part) && isUpperAt(text, hyphen + 1)

function linkedNameEnd(text: string, hyphen: number): number {
  const second = hyphen + 1
  let end = second
  while (end - second < 3 && isLowerAt(text, end)) end++
  if (end === second || !isHyphen(text.charCodeAt(end)) || !isUpperAt(text, end + 1)) return hyphen
  return LINKS.has(text.slice(second, end)) ? wordEnd(text, end + 1) : hyphen
}
