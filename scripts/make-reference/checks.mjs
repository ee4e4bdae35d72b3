// @ts-check
// Checks the tables before they are written: codes, keys, dates, and that no name is claimed by two parties.
// Takes the rows of all tables; gives a list of faults, one line each. An empty list is a pass.
// Whether the facts are right is beyond a script: SOURCES.md says where they come from.

import { ORGANIZATION_KINDS } from './organizations.mjs'
import { listOf } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */
/**
 * @typedef {object} Tables
 * @property {Row[]} states
 * @property {Row[]} organizations
 * @property {Row[]} offices
 * @property {Row[]} holders
 * @property {Row[]} publishers
 * @property {Row[]} places
 */

const STATE_CODE = /^[A-Z]{3}$/
const ORGANIZATION_CODE = /^(?:[A-Z0-9][A-Z0-9+]*|[A-Z]{3}-[A-Z0-9]+)$/
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/**
 * @param {Tables} tables
 * @returns {string[]}
 */
export function checkTables(tables) {
  const stateCodes = new Set(tables.states.map((row) => row['code'] ?? ''))
  return [
    ...checkStates(tables.states),
    ...checkOrganizations(tables.organizations, stateCodes),
    ...checkOffices(tables.offices),
    ...checkHolders(tables, stateCodes),
    ...checkPublishers(tables.publishers, stateCodes),
    ...checkPlaces(tables.places, stateCodes),
    ...checkNames(tables.states, tables.organizations),
  ]
}

/** @param {Row[]} rows */
function checkStates(rows) {
  const faults = repeated('states', rows, ['code'])
  for (const row of rows) {
    if (!STATE_CODE.test(row['code'] ?? '')) faults.push(`states: code ${row['code']}`)
    if (!row['name']) faults.push(`states: ${row['code']} has no name`)
  }
  return [...faults, ...claimedTwice('states', rows, ['demonyms'], 'code')]
}

/**
 * @param {Row[]} rows
 * @param {Set<string>} stateCodes
 */
function checkOrganizations(rows, stateCodes) {
  const names = new Set(rows.map((row) => row['name'] ?? ''))
  const faults = repeated('organizations', rows, ['name'])
  for (const row of rows) {
    const { code = '', name = '', kind = '', parent = '', state = '' } = row
    const root = code.split('-')[0] ?? ''
    if (!ORGANIZATION_CODE.test(code)) faults.push(`organizations: ${name}: code ${code}`)
    if (!ORGANIZATION_KINDS.includes(kind)) faults.push(`organizations: ${name}: kind ${kind}`)
    if (parent !== '' && !names.has(parent)) faults.push(`organizations: ${name}: parent ${parent}`)
    if (state !== '' && !stateCodes.has(state))
      faults.push(`organizations: ${name}: state ${state}`)
    if (code.includes('-') && !stateCodes.has(root)) faults.push(`organizations: ${name}: ${code}`)
    if (stateCodes.has(root) && state !== root) {
      faults.push(`organizations: ${name}: code ${code} is that of a state, state is "${state}"`)
    }
  }
  return faults
}

/** @param {Row[]} rows */
function checkOffices(rows) {
  const slugs = new Set(rows.map((row) => row['slug'] ?? ''))
  const faults = repeated('offices', rows, ['slug'])
  for (const row of rows) {
    if (!/^[a-z]+(?:-[a-z]+)*$/.test(row['slug'] ?? '')) faults.push(`offices: slug ${row['slug']}`)
    if (!/^[1-9]$/.test(row['rank'] ?? ''))
      faults.push(`offices: ${row['slug']}: rank ${row['rank']}`)
    if (!/^[A-Z]{3}$/.test(row['sector'] ?? '')) faults.push(`offices: ${row['slug']}: sector`)
    if (row['forms'] !== row['forms']?.toLowerCase())
      faults.push(`offices: ${row['slug']}: capitals`)
    for (const broader of listOf(row['broader'])) {
      if (!slugs.has(broader)) faults.push(`offices: ${row['slug']}: broader ${broader}`)
    }
  }
  return [...faults, ...claimedTwice('offices', rows, ['forms'], 'slug')]
}

/**
 * @param {Tables} tables
 * @param {Set<string>} stateCodes
 */
