// Contacts of a document: sightings, merged, with date, place and forum from wherever the text has
// them, built into records.

import type { Span } from '../../base/index.js'
import type { Codebook } from '../../codebook/index.js'
import { type Linked, type PlaceMention, spanOfTokens, textOf } from '../../document/index.js'
import type { Knowledge } from '../../knowledge/index.js'
import {
  buildRecord,
  type Contact,
  type Draft,
  type PartialDate,
  type PlaceRef,
} from '../../record/index.js'
import { actorId } from '../party.js'
import type { Sentence } from '../sentence.js'
import type { Said } from './clause.js'
import { findSightings } from './find-sightings.js'
import { mergeSightings, type SightedContact } from './merge.js'
import type { SightedParty, Sighting } from './sighting.js'

type ParticipantDraft = Draft<'contact'>['participants'][number]

/** A contact record with what the event coder needs to know of it. */
export interface CodedContact {
  readonly record: Contact
  readonly contact: SightedContact
}

/** Contacts, and the people left out because nothing tells their state. */
export interface CodedContacts {
  readonly contacts: readonly CodedContact[]
  readonly unknown: readonly Span[]
  /** The first words of sentences that are too long to be ones. */
  readonly skipped: readonly Span[]
}

/** Codes the contacts of a document. */
export function codeContacts(
  doc: Linked,
  sentences: readonly Sentence[],
  codebook: Codebook,
  knowledge: Knowledge,
): CodedContacts {
  const { sightings, unknown, skipped } = findSightings(doc, sentences, codebook, knowledge)
  const coded = mergeSightings(doc, sightings).map((contact) => ({
    contact,
    record: buildContact(doc, contact),
  }))
  const seen = new Set<string>()
  const contacts = coded.filter(({ record }) => !seen.has(record.id) && seen.add(record.id))
  return { contacts, unknown, skipped }
}

// The first sighting that says a field, the main one first.
const firstSaid = <T>(
  sightings: readonly Sighting[],
  read: (sighting: Sighting) => T | null,
): T | null => {
  for (const sighting of sightings) {
    const said = read(sighting)
    if (said !== null) return said
  }
  return null
}

function buildContact(doc: Linked, contact: SightedContact): Contact {
  const { main, sightings } = contact
  const date = firstSaid(sightings, (sighting) => sighting.date) ?? reportedDate(doc, main)
  const place = firstSaid(sightings, (sighting) => sighting.place)
  const forum =
    firstSaid(sightings, ({ forum, sidelines }) => (sidelines === null ? null : forum)) ??
    firstSaid(sightings, (sighting) => sighting.forum)
  const sidelines = firstSaid(sightings, (sighting) => sighting.sidelines)
  return buildRecord('contact', doc, {
    ...{ rule: main.rule, score: null, type: main.type },
    participants: contact.parties.map((party) => buildParticipant(doc, party)),
    date: date?.value ?? null,
    place: place === null ? null : placeRef(place.value),
    ...{ venue: null, occasion: null, topics: [], status: main.status.value },
    forum: forum === null ? null : { name: forum.value, code: null },
    sidelines: sidelines !== null,
    implicit: date !== null && date.evidence.length === 0 ? ['date'] : [],
    evidence: {
      record: [main.record, ...otherRecords(sightings)],
      type: [main.trigger],
      ...{ date: date?.evidence ?? [], place: place?.evidence ?? [], forum: forum?.evidence ?? [] },
      ...{ sidelines: sidelines === null ? [] : [sidelines], status: main.status.evidence },
    },
  })
}

// The clauses of other sightings that assert it too, where they are not inside an earlier one.
function otherRecords([main, ...others]: readonly Sighting[]): Span[] {
  const records: Span[] = [main!.record]
  for (const { record, isBackground } of others) {
    if (
      !isBackground &&
      !records.some(({ start, end }) => record.start < end && start < record.end)
    )
      records.push(record)
  }
  return records.slice(1)
}

/** A place as records refer to it. */
const placeRef = ({ id, name, country }: PlaceMention): PlaceRef => ({ id, name, country })

// A held contact without a date of its own is dated by the dateline, else by the publication.
function reportedDate(doc: Linked, main: Sighting): Said<PartialDate> | null {
  if (main.isBackground || main.isVaguelyDated || main.status.value !== 'held') return null
  const { dateline } = doc.mentions
  const day = { end: null, precision: 'day' } as const
  if (dateline?.date?.value?.length === 10) {
    const evidence = [spanOfTokens(doc, dateline.date)]
    return { value: { value: dateline.date.value, ...day, from: 'dateline' }, evidence }
  }
  if (doc.publishedOn?.length !== 10) return null
  return { value: { value: doc.publishedOn, ...day, from: 'publication' }, evidence: [] }
}

function buildParticipant(doc: Linked, { link, role }: SightedParty): ParticipantDraft {
  const { name, offices } = link
  return {
    ...{ actor: actorId(doc, link), code: link.code, role },
    name: name === null ? null : textOf(doc, name),
    office: offices.length === 0 ? null : offices.map((span) => textOf(doc, span)).join('; '),
    evidence: {
      record: [link.mention],
      ...(name === null ? {} : { name: [name] }),
      office: offices,
    },
  }
}
