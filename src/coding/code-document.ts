// The coding stage: records out of a linked document, one folder per record kind.

import type { Span } from '../base/index.js'
import type { Codebook } from '../codebook/index.js'
import { type Linked, spanOfTokens } from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { quote, type Reading } from '../record/index.js'
import { codeContacts } from './contacts/code-contacts.js'
import { codeContactEvents } from './events/consult.js'
import { sentencesOf } from './sentence.js'

/** The records of a Reading, and the doubts met on the way. */
export type CodedRecords = Pick<
  Reading,
  'contacts' | 'events' | 'positions' | 'commitments' | 'agreements' | 'mediations' | 'notes'
>

/**
 * Codes a linked document.
 *
 *     codeDocument(linked, codebook, knowledge).contacts[0].type // 'meeting'
 */
export function codeDocument(doc: Linked, codebook: Codebook, knowledge: Knowledge): CodedRecords {
  const { contacts, ...doubts } = codeContacts(doc, sentencesOf(doc), codebook, knowledge)
  const events = codeContactEvents(doc, contacts, codebook)
  return {
    contacts: doc.given.length === 0 ? contacts.map(({ record }) => record) : [],
    events,
    ...{ positions: [], commitments: [], agreements: [], mediations: [] },
    notes: notesOf(doc, doubts),
  }
}

function notesOf(
  doc: Linked,
  { unknown, skipped }: { readonly unknown: readonly Span[]; readonly skipped: readonly Span[] },
): Reading['notes'] {
  const notes: Reading['notes'][number][] = doc.links.notes.map(({ code, message, span }) => ({
    ...{ code, message, span: span === null ? null : quote(doc.text, span) },
  }))
  if (doc.publishedOn === null && doc.mentions.dateline?.date == null) {
    for (const date of doc.mentions.dates) {
      if (date.value !== null || date.precision !== 'day') continue
      const span = quote(doc.text, spanOfTokens(doc, date))
      const message = `"${span.exact}" could not be reckoned: no publication date is known`
      notes.push({ code: 'date-unresolved', message, span })
    }
  }
  for (const part of skipped) {
    const message = 'a stretch of over 2,000 words without a sentence end was not coded'
    notes.push({ code: 'sentence-too-long', message, span: quote(doc.text, part) })
  }
  for (const part of unknown) {
    const span = quote(doc.text, part)
    const message = `nothing tells for which state "${span.exact}" spoke; left out`
    notes.push({ code: 'actor-unknown', message, span })
  }
  return notes
}
