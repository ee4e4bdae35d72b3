// People named after their office, and offices that stand alone. One phrase may name several people:
// "Presidents William Ruto of Kenya and Yoweri Museveni of Uganda", "the foreign ministers of Greece
// and Cyprus, Nikos Dendias and Ioannis Kasoulides".

import type { NameMention, OfficeMention, TokenRange } from '../document/index.js'
import { readOffice } from './offices.js'
import { type PartyDraft, startDraft } from './party-draft.js'
import { withTail } from './people.js'
import { readPersonName } from './person-names.js'
import type { Scanner } from './scanner.js'

/** The parties of a phrase that begins with an office at token `i`; none when there is no office. */
export function readOfficeHolders(
  scan: Scanner,
  i: number,
  limit: number,
  determiner: string | null,
): PartyDraft[] {
  const offices = readOffices(scan, i, limit)
  if (offices.length === 0) return []
  const end = offices.at(-1)!.end
  const isPlural = offices.some((office) => scan.knowledge.lexicon.collectiveHeads.has(office.head))
  const role = { ...startDraft('role', { first: i, end }), offices, isPlural }
  if (isPlural) {
    const listed = readNamesOfSides(scan, role, limit) ?? readSharedOffice(scan, role, limit)
    return listed ?? [role]
  }
  const name = readPersonName(scan, end, limit) ?? readNameAfterComma(scan, role, limit, determiner)
  if (name === null) return [readLongOffice(scan, role, limit, determiner) ?? role]
  const person = { ...role, form: 'person', name, end: name.end } as const
  return [withTail(scan, person, limit)]
}

// "Switzerland's special envoy for the Horn of Africa, Reto Aebischer": a complement of unknown words
// counts when a comma and a name close it.
function readLongOffice(
  scan: Scanner,
  role: PartyDraft,
  limit: number,
  determiner: string | null,
): PartyDraft | null {
  if (role.offices.length !== 1) return null
  const office = readOffice(scan, role.first, limit, 'after')
  if (office === null || office.end === role.end) return null
  const long = { ...role, offices: [office], end: office.end }
  const name = readNameAfterComma(scan, long, limit, determiner)
  return name === null
    ? null
    : withTail(scan, { ...long, form: 'person', name, end: name.end }, limit)
}

// "President of Senegal and Chairman of the African Union"; "the OSCE Chairperson-in-Office, Italian
// Foreign Minister X": several offices of the one person whose name follows the last.
function readOffices(scan: Scanner, i: number, limit: number): OfficeMention[] {
  const first = readOffice(scan, i, limit, 'before')
  if (first === null) return []
  const offices = [first]
  for (;;) {
    const last = offices.at(-1)!
    const joint = scan.lower(last.end)
    if (joint !== 'and' && joint !== '&' && joint !== '/' && joint !== ',') break
    const hasArticle = /^(?:the|a|an)$/.test(scan.lower(last.end + 1))
    const next = readOffice(scan, hasArticle ? last.end + 2 : last.end + 1, limit, 'before')
    if (next === null || isPluralOffice(scan, last) || isPluralOffice(scan, next)) break
    const isNamed = readPersonName(scan, next.end, limit) !== null
    if (
      joint === ','
        ? !(isNamed && isApposed(scan, last, next, limit))
        : !isOnePerson(last, next, isNamed, hasArticle)
    )
      break
    offices.push(next)
  }
  return offices
}

const isPluralOffice = (scan: Scanner, { head }: OfficeMention): boolean =>
  scan.knowledge.lexicon.collectiveHeads.has(head)

function isOnePerson(
  last: OfficeMention,
  next: OfficeMention,
  isNamed: boolean,
  hasArticle: boolean,
): boolean {
  const states = (office: OfficeMention) =>
    office.names.filter(({ tie, state }) => tie !== 'for' && state !== null).map(({ code }) => code)
  const [a, b] = [states(last), states(next)]
  if (a.length > 0 && b.length > 0 && a[0] !== b[0]) return false
  return isNamed || !hasArticle
}

