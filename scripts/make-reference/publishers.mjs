// @ts-check
// Makes the rows of data/actors/publishers.tsv: who publishes reports and readouts, under which domains and credits.
// Takes our own list; gives it with its lists tidied. Embassies are known by pattern, not listed.
// A domain stands for its subdomains too.

import { cellOf, listOf, readTsv } from './table.mjs'

/** @typedef {import('./table.mjs').Row} Row */

export const PUBLISHER_COLUMNS = ['name', 'aliases', 'domains', 'credits', 'state', 'kind']

/**
 * @param {string} curatedPath
 * @returns {Row[]}
 */
export function makePublishers(curatedPath) {
  return readTsv(curatedPath).map((row) => ({
    ...row,
    aliases: cellOf(listOf(row['aliases']), [row['name'] ?? '']),
    domains: cellOf(listOf(row['domains'])),
    credits: cellOf(listOf(row['credits'])),
  }))
}
