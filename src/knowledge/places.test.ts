import { describe, expect, test } from 'vitest'
import { PlaceTable } from './places.js'

const places = new PlaceTable(
  [
    'geonameId\tname\taliases\tcountry\tadmin1\tlat\tlon\tpopulation\tkind',
    '1\tCórdoba\tCordova\tESP\tAndalusia\t37.9\t-4.8\t328000\tcity',
    '2\tCórdoba\t\tARG\tCórdoba\t-31.4\t-64.2\t1430000\tseat',
    '3\tVictoria\t\tSYC\t\t-4.6\t55.5\t26000\tcapital',
    '4\tVictoria\t\tCAN\tBritish Columbia\t48.4\t-123.4\t292000\tseat',
    '5\tSt. Petersburg\tSaint Petersburg\tRUS\t\t59.9\t30.3\t\tcity',
  ].join('\n'),
)
const idsOf = (name: string): number[] => places.find(name).map(({ geonameId }) => geonameId)

describe('find', () => {
  test.each([
    ['the larger city first', 'Córdoba', [2, 1]],
    ['a capital before a larger city', 'Victoria', [3, 4]],
    ['a city by another name', 'Cordova', [1]],
    ['a city without accents and in any letters', 'CORDOBA', [2, 1]],
    ['a city whose name has a period', 'St Petersburg', [5]],
    ['nothing for an unknown name', 'Ruritania', []],
  ])('gives %s', (_, name, ids) => {
    expect(idsOf(name)).toEqual(ids)
  })

  test('says whether any name begins with a word', () => {
    expect(['St.', 'saint', 'CORDOVA', 'Victoria'].map((word) => places.canBegin(word))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(['Petersburg', 'Rome', ''].map((word) => places.canBegin(word))).toEqual([
      false,
      false,
      false,
    ])
  })

  test('reads empty cells as unknown', () => {
    expect(places.find('Saint Petersburg')[0]).toMatchObject({ admin1: null, population: 0 })
  })
})
