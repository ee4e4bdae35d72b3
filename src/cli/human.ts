// A Reading as people read it: every record in plain lines, with the words that say it, where they
// stand, and the rule that found it. Doubts come last. Takes Readings, gives lines; prints nothing.

import type { AnyRecord, Contact, Event, Note, QuotedSpan, Reading } from '../record/index.js'
import { oneLine, wrap } from './display.js'
import {
  datePhrase,
  directionPhrase,
  occasionPhrase,
  participantPhrase,
  partiesPhrase,
  placePhrase,
  ploverPhrase,
} from './phrases.js'
import { dotted, paragraph, type Style } from './style.js'

/** All lines of one Reading, an empty one last. */
export function renderReading(reading: Reading, style: Style): string[] {
  const records = [
    ...reading.contacts.flatMap((contact) => renderContact(reading, contact, style)),
    ...reading.events.flatMap((event) => renderEvent(reading, event, style)),
    ...otherHeads(reading).flatMap(([record, head]) => renderRecord(record, head, style)),
  ]
  const nothing = ['  no contact or event found', '']
  return [
    ...renderHead(reading, style),
    '',
    ...(records.length === 0 ? nothing : records),
    ...renderNotes(reading.notes, style),
  ]
}

function renderHead({ document }: Reading, style: Style): string[] {
  const { id, headline, publishedOn, source } = document
  const about = dotted([publishedOn, source.name])
  return [
    ...paragraph(headline ?? id, 0, style).map(style.bold),
    ...paragraph(dotted([headline === null ? null : id, about]), 0, style)
      .filter((line) => line.trim() !== '')
      .map(style.dim),
  ]
}

/** One contact: what, when, where; who; the words. */
export function renderContact(reading: Reading, contact: Contact, style: Style): string[] {
  const head = dotted([
    `${contact.status} ${contact.type}`,
    datePhrase(contact.date),
    placePhrase(contact.place),
    contact.venue,
    occasionPhrase(contact),
  ])
  const people = contact.participants.flatMap((participant) =>
    paragraph(participantPhrase(reading, participant), 4, style),
  )
  const topics = contact.topics.length === 0 ? [] : [`topics: ${contact.topics.join('; ')}`]
  return renderRecord(contact, head, style, [
    ...people,
    ...topics.flatMap((line) => paragraph(line, 4, style)),
  ])
}

/** One event: what, who to whom; the words. */
export function renderEvent(reading: Reading, event: Event, style: Style): string[] {
  const { actor, recipient, cameo, attribution } = event
  const head = dotted([
    ploverPhrase(event),
    directionPhrase(reading, actor, recipient),
    cameo === null ? null : `CAMEO ${cameo}`,
    datePhrase(event.date),
    placePhrase(event.place),
    attribution === null ? null : `according to ${partiesPhrase(reading, [attribution])}`,
  ])
  return renderRecord(event, head, style)
}

/** The four other kinds of record, each with its first line. */
function otherHeads(reading: Reading): (readonly [AnyRecord, string])[] {
  const who = (parties: Parameters<typeof partiesPhrase>[1]): string =>
    partiesPhrase(reading, parties)
  return [
    ...reading.positions.map(
      (p) =>
        [
          p,
          dotted([`position: ${p.stance}`, `${p.holder.name ?? ''} (${p.holder.code})`]),
        ] as const,
    ),
    ...reading.commitments.map(
      (c) => [c, dotted([`commitment: ${c.kind}`, directionPhrase(reading, c.by, c.to)])] as const,
    ),
    ...reading.agreements.map(
      (a) => [a, dotted([`agreement: ${a.status}`, a.name, who(a.parties)])] as const,
    ),
    ...reading.mediations.map(
      (m) => [m, dotted([`mediation: ${who(m.mediators)}`, `between ${who(m.parties)}`])] as const,
    ),
  ]
}

function renderRecord(
  record: AnyRecord,
  head: string,
  style: Style,
  details: readonly string[] = [],
): string[] {
  const [first = '', ...rest] = paragraph(head, 2, style)
  return [
    style.bold(first),
    ...rest.map(style.bold),
    ...details,
    ...record.evidence.record.flatMap((span) => renderQuote(span, 4, style)),
    ...paragraph(`rule ${record.rule} · ${record.id}`, 4, style).map(style.dim),
    '',
  ]
}

/** The words of a span and where they stand: `"Wang Yi met with Ali Ahmadian" [0-29]`. */
export function renderQuote(
  { exact, start, end }: QuotedSpan,
  indent: number,
  style: Style,
): string[] {
  const first = ' '.repeat(indent)
  const text = `"${oneLine(exact)}" [${start}-${end}]`
  return wrap(text, style.width, { first, rest: `${first} ` }).map(style.quote)
}

/** The doubts about a text, one paragraph each. */
export function renderNotes(notes: readonly Note[], style: Style): string[] {
  if (notes.length === 0) return []
  const lines = notes.flatMap(({ code, message, span }) => {
    const words = span === null ? '' : ` "${span.exact}" [${span.start}-${span.end}]`
    return paragraph(`note ${code}: ${message}${words}`, 2, style).map(style.warn)
  })
  return [...lines, '']
}
