// Applies the contact rules to every sentence. Earlier rules win where two match the same words.

import { cover, type Span } from '../../base/index.js'
import type { Codebook, ContactRule } from '../../codebook/index.js'
import {
  type Linked,
  type PartyLink,
  type PlaceMention,
  spanOfTokens,
  type TokenRange,
} from '../../document/index.js'
import type { Knowledge } from '../../knowledge/index.js'
import type { Contact, PartialDate } from '../../record/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'
import { codesOf, findNounParties, findObject, findSubject, firstSubject } from './arguments.js'
import {
  clauseAround,
  type FoundForum,
  isEarlier,
  isNegated,
  readDate,
  readForum,
  readPlace,
  readStatus,
  type Said,
} from './circumstances.js'
import type { SightedParty, Sighting } from './sighting.js'

interface Found {
  readonly parties: readonly SightedParty[]
  /** Tokens of the arguments, for the clause and the evidence. */
  readonly ranges: readonly TokenRange[]
  readonly place?: PlaceMention
  /** True when it adds people to the contact told last. */
  readonly isJoining?: boolean
}

/** Finds every sighting of a contact in a document. */
export function findSightings(
  doc: Linked,
  sentences: readonly Sentence[],
  codebook: Codebook,
  knowledge: Knowledge,
): Sighting[] {
  const sightings: Sighting[] = []
  for (const sentence of sentences) {
    if (sentence.groups.length === 0) continue
    const taken: TokenRange[] = []
    for (const rule of codebook.contacts) {
      for (const trigger of matchesOf(rule, sentence)) {
        if (taken.some(({ first, end }) => trigger.first < end && first < trigger.end)) continue
        const sighting = readSighting(doc, sentence, rule, trigger, {
          knowledge,
          last: sightings.at(-1) ?? null,
        })
        if (sighting === null) continue
        taken.push(trigger)
        sightings.push(sighting)
      }
    }
  }
  return sightings
}

function matchesOf(rule: ContactRule, sentence: Sentence): TokenRange[] {
  const matches: TokenRange[] = []
  const isBlocked = (i: number): boolean =>
    /^[,;.:"“”]$/.test(sentence.wordAt(i)) ||
    sentence.groups.some((group) => group.first === i && isSomebody(sentence, group))
  for (let i = sentence.first; i < sentence.end; i++) {
    for (const pattern of rule.patterns) {
      if (!pattern.firstWords.has(sentence.wordAt(i))) continue
      const end = pattern.match(sentence.wordAt, i, sentence.end, isBlocked)
      if (end < 0) continue
      matches.push({ first: i, end })
      break
    }
  }
  return matches
}

// A person or role that is linked; the words of a rule do not run over one.
const isSomebody = (sentence: Sentence, group: Group): boolean =>
  isPersonal(group) &&
  group.parties[0]!.form !== 'pronoun' &&
  linksOf(sentence.doc, group).length > 0

/** What a frame may look at besides its sentence. */
interface Surroundings {
  readonly knowledge: Knowledge
  /** The contact told last, for "the two sides" and "also took part". */
  readonly last: Sighting | null
}

function readSighting(
  doc: Linked,
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
  around: Surroundings,
): Sighting | null {
  const found = readFrame(sentence, rule, trigger, around)
  if (found === null || !hasTwoSides(found.parties.map(({ link }) => link))) return null
  if (isNegated(sentence, trigger, found.ranges[0] ?? null)) return null
  const lastArgument = Math.max(...found.ranges.map(({ end }) => end))
  const clause = clauseAround(sentence, trigger, lastArgument)
  const date = readDate(sentence, clause, trigger)
  const place =
    rule.type === 'call' || rule.type === 'letter'
      ? null
      : (ownPlace(doc, found) ?? readPlace(sentence, clause, trigger))
  const forum = readForum(sentence, clause)
  const status = found.isJoining ? around.last!.status : statusOf(sentence, clause, trigger, date)
  const ranges = [...found.ranges, trigger, ...(forum === null ? [] : [forum.name])]
  const spans = [
    ...ranges.map((range) => spanOfTokens(doc, range)),
    ...(date?.evidence ?? []),
    ...(place?.evidence ?? []),
  ]
  return {
    ...{
      rule: rule.id,
      type: found.isJoining
        ? around.last!.type
        : typeOf(rule, sentence, trigger, { found, place, forum }),
      parties: found.parties,
      date,
      place,
      status,
    },
    forum:
      forum === null
        ? null
        : {
            value: doc.text.slice(
              spanOfTokens(doc, forum.name).start,
              spanOfTokens(doc, forum.name).end,
            ),
            evidence: [spanOfTokens(doc, forum.name)],
          },
    sidelines: forum?.sidelines ? spanOfTokens(doc, forum.sidelines) : null,
    trigger: spanOfTokens(doc, trigger),
    record: spans.reduce(cover),
    ...{ sentence: sentence.index, triggerTokens: trigger },
    isEarlier: isEarlier(sentence, trigger),
    isJoining: found.isJoining === true,
    isBackground: rule.frame === 'noun' && !isAsserted(sentence, trigger),
  }
}

const ownPlace = (doc: Linked, { place }: Found): Said<PlaceMention> | null =>
  place === undefined ? null : { value: place, evidence: [spanOfTokens(doc, place)] }

// What lies after the day of publication has not been held, whatever the tense of a schedule.
function statusOf(
  sentence: Sentence,
  clause: TokenRange,
  trigger: TokenRange,
  date: Said<PartialDate> | null,
): Said<Contact['status']> {
  const status = readStatus(sentence, clause, trigger)
  const { publishedOn } = sentence.doc
  if (status.value !== 'held' || date === null || publishedOn === null) return status
  return date.value.value.slice(0, publishedOn.length) > publishedOn
    ? { value: 'planned', evidence: date.evidence }
    : status
}

// A noun asserts a contact when the sentence says that it took place.
function isAsserted(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = sentence.first; i < sentence.end; i++) {
    if (
      /^(?:held|took|takes|take|began|begin|begins|opened|started|concluded|ended|concludes|convened|resumed|hosted|chaired|continued|collapsed|discussed|discuss|agreed|met)$/.test(
        sentence.wordAt(i),
      )
    )
      return true
  }
  return trigger.first - sentence.first <= 2
}

