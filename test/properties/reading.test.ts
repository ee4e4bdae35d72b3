// What holds of every Reading of a generated text: evidence is the text's own words, ids differ, the
// shape is the published one, and nothing but a DemarcheError is thrown.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromCodePoints, toCodePoints } from '../../src/base/index.js'
import {
  DemarcheError,
  type DocumentInput,
  type Reading,
  readingSchema,
  recordsOf,
} from '../../src/reader/index.js'
import { shippedReader } from '../shipped-reader.js'
import { reportInput } from './reports.js'
import { SEED } from './seed.js'
import { tryRead } from './try-read.js'

interface Quoted {
  readonly start: number
  readonly end: number
  readonly exact: string
}

const isQuoted = (value: object): value is Quoted => 'exact' in value && 'start' in value

function* spansIn(value: unknown): Generator<Quoted> {
  if (typeof value !== 'object' || value === null) return
  if (isQuoted(value)) yield value
  else for (const part of Object.values(value)) yield* spansIn(part)
}

/** The first span that is not the text's own words, or that does not survive the trip to code points. */
function falseSpan(text: string, reading: Reading): Quoted | null {
  for (const span of spansIn(reading)) {
    const { start, end, exact } = span
    const back = fromCodePoints(text, toCodePoints(text, { start, end }))
    if (text.slice(start, end) !== exact || back.start !== start || back.end !== end) return span
  }
  return null
}

function repeatedId(reading: Reading): string | null {
  const ids = recordsOf(reading).map(({ id }) => id)
  return ids.find((id, n) => ids.indexOf(id) !== n) ?? null
}

function schemaFault(reading: Reading): string | null {
  const result = readingSchema.safeParse(JSON.parse(JSON.stringify(reading)))
  return result.success ? null : JSON.stringify(result.error.issues[0])
}

describe('a generated text', () => {
  test('is read or refused, with true evidence, ids of its own and the published shape', () => {
    const reader = shippedReader()
    let records = 0
    fc.assert(
      fc.property(reportInput, (input) => {
        const reading = tryRead(reader, input)
        if (reading === null) return
        records += recordsOf(reading).length
        expect(falseSpan(input.text, reading)).toBeNull()
        expect(repeatedId(reading)).toBeNull()
        expect(schemaFault(reading)).toBeNull()
      }),
      { seed: SEED, numRuns: 8_000 },
    )
    expect(records).toBeGreaterThan(2_000) // else the texts are too strange to say anything
  })
})

// A document as a careless caller hands it in: no object at all, or one whose one field is anything.
const FIELDS = ['id', 'text', 'publishedOn', 'headline', 'url', 'language', 'source', 'mentions']
const anyValue = fc.oneof(fc.anything(), fc.array(fc.anything()), fc.jsonValue())
const carelessInput = fc
  .oneof(
    { weight: 1, arbitrary: anyValue },
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...FIELDS), anyValue)
        .map(([field, value]) => ({ id: 'a', text: 'Wang Yi met him.', [field]: value })),
    },
  )
  .map((input) => input as DocumentInput)

/** What an attempt to read throws, unless it is a DemarcheError. */
function otherError(input: DocumentInput): unknown {
  try {
    shippedReader().read(input)
    return null
  } catch (error) {
    return error instanceof DemarcheError ? null : error
  }
}

test('a document of any form is read or refused with a DemarcheError', () => {
  fc.assert(
    fc.property(carelessInput, (input) => {
      expect(otherError(input)).toBeNull()
    }),
    { seed: SEED, numRuns: 2_000 },
  )
})
