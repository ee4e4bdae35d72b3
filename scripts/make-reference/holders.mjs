// @ts-check
// Makes the rows of data/actors/holders.tsv: who held which office of which state or organization, from when to when.
// Takes leaders.json and the organizations already made. An office that a tenure implies gets a row of its own.
// Names in other scripts are left out for now.

import { officeSlug } from './offices.mjs'
import { cellOf } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */
/**
 * @typedef {object} Tenure
 * @property {string} name
 * @property {string[]} aliases
 * @property {string | null} wikidata
 * @property {string} office
 * @property {string[]} [alsoOffice]
 * @property {string} [title]
 * @property {string} state
 * @property {string | null} from
 * @property {string | null} to
 * @property {string} [asOf]
 * @property {string} certainty
 */

export const HOLDER_COLUMNS = [
  'name',
  'aliases',
  'office',
  'of',
  'from',
  'to',
  'asOf',
  'certainty',
  'title',
  'body',
  'wikidata',
]

const LATIN = /^[\u0020-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc]+$/

/**
 * @param {readonly Tenure[]} tenures
 * @param {Map<string, Row>} organizations by id
 * @returns {Row[]}
 */
export function makeHolders(tenures, organizations) {
  /** @type {Map<string, Row>} */
  const rows = new Map()
  for (const tenure of tenures) {
    for (const office of [tenure.office, ...(tenure.alsoOffice ?? [])]) {
      const row = rowOf(tenure, officeSlug(office), organizations)
      const key = `${row['name']}\t${row['office']}\t${row['of']}\t${row['body']}\t${row['from']}`
      const other = rows.get(key)
      rows.set(key, other === undefined ? row : merged(other, row))
    }
  }
  return [...rows.values()]
}

/**
 * @param {Tenure} tenure
 * @param {string} office
 * @param {Map<string, Row>} organizations
 * @returns {Row}
 */
function rowOf(tenure, office, organizations) {
  const party = partyOf(tenure.state, organizations)
  return {
    name: tenure.name,
    aliases: cellOf(
      tenure.aliases.filter((alias) => LATIN.test(alias)),
      [tenure.name],
    ),
    office,
    of: party.code,
    from: tenure.from ?? '',
    to: tenure.to ?? '',
    asOf: tenure.asOf ?? '',
    certainty: tenure.certainty,
    title: office === officeSlug(tenure.office) ? (tenure.title ?? '') : '',
    body: party.body,
    wikidata: tenure.wikidata ?? '',
  }
}

/**
 * The code of a party, and the body's own name when the code is that of a larger whole.
 *
 * @param {string} state
 * @param {Map<string, Row>} organizations
 */
function partyOf(state, organizations) {
  if (!state.startsWith('ORG:')) return { code: state, body: '' }
  const row = organizations.get(state.slice('ORG:'.length))
  if (!row) throw new Error(`make-reference: leaders.json names ${state}, which no table has`)
  return { code: row['code'] ?? '', body: row['parent'] === '' ? '' : (row['name'] ?? '') }
}

/**
 * Two rows of one tenure: the end and the aliases of both, the title of the first.
 *
 * @param {Row} one
 * @param {Row} two
 * @returns {Row}
 */
function merged(one, two) {
  const aliases = cellOf([
    ...(one['aliases'] ?? '').split('|'),
    ...(two['aliases'] ?? '').split('|'),
  ])
  const ends = [one['to'] ?? '', two['to'] ?? ''].filter((end) => end !== '').sort()
  return { ...one, aliases, to: ends.at(-1) ?? '', title: one['title'] || (two['title'] ?? '') }
}
