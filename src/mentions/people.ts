// People named without an office before the name, and what may follow any name: a state, an
// apposition with offices.

import type { OfficeMention, TokenRange } from '../document/index.js'
import { readOffice } from './offices.js'
import { type PartyDraft, startDraft } from './party-draft.js'
import { readPersonName } from './person-names.js'
import type { Scanner } from './scanner.js'

/** A person named without an office; one word alone only when it is known to be a name. */
export function readPerson(
  scan: Scanner,
  i: number,
  limit: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): PartyDraft | null {
  const name = readPersonName(scan, i, limit)
  if (name === null || isPlaceName(scan, i, name)) return null
  if (!isTaggedAsName(scan, name, known)) return null
  if (name.end - name.first === 1 && !isKnownWord(scan, name.first, known, isStart)) return null
  return withTail(scan, { ...startDraft('person', { first: i, end: name.end }), name }, limit)
}

// "Executive Order", "Small Group": capitals alone make no name where the tagger sees an adjective or a verb.
const isTaggedAsName = (
  scan: Scanner,
  { first }: TokenRange,
  known: ReadonlySet<string>,
): boolean => scan.isProperNoun(first) || known.has(scan.lower(first))

/** The end of a place's name that starts at token i, or i: nobody in "Camp David" is called David. */
export function placeNameEnd(scan: Scanner, i: number, limit: number): number {
  const name = scan.isCapital(i) ? readPersonName(scan, i, limit) : null
  return name !== null && name.first === i && isPlaceName(scan, i, name) ? name.end : i
}

// "held in St. Petersburg": a known place behind a locating word is no person.
function isPlaceName(scan: Scanner, i: number, { first, end }: TokenRange): boolean {
  if (!/^(?:in|at|near|outside|from|to|of|['’]s)$/.test(scan.lower(i - 1))) return false
  const { start, end: stop } = scan.doc.tokens
  return scan.knowledge.places.find(scan.doc.text.slice(start[first], stop[end - 1])).length > 0
}

// "Blinken met Lavrov": at the head of a sentence a capital says nothing, but a verb behind it does.
const FINITE =
  /^(?:met|meets|spoke|will|told|said|says|arrived|held|holds|visited|visits|also|has|had|thanked|stressed|noted|added|urged|travels|travell?ed|welcomed|received|hosted|was|is)$/

function isKnownWord(
  scan: Scanner,
  k: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): boolean {
  if (known.has(scan.lower(k))) return true
  if (scan.word(k).length < 4 || !scan.knowledge.holders.knowsWord(scan.word(k))) return false
  return !isStart || FINITE.test(scan.lower(k + 1))
}

/** "Greece's Alexis Tsipras": a state's name in the possessive, and a person's. */
export function readOwnedPerson(scan: Scanner, i: number, limit: number): PartyDraft | null {
  const owner = scan.nameAt(i)
  if (owner === null || owner.end + 1 >= limit || !scan.isPossessive(owner.end)) return null
  if (owner.kind === 'demonym' || owner.kind === 'capital') return null
  const name = readPersonName(scan, owner.end + 1, limit)
  if (name === null || name.end - name.first < 2 || isPlaceName(scan, owner.end + 1, name))
    return null
  const person = { ...startDraft('person', { first: i, end: name.end }), name, names: [owner] }
  return withTail(scan, person, limit)
}

/** Adds what follows a name: "of Nigeria", "(Iran)", ", secretary of ..., and director of ...". */
export function withTail(scan: Scanner, party: PartyDraft, limit: number): PartyDraft {
  const seat = seatEnd(scan, party.end)
  const state = readStateAfter(scan, seat, limit)
  const end = seatEnd(scan, state?.end ?? seat)
  const names = state === null ? party.names : [...party.names, state.name]
  const apposition = readApposition(scan, end, limit, party.offices)
  return {
    ...{ ...party, names, end: apposition.at(-1)?.end ?? end },
    offices: [...party.offices, ...apposition],
  }
}

// "(left)", "(second from right)" in captions
function seatEnd(scan: Scanner, i: number): number {
  if (scan.lower(i) !== '(') return i
  let k = i + 1
  while (
    /^(?:left|right|center|centre|l|r|c|second|third|first|from|front|back|rear|pictured|seated|standing|top|bottom|\.)$/.test(
      scan.lower(k),
    )
  )
    k++
  return k > i + 1 && scan.lower(k) === ')' ? k + 1 : i
}

function readStateAfter(scan: Scanner, end: number, limit: number) {
  const opening = scan.lower(end)
  if (opening !== 'of' && opening !== 'from' && opening !== '(') return null
  const name = scan.nameAt(scan.lower(end + 1) === 'the' ? end + 2 : end + 1)
  if (name === null || name.end > limit || name.kind === 'demonym') return null
  if (opening !== '(') return { name, end: name.end }
  return scan.lower(name.end) === ')' ? { name, end: name.end + 1 } : null
}

// ", a member of the Political Bureau of ... and director of the Office of ..."
function readApposition(
  scan: Scanner,
  i: number,
  limit: number,
  before: readonly OfficeMention[],
): OfficeMention[] {
  const offices: OfficeMention[] = []
  let k = i
  for (;;) {
    const start = appositionStart(scan, k, offices.length > 0)
    if (start === null) break
    const office = readOffice(scan, start, limit, 'after')
    if (office === null || startsNewPerson(scan, start, limit, office)) break
    if (speaksForAnother(scan, [...before, ...offices], office, limit)) break
    if (scan.lower(start - 1) === 'and' && isNameAfterComma(scan, office.end, limit)) break
    offices.push(office)
    k = office.end
  }
  return offices
}

function appositionStart(scan: Scanner, k: number, isFurther: boolean): number | null {
  const joint = scan.lower(k)
  if (joint !== ',' && !(isFurther && (joint === 'and' || joint === ';'))) return null
  let start = k + 1
  if (joint === ',' && scan.lower(start) === 'and') start++
  if (joint === ',' && !isFurther && scan.lower(start) === 'who' && scan.lower(start + 1) === 'is')
    start += 2
  if (joint === ',' && !isFurther && /^(?:currently|then)$/.test(scan.lower(start))) start++
  return /^(?:the|a|an|its|their|his)$/.test(scan.lower(start)) ? start + 1 : start
}

// "X, Turkmenistan's ambassador, and the Taliban's acting foreign minister, Y": of another side, and named.
function speaksForAnother(
  scan: Scanner,
  offices: readonly OfficeMention[],
  office: OfficeMention,
  limit: number,
): boolean {
  const code = (one: OfficeMention) => one.names.find(({ tie }) => tie !== 'for')?.code
  const known = offices.map(code).find((found) => found !== undefined)
  const other = code(office)
  if (known === undefined || other === undefined || known === other) return false
  return isNameAfterComma(scan, office.end, limit)
}

function isNameAfterComma(scan: Scanner, i: number, limit: number): boolean {
  const name = scan.lower(i) === ',' ? readPersonName(scan, i + 1, limit) : null
  return name !== null && name.end - name.first > 1
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
  return readPersonName(scan, before.end, limit) !== null
}
