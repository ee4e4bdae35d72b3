// @ts-check
// Makes the rows of data/actors/organizations.tsv and tells which code and which body an organization id stands for.
// Takes organisations.json of the reference folder, our changes to it, and our own additions.
// One row is one body under its own name; its code is that of the party it speaks for (GUIDELINES section 1).

import { cellOf, listOf, readTsv } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */
/**
 * @typedef {object} SourceOrganization
 * @property {string} id
 * @property {string} name
 * @property {string} [abbreviation]
 * @property {string[]} [aliases]
 * @property {string} kind
 * @property {string} [parent]
 * @property {string} [country]
 * @property {string} [seat]
 */

export const ORGANIZATION_COLUMNS = [
  'code',
  'name',
  'abbreviation',
  'aliases',
  'kind',
  'parent',
  'state',
  'seat',
]

export const ORGANIZATION_KINDS = [
  'organization',
  'body',
  'forum',
  'group',
  'regime',
  'bank',
  'court',
  'mission',
]

/** @type {Record<string, string>} */
const KIND_OF = {
  alliance: 'organization',
  bank: 'bank',
  conference: 'forum',
  court: 'court',
  forum: 'forum',
  igo: 'organization',
  informal: 'group',
  ngo: 'organization',
  'non-state-actor': 'group',
  organ: 'body',
  party: 'group',
  regime: 'regime',
  'state-body': 'body',
  'trade-bloc': 'organization',
  'treaty-body': 'body',
  'un-agency': 'body',
  'un-body': 'body',
  'un-mission': 'mission',
}

const NOT_LATIN = /[^\u0000-\u024f\u1e00-\u1eff\u2010-\u2027]/

/**
 * @param {readonly SourceOrganization[]} source
 * @param {string} changesPath
 * @param {string} additionsPath
 * @returns {{ rows: Row[], byId: Map<string, Row> }}
 */
export function makeOrganizations(source, changesPath, additionsPath) {
  const changes = new Map(readTsv(changesPath).map((row) => [row['id'] ?? '', row]))
  const given = new Map(source.map((entry) => [entry.id, entry]))
  for (const id of changes.keys()) {
    if (!given.has(id)) throw new Error(`make-reference: ${changesPath}: no organization ${id}`)
  }
  /** @type {Map<string, Row>} */
  const byId = new Map()
  for (const entry of source) byId.set(entry.id, rowOf(entry, given, changes))
  const additions = readTsv(additionsPath).map((row) => ({
    ...row,
    aliases: cellOf(listOf(row['aliases']), [row['name'] ?? '', row['abbreviation'] ?? '']),
  }))
  return { rows: [...byId.values(), ...additions], byId }
}

/**
 * @param {SourceOrganization} entry
 * @param {Map<string, SourceOrganization>} given
 * @param {Map<string, Row>} changes
 * @returns {Row}
 */
function rowOf(entry, given, changes) {
  const change = changes.get(entry.id) ?? {}
  const name = change['name'] || entry.name
  const abbreviation = changed(change['abbreviation'], entry.abbreviation ?? '')
  const kind = change['kind'] || KIND_OF[entry.kind] || ''
  const parentId = change['parent'] || entry.parent || ''
  const parent = changes.get(parentId)?.['name'] || given.get(parentId)?.name || ''
  const state = changed(change['state'], entry.country ?? '')
  const dropped = new Set(listOf(change['dropAliases']))
  const aliases = [...(entry.aliases ?? []), ...listOf(change['aliases'])]
    .filter((alias) => !dropped.has(alias) && !NOT_LATIN.test(alias))
    .map((alias) => alias.replace(/^the /, ''))
  return {
    code: codeOf(entry, given, changes),
    name,
    abbreviation,
    aliases: cellOf([entry.name, ...aliases], [name, abbreviation]),
    kind,
    parent,
    state,
    seat: change['seat'] || entry.seat?.split(' / ')[0] || '',
  }
}

/**
 * A cell "-" empties what the source says; an empty cell keeps it.
 *
 * @param {string | undefined} ours
 * @param {string} theirs
 */
const changed = (ours, theirs) => (ours === '-' ? '' : ours || theirs)

/**
 * The party a body speaks for: our word, else the state of a state body, else the parent of an organ, else its
 * abbreviation.
 *
 * @param {SourceOrganization} entry
 * @param {Map<string, SourceOrganization>} given
 * @param {Map<string, Row>} changes
 * @returns {string}
 */
function codeOf(entry, given, changes) {
  const ours = changes.get(entry.id)?.['code']
  if (ours) return ours
  if (entry.kind === 'state-body' && entry.country) return entry.country
  const parent = given.get(entry.parent ?? '')
  if (parent && /^(organ|court|un-)/.test(entry.kind)) return codeOf(parent, given, changes)
  const code = (entry.abbreviation ?? '').toUpperCase().replace(/[^A-Z0-9+]/g, '')
  if (code === '') throw new Error(`make-reference: give organization ${entry.id} a code`)
  return code
}
