// Joins sightings of one contact within a document, and meetings into the visit they belong to.
// One record per fact per document: a repeated mention adds what the first did not say.

import { type Linked, type PartyLink, textOf } from '../../document/index.js'
import type { SightedParty, Sighting } from './sighting.js'

/** One contact with every sighting of it; the fullest one first. */
export interface SightedContact {
  readonly main: Sighting
  readonly parties: readonly SightedParty[]
  readonly sightings: readonly Sighting[]
}

// A contact is told again soon or not at all; older ones are not compared, so that the time stays linear.
const REMEMBERED = 200

/** Merges the sightings of a document, in text order. */
export function mergeSightings(doc: Linked, sightings: readonly Sighting[]): SightedContact[] {
  const ordered = [...sightings].sort((a, b) => a.trigger.start - b.trigger.start)
  const groups: Sighting[][] = []
  for (const sighting of ordered) {
    const group = groups
      .slice(-REMEMBERED)
      .find((members) => members.some((member) => isSameContact(member, sighting)))
    if (group === undefined) groups.push([sighting])
    else group.push(sighting)
  }
  // A visit named in passing ("during her visit to Oman") stands if a meeting told outright is part of it.
  const contacts = groups.filter((members) => isTold(members) || members[0]!.type === 'visit')
  const folded = foldIntoVisits(
    doc,
    contacts.map((members) => toContact(doc, members)),
  )
  return folded.filter(({ sightings }) => isTold(sightings))
}

// A noun phrase in passing counts only with a date, a place or an occasion.
const isTold = (members: readonly Sighting[]): boolean =>
  members.some(({ isBackground, date, place, forum, type, status }) => {
    // The place of a visit is where it went to, which says nothing about whether it took place.
    const isPlaced = place !== null && type !== 'visit'
    return (
      !isBackground || status.value === 'cancelled' || date !== null || isPlaced || forum !== null
    )
  })

const codes = ({ parties }: { parties: readonly SightedParty[] }): Set<string> =>
  new Set(parties.map(({ link }) => link.code))

const isNamed = (link: PartyLink): boolean => link.name !== null

function isSameContact(a: Sighting, b: Sighting): boolean {
  if (a.status.value !== b.status.value || a.isEarlier !== b.isEarlier) return false
  if (!typesFit(a, b)) return false
  if (a.date !== null && b.date !== null && !sharesDay(a.date.value, b.date.value)) return false
  if (a.place !== null && b.place !== null && a.place.value.country !== b.place.value.country)
    return false
  return partiesFit(a, b)
}

// Types that no other word is used for: a letter is never told again as a meeting.
const FIRM_TYPES: ReadonlySet<string> = new Set(['letter', 'ceremony', 'visit', 'call'])

const typesFit = (a: Sighting, b: Sighting): boolean =>
  a.type === b.type || !(isFirm(a) || isFirm(b))

// "Spoke with" is a call only by default; it may also tell of a meeting.
const isFirm = ({ type, rule }: Sighting): boolean =>
  FIRM_TYPES.has(type) && !(type === 'call' && rule === 'speak-with')

function sharesDay(
  a: { value: string; end: string | null },
  b: { value: string; end: string | null },
): boolean {
  const size = Math.min(a.value.length, b.value.length)
  if (a.value.slice(0, size) === b.value.slice(0, size)) return true
  return (
    (a.end !== null && b.value >= a.value && b.value <= a.end) ||
    (b.end !== null && a.value >= b.value && a.value <= b.end)
  )
}

function partiesFit(a: Sighting, b: Sighting): boolean {
  const [first, second] = [codes(a), codes(b)]
  const isSubset =
    [...first].every((code) => second.has(code)) || [...second].every((code) => first.has(code))
  if (!isSubset) return false
  for (const code of first) {
    if (!second.has(code)) continue
    const people = (sighting: Sighting) =>
      sighting.parties
        .filter(({ link }) => link.code === code && isNamed(link))
        .map(({ link }) => link.actor)
    const [ours, theirs] = [people(a), people(b)]
    if (ours.length > 0 && theirs.length > 0 && !ours.some((actor) => theirs.includes(actor)))
      return false
  }
  return true
}

const fullness = (sighting: Sighting): number =>
  (sighting.isBackground || sighting.isJoining ? 0 : 100) +
  10 * sighting.parties.filter(({ link }) => isNamed(link)).length +
  sighting.parties.length +
  (sighting.forum === null ? 0 : 2) +
  (sighting.place === null ? 0 : 1)

