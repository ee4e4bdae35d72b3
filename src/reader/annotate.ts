// What each stage found, as spans with a label: the layers that explain prints.

import {
  type Annotation,
  headOf,
  type Linked,
  lemmaOf,
  relationOf,
  sentenceCount,
  sentenceRange,
  spanOfTokens,
  textOf,
  uposOf,
  wordOf,
  xposOf,
} from '../document/index.js'
import type { Reading } from '../record/index.js'
import { recordsOf } from '../record/index.js'
import type { LayerName } from './explanation.js'

/** Every layer of a coded document. */
export const annotate = (doc: Linked, reading: Reading): Record<LayerName, Annotation[]> => ({
  tokens: annotateTokens(doc),
  parse: annotateParse(doc),
  mentions: annotateMentions(doc),
  actors: annotateActors(doc),
  places: doc.links.places.map((place) => ({
    ...spanOfTokens(doc, place),
    label: place.precision,
    detail: `${place.id} ${place.country ?? 'country open'}`,
  })),
  coding: annotateRecords(reading),
})

function annotateTokens(doc: Linked): Annotation[] {
  const annotations: Annotation[] = []
  for (let s = 0; s < sentenceCount(doc); s++) {
    const { first, end } = sentenceRange(doc, s)
    for (let i = first; i < end; i++) {
      const span = spanOfTokens(doc, { first: i, end: i + 1 })
      annotations.push({
        ...span,
        label: wordOf(doc, i),
        detail: i === first ? `sentence ${s + 1}` : null,
      })
    }
  }
  return annotations
}

function annotateParse(doc: Linked): Annotation[] {
  const annotations: Annotation[] = []
  for (let i = 0; i < doc.tokens.count; i++) {
    const head = headOf(doc, i)
    annotations.push({
      ...spanOfTokens(doc, { first: i, end: i + 1 }),
      label: relationOf(doc, i),
      detail: `${uposOf(doc, i)} ${xposOf(doc, i)} ${lemmaOf(doc, i)}${head < 0 ? '' : ` < ${wordOf(doc, head)}`}`,
    })
  }
  return annotations
}

function annotateMentions(doc: Linked): Annotation[] {
  const { names, parties, dates, dateline } = doc.mentions
  return [
    ...names.map((name) => ({ ...spanOfTokens(doc, name), label: name.kind, detail: name.code })),
    ...parties.map((party) => ({
      ...spanOfTokens(doc, party),
      label: party.form,
      detail:
        party.offices.map((office) => textOf(doc, spanOfTokens(doc, office))).join('; ') || null,
    })),
    ...dates.map((date) => ({
      ...spanOfTokens(doc, date),
      label: `date ${date.precision}`,
      detail: `${date.value ?? 'unresolved'} (${date.from})`,
    })),
    ...(dateline === null
      ? []
      : [
          {
            ...spanOfTokens(doc, dateline),
            label: 'dateline',
            detail: dateline.date?.value ?? null,
          },
        ]),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

const annotateActors = (doc: Linked): Annotation[] =>
  doc.mentions.parties.flatMap((party) => {
    const links = doc.links.parties[party.index] ?? []
    const span = spanOfTokens(doc, party)
    if (links.length === 0) return [{ ...span, label: party.form, detail: 'no actor' }]
    return links.map(({ code, reason, mention }) => ({ ...mention, label: code, detail: reason }))
  })

const annotateRecords = (reading: Reading): Annotation[] =>
  recordsOf(reading).flatMap(({ id, rule, evidence }) =>
    Object.entries(evidence).flatMap(([field, spans]) =>
      (spans ?? []).map(({ start, end }) => ({
        start,
        end,
        label: field,
        detail: `${rule} ${id}`,
      })),
    ),
  )
