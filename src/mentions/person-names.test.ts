import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

/** The names of the people of a text, as they stand there. */
function peopleIn(text: string): string[] {
  const doc = linkedDocument(text)
  return doc.mentions.parties.flatMap(({ name }) => (name === null ? [] : [wordsOf(doc, name)]))
}

describe('the name of a person', () => {
  it.each([
    ['has two words', 'Envoys greeted Ana Vell at the airport.', 'Ana Vell'],
    ['has small particles inside', 'Envoys greeted Ursula von der Leyen.', 'Ursula von der Leyen'],
    ['has Arabic particles inside', 'Envoys greeted Mohammed bin Salman.', 'Mohammed bin Salman'],
    [
      'has a father who is called like an office',
      'Envoys greeted Hamad bin Sultan Al Suwaidi.',
      'Hamad bin Sultan Al Suwaidi',
    ],
    [
      'has Portuguese particles inside',
      'Envoys greeted Luiz Inácio Lula da Silva.',
      'Luiz Inácio Lula da Silva',
    ],
    [
      'may begin with a particle that has a capital',
      'The envoy of France, Anne De Wael, left.',
      'Anne De Wael',
    ],
    [
      'has an article joined by a hyphen',
      'Envoys greeted Abdel Fattah el-Sisi.',
      'Abdel Fattah el-Sisi',
    ],
    [
      'has a stray space behind its hyphen',
      'Envoys greeted Ibrahim al- Jaafari.',
      'Ibrahim al- Jaafari',
    ],
    ['has hyphens inside', 'Envoys greeted Kassym-Jomart Tokayev.', 'Kassym-Jomart Tokayev'],
    ['has a small second syllable behind a hyphen', 'Envoys greeted Park Ji-hoon.', 'Park Ji-hoon'],
    ['has an initial', 'Envoys greeted Antony J. Blinken.', 'Antony J. Blinken'],
    ['has initials without spaces', 'Envoys greeted C.S. Eliot Kang in Vienna.', 'C.S. Eliot Kang'],
    ['has an apostrophe', "Envoys greeted Seán O'Brien.", "Seán O'Brien"],
    ['has foreign letters', 'Envoys greeted Mevlüt Çavuşoğlu.', 'Mevlüt Çavuşoğlu'],
    ['has a family name in capitals first', 'Foreign Minister WANG Yi left.', 'WANG Yi'],
    ['has a family name in capitals last', 'President Joko WIDODO left.', 'Joko WIDODO'],
    ['has a number', 'King Abdullah II left.', 'Abdullah II'],
    [
      'has a suffix behind a comma',
      'Envoys greeted Joseph R. Biden, Jr. in Rome.',
      'Joseph R. Biden, Jr.',
    ],
    [
      'has a suffix without a comma',
      'President Ferdinand Marcos Jr. left.',
      'Ferdinand Marcos Jr.',
    ],
    ['has four words', 'Envoys greeted Mahamat Idriss Deby Itno.', 'Mahamat Idriss Deby Itno'],
    ['has one word behind an office', 'Foreign Minister Cavusoglu left.', 'Cavusoglu'],
    ['ends before a verb', 'Prime Minister Ana Vell met nobody.', 'Ana Vell'],
    ['ends before the possessive', "Ana Vell's visit was short.", 'Ana Vell'],
    ['ends before a weekday', 'They met Ana Vell Tuesday in Rome.', 'Ana Vell'],
  ])('%s', (_, text, name) => expect(peopleIn(text)).toEqual([name]))
})

describe('titles of courtesy', () => {
  it.each([
    ['Mr.', 'Envoys greeted Mr. Ban Ki-moon.', 'Ban Ki-moon'],
    ['Dr.', 'Envoys greeted Dr. Ana Vell.', 'Ana Vell'],
    ['H.E. Mr.', 'Envoys greeted H.E. Mr. Ali Sabry.', 'Ali Sabry'],
    ['Hon.', 'Envoys greeted Hon. Murray McCully.', 'Murray McCully'],
    ['Lt. Gen.', 'Envoys greeted Lt. Gen. Mohamed Hamdan Dagalo.', 'Mohamed Hamdan Dagalo'],
    [
      'Sheikh',
      'Envoys greeted Sheikh Abdullah bin Zayed Al Nahyan.',
      'Abdullah bin Zayed Al Nahyan',
    ],
  ])('are no part of the name: %s', (_, text, name) => expect(peopleIn(text)).toEqual([name]))
})

describe('a name that is also a place', () => {
  it.each([
    ['a state as a family name', 'Reporters asked Michael Jordan.', ['Michael Jordan']],
    [
      'a state as a given name behind an office',
      'Foreign Minister Israel Katz left.',
      ['Israel Katz'],
    ],
    [
      'a capital as a given name behind an office',
      'Argentine Foreign Minister Santiago Cafiero left.',
      ['Santiago Cafiero'],
    ],
    ['a city with "St."', 'The talks were held in St. Petersburg on Monday.', []],
    ['a city of two words', 'The talks were held in Buenos Aires and near Cape Town.', []],
    ['a city owned by a state', "The talks were held in Russia's Nizhny Novgorod.", []],
  ])('is read by what stands around it: %s', (_, text, names) =>
    expect(peopleIn(text)).toEqual(names),
  )
})

describe('words with capitals', () => {
  it.each([
    ['a ministry', 'The Ministry answered on Monday.'],
    ['weekdays and months', 'They left on Monday, March 4, and came back in June 2023.'],
    ['a body', 'The Joint Economic Commission convened.'],
    ['the first word of a sentence', 'Officials left. Afterwards nobody spoke.'],
    ['a state and its capital', 'They flew from New Zealand to Buenos Aires.'],
  ])('are no name of a person: %s', (_, text) => expect(peopleIn(text)).toEqual([]))
})

describe('a family name alone', () => {
  it('is a person once the text has shown the full name', () =>
    expect(peopleIn('Ana Vell left. On Monday Vell returned.')).toEqual(['Ana Vell', 'Vell']))
  it('may begin a sentence then', () =>
    expect(peopleIn('Ana Vell left. Vell returned.')).toEqual(['Ana Vell', 'Vell']))
  it('is a person when the tables know it', () =>
    expect(peopleIn('On Monday Lavrov returned.')).toEqual(['Lavrov']))
  it('is none otherwise', () => expect(peopleIn('On Monday Brockwell returned.')).toEqual([]))
})
