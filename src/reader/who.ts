// Whom a phrase names: the actor stages over a phrase, with a text around it when there is one. Takes a linked
// document, gives actors with the reason for each code; a name that nothing settles keeps its candidates.

import { lookUpHolder, reasonOf, UNSETTLED } from '../actors/index.js'
import {
  type DocumentInput,
  type Linked,
  type PartyMention,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import type { Holder, Knowledge } from '../knowledge/index.js'

/** A question: whom does `text` name, on a day, in a context? */
export interface WhoQuestion {
  readonly text: string
  /** ISO date, month or year on which offices are looked up. */
  readonly on?: string | undefined
  /** A text in which the phrase stands or to which it belongs; it is read before the phrase. */
  readonly context?: string | undefined
}

/** Who may be meant, by the table of office holders. */
export type WhoCandidate = Holder

/** One actor that the phrase names. Offsets are UTF-16 units into the text of the question. */
export interface WhoActor {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly name: string | null
  /** Null when nothing settles whom the person speaks for. */
  readonly code: string | null
  readonly state: string | null
  readonly sectors: readonly string[]
  readonly office: {
    readonly name: string
    readonly from: 'text' | 'table'
    readonly on: string | null
  } | null
  readonly reason: string
  /** Tenures of people so called: on the day when there are such, else of any time. */
  readonly candidates: readonly WhoCandidate[]
}

const GAP = '\n\n' // a paragraph of its own behind the context

/**
 * Answers a question.
 *
 *     answerWho(link, knowledge, { text: 'Iranian Deputy Foreign Minister Abbas Araghchi' })[0].code // 'IRN'
 */
export function answerWho(
  link: (input: DocumentInput) => Linked,
  knowledge: Knowledge,
  { text, on, context }: WhoQuestion,
): WhoActor[] {
  const before = context === undefined || context.trim() === '' ? '' : `${context}${GAP}`
  const input = { id: 'who', text: before + text, language: 'en' }
  const doc = link(on === undefined ? input : { ...input, publishedOn: on })
  const from = doc.text.length - text.length
  const found = doc.mentions.parties
    .filter((party) => spanOfTokens(doc, party).start >= from)
    .flatMap((party) => actorsOf(doc, knowledge, party, { from, on: on ?? null }))
  return found.length > 0 ? found : bareName(knowledge, text, on ?? null)
}

function actorsOf(
  doc: Linked,
  knowledge: Knowledge,
  party: PartyMention,
  { from, on }: { readonly from: number; readonly on: string | null },
): WhoActor[] {
  const links = doc.links.parties[party.index] ?? []
  const whole = spanOfTokens(doc, party)
  const name = party.name === null ? null : textOf(doc, spanOfTokens(doc, party.name))
  const candidates = name === null ? [] : candidatesFor(knowledge, name, on)
  if (links.length === 0) {
    if (party.form !== 'person') return []
    const { start, end } = whole
    return [
      {
        ...{ text: textOf(doc, whole), start: start - from, end: end - from, name },
        ...{ code: null, state: null, sectors: [], office: null, reason: UNSETTLED, candidates },
      },
    ]
  }
  return links.map((linked) => {
    const actor = doc.links.actors[linked.actor]!
    const span = linked.mention
    return {
      ...{ text: textOf(doc, span), start: span.start - from, end: span.end - from },
      name: linked.name === null ? null : textOf(doc, linked.name),
      ...{ code: linked.code, state: actor.state, office: actor.office },
      sectors: linked.sectors.length > 0 ? linked.sectors : actor.sectors,
      ...{ reason: linked.reason, candidates },
    }
  })
}

// "Blinken", "Xi": a name that no sentence shows to be one.
function bareName(knowledge: Knowledge, text: string, on: string | null): WhoActor[] {
  const name = text.trim()
  const candidates = candidatesFor(knowledge, name, on)
  if (candidates.length === 0) return []
  const start = text.indexOf(name)
  const holder = lookUpHolder(knowledge, name, new Set(), on)
  const base = { text: name, start, end: start + name.length, name, candidates }
  if (holder === null) {
    return [{ ...base, code: null, state: null, sectors: [], office: null, reason: UNSETTLED }]
  }
  const sector = knowledge.sectors.get(holder.office)
  return [
    {
      ...{
        ...base,
        code: holder.of,
        state: knowledge.names.states.has(holder.of) ? holder.of : null,
      },
      sectors: sector === undefined || on === null ? [] : [sector],
      office: on === null ? null : { name: holder.office, from: 'table', on },
      reason: reasonOf(holder, on),
    },
  ]
}

function candidatesFor(knowledge: Knowledge, name: string, on: string | null): readonly Holder[] {
  const then = on === null ? [] : knowledge.holders.find(name, on)
  return then.length > 0 ? then : knowledge.holders.find(name, null)
}
