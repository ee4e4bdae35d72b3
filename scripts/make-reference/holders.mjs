// @ts-check
// Makes the rows of data/actors/holders.tsv: who held which office of which state or organization, from when to when.
// Takes leaders.json and the organizations already made. An office that a tenure implies gets a row of its own.
// Names in other scripts are left out for now.

import { officeSlug } from './offices.mjs'
import { formsOf } from './person-names.mjs'
import { cellOf, listOf, readTsv } from './table.mjs'

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

const HOLDER_KEY = ['name', 'office', 'of', 'body', 'from']

/**
 * @param {readonly Tenure[]} tenures
 * @param {Map<string, Row>} organizations by id
 * @param {string} namesPath our changes to names
 * @returns {Row[]}
 */
export function makeHolders(tenures, organizations, namesPath) {
  const changes = new Map(readTsv(namesPath).map((row) => [`${row['of']} ${row['name']}`, row]))
  const unused = new Set(changes.keys())
  /** @type {Map<string, Row>} */
  const rows = new Map()
  for (const given of tenures) {
    const key = `${partyOf(given.state, organizations).code} ${given.name}`
    const tenure = withChange(given, changes.get(key))
    unused.delete(key)
    for (const office of [tenure.office, ...(tenure.alsoOffice ?? [])]) {
      const row = rowOf(tenure, officeSlug(office), organizations)
      if (row === null) continue
      const rowKey = HOLDER_KEY.map((column) => row[column]).join('\t')
      const other = rows.get(rowKey)
      rows.set(rowKey, other === undefined ? row : merged(other, row))
    }
  }
  if (unused.size > 0) {
    throw new Error(`make-reference: ${namesPath}: nobody is named ${[...unused].join(', ')}`)
  }
  return [...rows.values()]
}

/**
 * @param {Tenure} tenure
 * @param {Row | undefined} change
 * @returns {Tenure}
 */
function withChange(tenure, change) {
  if (change === undefined) return tenure
  const dropped = listOf(change['dropAliases'])
  return {
    ...tenure,
    aliases: [
      ...tenure.aliases.filter((alias) => !dropped.includes(alias)),
      ...listOf(change['aliases']),
    ],
    wikidata: change['wikidata'] === '-' ? null : tenure.wikidata,
  }
}

/**
 * @param {Tenure} tenure
 * @param {string} office
 * @param {Map<string, Row>} organizations
 * @returns {Row | null}
 */
function rowOf(tenure, office, organizations) {
  const [name, ...forms] = [tenure.name, ...tenure.aliases].flatMap((form) => formsOf(form) ?? [])
  if (name === undefined || formsOf(tenure.name) === null) return null
  const party = partyOf(tenure.state, organizations)
  return {
    name,
    aliases: cellOf(forms, [name]),
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
  const parent = [...organizations.values()].find((other) => other['name'] === row['parent'])
  const isPart = parent !== undefined && parent['code'] === row['code']
  return { code: row['code'] ?? '', body: isPart ? (row['name'] ?? '') : '' }
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
