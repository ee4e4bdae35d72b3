// Nothing is carried over: what was read before, or stands further down in a text, changes no record.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReader, type DocumentInput, recordsOf } from '../../src/reader/index.js'
import { shippedAssets, shippedModel, shippedReader } from '../shipped-reader.js'
import { reportInput } from './reports.js'
import { SEED } from './seed.js'
import { tryRead } from './try-read.js'

const withoutId = <T extends { readonly id: string }>({ id: _, ...rest }: T) => rest

describe('a generated text', () => {
  test('gives the same bytes before and after another', () => {
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

  test('gives the same bytes with a new reader that saw the texts in another order', () => {
    const inputs = fc.sample(reportInput, { seed: SEED + 2, numRuns: 300 })
    const fresh = createReader(shippedAssets(), shippedModel())
    const backwards = inputs.toReversed().map((input) => JSON.stringify(tryRead(fresh, input)))
    const forwards = inputs.map((input) => JSON.stringify(tryRead(shippedReader(), input)))
    expect(backwards.toReversed(), `seed ${SEED + 2}`).toEqual(forwards)
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
