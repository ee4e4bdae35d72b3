// @ts-check
// Brings contacts into the plain shape that score-contacts.mjs compares: from a Reading, and from gold
// (the own sets, which give evidence as a quote, and the document corpus, which gives it as a span).

/** @typedef {import('./score-contacts.mjs').ScoredContact} ScoredContact */
/** @typedef {import('../../src/reader/index.js').Reading} Reading */
/**
 * @typedef {object} GoldContact
 * @property {string} type
 * @property {{ name: string | null, office: string | null, state: string | null }[]} participants
 * @property {string | null} date
 * @property {{ name: string | null, country: string | null } | null} place
 * @property {string} [status]
 * @property {boolean} [sidelines]
 * @property {{ quote?: string, span?: [number, number] }} [evidence]
 */

/** @param {Pick<Reading, 'contacts'>} reading @returns {ScoredContact[]} */
export const contactsOfReading = ({ contacts }) =>
  contacts.map((contact) => ({
    ...{ type: contact.type, status: contact.status, sidelines: contact.sidelines },
    participants: contact.participants.map(({ name, office, code }) => ({
      ...{ name, office, state: code },
    })),
    date: contact.date?.value ?? null,
    ...placeOf(contact.place),
    evidence: contact.evidence.record?.[0] ?? null,
  }))

/** @param {readonly GoldContact[]} contacts @param {string} text @returns {ScoredContact[]} */
export const contactsOfGold = (contacts, text) =>
  contacts.map((contact) => ({
    ...{ type: contact.type, status: contact.status ?? 'held' },
    sidelines: contact.sidelines === true,
    participants: contact.participants.map(({ name, office, state }) => ({ name, office, state })),
    date: contact.date || null,
    ...placeOf(contact.place),
    evidence: spanOf(contact.evidence, text),
  }))

/** @param {{ country: string | null } | null} place */
const placeOf = (place) => ({ hasPlace: place !== null, country: place?.country ?? null })

/** @param {GoldContact['evidence']} evidence @param {string} text */
function spanOf(evidence, text) {
  if (evidence?.span !== undefined) return { start: evidence.span[0], end: evidence.span[1] }
  if (evidence?.quote === undefined) return null
  const start = text.indexOf(evidence.quote) // gold has words without offsets; only pairing needs them
  return start < 0 ? null : { start, end: start + evidence.quote.length }
}
