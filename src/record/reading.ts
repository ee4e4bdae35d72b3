// A finished Reading: assembled in a fixed order, checked for repeated ids, frozen; and read back.

import { z } from 'zod'
import { DemarcheError } from '../base/index.js'
import { READING_FORMAT, type Reading, readingSchema } from './schema.js'

const RECORD_LISTS = [
  'contacts',
  'events',
  'positions',
  'commitments',
  'agreements',
  'mediations',
] as const

/** The names of the six record lists of a Reading. */
export type RecordList = (typeof RECORD_LISTS)[number]

/** Any record of a Reading. */
export type AnyRecord = Reading[RecordList][number]

/** Every record of a Reading, in the order of its lists. */
export const recordsOf = (reading: Pick<Reading, RecordList>): AnyRecord[] =>
  RECORD_LISTS.flatMap((list) => reading[list] as readonly AnyRecord[])

/**
 * Puts a Reading together: records by their first evidence, ids unique, everything frozen.
 *
 *     createReading({ document, coder, codebook, models, actors, places, contacts, … }).format
 *
 * Throws `duplicate-record` when two records have one id, which is a bug of the coder.
 */
export function createReading(parts: Omit<Reading, 'format'>): Reading {
  const sorted = Object.fromEntries(
    RECORD_LISTS.map((list) => [list, [...(parts[list] as readonly AnyRecord[])].sort(byEvidence)]),
  ) as unknown as Pick<Reading, RecordList>
  const seen = new Set<string>()
  for (const { id, rule } of recordsOf(sorted)) {
    if (seen.has(id)) {
      throw new DemarcheError('duplicate-record', `two records have the id ${id} (rule ${rule})`, {
        data: { id, document: parts.document.id },
      })
    }
    seen.add(id)
  }
  const { document, coder, codebook, models, actors, places } = parts
  const { contacts, events, positions, commitments, agreements, mediations } = sorted
  return freeze({
    ...{ format: READING_FORMAT, document, coder, codebook, models, actors, places },
    ...{ contacts, events, positions, commitments, agreements, mediations },
    notes: parts.notes,
  })
}

function byEvidence(a: AnyRecord, b: AnyRecord): number {
  const [first, second] = [a.evidence.record[0]!, b.evidence.record[0]!]
  const bySpans = first.start - second.start || first.end - second.end
  if (bySpans !== 0) return bySpans
  // Not by id: ids change with the version of the document, the order of its records must not.
  return JSON.stringify({ ...a, id: '' }) < JSON.stringify({ ...b, id: '' }) ? -1 : 1
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const part of Object.values(value)) freeze(part)
    Object.freeze(value)
  }
  return value
}

/**
 * Checks that an object is a Reading, for instance one read back from JSON.
 *
 *     parseReading(JSON.parse(line)).contacts.length
 *
 * Throws `reading-invalid` with the first fault found.
 */
export function parseReading(value: unknown): Reading {
  const result = readingSchema.safeParse(value)
  if (result.success) return freeze(result.data)
  const fault = result.error.issues[0]
  throw new DemarcheError(
    'reading-invalid',
    `not a ${READING_FORMAT}: at ${fault?.path.join('.') || 'the top'}: ${fault?.message}`,
    { data: { issues: result.error.issues.length } },
  )
}

/** The JSON Schema (draft 2020-12) of a Reading, as published in `data/schema/`. */
export const readingJsonSchema = (): Record<string, unknown> => ({
  title: READING_FORMAT,
  ...z.toJSONSchema(readingSchema),
})
