// Applies the contact rules to every sentence. Earlier rules win where two match the same words.

import { cover, type Span } from '../../base/index.js'
import type { Codebook, ContactRule } from '../../codebook/index.js'
import {
  type Linked,
  type PlaceMention,
  spanOfTokens,
  type TokenRange,
  tokenAt,
} from '../../document/index.js'
import type { Knowledge } from '../../knowledge/index.js'
import type { Contact, PartialDate } from '../../record/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'
import { clauseAround, isEarlier, isHypothetical, isNegated, type Said } from './clause.js'
import { type FoundForum, readForum, readTriggerForum } from './forum.js'
import type { Found, Surroundings } from './found.js'
import { hasTwoSides, readFrame } from './frames.js'
import type { Sighting } from './sighting.js'
import { readStatus } from './status.js'
import { hasVagueDate, readDate, readPlace } from './when-where.js'

/** Sightings, and people who took part in something but whose state nothing tells. */
export interface FoundSightings {
  readonly sightings: readonly Sighting[]
  readonly unknown: readonly Span[]
  /** The first words of sentences that are too long to be ones. */
  readonly skipped: readonly Span[]
}

const LONGEST_SENTENCE = 2000

/** Finds every sighting of a contact in a document. */
export function findSightings(
  doc: Linked,
  sentences: readonly Sentence[],
  codebook: Codebook,
  knowledge: Knowledge,
): FoundSightings {
  const sightings: Sighting[] = []
  const unknown = new Map<number, Span>()
  const skipped: Span[] = []
  for (const sentence of sentences) {
    if (sentence.groups.length === 0 && sentence.sides.length === 0) continue
    if (sentence.end - sentence.first > LONGEST_SENTENCE) {
      skipped.push(spanOfTokens(doc, { first: sentence.first, end: sentence.first + 1 }))
      continue
    }
    const taken: TokenRange[] = []
    for (const { rule, trigger } of matchesIn(sentence, codebook)) {
      if (taken.some(({ first, end }) => trigger.first < end && first < trigger.end)) continue
      const around = { knowledge, last: sightings.at(-1) ?? null, unknown }
      const sighting = readSighting(doc, sentence, rule, trigger, around)
      if (sighting === null) continue
      taken.push(trigger)
      sightings.push(sighting)
    }
  }
  return { sightings, unknown: [...unknown.values()], skipped }
}

interface Match {
  readonly rule: ContactRule
  readonly order: number
  readonly trigger: TokenRange
}

