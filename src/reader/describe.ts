// The parts of a Reading that are no records: document, actors, places.

import { bySpan, type Span } from '../base/index.js'
import type { CodedRecords } from '../coding/index.js'
import { type Linked, spanOfTokens } from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { LanguageModel, ParseMode } from '../parse/index.js'
import { type Actor, type Place, quote, type Reading } from '../record/index.js'

/** Name and version of the coder, as every Reading states them. */
export const CODER = { name: 'demarche', version: '0.1.0' } as const

/** The document as a Reading describes it. */
export const describeDocument = (doc: Linked): Reading['document'] => ({
  ...{ id: doc.id, version: doc.version, headline: doc.headline, publishedOn: doc.publishedOn },
  ...{ language: doc.language, url: doc.url, sha256: doc.sha256, length: doc.text.length },
  source: doc.source,
})

/** All actors that the text mentions, and the states that only the place of a visit names. */
export function describeActors(doc: Linked, records: CodedRecords, knowledge: Knowledge): Actor[] {
  const quoteAll = (spans: readonly Span[]) => spans.map((span) => quote(doc.text, span))
  const actors: Actor[] = doc.links.actors.map((actor) => ({
    ...actor,
    mentions: quoteAll(actor.mentions),
  }))
  const known = new Set(actors.map(({ id }) => id))
  for (const { participants } of records.contacts) {
    for (const { actor: id, code, evidence } of participants) {
      if (known.has(id)) continue
      known.add(id)
      const name = knowledge.names.states.get(code)?.name ?? code
      const state = { kind: 'state', name, code, state: code, sectors: [], office: null } as const
      actors.push({ id, ...state, mentions: evidence.record ?? [] })
    }
  }
  return actors
}

/** Every place named, each once with all its mentions. */
export function describePlaces(doc: Linked): Place[] {
  const places = new Map<string, Place & { mentions: ReturnType<typeof quote>[] }>()
  for (const { first, end, ...place } of [...doc.links.places]) {
    const span = quote(doc.text, spanOfTokens(doc, { first, end }))
    const known = places.get(place.id)
    if (known === undefined) places.set(place.id, { ...place, mentions: [span] })
    else known.mentions.push(span)
  }
  for (const { mentions } of places.values()) mentions.sort(bySpan)
  return [...places.values()]
}

/** Which language model the trees come from; the version names the mode, on which they depend too. */
export const describeModel = (
  { name, sha256 }: LanguageModel,
  mode: ParseMode,
): Reading['models'][number] => ({ name, version: mode, sha256 })
