import { describe, expect, test } from 'vitest'
import { loadCodebook } from './codebook.js'

const RULE = {
  ...{ id: 'meet-person', type: 'meeting', frame: 'subject-object', patterns: ['met|meets'] },
  ...{ links: ['with', ''], reason: 'a person on each side', yes: 'A met B.', no: 'A met a need.' },
}
const plover = 'event\tquad\tscore\tmodes\nCONSULT\t1\t2.5\tphone\nACCUSE\t3\t-3\t\n'
const cameo = 'code\tlabel\tgoldstein\n040\tConsult\t1\n999\tNothing\t\n'

const load = (...rules: readonly object[]) =>
  loadCodebook({ contacts: JSON.stringify({ rules }), plover, cameo })
const isInvalid = (words: string) =>
  expect.objectContaining({
    code: 'codebook-invalid',
    message: expect.stringContaining(words),
  })

describe('loadCodebook', () => {
  test('compiles the rules in their order', () => {
    const { contacts } = load(RULE, { ...RULE, id: 'other', host: 'subject' })
    expect(contacts.map(({ id, host }) => [id, host])).toEqual([
      ['meet-person', null],
      ['other', 'subject'],
    ])
    expect(contacts[0]?.patterns[0]?.source).toBe('met|meets')
  })

  test('knows the quad class of an event and the Goldstein value of a code', () => {
    const { quadOf, goldsteinOf } = load(RULE)
    expect([quadOf('CONSULT'), quadOf('ACCUSE')]).toEqual([1, 3])
    expect([goldsteinOf('040'), goldsteinOf('999'), goldsteinOf('no')]).toEqual([1, null, null])
  })

  test('has a hash that changes with its content', () => {
    expect(load(RULE).sha256).toBe(load(RULE).sha256)
    expect(load({ ...RULE, reason: 'another' }).sha256).not.toBe(load(RULE).sha256)
  })

  test.each([
    ['an unknown type', { type: 'party' }, '"type"'],
    ['an unknown frame', { frame: 'sideways' }, '"frame"'],
    ['an unknown host', { host: 'nobody' }, '"host"'],
    ['no reason', { reason: '' }, '"reason"'],
    ['no example', { yes: undefined }, '"yes"'],
    ['no counter-example', { no: undefined }, '"no"'],
    ['no patterns', { patterns: [] }, 'no patterns'],
    ['patterns that are no list', { patterns: 'met' }, '"patterns"'],
  ])('refuses a rule with %s, and names the rule', (_, changes, words) => {
    expect(() => load({ ...RULE, ...changes })).toThrow(isInvalid(words))
    expect(() => load({ ...RULE, ...changes })).toThrow(isInvalid('meet-person'))
  })

  test('refuses a rule without an id by its number', () => {
    expect(() => load(RULE, { ...RULE, id: undefined })).toThrow(isInvalid('number 2'))
  })

  test('refuses an id that is used twice', () => {
    expect(() => load(RULE, RULE)).toThrow(isInvalid('twice'))
  })

  test.each(['', '{', '{}', '[]', '{"rules": {}}'])('refuses the file %j', (contacts) => {
    expect(() => loadCodebook({ contacts, plover, cameo })).toThrow(
      expect.objectContaining({ code: 'codebook-invalid' }),
    )
  })
})
