// One Reading made by hand through the builders, for tests of what is printed. Its text has a line break,
// a quotation mark and a comma inside the evidence, to be awkward for CSV.

import { buildRecord, createReading, quote, type Reading } from '../../src/record/index.js'

export const TEXT =
  'Wang Yi, director of the\n"Central Office", met with Ali Ahmadian in St. Petersburg. Iran thanked China.'

const span = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words)
  if (start < 0) throw new Error(`no such words: ${words}`)
  return { start, end: start + words.length }
}
const SENTENCE = span(TEXT.slice(0, TEXT.indexOf(' Iran')))
const OFFICE = span('director of the\n"Central Office"')
const frame = { text: TEXT, version: 'ver_0' } as const

const actor = (id: string, name: string, code: string): Reading['actors'][number] => ({
  ...{ id, kind: 'person', name, code, state: code, sectors: ['GOV'], office: null },
  mentions: [quote(TEXT, span(name))],
})

const contact = buildRecord('contact', frame, {
  ...{ rule: 'meet-person', score: null, type: 'meeting', status: 'held' },
  participants: [
    {
      ...{ actor: 'act_1', name: 'Wang Yi', office: 'director of the "Central Office"' },
      ...{ code: 'CHN', role: null, evidence: { name: [span('Wang Yi')], office: [OFFICE] } },
    },
    {
      ...{ actor: 'act_2', name: 'Ali Ahmadian', office: null, code: 'IRN', role: 'visitor' },
      evidence: { name: [span('Ali Ahmadian')] },
    },
  ],
  date: { value: '2024-09-12', end: null, precision: 'day', from: 'publication' },
  place: { id: 'plc_1', name: 'St. Petersburg', country: 'RUS' },
  ...{ venue: null, occasion: 'a BRICS meeting', forum: null, sidelines: true, topics: [] },
  implicit: ['date', 'occasion', 'sidelines'],
  evidence: { record: [SENTENCE], type: [span('met with')], place: [span('St. Petersburg')] },
})

const party = (id: string, code: string, words: string) => ({
  ...{ actor: id, code, mention: quote(TEXT, span(words)), implicit: false },
})

const event = buildRecord('event', frame, {
  ...{ rule: 'consult-meet', score: null },
  actor: [party('act_1', 'CHN', 'Wang Yi')],
  recipient: [party('act_2', 'IRN', 'Ali Ahmadian')],
  plover: { event: 'CONSULT', mode: 'visit', contexts: ['diplomatic'] },
  ...{ cameo: '042', quad: 1, goldstein: 1.9, date: null, place: null },
  ...{ negated: false, hypothetical: false, attribution: null, implicit: [] },
  evidence: { record: [SENTENCE], predicate: [span('met with')] },
})

const position = buildRecord('position', frame, {
  ...{ rule: 'thank', score: null, stance: 'appreciate', issues: [], voice: 'reported' },
  holder: { actor: 'act_2', name: 'Iran', code: 'IRN' },
  ...{ behalf: null, attribution: null, implicit: [] },
  evidence: {
    record: [span('Iran thanked China.')],
    object: [span('China')],
    stance: [span('thanked')],
  },
})

export const READING: Reading = createReading({
  document: {
    ...{ id: 'a', version: 'ver_0', headline: 'Wang, Ahmadian meet', publishedOn: '2024-09-12' },
    ...{ language: 'en', url: null, sha256: '0'.repeat(64), length: TEXT.length },
    source: { name: 'Example Agency', state: null, kind: 'agency' },
  },
  coder: { name: 'demarche', version: '0' },
  codebook: { version: '0', sha256: '0' },
  models: [],
  actors: [actor('act_1', 'Wang Yi', 'CHN'), actor('act_2', 'Ali Ahmadian', 'IRN')],
  ...{ places: [], contacts: [contact], events: [event], positions: [position] },
  ...{ commitments: [], agreements: [], mediations: [] },
  notes: [{ code: 'actor-unknown', message: 'nobody knows Iran', span: quote(TEXT, span('Iran')) }],
})
