// @ts-check
// Makes the knowledge tables of data/ from the reference folder, the place packages and our own additions.
//   node scripts/make-reference.mjs [folder, default ../shared/reference]
// Takes curated/*.tsv beside the table modules; writes data/actors/*.tsv and data/places/places.tsv.
// Same input, same bytes. Nothing is written when a check fails. Places need `npm ci` in training/ first.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkTables } from './make-reference/checks.mjs'
import { HOLDER_COLUMNS, makeHolders } from './make-reference/holders.mjs'
import { makeOffices, OFFICE_COLUMNS } from './make-reference/offices.mjs'
import { makeOrganizations, ORGANIZATION_COLUMNS } from './make-reference/organizations.mjs'
import { makePlaces, PLACE_COLUMNS } from './make-reference/places.mjs'
import { makePublishers, PUBLISHER_COLUMNS } from './make-reference/publishers.mjs'
import { makeStates, STATE_COLUMNS } from './make-reference/states.mjs'
import { readText, writeTsv } from './make-reference/table.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const curated = (/** @type {string} */ name) =>
  resolve(root, 'scripts/make-reference/curated', name)
const reference = resolve(root, process.argv[2] ?? '../shared/reference')

/** @param {string} name */
const readReference = (name) =>
  readText(resolve(reference, name), 'Give the reference folder as the first argument.')

const { rows: states, iso3Of } = makeStates(readReference('countries.csv'), curated('states.tsv'))
const { rows: organizations, byId } = makeOrganizations(
  JSON.parse(readReference('organisations.json')).organisations,
  curated('organization-changes.tsv'),
  curated('organizations.tsv'),
)
const offices = makeOffices(
  JSON.parse(readReference('offices.json')).offices,
  curated('offices.tsv'),
)
const holders = makeHolders(JSON.parse(readReference('leaders.json')).rows, byId)
const publishers = makePublishers(curated('publishers.tsv'))
const places = makePlaces(resolve(root, 'training/node_modules'), curated('places.tsv'), iso3Of)

const faults = checkTables({ states, organizations, offices, holders, publishers, places })
if (faults.length > 0) {
  console.error(faults.join('\n'))
  console.error(`make-reference: ${faults.length} faults, nothing written`)
  process.exit(1)
}

const data = resolve(root, 'data')
writeTsv(resolve(data, 'actors/states.tsv'), STATE_COLUMNS, states)
writeTsv(resolve(data, 'actors/organizations.tsv'), ORGANIZATION_COLUMNS, organizations)
writeTsv(resolve(data, 'actors/offices.tsv'), OFFICE_COLUMNS, offices)
writeTsv(resolve(data, 'actors/holders.tsv'), HOLDER_COLUMNS, holders)
writeTsv(resolve(data, 'actors/publishers.tsv'), PUBLISHER_COLUMNS, publishers)
writeTsv(resolve(data, 'places/places.tsv'), PLACE_COLUMNS, places)
