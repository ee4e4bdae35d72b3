// @ts-check
// Makes the rows of data/actors/states.tsv: the reference list of states with our corrections laid over it.
// Takes countries.csv and curated/states.tsv; gives rows, and the two-letter codes the places need.
// That no alias or demonym is claimed twice is checked in checks.mjs.

import { parseCsv } from './csv.mjs'
import { cellOf, listOf, readTsv } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */

export const STATE_COLUMNS = [
  'code',
  'name',
  'official',
  'aliases',
  'demonyms',
  'capital',
  'metonyms',
  'lat',
  'lon',
  'former',
]

/**
 * @param {string} countriesCsv
 * @param {string} curatedPath
 * @returns {{ rows: Row[], iso3Of: Map<string, string> }}
 */
export function makeStates(countriesCsv, curatedPath) {
  const source = new Map(parseCsv(countriesCsv).map((row) => [row['iso3'] ?? '', row]))
  const curated = new Map(readTsv(curatedPath).map((row) => [row['code'] ?? '', row]))
  const codes = [...new Set([...source.keys(), ...curated.keys()])]
  /** @type {Map<string, string>} */
  const iso3Of = new Map()
  for (const code of codes) {
    const iso2 = source.get(code)?.['iso2'] || curated.get(code)?.['iso2']
    if (iso2) iso3Of.set(iso2, code)
  }
  return { rows: codes.map((code) => stateRow(code, source.get(code), curated.get(code))), iso3Of }
}

/**
 * @param {string} code
 * @param {Row | undefined} given
 * @param {Row | undefined} ours
 * @returns {Row}
 */
function stateRow(code, given = {}, ours = {}) {
  const name = ours['name'] || bareName(given['name'])
  const official = ours['official'] || bareName(given['official'])
  const dropped = [name, official, ...listOf(ours['dropAliases'])]
  const names = [...listOf(given['aliases']), given['name'] ?? ''].map(bareName)
  const aliases = [...names, name, official, ...listOf(ours['aliases'])].flatMap(spellings)
  const capital = listOf(ours['capital'] || bareCapital(given['capital']))
  const metonyms = listOf(ours['metonyms'] || given['metonyms'])
  return {
    code,
    name,
    official: official === name ? '' : official,
    aliases: cellOf(aliases, dropped),
    demonyms: demonymsOf(given, ours, name),
    capital: cellOf(capital),
    metonyms: cellOf(metonyms.map(bareName), capital),
    lat: ours['lat'] || given['capital_lat'] || '',
    lon: ours['lon'] || given['capital_lon'] || '',
    former: ours['former'] ?? '',
  }
}

/**
 * @param {Row} given
 * @param {Row} ours
 * @param {string} name
 */
function demonymsOf(given, ours, name) {
  const all = [...listOf(given['demonyms']), ...listOf(ours['demonyms'])]
  return cellOf(all, [...listOf(ours['dropDemonyms']), name])
}

/**
 * "The Holy See (Vatican City State)" without article and brackets.
 *
 * @param {string | undefined} text
 */
const bareName = (text) =>
  (text ?? '')
    .replace(/ \([^)]*\)/g, '')
    .replace(/^the /i, '')
    .trim()

/**
 * "Chisinau in Romanian", "Ramallah (administrative)" and "no official capital" are notes around a name.
 *
 * @param {string | undefined} text
 */
function bareCapital(text) {
  const bare = (text ?? '').replace(/ \([^)]*\)/g, '').replace(/ in \w+$/, '')
  return /^(no official|administered)/.test(bare) ? '' : bare
}

/**
 * The ways one name is written: "Saint Lucia" is also "St. Lucia" and "St Lucia", "Türkiye" also "Turkiye".
 *
 * @param {string} name
 */
function spellings(name) {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '')
  const saints = /^Saint /.test(name)
    ? [name.replace(/^Saint /, 'St. '), name.replace(/^Saint /, 'St ')]
    : []
  const straight = name.replaceAll('’', "'")
  const joined = / and /.test(name) ? [name.replaceAll(' and ', ' & ')] : []
  return [name, plain, straight, ...saints, ...joined]
}
