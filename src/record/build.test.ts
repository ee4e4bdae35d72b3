import { describe, expect, test } from 'vitest'
import { buildRecord, type Draft, type Frame } from './build.js'

const frame: Frame = { text: 'Ana Vell met Jon Kern in Geneva on Tuesday.', version: 'ver_1' }
const MET = { start: 9, end: 12 }
const GENEVA = { start: 25, end: 31 }
const CLAUSE = { start: 0, end: 42 }

const contact = (changes: Partial<Draft<'contact'>> = {}): Draft<'contact'> => ({
  ...{ rule: 'meet-person', score: null, type: 'meeting', date: null, place: null, venue: null },
  ...{ occasion: null, forum: null, sidelines: false, status: 'held', topics: [], implicit: [] },
  participants: [
    {
      ...{ actor: 'act_ana-vell', name: 'Ana Vell', office: null, code: 'XRU', role: null },
      evidence: { name: [{ start: 0, end: 8 }] },
    },
  ],
  evidence: { record: [CLAUSE], type: [MET] },
  ...changes,
})

const event = (changes: Partial<Draft<'event'>> = {}): Draft<'event'> => ({
  ...{ rule: 'meet-person', score: null, actor: [], recipient: [], cameo: '040', quad: 1 },
  ...{ goldstein: 1, date: null, place: null, negated: false, hypothetical: false },
  ...{ attribution: null, implicit: [], plover: { event: 'CONSULT', mode: null, contexts: [] } },
  evidence: { record: [CLAUSE], predicate: [MET] },
  ...changes,
})

const place = { id: 'plc_1', name: 'Geneva', country: 'CHE' }
const failsWith = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringContaining(words) })

describe('a record', () => {
  test('carries the words of every span', () => {
    const record = buildRecord('contact', frame, contact())
    expect(record.evidence.type).toEqual([{ ...MET, exact: 'met' }])
    expect(record.participants[0]?.evidence.name).toEqual([{ start: 0, end: 8, exact: 'Ana Vell' }])
  })

  test('leaves out fields whose evidence is empty', () => {
    const evidence = { record: [CLAUSE], type: [MET], date: [], place: [] }
    const record = buildRecord('contact', frame, contact({ evidence }))
    expect(Object.keys(record.evidence)).toEqual(['record', 'type'])
  })

  test.each([
    ['the clause', { type: [MET] }, '"record"'],
    ['the words of its type', { record: [CLAUSE] }, '"type"'],
    ['any span of its type', { record: [CLAUSE], type: [] }, '"type"'],
  ])('is refused without %s', (_, evidence, field) => {
    expect(() => buildRecord('contact', frame, contact({ evidence }))).toThrow(
      failsWith('evidence-missing', field),
    )
  })

  test('is refused when a field says something without words', () => {
    expect(() => buildRecord('contact', frame, contact({ place }))).toThrow(
      failsWith('evidence-missing', '"place"'),
    )
    expect(() => buildRecord('event', frame, event({ negated: true }))).toThrow(
      failsWith('evidence-missing', '"negated"'),
    )
  })

  test('is built when that field has words, or is marked implicit', () => {
    const evidence = { record: [CLAUSE], type: [MET], place: [GENEVA] }
    expect(buildRecord('contact', frame, contact({ place, evidence })).place).toEqual(place)
    const implicit = contact({ place, implicit: ['place'] })
    expect(buildRecord('contact', frame, implicit).implicit).toEqual(['place'])
  })

  test('is refused when a participant is named without words', () => {
    const [participant] = contact().participants
    const participants = [{ ...participant!, evidence: {} }]
    expect(() => buildRecord('contact', frame, contact({ participants }))).toThrow(
      failsWith('evidence-missing', 'participants.name'),
    )
  })

  test.each([
    ['ends after the text', { start: 40, end: 90 }],
    ['is empty', { start: 5, end: 5 }],
    ['runs backwards', { start: 9, end: 5 }],
    ['begins before the text', { start: -1, end: 5 }],
    ['is no whole number', { start: 0.5, end: 5 }],
  ])('is refused when a span %s', (_, span) => {
    const evidence = { record: [span], type: [MET] }
    expect(() => buildRecord('contact', frame, contact({ evidence }))).toThrow(
      failsWith('span-outside-text', 'characters'),
    )
  })
})

describe('the id of a record', () => {
  const idOf = (changes: Partial<Draft<'contact'>> = {}, of: Frame = frame): string =>
    buildRecord('contact', of, contact(changes)).id

  test('has the prefix of its kind', () => {
    expect(idOf()).toMatch(/^ctc_[0-9a-f]{24}$/)
    expect(buildRecord('event', frame, event()).id).toMatch(/^evt_/)
  })

  test('is the same when it is built again, and in whatever order its evidence is given', () => {
    const evidence = { type: [MET], record: [CLAUSE] }
    expect([idOf(), idOf({ evidence })]).toEqual([idOf(), idOf()])
  })

  test('does not depend on rule, score or what was not said', () => {
    expect(idOf({ rule: 'other', score: 0.5, sidelines: false })).toBe(idOf())
  })

  test.each<[string, Partial<Draft<'contact'>>]>([
    ['the type', { type: 'talks' }],
    ['the evidence', { evidence: { record: [CLAUSE], type: [{ start: 9, end: 11 }] } }],
    ['the field of the evidence', { evidence: { record: [CLAUSE], type: [MET], status: [MET] } }],
    ['the parties', { participants: [] }],
  ])('changes with %s', (_, changes) => {
    expect(idOf(changes)).not.toBe(idOf())
  })

  test('changes with the version of the document', () => {
    expect(idOf({}, { ...frame, version: 'ver_2' })).not.toBe(idOf())
  })

  test('of an event tells its sides apart', () => {
    const party = (code: string) => ({ actor: code, code, mention: null, implicit: true })
    const there = event({ actor: [party('CHN')], recipient: [party('IRN')] })
    const back = event({ actor: [party('IRN')], recipient: [party('CHN')] })
    const [a, b] = [there, back].map((draft) => buildRecord('event', frame, draft).id)
    expect(a).not.toBe(b)
  })
})
