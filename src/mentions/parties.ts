// Phrases that may be a party: people with their offices, offices alone, states and bodies, pairs
// joined by a hyphen, pronouns and "the two sides". Parties do not overlap; sentence by sentence.

import {
  type NameMention,
  type OfficeMention,
  type PartyForm,
  type PartyMention,
  sentenceCount,
  sentenceRange,
  type TokenRange,
} from '../document/index.js'
import { readOffice } from './offices.js'
import { readPersonName } from './person-names.js'
import type { Scanner } from './scanner.js'
import { readSides } from './sides.js'

type Draft = Omit<PartyMention, 'index'>

const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'this',
  'some',
  'several',
  'other',
  'all',
  'your',
  'my',
])
const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'them'])

/** Finds the parties of every sentence. `known` holds surnames that the document has shown before. */
export function findParties(scan: Scanner): PartyMention[] {
  const parties: Draft[] = []
  const known = new Set<string>()
  for (let s = 0; s < sentenceCount(scan.doc); s++) {
    const { first, end } = sentenceRange(scan.doc, s)
    let k = first
    while (k < end) {
      const party = readParty(scan, k, end, known, k === first)
      if (party === null) {
        const skipped = scan.nameAt(k)
        k = skipped !== null && skipped.end <= end ? skipped.end : k + 1
      } else {
        remember(scan, party, known)
        parties.push(party)
        k = party.end
      }
    }
  }
  return parties.map((party, index) => ({ index, ...party }))
}

function remember(scan: Scanner, { name, form }: Draft, known: Set<string>): void {
  if (form !== 'person' || name === null) return
  for (let k = name.first; k < name.end; k++) if (scan.isCapital(k)) known.add(scan.lower(k))
}

function readParty(
  scan: Scanner,
  i: number,
  limit: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): Draft | null {
  const sides = readSides(scan, i, limit)
  if (sides !== null) return { ...draft('sides', sides), isPlural: true }
  const word = scan.lower(i)
  if (PRONOUNS.has(word))
    return { ...draft('pronoun', { first: i, end: i + 1 }), isPlural: word.startsWith('the') }
  const determiner = DETERMINERS.has(word) ? word : null
  const first = determiner === null ? i : i + 1
  if (first >= limit) return null
  const party =
    readOfficeHolder(scan, first, limit, determiner) ??
    readPair(scan, first, limit) ??
    readInstitution(scan, first, limit) ??
    (determiner === null || determiner === 'the'
      ? readPerson(scan, first, limit, known, isStart)
      : null)
  return party === null ? null : { ...party, first: i, determiner }
}

const draft = (form: PartyForm, range: TokenRange): Draft => ({
  ...range,
  ...{ form, name: null, offices: [], names: [], isPlural: false, determiner: null },
})

// "Secretary of State Antony J. Blinken"; without a name "the foreign ministers of Iran and Qatar".
function readOfficeHolder(
  scan: Scanner,
  i: number,
  limit: number,
  determiner: string | null,
): Draft | null {
  const offices = readOffices(scan, i, limit)
  if (offices.length === 0) return null
  let end = offices.at(-1)!.end
  let name = readPersonName(scan, end, limit)
  if (name === null && scan.lower(end) === ',' && determiner !== null) {
    name = readNameAfterComma(scan, end + 1, limit)
  }
  if (
    name !== null &&
    scan.isCollective(offices[0]!.first) &&
    offices[0]!.end === offices[0]!.first + 1
  ) {
    return null
  }
  const isPlural = offices.some((office) => scan.knowledge.lexicon.collectiveHeads.has(office.head))
  if (name === null) {
    return { ...draft('role', { first: i, end }), offices, isPlural }
  }
  end = name.end
  return withTail(
    scan,
    { ...draft('person', { first: i, end }), name, offices, isPlural: false },
    limit,
  )
}

// "President of Senegal and Chairman of the African Union": offices joined by "and" or a comma.
function readOffices(scan: Scanner, i: number, limit: number): OfficeMention[] {
  const first = readOffice(scan, i, limit, 'before')
  if (first === null) return []
  const offices = [first]
  for (;;) {
    const last = offices.at(-1)!
    const joint = scan.lower(last.end)
    if (joint !== 'and' && joint !== '&' && joint !== '/') break
    const start = scan.lower(last.end + 1) === 'the' ? last.end + 2 : last.end + 1
    const next = readOffice(scan, start, limit, 'before')
    if (next === null || !belongsTogether(scan, last, next, limit)) break
    offices.push(next)
  }
  return offices
}

// Two offices are one person's when a name follows the second and no other person is meant.
function belongsTogether(
  scan: Scanner,
  last: OfficeMention,
  next: OfficeMention,
  limit: number,
): boolean {
  const isPlural =
    scan.knowledge.lexicon.collectiveHeads.has(last.head) ||
    scan.knowledge.lexicon.collectiveHeads.has(next.head)
  if (isPlural) return false
  const states = (office: OfficeMention) =>
    office.names.filter(({ tie, state }) => tie !== 'for' && state !== null).map(({ code }) => code)
  const [a, b] = [states(last), states(next)]
  if (a.length > 0 && b.length > 0 && a[0] !== b[0]) return false
  return readPersonName(scan, next.end, limit) !== null || a.length === 0 || b.length === 0
}

function readNameAfterComma(scan: Scanner, i: number, limit: number): TokenRange | null {
  const name = readPersonName(scan, i, limit)
  if (name === null || name.end - name.first < 2) return null
  const after = scan.lower(name.end)
  const isList = after === 'and' || (after === ',' && scan.isCapital(name.end + 1))
  return isList && readOffice(scan, i, limit, 'before') !== null ? null : name
}

