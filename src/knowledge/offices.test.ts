import { describe, expect, test } from 'vitest'
import { HolderTable, isInOffice, readOffices, readOwnOffices } from './offices.js'

const holders = new HolderTable(
  [
    'name\taliases\toffice\tof\tfrom\tto',
    'Ana Vell\t\tforeign-minister\tXRU\t2029-03-01\t2031-06-30',
    'Ana Vell\t\thead-of-government\tXRU\t2031-07-01\t',
    'Karl Ana\t\tdefense-minister\tXGR\t2030\t2030',
    'Jón Örn Kern\tJon Kern|J. Kern\tforeign-minister\tXGR\t\t',
  ].join('\n'),
)
const officesOf = (name: string, on: string | null): string[] =>
  holders.find(name, on).map(({ office, of }) => `${office} ${of}`)

describe('find', () => {
  test.each([
    ['a full name on a day', 'Ana Vell', '2030-05-01', ['foreign-minister XRU']],
    ['a surname on a day', 'Vell', '2031-07-02', ['head-of-government XRU']],
    ['a name on no day', 'Ana Vell', null, ['foreign-minister XRU', 'head-of-government XRU']],
    ['a name without its accents', 'Jon Orn Kern', '2020', ['foreign-minister XGR']],
    ['another form of a name', 'Jon Kern', '2020', ['foreign-minister XGR']],
    [
      'a word that is the last name of one and the first of another',
      'Ana',
      '2030-05-01',
      ['foreign-minister XRU', 'defense-minister XGR'],
    ],
  ] as const)('gives the offices of %s', (_, name, on, expected) => {
    expect(officesOf(name, on).sort()).toEqual([...expected].sort())
  })

  test.each([
    ['before the tenure', 'Ana Vell', '2029-02-28'],
    ['under another given name', 'Maria Vell', '2030-05-01'],
    ['by an initial alone', 'J.', '2020'],
    ['without a name', '', '2020'],
  ])('gives nothing %s', (_, name, on) => {
    expect(officesOf(name, on)).toEqual([])
  })
})

test('knowsWord knows first and last names, not what stands between', () => {
  expect(['Vell', 'jón', 'Örn', 'Wang'].map((word) => holders.knowsWord(word))).toEqual([
    ...[true, true, false, false],
  ])
})

describe('isInOffice', () => {
  const tenure = (from: string | null, to: string | null) => ({ from, to })

  test.each([
    ['on the first day', tenure('2024-03-01', null), '2024-03-01', true],
    ['the day before', tenure('2024-03-01', null), '2024-02-29', false],
    ['on the last day', tenure(null, '2024-03-01'), '2024-03-01', true],
    ['the day after', tenure(null, '2024-03-01'), '2024-03-02', false],
    ['in the month it began', tenure('2024-03', null), '2024-03-15', true],
    ['in the year it ended', tenure(null, '2024'), '2024-12-31', true],
    ['asked for a year', tenure('2024-03-01', '2025-01-01'), '2024', true],
    ['asked for a later year', tenure('2024-03-01', '2025-01-01'), '2026', false],
    ['when nothing is known', tenure(null, null), '1648', true],
  ])('%s', (_, holder, on, expected) => {
    expect(isInOffice(holder, on)).toBe(expected)
  })
})

test('readOffices files every form of an office', () => {
  const columns = 'slug\trank\tsector\tforms\tbroader'
  const row = 'president\t1\tGOV\tpresident|President of the Republic\thead-of-state'
  const index = readOffices(`${columns}\n${row}\n`)
  const [entry] = index.get('president of the republic')
  expect(entry).toEqual({ slug: 'president', rank: 1, sector: 'GOV', broader: ['head-of-state'] })
  expect(index.get('President')).toEqual([entry])
})

test('readOwnOffices tells the state that has an office', () => {
  expect(readOwnOffices('form\tcode\nState Councilor\tCHN\n').get('state councilor')).toEqual([
    'CHN',
  ])
})