const STOPS = /^[,;.:"“”]$/
const STOPS_AND_PREPOSITIONS = /^(?:[,;.:"“”]|for|about|that|against|because)$/

// All matches of all rules, by the order of the rules, then of the text; one a rule and token.
function matchesIn(sentence: Sentence, codebook: Codebook): Match[] {
  const matches: Match[] = []
  const isBlocked = (i: number, isWide: boolean): boolean =>
    (isWide ? STOPS : STOPS_AND_PREPOSITIONS).test(sentence.wordAt(i)) ||
    sentence.groups.some((group) => group.first === i && isSomebody(sentence, group))
  for (let i = sentence.first; i < sentence.end; i++) {
    for (const { rule, pattern, order } of codebook.contactsByWord.get(sentence.wordAt(i)) ?? []) {
      const last = matches.at(-1)
      if (last?.order === order && last.trigger.first === i) continue
      const end = pattern.match(sentence.wordAt, i, sentence.end, isBlocked)
      if (end >= 0) matches.push({ rule, order, trigger: { first: i, end } })
    }
  }
  return matches.sort((a, b) => a.order - b.order || a.trigger.first - b.trigger.first)
}

// A person that is linked: the words of a rule do not run over one.
const isSomebody = (sentence: Sentence, group: Group): boolean =>
  group.parties.some(({ form }) => form === 'person') && linksOf(sentence.doc, group).length > 0

function readSighting(
  doc: Linked,
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
  around: Surroundings,
): Sighting | null {
  const found = readFrame(sentence, rule, trigger, around)
  if (found === null) return null
  if (!found.isJoining) noteUnknown(doc, found, around.unknown)
  if (!hasTwoSides(found.parties.map(({ link }) => link))) return null
  if (isNegated(sentence, trigger, found.ranges[0] ?? null) || isHypothetical(sentence, trigger))
    return null
  const said = readClause(sentence, trigger, found)
  const { clause, date, place, forum } = said
  const told = found.isJoining ? around.last! : null
  const type = told?.type ?? typeOf(rule, sentence, trigger, { found, place, forum })
  const status = told?.status ?? statusOf(sentence, { rule, clause, trigger, date })
  return {
    ...{ rule: rule.id, parties: found.parties, date, type },
    place: PLACELESS.has(type) ? null : place,
    status,
    forum: forum?.name == null ? null : namedForum(doc, forum.name),
    sidelines: forum?.sidelines ? spanOfTokens(doc, forum.sidelines) : null,
    trigger: spanOfTokens(doc, trigger),
    record: recordSpan(sentence, [...found.ranges, trigger], {
      ...said,
      status,
      place: PLACELESS.has(type) ? null : place,
    }),
    sentence: sentence.index,
    isEarlier: isEarlier(sentence, trigger),
    isVaguelyDated: date === null && hasVagueDate(sentence, clause),
    isRemote: isRemote(sentence, trigger),
    isJoining: found.isJoining === true,
    isBackground: rule.frame === 'noun' && !isAsserted(sentence, trigger),
  }
}

function noteUnknown(doc: Linked, { ranges }: Found, unknown: Map<number, Span>): void {
  for (const range of ranges) {
    for (const party of 'parties' in range ? (range as Group).parties : []) {
      const isLinked = (doc.links.parties[party.index]?.length ?? 0) > 0
      if (party.form === 'person' && !isLinked) unknown.set(party.index, spanOfTokens(doc, party))
    }
  }
}

interface ClauseFacts {
  readonly clause: TokenRange
  readonly date: Said<PartialDate> | null
  readonly place: Said<PlaceMention> | null
  readonly forum: FoundForum | null
}

const PLACELESS: ReadonlySet<string> = new Set(['call', 'letter'])

function readClause(sentence: Sentence, trigger: TokenRange, found: Found): ClauseFacts {
  const clause = clauseAround(sentence, trigger, Math.max(...found.ranges.map(({ end }) => end)))
  const place = ownPlace(sentence.doc, found) ?? readPlace(sentence, clause, trigger)
  return {
    clause,
    date: readDate(sentence, clause, trigger),
    place,
    forum: readForum(sentence, clause) ?? readTriggerForum(sentence, trigger),
  }
}

const namedForum = (doc: Linked, name: TokenRange): Said<string> => {
  const span = spanOfTokens(doc, name)
  return { value: doc.text.slice(span.start, span.end), evidence: [span] }
}

// The shortest stretch with parties, words of the rule and circumstances, the words that call it off,
// and the "on" or "the" it begins with.
function recordSpan(
  sentence: Sentence,
  ranges: readonly TokenRange[],
  said: ClauseFacts & Pick<Sighting, 'status'>,
): Span {
  const { doc } = sentence
  const { date, place, forum, status } = said
  const all = [
    ...ranges,
    ...(forum?.name ? [forum.name] : []),
    ...(forum?.sidelines ? [forum.sidelines] : []),
  ]
  const called = status.value === 'cancelled' ? status.evidence : []
  const circumstances = [...(date?.evidence ?? []), ...(place?.evidence ?? []), ...called]
  const span = [...all.map((range) => spanOfTokens(doc, range)), ...circumstances].reduce(cover)
  const first = tokenAt(doc, span.start)
  const opening = circumstances.some(({ start }) => start === span.start) ? OPENING : ARTICLE
  const isOpened = first > sentence.first && opening.test(sentence.wordAt(first - 1))
  return isOpened ? { ...span, start: doc.tokens.start[first - 1]! } : span
}

const OPENING = /^(?:on|in|at|the)$/
const ARTICLE = /^(?:the|a|an)$/

const ownPlace = (doc: Linked, { place }: Found): Said<PlaceMention> | null =>
  place === undefined ? null : { value: place, evidence: [spanOfTokens(doc, place)] }

interface StatusClause {
  readonly rule: ContactRule
  readonly clause: TokenRange
  readonly trigger: TokenRange
  readonly date: Said<PartialDate> | null
}

// What lies after the day of publication has not been held, whatever the tense of a schedule.
function statusOf(
  sentence: Sentence,
  { rule, clause, trigger, date }: StatusClause,
): Said<Contact['status']> {
  // A verb says that it took place; only a noun or a journey can be called off behind it.
  const canFollow = rule.frame === 'noun' || rule.frame === 'travel'
  const status = readStatus(sentence, clause, trigger, canFollow)
  const { publishedOn } = sentence.doc
  if (status.value !== 'held' || date === null || publishedOn === null) return status
  return date.value.value.slice(0, publishedOn.length) > publishedOn
    ? { value: 'planned', evidence: date.evidence }
    : status
}

// A noun asserts a contact when the sentence says that it took place.
function isAsserted(sentence: Sentence, trigger: TokenRange): boolean {
  const near = { first: trigger.first - 8, end: Math.min(sentence.end, trigger.end + 16) }
  for (let i = Math.max(sentence.first, near.first); i < near.end; i++) {
    if (
      /^(?:held|took|takes|take|began|begin|begins|opened|opens|started|concluded|concludes|convened|resumed|hosted|chaired)$/.test(
        sentence.wordAt(i),
      )
    )
      return true
  }
  // "At the meeting, X and Y agreed" points back to one told before.
  const pointsBack =
    sentence.wordAt(trigger.first - 1) === 'the' &&
    /^(?:at|during|in)$/.test(sentence.wordAt(sentence.first))
  return trigger.first - sentence.first <= 2 && !pointsBack
}

const REMOTE =
  /^(?:phone|telephone|video|videoconference|teleconference|virtually|online|videolink|virtual)$/

function isRemote(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = trigger.first; i < Math.min(sentence.end, trigger.end + 12); i++) {
    if (REMOTE.test(sentence.wordAt(i))) return true
  }
  return false
}

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
  return codes.size <= 3 && isRemote(sentence, trigger) ? 'call' : rule.type
}

function isSummit(sentence: Sentence, forum: FoundForum | null): boolean {
  if (forum === null || forum.name === null || forum.sidelines !== null) return false
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
