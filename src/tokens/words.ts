// Words: runs of letters, digits and marks, with what stays joined to them (apostrophes inside names,
// prefixes, "AT&T") and what is split off (clitics, "can" + "not").

import { emailEnd, symbolOfRecordEnd, urlEnd } from './addresses.js'
import { isApostrophe, isNotClitic, joinApostrophe } from './apostrophes.js'
import { isDigitAt, isLetterAt, isUpperAt, isWordAt, wordEnd } from './char-class.js'
import { type Draft, pushToken } from './draft.js'
import { joinHyphen } from './hyphens.js'
import { numberEnd } from './numbers.js'
import { readBeforeStop } from './periods.js'
import type { Scan } from './scan-state.js'

/** Reads the word, number or address at `start` and gives the place after it. */
export function readWord(scan: Scan, start: number): number {
  const { text, draft } = scan
  const address = emailEnd(scan, start)
  if (address > start) {
    pushToken(draft, start, address)
    return address
  }
  const first = isDigitAt(text, start) ? numberEnd(text, start) : wordEnd(text, start)
  const end = joinParts(text, start, first)
  const code = end < text.length ? text.charCodeAt(end) : 0
  if (code === 0x2e) return readBeforeStop(scan, start, end)
  if (isApostrophe(code) && isNotClitic(text, end)) return readNegation(draft, start, end)
  const url = code === 0x3a ? urlEnd(text, start, end) : end
  if (url > end) pushToken(draft, start, url)
  else pushWord(draft, start, end)
  return url
}

/** Goes on over signs that stay inside a word, as long as one joins. */
function joinParts(text: string, start: number, first: number): number {
  let end = first
  for (;;) {
    const next = joinNext(text, start, end)
    if (next === end) return end
    end = next
  }
}

function joinNext(text: string, start: number, end: number): number {
  switch (text.charCodeAt(end)) {
    case 0x27:
    case 0x2018:
    case 0x2019:
      return joinApostrophe(text, end)
    case 0x2d:
    case 0x2010:
    case 0x2011:
      return joinHyphen(text, start, end)
    case 0x5f: // under_score
      return isWordAt(text, end + 1) ? wordEnd(text, end + 1) : end
    case 0x26: // AT&T
      return isUpperAt(text, end - 1) && isLetterAt(text, end + 1) ? wordEnd(text, end + 1) : end
    case 0x24: // US$
      return end - start <= 3 && isUpperAt(text, start) && isUpperAt(text, end - 1) ? end + 1 : end
    case 0x2f:
      return joinStroke(text, start, end)
    default:
      return end
  }
}

const STROKED: ReadonlySet<string> = new Set(['w/o', 'w/out', 'c/o', 'n/a', 's/he', 'l/c'])

function joinStroke(text: string, start: number, end: number): number {
  if (end - start !== 1) return end
  const next = wordEnd(text, end + 1)
  if (next - start <= 5 && STROKED.has(text.slice(start, next).toLowerCase())) return next
  return symbolOfRecordEnd(text, start, end)
}

/** "don't" is "do" and "n't"; `end` is the apostrophe. */
function readNegation(draft: Draft, start: number, end: number): number {
  if (end - 1 > start) pushToken(draft, start, end - 1)
  pushToken(draft, end - 1, end + 2)
  return end + 2
}

const FUSED: ReadonlySet<string> = new Set(['cannot', 'gonna', 'wanna', 'gotta'])

const WITHOUT_APOSTROPHE: ReadonlySet<string> = new Set(
  'dont didnt doesnt isnt wasnt arent couldnt wouldnt shouldnt hasnt havent hadnt aint cant wont'.split(
    ' ',
  ),
)
const LONGEST_FUSED = 8

/** Pushes a word, in two tokens when it is one of the fused forms. */
function pushWord(draft: Draft, start: number, end: number): void {
  const cut = end - start <= LONGEST_FUSED ? fusedAt(draft.text, start, end) : start
  if (cut > start) pushToken(draft, start, cut)
  pushToken(draft, cut, end)
}

/** Where the second half of a fused word begins; `start` when it is none. */
function fusedAt(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32
  if (last === 0x74 && (text.charCodeAt(end - 2) | 32) === 0x6e && end - start > 3) {
    return WITHOUT_APOSTROPHE.has(text.slice(start, end).toLowerCase()) ? end - 2 : start
  }
  const mayFuse = (last === 0x74 || last === 0x61) && end - start > 4
  return mayFuse && FUSED.has(text.slice(start, end).toLowerCase()) ? start + 3 : start
}