function checkHolders({ holders, organizations, offices }, stateCodes) {
  const codes = new Set([...stateCodes, ...organizations.map((row) => row['code'] ?? '')])
  const names = new Set(organizations.map((row) => row['name'] ?? ''))
  const slugs = new Set(offices.map((row) => row['slug'] ?? ''))
  const faults = repeated('holders', holders, ['name', 'office', 'of', 'body', 'from'])
  for (const row of holders) {
    const { name = '', office = '', from = '', to = '', asOf = '' } = row
    if (!codes.has(row['of'] ?? '')) faults.push(`holders: ${name}: of ${row['of']}`)
    if (row['body'] && !names.has(row['body'])) faults.push(`holders: ${name}: body ${row['body']}`)
    if (!slugs.has(office)) faults.push(`holders: ${name}: office ${office}`)
    for (const date of [from, to, asOf]) {
      if (date !== '' && !DATE.test(date)) faults.push(`holders: ${name}: date ${date}`)
    }
    if (from !== '' && to !== '' && from.slice(0, to.length) > to.slice(0, from.length)) {
      faults.push(`holders: ${name}: ${from} is after ${to}`)
    }
  }
  return faults
}

/**
 * @param {Row[]} rows
 * @param {Set<string>} stateCodes
 */
function checkPublishers(rows, stateCodes) {
  const faults = repeated('publishers', rows, ['name'])
  for (const row of rows) {
    const { name = '', kind = '', state = '' } = row
    if (!['official', 'state-agency', 'agency', 'press'].includes(kind)) {
      faults.push(`publishers: ${name}: kind ${kind}`)
    }
    if (state !== '' && !stateCodes.has(state)) faults.push(`publishers: ${name}: state ${state}`)
    for (const domain of listOf(row['domains'])) {
      if (!DOMAIN.test(domain)) faults.push(`publishers: ${name}: domain ${domain}`)
    }
  }
  return [
    ...faults,
    ...claimedTwice('publishers', rows, ['domains'], 'name'),
    ...claimedTwice('publishers', rows, ['name', 'aliases', 'credits'], 'name'),
  ]
}

/**
 * @param {Row[]} rows
 * @param {Set<string>} stateCodes
 */
function checkPlaces(rows, stateCodes) {
  const faults = repeated('places', rows, ['geonameId'])
  for (const row of rows) {
    if (!/^\d+$/.test(row['geonameId'] ?? '')) faults.push(`places: id ${row['geonameId']}`)
    if (!stateCodes.has(row['country'] ?? '')) {
      faults.push(`places: ${row['name']}: country ${row['country']}`)
    }
    if (!['capital', 'seat', 'city'].includes(row['kind'] ?? '')) {
      faults.push(`places: ${row['name']}: kind ${row['kind']}`)
    }
  }
  return faults
}

/**
 * No name, alias or metonym may stand for two parties. A body may share one with its own state.
 *
 * @param {Row[]} states
 * @param {Row[]} organizations
 */
function checkNames(states, organizations) {
  const columns = ['name', 'official', 'aliases', 'metonyms', 'demonyms', 'abbreviation']
  return claimedTwice('actors', [...states, ...organizations], columns, 'code')
}

/**
 * @param {string} table
 * @param {readonly Row[]} rows
 * @param {readonly string[]} columns
 */
function repeated(table, rows, columns) {
  const seen = new Set()
  const faults = []
  for (const row of rows) {
    const key = columns.map((column) => row[column] ?? '').join(' / ')
    if (seen.has(key)) faults.push(`${table}: two rows for ${key}`)
    seen.add(key)
  }
  return faults
}

/**
 * @param {string} table
 * @param {readonly Row[]} rows
 * @param {readonly string[]} columns
 * @param {string} owner the column that tells the owners apart
 */
function claimedTwice(table, rows, columns, owner) {
  /** @type {Map<string, string>} */
  const owners = new Map()
  const faults = []
  for (const row of rows) {
    const mine = row[owner] ?? ''
    for (const entry of columns.flatMap((column) => listOf(row[column]))) {
      const other = owners.get(entry)
      if (other !== undefined && other !== mine) {
        faults.push(`${table}: "${entry}" is claimed by ${other} and ${mine}`)
      }
      owners.set(entry, other ?? mine)
    }
  }
  return faults
}