// An office of a body and one of a state: the comma joins them in one person.
function isApposed(
  scan: Scanner,
  last: OfficeMention,
  next: OfficeMention,
  limit: number,
): boolean {
  const isBody = last.names.some(({ tie, state }) => tie !== 'for' && state === null)
  const isState = next.names.some(({ tie, state }) => tie !== 'for' && state !== null)
  const name = readPersonName(scan, next.end, limit)
  return isBody && isState && name !== null
}

// "the Iraqi Foreign Minister, Ibrahim al-Jaafari", "Libya's prime minister, Abdul Hamid Dbeibah"
function readNameAfterComma(
  scan: Scanner,
  role: PartyDraft,
  limit: number,
  determiner: string | null,
): TokenRange | null {
  if (scan.lower(role.end) !== ',') return null
  const isDefinite =
    determiner !== null ||
    role.offices.some(({ names }) => names.some(({ end }) => scan.isPossessive(end)))
  // "the delegation was headed by Deputy Minister for Trade, Petr Holub"
  const isAgent = scan.lower(role.first - 1) === 'by'
  const isHer = determiner === 'her' || determiner === 'his' || determiner === 'their'
  if (!isDefinite && !isHer && !isAgent) return null
  const name = readPersonName(scan, role.end + 1, limit)
  if (name === null || name.end - name.first < 2) return null
  // An office right behind the name begins a list: "the minister, Jane Doe, Foreign Minister of ..."
  return name
}

// "the foreign ministers of Greece and Cyprus, Nikos Dendias and Ioannis Kasoulides": one name a side.
function readNamesOfSides(scan: Scanner, role: PartyDraft, limit: number): PartyDraft[] | null {
  const office = role.offices[0]!
  const sides: NameMention[] = office.names.filter(({ tie }) => tie !== 'for')
  if (scan.lower(role.end) !== ',' || sides.length < 2) return null
  const names = readNameList(scan, role.end + 1, limit)
  if (names.length !== sides.length) return null
  return names.map((name, n) => ({
    ...startDraft('person', { first: n === 0 ? role.first : name.first, end: name.end }),
    name,
    offices: [{ ...office, end: officeEnd(scan, office), names: [] }],
    names: [sides[n]!],
  }))
}

// The office without the sides it lists: "foreign ministers".
function officeEnd(scan: Scanner, { first, names }: OfficeMention): number {
  const of = names.find(({ tie }) => tie === 'of')
  let end = of?.first ?? first + 1
  while (end > first + 1 && /^(?:of|the|from)$/.test(scan.lower(end - 1))) end--
  return end
}

function readNameList(scan: Scanner, i: number, limit: number): TokenRange[] {
  const names: TokenRange[] = []
  let k = i
  for (;;) {
    const name = readPersonName(scan, k, limit)
    if (name === null) return names
    names.push(name)
    k = name.end
    if (scan.lower(k) === ',') k++
    if (scan.lower(k) === 'and') k++
    if (k === name.end) return names
  }
}

// "Presidents William Ruto of Kenya, Yoweri Museveni of Uganda": the office goes with every name.
function readSharedOffice(scan: Scanner, role: PartyDraft, limit: number): PartyDraft[] | null {
  const people: PartyDraft[] = []
  let k = role.end
  for (;;) {
    const name = readPersonName(scan, k, limit)
    if (name === null) break
    const range = { first: people.length === 0 ? role.first : name.first, end: name.end }
    const person = withTail(scan, { ...startDraft('person', range), name }, limit)
    people.push({ ...person, offices: [...role.offices, ...person.offices] })
    k = person.end
    if (scan.lower(k) === ',') k++
    if (scan.lower(k) === 'and') k++
    if (k === person.end) break
  }
  return people.length > 0 ? people : null
}
