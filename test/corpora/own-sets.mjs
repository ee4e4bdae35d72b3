// @ts-check
// Scores the contact sets of this project (contacts/dev.jsonl, more.jsonl and held.jsonl).
// Gives totals only: nobody is to read the held set, so no text and no id of it leaves this file.

import { readFileSync } from 'node:fs'
import { checkSpans, codeDocuments, host } from './code-documents.mjs'
import { contactsOfGold, contactsOfReading } from './contact-shape.mjs'
import { scoreContacts } from './score-contacts.mjs'

/** @typedef {import('./contact-shape.mjs').GoldContact} GoldContact */
/**
 * @typedef {object} SetScores what one gold set gave
 * @property {string} set its name in floors.json
 * @property {number} documents
 * @property {number} refused documents that were not coded
 * @property {{ checked: number, broken: number }} spans
 * @property {import('./score-contacts.mjs').Figures} figures
 *
 * @typedef {{ id: string, text: string, publishedOn: string | null, headline: string | null, source: string | null, contacts: GoldContact[] }} OwnDocument
 */

/** The sets, by their names in floors.json. */
export const OWN_SETS = /** @type {const} */ ({
  'contacts-dev': 'contacts/dev.jsonl',
  'contacts-more': 'contacts/more.jsonl',
  'contacts-held': 'contacts/held.jsonl',
})

/** The names of the sets, in the order in which they are printed. */
export const OWN_SET_NAMES = /** @type {(keyof typeof OWN_SETS)[]} */ (Object.keys(OWN_SETS))

/**
 * Codes one set and scores it.
 *
 * @param {keyof typeof OWN_SETS} set
 * @returns {Promise<SetScores>}
 */
export async function scoreOwnSet(set) {
  const documents = readDocuments(OWN_SETS[set])
  const { readings, refused } = await codeDocuments(documents.map(jobOf))
  const coded = new Map(readings.map((reading) => [reading.document.id, reading]))
  const spans = { checked: 0, broken: 0 }
  for (const { id, text } of documents) checkSpans(coded.get(id), text, spans)
  const figures = scoreContacts(
    documents.map(({ id, text, contacts }) => ({
      gold: contactsOfGold(contacts, text),
      coded: contactsOfReading(coded.get(id) ?? { contacts: [] }),
    })),
  )
  return { set, documents: documents.length, refused, spans, figures }
}

/** @param {string} file @returns {OwnDocument[]} */
function readDocuments(file) {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

/** @param {OwnDocument} document */
const jobOf = ({ id, text, publishedOn, headline, source }) =>
  host.inputJob(id, text, id, {
    ...{ publishedOn: publishedOn ?? undefined, headline: headline ?? undefined },
    source: source ?? undefined,
  })
