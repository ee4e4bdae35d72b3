import { describe, expect, test } from 'vitest'
import { foldPhrase } from '../base/index.js'
import { PhraseIndex } from './phrase-index.js'

const index = new PhraseIndex<string>()
for (const phrase of ['China', 'United Arab Emirates', 'United Nations', 'al-Qaeda', 'Georgia']) {
  index.add(phrase, phrase)
}
index.add('Georgia', 'the U.S. state')

/** The longest phrase at a word; a comma stops it, a hyphen is stepped over. */
function longestAt(text: string, at: number): readonly [number, readonly string[]] | null {
  const words = text.split(' ')
  const pieces = words.map((word) => (word === ',' ? null : word === '-' ? [] : foldPhrase(word)))
  const match = index.longest((i) => pieces[i] ?? null, at)
  return match === null ? null : [match.length, match.values]
}

describe('longest', () => {
  test.each([
    ['a phrase of one word', 'China said', 0, [1, ['China']]],
    [
      'a phrase of several words',
      'the United Arab Emirates said',
      1,
      [3, ['United Arab Emirates']],
    ],
    ['one of two that begin alike', 'United Nations', 0, [2, ['United Nations']]],
    ['a phrase in other letters', 'CHINA said', 0, [1, ['China']]],
    ['a word that holds two pieces', 'al-Qaeda fighters', 0, [1, ['al-Qaeda']]],
    ['a phrase written with a free hyphen', 'al - Qaeda', 0, [3, ['al-Qaeda']]],
    ['all that is filed under a phrase', 'Georgia', 0, [1, ['Georgia', 'the U.S. state']]],
  ] as const)('finds %s', (_, text, at, expected) => {
    expect(longestAt(text, at)).toEqual(expected)
  })

  test.each([
    ['the start of a phrase alone', 'United Airlines', 0],
    ['a phrase cut by a comma', 'United , Nations', 0],
    ['a phrase that starts elsewhere', 'in China', 0],
    ['anything past the end', 'China', 5],
    ['a hyphen', '- China', 0],
  ])('does not find %s', (_, text, at) => {
    expect(longestAt(text, at)).toBeNull()
  })
})

test('get finds a whole phrase and nothing less', () => {
  expect([index.get('united nations'), index.get('United'), index.get('')]).toEqual([
    ['United Nations'],
    [],
    [],
  ])
})

test('a value filed twice under a phrase is there once', () => {
  const twice = new PhraseIndex<string>()
  twice.add('Iran', 'IRN')
  twice.add('IRAN', 'IRN')
  expect(twice.get('Iran')).toEqual(['IRN'])
})

test('a phrase without letters is not filed', () => {
  const empty = new PhraseIndex<string>()
  empty.add(' - ', 'nothing')
  expect(empty.get('')).toEqual([])
})
