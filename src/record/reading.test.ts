import { describe, expect, test } from 'vitest'
import { buildRecord } from './build.js'
import { createReading, parseReading, readingJsonSchema, recordsOf } from './reading.js'
import { type Event, READING_FORMAT, type Reading } from './schema.js'

const TEXT = 'Ana Vell met Jon Kern. Jon Kern met Ana Vell.'
const frame = { text: TEXT, version: 'ver_1' } as const

/** An event at a place of the text, by a rule, with a code that tells it apart. */
const eventAt = (start: number, end: number, rule: string, code: string): Event =>
  buildRecord('event', frame, {
    ...{ rule, score: null, recipient: [], cameo: null, quad: 1, goldstein: null, date: null },
    ...{ place: null, negated: false, hypothetical: false, attribution: null, implicit: [] },
    actor: [{ actor: code, code, mention: null, implicit: true }],
    plover: { event: 'CONSULT', mode: null, contexts: [] },
    evidence: { record: [{ start, end }], predicate: [{ start: 9, end: 12 }] },
  })

const parts = (events: readonly Event[]): Omit<Reading, 'format'> => ({
  document: {
    ...{ id: 'a', version: 'ver_1', headline: null, publishedOn: null, language: 'en', url: null },
    ...{ sha256: '0'.repeat(64), length: TEXT.length },
    source: { name: null, state: null, kind: 'unknown' },
  },
  ...{ coder: { name: 'test', version: '1' }, codebook: { version: '1', sha256: '' }, models: [] },
  ...{ actors: [], places: [], contacts: [], positions: [], commitments: [], agreements: [] },
  ...{ mediations: [], notes: [], events },
})

describe('createReading', () => {
  test('puts records in the order of their first evidence', () => {
    const events = [eventAt(23, 45, 'c', 'C'), eventAt(0, 22, 'b', 'B'), eventAt(0, 12, 'a', 'A')]
    expect(createReading(parts(events)).events.map(({ rule }) => rule)).toEqual(['a', 'b', 'c'])
  })

  test('refuses two records with one id', () => {
    const event = eventAt(0, 12, 'a', 'A')
    expect(() => createReading(parts([event, event]))).toThrow(
      expect.objectContaining({
        code: 'duplicate-record',
        message: expect.stringContaining(event.id),
      }),
    )
  })

  test('freezes everything, down to the spans', () => {
    const reading = createReading(parts([eventAt(0, 12, 'a', 'A')]))
    const [event] = reading.events
    const frozen = [reading, reading.events, event, event?.evidence, event?.evidence.record[0]]
    expect(frozen.map((part) => Object.isFrozen(part))).toEqual(frozen.map(() => true))
  })

  test('always writes its fields in one order', () => {
    const { notes, ...rest } = parts([])
    const shuffled = { notes, ...rest }
    expect(JSON.stringify(createReading(shuffled))).toBe(JSON.stringify(createReading(parts([]))))
  })
})

test('recordsOf gives every record, list by list', () => {
  const reading = createReading(parts([eventAt(0, 12, 'a', 'A'), eventAt(23, 45, 'b', 'B')]))
  expect(recordsOf(reading).map(({ rule }) => rule)).toEqual(['a', 'b'])
})

describe('parseReading', () => {
  const plain = (): Record<string, unknown> =>
    JSON.parse(JSON.stringify(createReading(parts([eventAt(0, 12, 'a', 'A')]))))

  test('takes back what was written', () => {
    expect(parseReading(plain())).toEqual(createReading(parts([eventAt(0, 12, 'a', 'A')])))
  })

  test.each([
    ['another format', { format: 'demarche/reading@2' }, 'format'],
    ['a field too many', { extra: 1 }, 'extra'],
    ['a list that is none', { contacts: {} }, 'contacts'],
  ])('refuses %s and says where', (_, changes, where) => {
    expect(() => parseReading({ ...plain(), ...changes })).toThrow(
      expect.objectContaining({ code: 'reading-invalid', message: expect.stringContaining(where) }),
    )
  })

  test.each([null, undefined, 1, 'text', []])('refuses %j', (value) => {
    expect(() => parseReading(value)).toThrow(expect.objectContaining({ code: 'reading-invalid' }))
  })
})

test('the JSON Schema names the format', () => {
  expect(readingJsonSchema()).toMatchObject({
    title: READING_FORMAT,
    properties: { format: { const: READING_FORMAT } },
    additionalProperties: false,
  })
})
