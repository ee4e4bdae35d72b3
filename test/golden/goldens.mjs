// @ts-check
// The golden texts, and what of a Reading a golden file keeps. Shared by golden.test.ts and
// scripts/update-goldens.mjs, so that what is written and what is compared cannot drift apart.
// Takes a Reading, gives JSON text; what reads the texts is handed in by the caller.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('../../src/record/index.js').Reading} Reading */
/** @typedef {import('../../src/document/index.js').DocumentInput} DocumentInput */
/** @typedef {'contacts' | 'events'} Section */

/**
 * The record lists that the goldens of a kind show: each folder speaks of one thing, so that new
 * kinds of record change no golden that is not about them.
 *
 * @type {Readonly<Record<string, readonly Section[]>>}
 */
export const GOLDEN_KINDS = {
  contacts: ['contacts'],
  events: ['contacts', 'events'],
  dates: ['contacts'],
  places: ['contacts'],
  notes: ['contacts'],
}

/**
 * @typedef {object} GoldenText
 * @property {string} name `contacts/received-by`
 * @property {string} kind the folder
 * @property {DocumentInput} input the text, with what its `.meta.json` says of it
 * @property {string} jsonPath where its Reading is kept
 */

const FOLDER = dirname(fileURLToPath(import.meta.url))

/** @param {string} extension @returns {string[]} names without the extension, sorted */
function findNames(extension) {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => path.slice(0, -extension.length).split(sep).join('/'))
    .sort()
}

/**
 * Every text with its metadata.
 *
 * @returns {GoldenText[]}
 */
export function findGoldenTexts() {
  return findNames('.txt').map((name) => {
    const path = join(FOLDER, name)
    const meta = existsSync(`${path}.meta.json`)
      ? JSON.parse(readFileSync(`${path}.meta.json`, 'utf8'))
      : {}
    const input = { id: name, text: readFileSync(`${path}.txt`, 'utf8'), ...meta }
    return { name, kind: name.split('/')[0] ?? '', input, jsonPath: `${path}.json` }
  })
}

/**
 * Readings and metadata whose text is gone.
 *
 * @returns {string[]}
 */
export function findStrayFiles() {
  const texts = new Set(findNames('.txt'))
  return findNames('.json').filter((name) => !texts.has(name.replace(/\.meta$/, '')))
}

/**
 * What a golden keeps of a Reading: the records of its kind, the actors and places they name, and the
 * notes. Left out: what changes with every version (ids of records, hashes, scores), coordinates, and
 * whatever is null, false or an empty list. A span is written as `7-10 met`.
 *
 * @param {Reading} reading
 * @param {string} kind
 * @returns {string}
 */
export function renderGolden(reading, kind) {
  const sections = GOLDEN_KINDS[kind] ?? ['contacts', 'events']
  /** @type {Record<string, unknown>} */
  const golden = {}
  for (const section of sections) golden[section] = reading[section].map(compact)
  const used = JSON.stringify(golden)
  const isUsed = (/** @type {{ id: string }} */ { id }) => used.includes(JSON.stringify(id))
  const actors = reading.actors.filter(isUsed).map(({ mentions: _, ...actor }) => compact(actor))
  const places = reading.places
    .filter(isUsed)
    .map(({ mentions: _, lat, lon, geonameId, ...place }) => compact(place))
  const notes = reading.notes.map(compact)
  return `${layOut({ ...golden, ...withoutEmpty({ actors, places, notes }) }, '')}\n`
}

const WIDTH = 100

/**
 * JSON with what fits on a line on one line, so that a golden can be read.
 *
 * @param {unknown} value @param {string} indent @returns {string}
 */
function layOut(value, indent) {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')
  const isPlain = typeof value !== 'object' || value === null
  if (isPlain || indent.length + line.length <= WIDTH) return line
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => layOut(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${layOut(item, inner)}`)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}

const RECORD_ID = /^(?:ctc|evt|pos|cmt|agr|med|ver)_[0-9a-f]{24}$/

/** @param {unknown} value @returns {unknown} */
function compact(value) {
  if (Array.isArray(value)) return value.map(compact)
  if (typeof value !== 'object' || value === null) return value
  if ('exact' in value && 'start' in value && 'end' in value) {
    return `${value.start}-${value.end} ${value.exact}`
  }
  const { score: _, ...fields } = /** @type {Record<string, unknown>} */ (value)
  return withoutEmpty(
    Object.fromEntries(Object.entries(fields).map(([field, inner]) => [field, compact(inner)])),
  )
}

/** @param {Record<string, unknown>} fields @returns {Record<string, unknown>} */
function withoutEmpty(fields) {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        !(value === null || value === false) &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === 'string' && RECORD_ID.test(value)),
    ),
  )
}
