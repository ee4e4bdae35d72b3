// @ts-check
// Scores coded contacts against gold: contacts strict and relaxed, participants by name and by name and office,
// and the attributes of paired contacts. The definitions are those of section 8 of the annotation guidelines.
// Takes contacts in one plain shape (contact-shape.mjs makes it), gives counts; who prints them is tables.mjs.

import { isSameName, isSameOffice, wordOverlap } from './compare-words.mjs'

/**
 * @typedef {{ name: string | null, office: string | null, state: string | null }} ScoredParticipant
 * @typedef {object} ScoredContact
 * @property {string} type
 * @property {readonly ScoredParticipant[]} participants
 * @property {string | null} date
 * @property {string | null} country of the place
 * @property {boolean} hasPlace
 * @property {string} status
 * @property {boolean} sidelines
 * @property {{ start: number, end: number } | null} evidence
 *
 * @typedef {{ gold: readonly ScoredContact[], coded: readonly ScoredContact[] }} ScoredDocument
 * @typedef {{ right: number, gold: number, coded: number }} Figure for an attribute, gold and coded are the pairs
 * @typedef {Record<string, Figure>} Figures
 */

const SHARE_OF_STATES = 0.5

/** The names of all figures, in the order in which they are printed. */
export const CONTACT_METRICS = /** @type {const} */ ([
  'contacts',
  'contacts_relaxed',
  'participants_name',
  'participants_name_office',
  'contact_type',
  'contact_date',
  'contact_place_country',
  'contact_status',
  'contact_sidelines',
])

/**
 * Counts what is right over all documents.
 *
 *     scoreOf(scoreContacts([{ gold, coded }]).contacts_relaxed) // 0.71
 *
 * @param {Iterable<ScoredDocument>} documents
 * @returns {Figures}
 */
export function scoreContacts(documents) {
  const figures = Object.fromEntries(
    CONTACT_METRICS.map((metric) => [metric, { right: 0, gold: 0, coded: 0 }]),
  )
  for (const { gold, coded } of documents) {
    count(figures, 'contacts', gold, coded, strictLikeness)
    for (const pair of count(figures, 'contacts_relaxed', gold, coded, relaxedLikeness)) {
      countAttributes(figures, pair)
    }
    const [goldPeople, codedPeople] = [peopleOf(gold), peopleOf(coded)]
    count(figures, 'participants_name', goldPeople, codedPeople, nameLikeness)
    count(figures, 'participants_name_office', goldPeople, codedPeople, officeLikeness)
  }
  return figures
}

/**
 * F1, or for attributes the share of pairs that agree; null when there was nothing to find.
 *
 * @param {Figure | undefined} figure
 */
export function scoreOf(figure) {
  if (figure === undefined || figure.gold + figure.coded === 0) return null
  return (2 * figure.right) / (figure.gold + figure.coded)
}

/**
 * Pairs records one to one, the most alike first; a likeness of 0 forbids a pair.
 *
 * @template T
 * @param {readonly T[]} gold
 * @param {readonly T[]} coded
 * @param {(gold: T, coded: T) => number} likeness
 * @returns {{ gold: T, coded: T }[]}
 */