function toContact(doc: Linked, members: readonly Sighting[]): SightedContact {
  const main = members.reduce((best, next) => (fullness(next) > fullness(best) ? next : best))
  const sightings = [main, ...members.filter((member) => member !== main)]
  return {
    main,
    parties: joinParties(
      doc,
      sightings.flatMap(({ parties }) => parties),
    ),
    sightings,
  }
}

/** Each actor once; a side without a name goes when somebody of that side is named. */
function joinParties(doc: Linked, parties: readonly SightedParty[]): SightedParty[] {
  const joined: SightedParty[] = []
  for (const party of parties) {
    const at = joined.findIndex(({ link }) => isSameParty(link, party.link))
    if (at < 0) joined.push(party)
    else if (joined[at]!.role === null && party.role !== null)
      joined[at] = { ...joined[at]!, role: party.role }
  }
  passRoles(joined)
  return joined.filter((party) => {
    const { link } = party
    if (isNamed(link) || (link.offices.length > 0 && !isWholeSide(doc, link))) return true
    const others = joined.filter((other) => other !== party && other.link.code === link.code)
    return !others.some(
      (other) =>
        isNamed(other.link) || (link.offices.length === 0 && other.link.offices.length > 0),
    )
  })
}

// "a Chinese delegation" is nobody beside the one who leads it.
function isWholeSide(doc: Linked, { offices }: PartyLink): boolean {
  const words = textOf(doc, offices[0]!)
  return /(?:delegations?|side|team|mission|government|authorities)$/i.test(words)
}

// The role of a side that only its place names goes to whoever is named of it.
function passRoles(parties: SightedParty[]): void {
  for (const { link, role } of [...parties]) {
    if (role === null || isNamed(link) || link.offices.length > 0) continue
    parties.forEach((party, n) => {
      if (party.link.code === link.code && party.role === null) parties[n] = { ...party, role }
    })
  }
}

const isSameParty = (a: PartyLink, b: PartyLink): boolean =>
  a.code === b.code &&
  (a.actor === b.actor ||
    (!isNamed(a) && !isNamed(b) && a.offices.length === 0 && b.offices.length === 0))

// Meetings with the hosts during a visit belong to the visit.
function foldIntoVisits(doc: Linked, contacts: readonly SightedContact[]): SightedContact[] {
  const visits = contacts.filter(({ main }) => main.type === 'visit')
  const folded = new Map<SightedContact, SightedContact[]>(visits.map((visit) => [visit, []]))
  const rest: SightedContact[] = []
  let seen = 0
  for (const contact of contacts) {
    if (contact.main.type === 'visit') {
      seen++
      continue
    }
    const near = visits.slice(Math.max(0, seen - REMEMBERED), seen + REMEMBERED)
    const visit = near.find((candidate) => belongsTo(contact, candidate))
    if (visit === undefined) rest.push(contact)
    else folded.get(visit)!.push(contact)
  }
  const whole = visits.map((visit) => {
    const meetings = folded.get(visit)!
    const sightings = [...visit.sightings, ...meetings.flatMap((meeting) => meeting.sightings)]
    return {
      main: visit.main,
      sightings,
      parties: joinParties(doc, [...visit.parties, ...meetings.flatMap(({ parties }) => parties)]),
    }
  })
  return [...whole, ...rest].sort((a, b) => a.main.record.start - b.main.record.start)
}

const MEETING_TYPES = new Set(['meeting', 'talks'])

function belongsTo(meeting: SightedContact, visit: SightedContact): boolean {
  const { main } = meeting
  if (!MEETING_TYPES.has(main.type) || main.status.value !== visit.main.status.value) return false
  const sides = codes(visit)
  if (![...codes(meeting)].every((code) => sides.has(code))) return false
  const host = visit.parties.find(({ role }) => role === 'host')?.link.code
  if (main.place !== null && main.place.value.country !== host) return false
  if (
    main.date !== null &&
    visit.main.date !== null &&
    !sharesDay(main.date.value, visit.main.date.value)
  )
    return false
  const visitors = visit.parties
    .filter(({ role, link }) => role === 'visitor' && isNamed(link))
    .map(({ link }) => link.actor)
  const present = meeting.parties.map(({ link }) => link.actor)
  return (
    visitors.length === 0 ||
    visitors.some((actor) => present.includes(actor)) ||
    !meeting.parties.some(({ link }) => isNamed(link) && link.code !== host)
  )
}
