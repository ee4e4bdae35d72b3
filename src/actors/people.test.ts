import { describe, expect, it } from 'vitest'
import { codesOfParty, linkedDocument } from '../../test/support/read.js'

/** The offices that the text gives a person anywhere. */
function officesOf(text: string, name: string): string[] {
  const doc = linkedDocument(text)
  const link = doc.links.parties
    .flat()
    .find((one) => one.name !== null && doc.text.slice(one.name.start, one.name.end) === name)
  return (link?.offices ?? []).map(({ start, end }) => doc.text.slice(start, end))
}

describe('the table of office holders', () => {
  it.each([
    ['tells the state of a full name', 'Antony J. Blinken left.', 'Blinken', '2022-03-05', 'USA'],
    ['tells it in another spelling', 'Recep Tayyip Erdoğan left.', 'Erdoğan', '2022-03-05', 'TUR'],
    ['tells the body of a full name', 'Ursula von der Leyen left.', 'Leyen', '2022-03-05', 'EU'],
    ['tells what a person was on the date', 'Mark Rutte left.', 'Rutte', '2015-01-01', 'NLD'],
    ['tells what a person was later', 'Mark Rutte left.', 'Rutte', '2025-01-15', 'NATO'],
    [
      'is not asked when the words tell',
      'Former US Secretary of State John Kerry left.',
      'Kerry',
      '2018-06-01',
      'USA',
    ],
    ['tells it without a date', 'Sergey Lavrov left.', 'Lavrov', null, 'RUS'],
  ])('%s', (_, text, words, publishedOn, code) =>
    expect(codesOfParty(text, words, { publishedOn })).toBe(code),
  )
})

describe('a family name with an office', () => {
  it.each([
    ['is the one in that office', 'Foreign Minister Dendias left.', 'Dendias', '2022-03-05', 'GRC'],
    [
      'is spelled without marks',
      'Foreign Minister Cavusoglu left.',
      'Cavusoglu',
      '2022-03-05',
      'TUR',
    ],
    ['is a president', 'President Putin left.', 'Putin', '2022-03-05', 'RUS'],
    [
      'is a short common name in that office on that day',
      'Foreign Minister Wang left.',
      'Wang',
      '2022-03-05',
      'CHN',
    ],
    [
      'is nobody when nobody of that name held it',
      'Foreign Minister Brockwell left.',
      'Brockwell',
      '2022-03-05',
      null,
    ],
    ['is nobody long before', 'Foreign Minister Dendias left.', 'Dendias', '1999-03-05', null],
  ])('%s', (_, text, words, publishedOn, code) =>
    expect(codesOfParty(text, words, { publishedOn })).toBe(code),
  )
})

describe('a person named twice', () => {
  it.each([
    [
      'by the family name',
      'Norwegian Minister Ana Vell left. Vell returned.',
      'Vell returned',
      'Vell',
    ],
    [
      'by office and family name',
      'Norwegian Minister Ana Vell left. Minister Vell returned.',
      'Minister Vell',
      'Minister Vell',
    ],
    [
      'in full after the family name',
      'Norwegian Minister Vell left. Ana Vell returned.',
      'Ana Vell',
      'Ana Vell',
    ],
  ])('keeps the state: %s', (_, text, __, words) => {
    const doc = linkedDocument(text)
    const people = doc.links.actors.filter(({ kind }) => kind === 'person')
    expect(people.map(({ code, mentions }) => [code, mentions.length])).toEqual([['NOR', 2]])
    expect(codesOfParty(text, words)).toBe('NOR')
  })

  it('has all the offices the text gives', () =>
    expect(
      officesOf(
        'Chinese State Councilor Wang Yi left. Foreign Minister Wang Yi returned.',
        'Wang Yi',
      ),
    ).toEqual(['Chinese State Councilor', 'Foreign Minister']))
  it('has an office once', () =>
    expect(
      officesOf(
        'Norwegian Foreign Minister Ana Vell left. Foreign Minister Vell returned.',
        'Ana Vell',
      ),
    ).toEqual(['Norwegian Foreign Minister']))
  it('is not somebody else of that family name', () => {
    const { actors } = linkedDocument('Ana Vell of Norway met Tomas Vell of Iceland.').links
    expect(actors.map(({ code }) => code)).toEqual(['NOR', 'ISL'])
  })
})
