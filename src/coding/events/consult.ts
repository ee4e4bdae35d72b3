// The events that follow from contacts (guidelines, section 3, rules 1 and 2): a held contact is
// CONSULT, a planned one AGREE, a cancelled one REJECT, a signing SUPPORT; letters give none.

import type { Codebook } from '../../codebook/index.js'
import { type Linked, type PartyLink, textOf } from '../../document/index.js'
import { buildRecord, type Contact, type Event, type Party } from '../../record/index.js'
import type { CodedContact } from '../contacts/code-contacts.js'
import { toParty } from '../party.js'

type Act = Pick<Event, 'plover' | 'cameo'> & {
  readonly recipients: readonly PartyLink[]
  readonly actors: readonly PartyLink[]
}

/** Codes the events of contacts. With given mentions, only those among the given parties. */
export function codeContactEvents(
  doc: Linked,
  contacts: readonly CodedContact[],
  codebook: Codebook,
): Event[] {
  const events: Event[] = []
  for (const contact of contacts) {
    const act = actOf(contact)
    if (act === null) continue
    const sides =
      doc.given.length === 0
        ? { actor: onePerActor(doc, act.actors), recipient: onePerActor(doc, act.recipients) }
        : amongGiven(doc, contact, act)
    if (sides === null) continue
    events.push(buildEvent(doc, contact, act, sides, codebook))
  }
  return events
}

const onePerActor = (doc: Linked, links: readonly PartyLink[]): Party[] => {
  const parties = links.map((link) => toParty(doc, link))
  return parties.filter(
    (party, n) =>
      parties.findIndex(({ actor, code }) => actor === party.actor && code === party.code) === n,
  )
}

function actOf({ record, contact }: CodedContact): Act | null {
  const all = contact.parties.map(({ link }) => link)
  const act = (event: Event['plover']['event'], mode: string | null, cameo: string): Act => ({
    ...{ plover: { event, mode, contexts: [] }, cameo, actors: all, recipients: [] },
  })
  if (record.type === 'letter') return null
  if (record.status === 'planned') return act('AGREE', null, '036')
  if (record.status === 'cancelled') return act('REJECT', 'meet', '125')
  if (record.type === 'ceremony') return act('SUPPORT', null, '057')
  return consult(record, contact)
}

// Mode order of the guidelines: phone, visit, third-party, multilateral.
function consult(record: Contact, { parties, main }: CodedContact['contact']): Act {
  const links = parties.map(({ link }) => link)
  const make = (
    mode: string | null,
    cameo: string,
    recipients: readonly PartyLink[] = [],
  ): Act => ({
    ...{ plover: { event: 'CONSULT', mode, contexts: [] }, cameo, recipients },
    actors: links.filter((link) => !recipients.includes(link)),
  })
  if (record.type === 'call' || main.isRemote) return make('phone', '041')
  const country = record.place?.country ?? null
  const roots = new Set(links.map(({ code }) => code.split('-')[0]))
  const hosts = links.filter(({ code }) => code.split('-')[0] === country)
  const negotiation = record.type === 'negotiation' ? '046' : null
  if (record.type === 'visit' || hosts.length > 0) {
    const received =
      hosts.length > 0
        ? hosts
        : parties.filter(({ role }) => role === 'host').map(({ link }) => link)
    if (received.length > 0 && received.length < links.length)
      return make('visit', negotiation ?? '042', received)
  }
  if (country !== null && hosts.length === 0) return make('third-party', negotiation ?? '044')
  if (roots.size >= 3) return make('multilateral', negotiation ?? '040')
  return make(null, negotiation ?? '040')
}

interface Sides {
  readonly actor: readonly Party[]
  readonly recipient: readonly Party[]
}

// Given mentions are the parties to be related: each must be one of the contact's own.
function amongGiven(doc: Linked, { contact }: CodedContact, act: Act): Sides | null {
  const spans = contact.sightings.flatMap(({ parties }) => parties.map(({ link }) => link.mention))
  const present = doc.given.filter(({ start, end }) =>
    spans.some((span) => start < span.end && span.start < end),
  )
  const toGiven = ({ start, end, code }: Linked['given'][number]): Party => {
    const link = contact.parties.find(
      ({ link: { mention } }) => start < mention.end && mention.start < end,
    )?.link
    const mention = { start, end, exact: textOf(doc, { start, end }) }
    return {
      ...(link === undefined ? { actor: `given:${start}`, code: 'UNK' } : toParty(doc, link)),
      ...(code === null ? {} : { code }),
      mention,
    } as Party
  }
  const isRecipient = ({ start, end, role }: Linked['given'][number]): boolean =>
    role === null
      ? act.recipients.some(({ mention }) => start < mention.end && mention.start < end)
      : role === 'recipient'
  const actor = present.filter((mention) => !isRecipient(mention)).map(toGiven)
  const recipient = present.filter(isRecipient).map(toGiven)
  return actor.length > 0 && actor.length + recipient.length >= 2 ? { actor, recipient } : null
}

function buildEvent(
  doc: Linked,
  { record, contact }: CodedContact,
  act: Act,
  sides: Sides,
  codebook: Codebook,
): Event {
  const { date, place, implicit, rule, evidence } = record
  const { event } = act.plover
  return buildRecord('event', doc, {
    ...{ rule, score: null, ...sides, plover: act.plover, cameo: act.cameo },
    ...{
      quad: codebook.quadOf(event),
      goldstein: act.cameo === null ? null : codebook.goldsteinOf(act.cameo),
    },
    ...{ date, place, negated: false, hypothetical: false, attribution: null, implicit },
    evidence: {
      record: [contact.main.record],
      predicate: [contact.main.trigger],
      ...{ date: evidence.date ?? [], place: evidence.place ?? [] },
    },
  })
}
