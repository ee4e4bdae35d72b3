// States, bodies and groups as parties: alone, with a body of theirs, or in a pair joined by a hyphen.

import type { NameMention } from '../document/index.js'
import { type PartyDraft, startDraft } from './party-draft.js'
import type { Scanner } from './scanner.js'

// "Russia-Iran", "China, Iran" is none: names joined by a hyphen or a dash without spaces.
export function readPair(scan: Scanner, i: number, limit: number): PartyDraft | null {
  const names: NameMention[] = []
  let k = i
  for (;;) {
    const name = scan.nameAt(k)
    if (name === null || name.end > limit) break
    names.push(name)
    k = name.end
    if (!/^[-–—/‑]$/.test(scan.lower(k)) || scan.nameAt(k + 1) === null) break
    k++
  }
  if (names.length < 2 || names.at(-1)!.end !== k) return null
  return { ...startDraft('pair', { first: i, end: k }), names, isPlural: true }
}

// "China", "Iran's Foreign Ministry", "the Government of Iraq", "the European Union".
export function readInstitution(scan: Scanner, i: number, limit: number): PartyDraft | null {
  const name = scan.nameAt(i)
  if (name === null) return readBodyOf(scan, i, limit)
  if (name.end > limit) return null
  let k = name.end
  if (scan.isPossessive(k) && isBody(scan, k + 1)) k++
  while (k < limit && isBody(scan, k)) k++
  if (name.kind === 'demonym' && k === name.end && !isPeople(scan, name)) return null
  return { ...startDraft('name', { first: i, end: acronymEnd(scan, k, limit) }), names: [name] }
}

const SHORT_FORMS =
  /^(?:fund|bank|union|league|agency|organi[sz]ation|council|commission|group|community|alliance|bloc)$/
const ALLIANCES: ReadonlySet<string> = new Set(['NATO', 'CSTO', 'AES'])

/** "The alliance", "the Fund": the body last named of which the word is a part, or that is one. */
export function readShortForm(
  scan: Scanner,
  i: number,
  determiner: string | null,
): PartyDraft | null {
  const word = scan.lower(i)
  if (determiner !== 'the' || !SHORT_FORMS.test(word) || scan.isNounAhead(i + 1)) return null
  if (/^(?:of|for|on)$/.test(scan.lower(i + 1))) return null
  const body = scan.namesBefore(i).findLast(({ kind, code, name, state }) => {
    if (state !== null || !/^(?:organization|body|forum)$/.test(kind)) return false
    if (word === 'alliance') return ALLIANCES.has(code)
    return word === 'bloc' ? kind === 'organization' : name.toLowerCase().split(' ').includes(word)
  })
  if (body === undefined) return null
  const range = { first: i, end: i + 1 }
  return { ...startDraft('name', range), names: [{ ...body, ...range }] }
}

// "the Tigray People's Liberation Front (TPLF)": the short form in parentheses belongs to the name.
function acronymEnd(scan: Scanner, i: number, limit: number): number {
  if (scan.lower(i) !== '(' || i + 2 >= limit || scan.lower(i + 2) !== ')') return i
  const word = scan.word(i + 1)
  return /^[A-Z][A-Za-z0-9+.-]{1,9}$/.test(word) && word.slice(1) !== word.slice(1).toLowerCase()
    ? i + 3
    : i
}

// "the Chinese side"; "the British were not there", "the Kosovars": a people with an article, and no noun behind it.
const isPeople = (scan: Scanner, { first, end }: NameMention): boolean =>
  /^(?:s|side)$/.test(scan.lower(end)) ||
  (scan.lower(first - 1) === 'the' && !scan.isNounAhead(end))

const isBody = (scan: Scanner, k: number): boolean =>
  scan.nameAt(k) === null &&
  (scan.isCapital(k)
    ? scan.isOfficeWord(k)
    : /^(?:government|parliament|presidency|cabinet|ministry|army|military|forces|troops|soldiers|commandos|marines|police|navy|warships|gunboats|warplanes|embassy|authorities|mission)$/.test(
        scan.lower(k),
      ))

function readBodyOf(scan: Scanner, i: number, limit: number): PartyDraft | null {
  let k = i
  while (k < limit && isBody(scan, k)) k++
  if (k === i) return null
  if (scan.lower(k) !== 'of') return null
  while (/^(?:of|the|for)$/.test(scan.lower(k)) || (k < limit && isBody(scan, k))) k++
  const name = scan.nameAt(k)
  if (name === null || name.end > limit || name.kind === 'demonym') return null
  return { ...startDraft('name', { first: i, end: name.end }), names: [name] }
}