export function pairUp(gold, coded, likeness) {
  const candidates = gold
    .flatMap((g, i) => coded.map((c, j) => ({ gold: g, coded: c, i, j, value: likeness(g, c) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j)
  /** @type {typeof candidates} */
  const pairs = []
  for (const candidate of candidates) {
    if (!pairs.some(({ i, j }) => i === candidate.i || j === candidate.j)) pairs.push(candidate)
  }
  return pairs
}

/**
 * @template T
 * @param {Figures} figures
 * @param {string} metric
 * @param {readonly T[]} gold
 * @param {readonly T[]} coded
 * @param {(gold: T, coded: T) => number} likeness
 */
function count(figures, metric, gold, coded, likeness) {
  const pairs = pairUp(gold, coded, likeness)
  add(figures, metric, { right: pairs.length, gold: gold.length, coded: coded.length })
  return pairs
}

/** @param {Figures} figures @param {string} metric @param {Figure} more */
function add(figures, metric, more) {
  const { right, gold, coded } = figures[metric] ?? { right: 0, gold: 0, coded: 0 }
  figures[metric] = {
    right: right + more.right,
    gold: gold + more.gold,
    coded: coded + more.coded,
  }
}

/** A date or a place that gold leaves open is not scored. @param {Figures} figures @param {{ gold: ScoredContact, coded: ScoredContact }} pair */
function countAttributes(figures, { gold, coded }) {
  /** @param {string} metric @param {boolean} isRight */
  const hit = (metric, isRight) =>
    add(figures, metric, { right: isRight ? 1 : 0, gold: 1, coded: 1 })
  hit('contact_type', gold.type === coded.type)
  if (gold.date !== null) hit('contact_date', isSameDate(gold.date, coded.date))
  if (gold.hasPlace) {
    hit('contact_place_country', coded.hasPlace && gold.country === coded.country)
  }
  hit('contact_status', gold.status === coded.status)
  hit('contact_sidelines', gold.sidelines === coded.sidelines)
}

/** A day within the month or year that gold gives is right too. @param {string} gold @param {string | null} coded */
const isSameDate = (gold, coded) =>
  coded !== null &&
  (coded === gold || (gold.length < '2024-09-12'.length && coded.startsWith(gold)))

/** Type and the set of states agree; evidence and date tell equals apart. @param {ScoredContact} gold @param {ScoredContact} coded */
function strictLikeness(gold, coded) {
  const [left, right] = [statesOf(gold), statesOf(coded)]
  const isSame = gold.type === coded.type && jaccard(left, right) === 1
  if (!isSame) return 0
  return 1 + 0.5 * Number(hasSameWords(gold, coded)) + 0.25 * Number(gold.date === coded.date)
}

/** Half of the states agree; the rest of the record tells which pair is best. @param {ScoredContact} gold @param {ScoredContact} coded */
function relaxedLikeness(gold, coded) {
  const share = jaccard(rootsOf(gold), rootsOf(coded))
  if (share < SHARE_OF_STATES) return 0
  return (
    share +
    0.5 * Number(gold.type === coded.type) +
    0.5 * Number(hasSameWords(gold, coded)) +
    0.25 * Number(gold.date === coded.date) +
    0.25 * Number(gold.status === coded.status)
  )
}

/** @param {ScoredParticipant} gold @param {ScoredParticipant} coded */
function nameLikeness(gold, coded) {
  if (!isSamePerson(gold, coded)) return 0
  return 1 + (gold.office && coded.office ? wordOverlap(gold.office, coded.office) : 0)
}

/** @param {ScoredParticipant} gold @param {ScoredParticipant} coded */
const officeLikeness = (gold, coded) =>
  isSameOffice(gold.office, coded.office) ? nameLikeness(gold, coded) : 0

/** @param {ScoredParticipant} a @param {ScoredParticipant} b */
const isSamePerson = (a, b) => rootOf(a.state) === rootOf(b.state) && isSameName(a.name, b.name)

/**
 * Everybody who takes part in a contact of the document, each once, with the fullest name.
 *
 * @param {readonly ScoredContact[]} contacts
 */
function peopleOf(contacts) {
  /** @type {ScoredParticipant[]} */
  const people = []
  for (const participant of contacts.flatMap(({ participants }) => participants)) {
    const known = people.find((person) => isSamePerson(person, participant))
    if (known === undefined) {
      people.push({ ...participant })
      continue
    }
    if ((participant.name ?? '').length > (known.name ?? '').length) known.name = participant.name
    known.office ||= participant.office
  }
  return people
}

/** @param {ScoredContact} contact */
const statesOf = ({ participants }) =>
  new Set(participants.flatMap(({ state }) => (state ? [state] : [])))

/** @param {ScoredContact} contact */
const rootsOf = (contact) => new Set([...statesOf(contact)].map(rootOf))

/** The part of a code before `-`: `rootOf('YEM-HOUTHI')` is `'YEM'`. @param {string | null} code */
const rootOf = (code) => (code ?? '').split('-')[0] ?? ''

/** @param {Set<string>} a @param {Set<string>} b */
function jaccard(a, b) {
  const union = new Set([...a, ...b]).size
  return union === 0 ? 1 : (a.size + b.size - union) / union
}

/** True when the evidence of both overlaps. @param {ScoredContact} a @param {ScoredContact} b */
const hasSameWords = ({ evidence: a }, { evidence: b }) =>
  a !== null && b !== null && Math.min(a.end, b.end) > Math.max(a.start, b.start)
