// How the parties stand around the words of a contact rule, frame by frame. Visits: visits.ts.

import type { ContactRule } from '../../codebook/index.js'
import type { PartyLink, TokenRange } from '../../document/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'
import { codesOf, findNounParties, findSubject, isPersonal } from './arguments.js'
import { type Found, type Surroundings, seats } from './found.js'
import type { SightedParty, Sighting } from './sighting.js'
import { objectOf, subjectByTree } from './tree.js'
import { readTravel, readVisitNoun } from './visits.js'

/** A contact needs two sides: two codes with different roots, or two codes of one root. */
export const hasTwoSides = (links: readonly PartyLink[]): boolean => codesOf(links).length >= 2

/** Reads the parties of a rule's match; null when the words around it are no such frame. */
export function readFrame(
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
      return readAttendance(sentence, rule, trigger, last)
    case 'noun':
      return rule.type === 'visit'
        ? readVisitNoun(sentence, trigger, knowledge)
        : readNoun(sentence, rule, trigger)
    case 'travel':
      return readTravel(sentence, trigger, knowledge)
    case 'agents':
      return readAgents(sentence, trigger)
    case 'joint':
      return readJoint(sentence, trigger) ?? readSides(sentence, rule, trigger, last)
  }
}

const subjectOf = (sentence: Sentence, trigger: TokenRange): Group | null =>
  subjectByTree(sentence, trigger) ?? findSubject(sentence, trigger.first)

function readSubjectObject(
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
): Found | null {
  const { doc } = sentence
  const object = objectOf(sentence, trigger, rule.links)
  const subject = subjectOf(sentence, trigger)
  const canBeJoint =
    rule.isReciprocal && (rule.links.includes('with') || rule.links.includes('between'))
  if (object === null) {
    if (subject === null || !canBeJoint || !isPlainEnd(sentence, trigger)) return null
    return { parties: seats(linksOf(doc, subject), null), ranges: [subject] }
  }
  if (rule.links.includes('between') && sentence.wordAt(object.first - 1) === 'between') {
    return readBetween(sentence, subject, object)
  }
  if (rule.unless.includes(sentence.wordAt(object.end))) return null
  const owner = subject ?? subjectBehind(sentence, object.end)
  if (owner === null) return null
  if (rule.links.length === 1 && rule.links[0] === '' && !isOfficial(sentence, object)) return null
  // "Brazil will meet Argentina in the final": states meet through people, or with each other.
  const isLinked = rule.links.some(
    (link) => link !== '' && link === sentence.wordAt(object.first - 1),
  )
  if (!isLinked && !isPersonal(owner) && !isPersonal(object)) return null
  const [ours, theirs] = roles(rule)
  return {
    parties: [...seats(linksOf(doc, owner), ours), ...seats(linksOf(doc, object), theirs)],
    ranges: [owner, object],
  }
}

// "The EU envoy hosted negotiations between A and B": an official who brings them together mediates; a
// state that lends the room does not.
function readBetween(sentence: Sentence, subject: Group | null, object: Group): Found {
  const sides = linksOf(sentence.doc, object)
  const host = subject === null || !isPersonal(subject) ? [] : linksOf(sentence.doc, subject)
  const mediators = host.filter(({ code }) => !sides.some((side) => side.code === code))
  return {
    parties: [...seats(sides, null), ...seats(mediators, 'mediator')],
    ranges: mediators.length === 0 ? [object] : [subject!, object],
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
  const isTwoWay =
    rule.frame === 'joint' || rule.links.includes('with') || rule.links.includes('between')
  if (last === null || sides === undefined || !isTwoWay) return null
  const isOpen = objectOf(sentence, trigger, rule.links) !== null
  if (rule.frame !== 'joint' && (isOpen || !isPlainEnd(sentence, trigger))) return null
  return { parties: last.parties, ranges: [sides] }
}

// "X also took part in the meeting", "X was accompanied by Y": joins the contact told last.
function readAttendance(
  sentence: Sentence,
  rule: ContactRule,
  trigger: TokenRange,
  last: Sighting | null,
): Found | null {
  const isBy = sentence.wordAt(trigger.end - 1) === 'by'
  if (last === null || (sentence.index - last.sentence > 2 && !isBy)) return null
  const joining = isBy ? objectOf(sentence, trigger, ['']) : findSubject(sentence, trigger.first)
  if (joining === null) return null
  const parties = seats(linksOf(sentence.doc, joining), rule.role)
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

// "welcomed Foreign Minister X": somebody with an office, in the text or by the table; not "welcomed
// France's Villa Albertine".
const isOfficial = (sentence: Sentence, group: Group): boolean =>
  isPersonal(group) &&
  linksOf(sentence.doc, group).some(
    ({ offices, actor }) => offices.length > 0 || sentence.doc.links.actors[actor]?.office != null,
  )

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
  if (!hasTwoSides(groups.flatMap((group) => linksOf(sentence.doc, group)))) return null
  return {
    parties: groups.flatMap((group) => seats(linksOf(sentence.doc, group), null)),
    ranges: groups,
  }
}

// "signed documents with C"; not "signed the pact, with C the only one missing".
function partnerOf(sentence: Sentence, trigger: TokenRange): Group | null {
  const partner = objectOf(sentence, trigger, ['with'])
  if (partner === null) return null
  for (let i = trigger.end; i < partner.first; i++) if (sentence.wordAt(i) === ',') return null
  return partner
}

// "The summit was co-chaired by X and Y"
function readAgents(sentence: Sentence, trigger: TokenRange): Found | null {
  const agents = objectOf(sentence, trigger, [''])
  return agents === null
    ? null
    : { parties: seats(linksOf(sentence.doc, agents), null), ranges: [agents] }
}
