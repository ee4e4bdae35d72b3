// @ts-check
// Reads and writes the project's TSV tables: header row, "\n" ends, lists inside a cell joined by "|".
// Takes rows as plain objects of strings; gives text that is the same for the same rows.
// What a column means is left to the module of each table.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** @typedef {Record<string, string>} Row */

/**
 * Orders text by UTF-16 code units, so that no locale has a say.
 *
 * @param {string} a
 * @param {string} b
 */
export const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Reads a file, or says what is missing and how to get it.
 *
 * @param {string} path
 * @param {string} advice
 */
export function readText(path, advice) {
  if (!existsSync(path)) throw new Error(`make-reference: no file ${path}. ${advice}`)
  return readFileSync(path, 'utf8')
}

/**
 * Reads a TSV table. Lines that open with "#" are comments.
 *
 * @param {string} path
 * @returns {Row[]}
 */
export function readTsv(path) {
  const lines = readText(path, 'It belongs to the repository: check the clone.').split('\n')
  const [head, ...body] = lines.filter((line) => line !== '' && !line.startsWith('#'))
  const columns = (head ?? '').split('\t')
  return body.map((line) => {
    const cells = line.split('\t')
    if (cells.length > columns.length) {
      throw new Error(
        `make-reference: ${path}: ${cells.length} cells for ${columns.length} columns in "${line}"`,
      )
    }
    return Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()]))
  })
}

/**
 * Writes a TSV table, sorted by its columns from first to last.
 *
 * @param {string} path
 * @param {readonly string[]} columns
 * @param {readonly Row[]} rows
 */
export function writeTsv(path, columns, rows) {
  const lines = rows.map((row) => columns.map((column) => tidyCell(row[column])).join('\t'))
  const sorted = lines
    .map((line) => line.split('\t'))
    .sort(byColumns)
    .map((cells) => cells.join('\t'))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${[columns.join('\t'), ...sorted].join('\n')}\n`)
}

const NUMBER = /^\d+$/

/**
 * Cell by cell; numbers by value.
 *
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function byColumns(a, b) {
  for (let i = 0; i < a.length; i++) {
    const [one, two] = [a[i] ?? '', b[i] ?? '']
    const order =
      NUMBER.test(one) && NUMBER.test(two) ? Number(one) - Number(two) : byCodeUnits(one, two)
    if (order !== 0) return order
  }
  return 0
}

/** @param {string | undefined} text */
const tidyCell = (text) => (text ?? '').replace(/\s+/g, ' ').trim()

/**
 * Splits a list cell: "US|U.S." gives two entries, "" gives none.
 *
 * @param {string | undefined} cell
 */
export const listOf = (cell) =>
  (cell ?? '')
    .split('|')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')

/**
 * Joins a list into a cell: first come first, each entry once, none of `except`.
 *
 * @param {readonly string[]} entries
 * @param {readonly string[]} [except]
 */
export const cellOf = (entries, except = []) =>
  [...new Set(entries)].filter((entry) => entry !== '' && !except.includes(entry)).join('|')