const REMOTE =
  /^(?:phone|telephone|video|videoconference|teleconference|virtually|online|videolink|virtual)$/

interface Circumstances {
  readonly found: Found
  readonly place: Said<PlaceMention> | null
  readonly forum: FoundForum | null
}

// "Spoke with X in Paris" is no call; a meeting over a video link is; three who meet for a summit hold it.
function typeOf(
  rule: ContactRule,
  sentence: Sentence,
  trigger: TokenRange,
  { found, place, forum }: Circumstances,
): Sighting['type'] {
  if (rule.id === 'speak-with' && place !== null && place.value.precision === 'city')
    return 'meeting'
  if (rule.type !== 'meeting') return rule.type
  const codes = new Set(found.parties.map(({ link }) => link.code))
  if ((isSummit(sentence, forum) || isForSummit(sentence, trigger)) && codes.size >= 3)
    return 'summit'
  if (codes.size > 3) return rule.type
  for (let i = trigger.first; i < Math.min(sentence.end, trigger.end + 12); i++) {
    if (REMOTE.test(sentence.wordAt(i))) return 'call'
  }
  return rule.type
}

function isSummit(sentence: Sentence, forum: FoundForum | null): boolean {
  if (forum === null || forum.sidelines !== null) return false
  for (let i = forum.name.first; i < forum.name.end; i++)
    if (sentence.wordAt(i) === 'summit') return true
  return false
}

// "hosted X and Y for the fifth trilateral summit"
function isForSummit(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = trigger.end; i < sentence.end; i++) {
    if (sentence.wordAt(i) !== 'summit') continue
    for (let k = i - 1; k >= i - 7; k--) {
      if (/^(?:sidelines|margins)$/.test(sentence.wordAt(k))) return false
      if (/^(?:for|at)$/.test(sentence.wordAt(k))) return true
    }
  }
  return false
}

/** A contact needs two sides: two codes with different roots, or two codes of one root. */
export const hasTwoSides = (links: readonly PartyLink[]): boolean => codesOf(links).length >= 2

const seats = (links: readonly PartyLink[], role: SightedParty['role']): SightedParty[] =>
  links.map((link) => ({ link, role }))

function readFrame(
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
  { knowledge, last }: Surroundings,
): Found | null {
  switch (rule.frame) {
    case 'subject-object':
    case 'passive':
      return readSubjectObject(sentence, rule, trigger) ?? readSides(sentence, rule, trigger, last)
    case 'attend':
      return readAttendance(sentence, trigger, last)
    case 'noun':
      return rule.type === 'visit'
        ? readVisitNoun(sentence, trigger, knowledge)
        : readNoun(sentence, rule, trigger)
    case 'travel':
      return readTravel(sentence, trigger, knowledge)
    case 'agents':
      return readAgents(sentence, trigger)
    case 'joint':
      return readJoint(sentence, trigger)
  }
}

