// @ts-check
// Makes the rows of data/actors/offices.tsv from our own list, and translates the slugs of the reference folder.
// Takes offices.json only to see that every office of it has a home here or is left out on purpose.
// Bodies and modifiers that the reference folder lists among its offices are no offices here.

import { readTsv } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */

export const OFFICE_COLUMNS = ['slug', 'rank', 'sector', 'forms', 'broader']

/** Entries of offices.json that are bodies, or tell nothing of a post. */
const NO_OFFICE = new Set([
  'delegation',
  'embassy',
  'foreign_ministry',
  'defence_ministry',
  'government',
  'military',
  'parliament',
  'former_official',
])

/**
 * The slug here of a slug in the reference folder: "defence_minister" is "defense-minister".
 *
 * @param {string} slug
 */
export const officeSlug = (slug) => slug.replaceAll('_', '-').replaceAll('defence', 'defense')

/**
 * @param {readonly { slug: string }[]} source
 * @param {string} curatedPath
 * @returns {Row[]}
 */
export function makeOffices(source, curatedPath) {
  const rows = readTsv(curatedPath)
  const known = new Set(rows.map((row) => row['slug']))
  const homeless = source
    .map((office) => office.slug)
    .filter((slug) => !NO_OFFICE.has(slug) && !known.has(officeSlug(slug)))
  if (homeless.length > 0) {
    throw new Error(`make-reference: offices.json has offices we lack: ${homeless.join(', ')}`)
  }
  return rows
}
