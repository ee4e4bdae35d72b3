import { describe, expect, test } from 'vitest'
import { readNames } from './names.js'

const states = [
  'code\tname\tofficial\taliases\tdemonyms\tcapital\tmetonyms\tformer',
  'USA\tUnited States\tUnited States of America\tUS|U.S.|America\tAmerican|Americans\tWashington\tthe White House\t',
  'GEO\tGeorgia\t\t\tGeorgian\tTbilisi\t\t',
].join('\n')
const organizations = [
  'code\tname\tabbreviation\taliases\tkind\tstate',
  'EU\tEuropean Union\tEU\tthe bloc\torganization\t',
  'G7\tGroup of Seven\tG7\t\tforum\t',
  'YEM-HOUTHI\tHouthis\t\tAnsar Allah\tgroup\tYEM',
  'ICC\tInternational Criminal Court\tICC\t\tcourt\t',
].join('\n')
const { index, states: byCode } = readNames(states, organizations)

describe('readNames', () => {
  test.each([
    ['United States of America', 'state', 'USA'],
    ['americans', 'demonym', 'USA'],
    ['Washington', 'capital', 'USA'],
    ['the White House', 'metonym', 'USA'],
    ['Georgia', 'state', 'GEO'],
    ['European Union', 'organization', 'EU'],
    ['Group of Seven', 'forum', 'G7'],
    ['Ansar Allah', 'group', 'YEM-HOUTHI'],
    ['International Criminal Court', 'body', 'ICC'],
  ])('files %s as a %s of %s', (phrase, kind, code) => {
    expect(index.get(phrase)).toEqual([expect.objectContaining({ kind, code })])
  })

  test('marks acronyms, which must stand in capitals', () => {
    const upper = (phrase: string) => index.get(phrase).map((entry) => entry.upper)
    expect(['US', 'EU', 'G7', 'America'].map(upper)).toEqual([[true], [true], [true], [false]])
  })

  test('names the state that a group belongs to, and none for an organization', () => {
    expect(index.get('Houthis')[0]).toMatchObject({ state: 'YEM', name: 'Houthis' })
    expect(index.get('EU')[0]).toMatchObject({ state: null, name: 'European Union' })
  })

  test('finds a state by its code', () => {
    expect(byCode.get('GEO')).toMatchObject({ code: 'GEO', name: 'Georgia', capital: 'Tbilisi' })
    expect(byCode.has('EU')).toBe(false)
  })
})