function readSubjectObject(
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
): Found | null {
  const { doc } = sentence
  const subject = findSubject(sentence, trigger.first)
  const object = findObject(sentence, trigger.end, rule.links)
  const canBeJoint = rule.links.includes('with') || rule.links.includes('between')
  if (object === null) {
    if (subject === null || !canBeJoint || !isPlainEnd(sentence, trigger)) return null
    return { parties: seats(linksOf(doc, subject), null), ranges: [subject] }
  }
  if (rule.links.includes('between') && sentence.wordAt(object.first - 1) === 'between') {
    return { parties: seats(linksOf(doc, object), null), ranges: [object] }
  }
  const owner = subject ?? subjectBehind(sentence, object.end)
  if (owner === null) return null
  if (rule.links.length === 1 && rule.links[0] === '' && !isPersonal(object)) return null
  const [ours, theirs] = roles(rule)
  return {
    parties: [...seats(linksOf(doc, owner), ours), ...seats(linksOf(doc, object), theirs)],
    ranges: [owner, object],
  }
}

// "The two ministers also spoke by phone": the parties of the contact told last.
function readSides(
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
  last: Sighting | null,
): Found | null {
  const sides = sentence.sides.find(({ end }) => end <= trigger.first && trigger.first - end <= 4)
  const isTwoWay = rule.links.includes('with') || rule.links.includes('between')
  if (last === null || sides === undefined || !isTwoWay) return null
  if (findObject(sentence, trigger.end, rule.links) !== null || !isPlainEnd(sentence, trigger))
    return null
  return { parties: last.parties, ranges: [sides] }
}

// "X also took part in the meeting", "X was accompanied by Y": joins the contact told last.
function readAttendance(
  sentence: Sentence,
  trigger: TokenRange,
  last: Sighting | null,
): Found | null {
  const isBy = sentence.wordAt(trigger.end - 1) === 'by'
  if (last === null || (sentence.index - last.sentence > 2 && !isBy)) return null
  const joining = isBy
    ? findObject(sentence, trigger.end, [''])
    : findSubject(sentence, trigger.first)
  if (joining === null) return null
  const parties = seats(linksOf(sentence.doc, joining), null)
  return parties.length === 0
    ? null
    : { parties: [...last.parties, ...parties], ranges: [joining], isJoining: true }
}

// Reciprocal use ends the verb phrase: "the ministers met in Geneva", not "met the deadline".
function isPlainEnd(sentence: Sentence, trigger: TokenRange): boolean {
  const next = sentence.wordAt(trigger.end)
  if (
    /^(?:in|at|on|for|to|today|yesterday|earlier|separately|again|here|via|by|virtually|,|\.|during|within|ahead|last|this|late|early|)$/.test(
      next,
    )
  )
    return true
  return sentence.dates.some(({ first }) => first === trigger.end) || /ly$/.test(next)
}

// "Meeting with Y in Rome, X said": the subject follows.
function subjectBehind(sentence: Sentence, end: number): Group | null {
  const group = sentence.groups.find(({ first }) => first >= end)
  if (group === undefined || sentence.wordAt(group.first - 1) !== ',' || group.isOblique)
    return null
  return linksOf(sentence.doc, group).length > 0 ? group : null
}

const isPersonal = (group: Group): boolean =>
  group.parties.some(({ form }) => form === 'person' || form === 'role' || form === 'pronoun')

function roles(rule: ContactRule): readonly [SightedParty['role'], SightedParty['role']] {
  if (rule.host === 'subject') return ['host', 'visitor']
  if (rule.host === 'object') return ['visitor', 'host']
  return [null, null]
}

function readNoun(sentence: Sentence, rule: ContactRule, trigger: TokenRange): Found | null {
  const found = findNounParties(sentence, trigger.first, trigger.end, rule.links)
  if (found === null) return null
  const parties = found.groups.flatMap((group) => seats(linksOf(sentence.doc, group), null))
  return { parties, ranges: found.groups }
}

// All in the subject, and whoever they did it with: "A and B signed documents with C".
function readJoint(sentence: Sentence, trigger: TokenRange): Found | null {
  const subject = findSubject(sentence, trigger.first)
  if (subject === null) return null
  const partner = partnerOf(sentence, trigger)
  const groups = partner === null ? [subject] : [subject, partner]
  return {
    parties: groups.flatMap((group) => seats(linksOf(sentence.doc, group), null)),
    ranges: groups,
  }
}

// "signed documents with C"; not "signed the pact, with C the only one missing".
function partnerOf(sentence: Sentence, trigger: TokenRange): Group | null {
  const partner = findObject(sentence, trigger.end, ['with'])
  if (partner === null) return null
  for (let i = trigger.end; i < partner.first; i++) if (sentence.wordAt(i) === ',') return null
  return partner
}

