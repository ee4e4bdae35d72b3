// @ts-check
// Makes the knowledge tables of data/ from the reference folder, the place packages and our own additions.
//   node scripts/make-reference.mjs [folder, default ../shared/reference]
// Takes curated/*.tsv beside the table modules; writes data/actors/*.tsv, data/places/places.tsv
// and the event codes of data/codebook.
// Same input, same bytes. Nothing is written when a check fails. Places need `npm ci` in training/ first.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkTables } from './make-reference/checks.mjs'
import {
  CAMEO_COLUMNS,
  makeCameo,
  makePlover,
  PLOVER_COLUMNS,
} from './make-reference/event-codes.mjs'
import { HOLDER_COLUMNS, makeHolders } from './make-reference/holders.mjs'
import { makeOffices, OFFICE_COLUMNS } from './make-reference/offices.mjs'
import { makeOrganizations, ORGANIZATION_COLUMNS } from './make-reference/organizations.mjs'
import { makePlaces, PLACE_COLUMNS } from './make-reference/places.mjs'
import { makePublishers, PUBLISHER_COLUMNS } from './make-reference/publishers.mjs'
import { makeStates, STATE_COLUMNS } from './make-reference/states.mjs'
import { readText, writeTsv } from './make-reference/table.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} name */
const curated = (name) => resolve(root, 'scripts/make-reference/curated', name)

/**
 * @param {string} reference the reference folder
 */
function makeTables(reference) {
  const read = (/** @type {string} */ name) =>
    readText(resolve(reference, name), 'Give the reference folder as the first argument.')
  const { rows: states, iso3Of } = makeStates(read('countries.csv'), curated('states.tsv'))
  const { rows: organizations, byId } = makeOrganizations(
    JSON.parse(read('organisations.json')).organisations,
    curated('organization-changes.tsv'),
    curated('organizations.tsv'),
  )
  return {
    states,
    organizations,
    offices: makeOffices(JSON.parse(read('offices.json')).offices, curated('offices.tsv')),
    holders: makeHolders(JSON.parse(read('leaders.json')).rows, byId, curated('holder-names.tsv')),
    cameo: makeCameo(read('cameo.csv')),
    plover: makePlover(JSON.parse(read('plover.json')).types),
    publishers: makePublishers(curated('publishers.tsv')),
    places: makePlaces(resolve(root, 'training/node_modules'), curated('places.tsv'), iso3Of),
  }
}

/** @param {ReturnType<typeof makeTables>} tables */
function writeTables(tables) {
  const data = resolve(root, 'data')
  writeTsv(resolve(data, 'actors/states.tsv'), STATE_COLUMNS, tables.states)
  writeTsv(resolve(data, 'actors/organizations.tsv'), ORGANIZATION_COLUMNS, tables.organizations)
  writeTsv(resolve(data, 'actors/offices.tsv'), OFFICE_COLUMNS, tables.offices)
  writeTsv(resolve(data, 'actors/holders.tsv'), HOLDER_COLUMNS, tables.holders)
  writeTsv(resolve(data, 'actors/publishers.tsv'), PUBLISHER_COLUMNS, tables.publishers)
  writeTsv(resolve(data, 'places/places.tsv'), PLACE_COLUMNS, tables.places)
  writeTsv(resolve(data, 'codebook/cameo.tsv'), CAMEO_COLUMNS, tables.cameo)
  writeTsv(resolve(data, 'codebook/plover.tsv'), PLOVER_COLUMNS, tables.plover)
}

try {
  const tables = makeTables(resolve(root, process.argv[2] ?? '../shared/reference'))
  const faults = checkTables(tables)
  if (faults.length > 0) {
    throw new Error(
      `make-reference: nothing written, ${faults.length} faults\n${faults.join('\n')}`,
    )
  }
  writeTables(tables)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