// A person named without an office before it; one word alone only when it is known to be a name.
function readPerson(
  scan: Scanner,
  i: number,
  limit: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): Draft | null {
  const name = readPersonName(scan, i, limit)
  if (name === null || isPlaceName(scan, i, name)) return null
  if (isOneWord(name) && !isKnownWord(scan, name.first, known, isStart)) return null
  return withTail(scan, { ...draft('person', { first: i, end: name.end }), name }, limit)
}

// "held in St. Petersburg": a known place behind a locating word is no person.
function isPlaceName(scan: Scanner, i: number, { first, end }: TokenRange): boolean {
  if (!/^(?:in|at|near|outside|from|to|of|'s|’s)$/.test(scan.lower(i - 1))) return false
  const { start, end: stop } = scan.doc.tokens
  return scan.knowledge.places.find(scan.doc.text.slice(start[first], stop[end - 1])).length > 0
}

const isOneWord = ({ first, end }: TokenRange): boolean => end - first === 1

function isKnownWord(
  scan: Scanner,
  k: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): boolean {
  if (known.has(scan.lower(k))) return true
  return !isStart && scan.word(k).length > 3 && scan.knowledge.holders.knowsWord(scan.word(k))
}

// What may follow a name: "of Nigeria", "(Iran)", ", secretary of ..., and director of ...".
function withTail(scan: Scanner, party: Draft, limit: number): Draft {
  const names = [...party.names]
  let end = party.end
  const of = scan.lower(end)
  if (of === 'of' || of === 'from' || of === '(') {
    const at = scan.lower(end + 1) === 'the' ? end + 2 : end + 1
    const name = scan.nameAt(at)
    if (
      name !== null &&
      name.end <= limit &&
      name.kind !== 'demonym' &&
      (of !== '(' || scan.lower(name.end) === ')')
    ) {
      names.push(name)
      end = of === '(' ? name.end + 1 : name.end
    }
  }
  const apposition = readApposition(scan, end, limit)
  const offices = [...party.offices, ...apposition]
  return { ...party, end: apposition.at(-1)?.end ?? end, names, offices }
}

// ", a member of the Political Bureau of ... and director of the Office of ..."
function readApposition(scan: Scanner, i: number, limit: number): OfficeMention[] {
  const offices: OfficeMention[] = []
  let k = i
  for (;;) {
    const joint = scan.lower(k)
    if (joint !== ',' && !(offices.length > 0 && (joint === 'and' || joint === ';'))) break
    let start = k + 1
    if (joint === ',' && scan.lower(start) === 'and') start++
    if (
      joint === ',' &&
      offices.length === 0 &&
      /^(?:who|currently|then)$/.test(scan.lower(start))
    ) {
      start = scan.lower(start) === 'who' && scan.lower(start + 1) === 'is' ? start + 2 : start + 1
    }
    if (/^(?:the|a|an|its|their|his)$/.test(scan.lower(start))) start++
    const office = readOffice(scan, start, limit, 'after')
    if (office === null || startsNewPerson(scan, start, limit, office)) break
    offices.push(office)
    k = office.end
  }
  return offices
}

// "Wang Yi, Foreign Minister Sergey Lavrov and ...": the office belongs to the next person.
function startsNewPerson(
  scan: Scanner,
  start: number,
  limit: number,
  office: OfficeMention,
): boolean {
  if (scan.knowledge.lexicon.collectiveHeads.has(office.head)) return true
  const before = readOffice(scan, start, limit, 'before')
  if (before === null) return false
  const name = readPersonName(scan, before.end, limit)
  return name !== null && before.end > start && name.first >= before.end
}

// "Russia-Iran", "China, Iran" is none: names joined by a hyphen or a dash without spaces.
function readPair(scan: Scanner, i: number, limit: number): Draft | null {
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
  return { ...draft('pair', { first: i, end: k }), names, isPlural: true }
}

// "China", "Iran's Foreign Ministry", "the Government of Iraq", "the European Union".
function readInstitution(scan: Scanner, i: number, limit: number): Draft | null {
  const name = scan.nameAt(i)
  if (name === null) return readBodyOf(scan, i, limit)
  if (name.end > limit) return null
  let k = name.end
  if (scan.isPossessive(k) && isBody(scan, k + 1)) k++
  while (k < limit && isBody(scan, k)) k++
  if (name.kind === 'demonym' && k === name.end && !isPeople(scan, name)) return null
  return { ...draft('name', { first: i, end: k }), names: [name] }
}

const isPeople = (scan: Scanner, { end }: NameMention): boolean =>
  /^(?:s|side)$/.test(scan.lower(end))

const isBody = (scan: Scanner, k: number): boolean =>
  scan.nameAt(k) === null &&
  (scan.isCapital(k)
    ? scan.isOfficeWord(k)
    : /^(?:government|parliament|presidency|cabinet|ministry|army|military|forces|troops|embassy|authorities)$/.test(
        scan.lower(k),
      ))

function readBodyOf(scan: Scanner, i: number, limit: number): Draft | null {
  let k = i
  while (k < limit && isBody(scan, k)) k++
  if (k === i) return null
  if (scan.lower(k) !== 'of') return null
  while (/^(?:of|the|for)$/.test(scan.lower(k)) || (k < limit && isBody(scan, k))) k++
  const name = scan.nameAt(k)
  if (name === null || name.end > limit || name.kind === 'demonym') return null
  return { ...draft('name', { first: i, end: name.end }), names: [name] }
}