// "The summit was co-chaired by X and Y"
function readAgents(sentence: Sentence, trigger: TokenRange): Found | null {
  const agents = findObject(sentence, trigger.end, [''])
  return agents === null
    ? null
    : { parties: seats(linksOf(sentence.doc, agents), null), ranges: [agents] }
}

function readTravel(sentence: Sentence, trigger: TokenRange, knowledge: Knowledge): Found | null {
  const subject = findSubject(sentence, trigger.first)
  return subject === null ? null : visitTo(sentence, subject, trigger, knowledge)
}

// "the visit of X to P", "X's visit to P", "during her visit to P"
function readVisitNoun(
  sentence: Sentence,
  trigger: TokenRange,
  knowledge: Knowledge,
): Found | null {
  const owner = sentence.groups.find(
    (group) => group.isPossessive && group.end < trigger.first && trigger.first - group.end <= 6,
  )
  const after = sentence.groups.find(
    (group) => group.first === trigger.end + 1 && /^(?:of|by)$/.test(sentence.wordAt(trigger.end)),
  )
  const subject =
    owner ?? after ?? ownVisitor(sentence, trigger) ?? findSubject(sentence, trigger.first)
  return subject === null ? null : visitTo(sentence, subject, trigger, knowledge)
}

// "met the president during her visit to P": the subject of the sentence travels.
function ownVisitor(sentence: Sentence, trigger: TokenRange): Group | null {
  for (let i = trigger.first - 1; i >= trigger.first - 4; i--) {
    if (/^(?:his|her|their)$/.test(sentence.wordAt(i))) return firstSubject(sentence, trigger.first)
  }
  return null
}

// A visit needs a traveler and a place in somebody else's state; that state is the host.
function visitTo(
  sentence: Sentence,
  subject: Group,
  trigger: TokenRange,
  knowledge: Knowledge,
): Found | null {
  const { doc } = sentence
  const visitors = linksOf(doc, subject)
  const place = destination(sentence, trigger)
  if (place === null || place.country === null || visitors.length === 0) return null
  if (subject.parties.every(({ form }) => form === 'name')) return null
  if (isInvited(sentence, trigger)) return null
  if (visitors.some(({ code }) => code.split('-')[0] === place.country)) return null
  const host = hostLink(doc, place, knowledge)
  const inviters = invitersOf(sentence).filter(({ code }) => code.split('-')[0] === place.country)
  return {
    parties: [
      ...seats(visitors, 'visitor'),
      { link: host, role: 'host' },
      ...seats(inviters, 'host'),
    ],
    ...{ ranges: [subject, place], place },
  }
}

// "at the invitation of X": X is the host.
function invitersOf(sentence: Sentence): PartyLink[] {
  for (const group of sentence.groups) {
    const before = sentence.wordAt(group.first - 2)
    if (before === 'invitation' && /^(?:of|from|by)$/.test(sentence.wordAt(group.first - 1)))
      return linksOf(sentence.doc, group)
  }
  return []
}

// An invitation to visit is a letter at most, no visit.
function isInvited(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = Math.max(sentence.first, trigger.first - 14); i < trigger.first; i++) {
    if (sentence.wordAt(i - 1) === 'the' && sentence.wordAt(i - 2) === 'at') continue
    if (
      /^(?:invited|invite|invites|invitation|inviting|asked|wants|wanted|hopes|hoped)$/.test(
        sentence.wordAt(i),
      )
    )
      return true
  }
  return false
}

function destination(sentence: Sentence, trigger: TokenRange): PlaceMention | null {
  for (const place of sentence.places) {
    if (place.first < trigger.end || place.first > trigger.end + 12) continue
    const between = sentence.groups.some(
      ({ first, end, parties }) =>
        first >= trigger.end && end <= place.first && parties.some(({ form }) => form === 'person'),
    )
    if (between && !/^(?:of|by)$/.test(sentence.wordAt(trigger.end))) continue
    for (let i = trigger.end; i < place.first; i++)
      if (/^(?:;|said|where|about|from)$/.test(sentence.wordAt(i))) return null
    return place
  }
  return null
}

function hostLink(doc: Linked, place: PlaceMention, knowledge: Knowledge): PartyLink {
  const code = place.country!
  const mention: Span = spanOfTokens(doc, place)
  const actor = doc.links.actors.findIndex(({ id }) => id === `state:${code}`)
  const name = knowledge.names.states.get(code)?.name ?? code
  return { actor, code, name: null, offices: [], mention, reason: `${place.name} is in ${name}` }
}
