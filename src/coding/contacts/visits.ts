// Visits: somebody travels to a place in another state, and that state is the host.

import type { Span } from '../../base/index.js'
import {
  type Linked,
  type PartyLink,
  type PlaceMention,
  spanOfTokens,
  type TokenRange,
} from '../../document/index.js'
import type { Knowledge } from '../../knowledge/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'
import { findSubject, firstSubject } from './arguments.js'
import { type Found, seats } from './found.js'

/** "X visited P", "X travelled to P". */
export function readTravel(
  sentence: Sentence,
  trigger: TokenRange,
  knowledge: Knowledge,
): Found | null {
  const subject = findSubject(sentence, trigger.first)
  return subject === null ? null : visitTo(sentence, subject, trigger, knowledge)
}

/** "the visit of X to P", "X's visit to P", "during her visit to P". */
export function readVisitNoun(
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
  for (let i = sentence.first; i < trigger.first; i++) {
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
  return {
    actor,
    code,
    name: null,
    offices: [],
    sectors: [],
    mention,
    reason: `${place.name} is in ${name}`,
  }
}
