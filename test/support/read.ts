// What one short text gives, for tables of cases: its linked document, its Reading, and one-line forms of
// what was found. All tests of a thread share one reader over the shipped data files.

import {
  type DocumentInput,
  type Linked,
  spanOfTokens,
  type Tokenized,
  type TokenRange,
  textOf,
} from '../../src/document/index.js'
import type { Contact, Event, Reading } from '../../src/record/index.js'
import { shippedReader } from '../shipped-reader.js'

export { shippedReader as readerForTests } from '../shipped-reader.js'

/** What a case says of its document besides the text. */
export type About = Omit<DocumentInput, 'id' | 'text'>

/** The document of a text with every layer up to the links. */
export function linkedDocument(text: string, about: About = {}): Linked {
  const { document } = shippedReader().explain({ id: 'case', text, ...about })
  if (!isLinked(document)) throw new Error('the reader explained a document without links')
  return document
}

const isLinked = (document: Tokenized): document is Linked => 'links' in document

/** The Reading of a text. */
export const readingOf = (text: string, about: About = {}): Reading =>
  shippedReader().read({ id: 'case', text, ...about })

/** The words of a range: `wordsOf(doc, doc.mentions.parties[0])` is `'Wang Yi'`. */
export const wordsOf = (doc: Tokenized, range: TokenRange): string =>
  textOf(doc, spanOfTokens(doc, range))

/** The codes of the party that these words name, joined by "+"; null when none is known. */
export function codesOfParty(text: string, words: string, about: About = {}): string | null {
  const doc = linkedDocument(text, about)
  const party = doc.mentions.parties.find((mention) => wordsOf(doc, mention).includes(words))
  if (party === undefined) throw new Error(`no party of the text holds the words "${words}"`)
  const links = doc.links.parties[party.index] ?? []
  return links.length === 0 ? null : links.map(({ code }) => code).join('+')
}

/** Contacts in one line each: `meeting CHN Wang Yi + OMN`; the status follows unless it is held. */
export const contactLines = (text: string, about: About = {}): string[] =>
  readingOf(text, about).contacts.map(contactLine)

// Participants stand in the order of their codes: which of them the text names first is another matter.
function contactLine({ type, status, participants }: Contact): string {
  const people = participants.map(({ code, name }) => (name === null ? code : `${code} ${name}`))
  return `${type} ${people.sort().join(' + ')}${status === 'held' ? '' : `, ${status}`}`
}

/** Events in one line each: `CONSULT visit FRA > LBN`. */
export const eventLines = (text: string, about: About = {}): string[] =>
  readingOf(text, about).events.map(eventLine)

function eventLine({ plover, actor, recipient }: Event): string {
  const codes = (parties: Event['actor']): string =>
    [...new Set(parties.map(({ code }) => code))].sort().join('+')
  const mode = plover.mode === null ? '' : ` ${plover.mode}`
  return `${plover.event}${mode} ${codes(actor)}${recipient.length === 0 ? '' : ` > ${codes(recipient)}`}`
}
