import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actorSchema, contactSchema, dateSchema, readingSchema } from './schema.js'

const EXAMPLE = new URL('../../../shared/reading-example.json', import.meta.url)
const hasExample = existsSync(EXAMPLE)
if (!hasExample) console.warn('skipped: ../shared/reading-example.json is not here')

interface Example {
  readonly text: string
  readonly reading: unknown
}

/** The example; its hashes are shortened to "…" there. */
const readExample = (): Example =>
  JSON.parse(
    readFileSync(EXAMPLE, 'utf8').replaceAll('"sha256": "…"', `"sha256": "${'0'.repeat(64)}"`),
  )

test.skipIf(!hasExample)('the example of the design has the form of a Reading', () => {
  const { reading } = readExample()
  expect(readingSchema.safeParse(reading).error?.issues ?? []).toEqual([])
})

test.skipIf(!hasExample)('the spans of the example are the words of its text', () => {
  const { text, reading } = readExample()
  const wrong: unknown[] = []
  JSON.stringify(reading, (_, value) => {
    const isSpan = typeof value?.exact === 'string'
    if (isSpan && text.slice(value.start, value.end) !== value.exact) wrong.push(value)
    return value
  })
  expect(wrong).toEqual([])
})

describe('an actor code', () => {
  const actor = { id: 'a', kind: 'state', name: 'A', state: null, sectors: [], office: null }
  const accepts = (code: string): boolean =>
    actorSchema.safeParse({ ...actor, code, mentions: [] }).success

  test.each(['CHN', 'UN', 'G7', '3SI', 'YEM-HOUTHI', 'SYR-SDF', 'UNK', 'JOINT'])(
    'may be %s',
    (code) => {
      expect(accepts(code)).toBe(true)
    },
  )

  test.each(['chn', '', 'CHN-', '-CHN', 'CHN--X', 'CHN X'])('may not be %j', (code) => {
    expect(accepts(code)).toBe(false)
  })
})

describe('a date', () => {
  const accepts = (value: string): boolean =>
    dateSchema.safeParse({ value, end: null, precision: 'day', from: 'text' }).success

  test.each(['2024-09-12', '2024-09', '2024'])('may be %s', (value) => {
    expect(accepts(value)).toBe(true)
  })

  test.each(['12 September', '2024-9-1', '24', '', 'unknown'])('may not be %j', (value) => {
    expect(accepts(value)).toBe(false)
  })
})

test('a record without the evidence of its clause is not valid', () => {
  const result = contactSchema.safeParse({ evidence: {} })
  const paths = result.error?.issues.map(({ path }) => path.join('.')) ?? []
  expect(paths).toContain('evidence.record')
})
