// Properties of whole Readings on generated texts: what is thrown, that evidence is the text's own
// words, that ids differ, that nothing is carried over from one document to the next.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromCodePoints, toCodePoints } from '../../src/base/index.js'
import {
  createReader,
  DemarcheError,
  type DocumentInput,
  type ErrorCode,
  type Reader,
  type Reading,
  readingSchema,
  recordsOf,
} from '../../src/reader/index.js'
import { shippedAssets, shippedReader } from '../shipped-reader.js'
import { reportInput } from './reports.js'
import { SEED } from './seed.js'

// What a text may be refused for. Any other code would be a fault of demarche.
const REFUSALS: readonly ErrorCode[] = ['text-empty', 'text-binary', 'html-not-text']

/** The Reading, or null for a text that is refused. */
function tryRead(reader: Reader, input: DocumentInput): Reading | null {
  try {
    return reader.read(input)
  } catch (error) {
    if (error instanceof DemarcheError && REFUSALS.includes(error.code)) return null
    throw error
  }
}

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

const withoutId = <T extends { readonly id: string }>({ id: _, ...rest }: T) => rest

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
    expect(records).toBeGreaterThan(4_000) // else the texts are too strange to say anything
  })

  test('gives the same Reading before and after another', () => {
    const reader = shippedReader()
    const read = (input: DocumentInput) => JSON.stringify(tryRead(reader, input))
    fc.assert(
      fc.property(reportInput, reportInput, (a, b) => {
        const [firstA, firstB] = [read(a), read(b)]
        const [againB, againA] = [read(b), read(a)]
        expect([againA, againB]).toEqual([firstA, firstB])
      }),
      { seed: SEED + 1, numRuns: 1_000 },
    )
  })

  test('gives the same Reading with a new reader that saw the texts in another order', () => {
    const inputs = fc.sample(reportInput, { seed: SEED + 2, numRuns: 300 })
    const fresh = createReader(shippedAssets())
    const backwards = inputs.toReversed().map((input) => JSON.stringify(tryRead(fresh, input)))
    const forwards = inputs.map((input) => JSON.stringify(tryRead(shippedReader(), input)))
    expect(backwards.toReversed()).toEqual(forwards)
  })

  test('keeps its records when a paragraph without names is added at the end', () => {
    const reader = shippedReader()
    fc.assert(
      fc.property(reportInput, (input) => {
        const alone = tryRead(reader, input)
        if (alone === null) return
        const text = `${input.text}\n\nThe weather stayed fair, and the harvest was good.`
        const longer = reader.read({ ...input, text })
        expect(recordsOf(longer).map(withoutId)).toEqual(recordsOf(alone).map(withoutId))
        expect(longer.notes).toEqual(alone.notes)
      }),
      { seed: SEED + 3, numRuns: 1_000 },
    )
  })
})
