import { describe, expect, it } from 'vitest'
import { type About, codesOfParty } from '../../test/support/read.js'

const ON: About = { publishedOn: '2022-03-05' }

/** Published by an official site of the state. */
const officialOf = (state: string): About => ({
  ...ON,
  source: { name: 'ministry', state, kind: 'official' },
})

describe('an office that only one state has', () => {
  it.each([
    ['State Councilor', 'State Councilor Ana Vell left.', 'Ana Vell', 'CHN'],
    ['Secretary of State', 'Secretary of State Ana Vell left.', 'Ana Vell', 'USA'],
    ['External Affairs Minister', 'External Affairs Minister Ana Vell left.', 'Ana Vell', 'IND'],
    ['Taoiseach', 'Taoiseach Ana Vell left.', 'Ana Vell', 'IRL'],
    ['Taoiseach without a name', 'On Monday the Taoiseach left.', 'the Taoiseach', 'IRL'],
    [
      'Secretary of State without a name',
      'On Monday the Secretary of State left.',
      'the Secretary',
      'USA',
    ],
  ])('tells the state: %s', (_, text, words, code) =>
    expect(codesOfParty(text, words, ON)).toBe(code),
  )

  it('counts less than the words beside it', () => {
    expect(codesOfParty('Vatican Secretary of State Ana Vell left.', 'Ana Vell', ON)).toBe('VAT')
    expect(codesOfParty('Philippine Defense Secretary Ana Vell left.', 'Ana Vell', ON)).toBe('PHL')
  })
})

describe('people in one list', () => {
  it.each([
    [
      'share the state of the first',
      'French President Ana Vell and Foreign Minister Jana Holt left.',
      'Jana Holt',
      'FRA',
    ],
    [
      'share it through a comma',
      'French President Ana Vell, Foreign Minister Jana Holt and others left.',
      'Jana Holt',
      'FRA',
    ],
    [
      'share it with "as well as"',
      'French President Ana Vell as well as Foreign Minister Jana Holt left.',
      'Jana Holt',
      'FRA',
    ],
    [
      'keep a state of their own',
      'French President Ana Vell and German Minister Jana Holt left.',
      'Jana Holt',
      'DEU',
    ],
    [
      'keep the state that the table has',
      'French President Ana Vell and Foreign Minister Sergey Lavrov left.',
      'Lavrov',
      'RUS',
    ],
    [
      'share nothing over a verb',
      'French President Ana Vell thanked Foreign Minister Jana Holt.',
      'Jana Holt',
      null,
    ],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

describe('whoever leads a delegation', () => {
  it.each([
    ['"led by"', 'A Kenyan delegation led by Ana Vell arrived.', 'Ana Vell', 'KEN'],
    [
      '"headed by" with an office',
      'A Russian delegation headed by Deputy Foreign Minister Ana Vell arrived.',
      'Ana Vell',
      'RUS',
    ],
    ['"was led by"', 'The Omani delegation was led by Ana Vell.', 'Ana Vell', 'OMN'],
  ])('speaks for it: %s', (_, text, words, code) =>
    expect(codesOfParty(text, words, ON)).toBe(code),
  )
})

describe('an official whose state nothing else tells', () => {
  it.each([
    ['is of the state he is met in', 'In Suva I met Prime Minister Pita Waqa.', 'Pita Waqa', 'FJI'],
    [
      'is of the state somebody arrived in',
      'She arrived in Accra on Monday. She met Prime Minister Kofi Dartey.',
      'Kofi Dartey',
      'GHA',
    ],
    [
      'stays unknown when nobody met him',
      'In Suva a crowd cheered Prime Minister Pita Waqa.',
      'Pita Waqa',
      null,
    ],
    ['stays unknown without an office', 'In Suva I met Pita Waqa.', 'Pita Waqa', null],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

describe('an official publisher', () => {
  it.each([
    [
      'leaves out the state of its own officials',
      'The Minister for Africa, Ana Vell, left.',
      'Ana Vell',
      'GBR',
    ],
    [
      'leaves it out of an office without a name',
      'On Monday the Foreign Secretary left.',
      'the Foreign Secretary',
      'GBR',
    ],
    ['names the state of others', 'On Monday the Kenyan foreign minister left.', 'Kenyan', 'KEN'],
    [
      'may name others whom the table knows',
      'Foreign Minister Sergey Lavrov left.',
      'Lavrov',
      'RUS',
    ],
    ['tells nothing about people without an office', 'Ana Vell left.', 'Ana Vell', null],
    [
      'tells nothing about an official of an indefinite kind',
      'On Monday a minister left.',
      'minister',
      null,
    ],
  ])('%s', (_, text, words, code) =>
    expect(codesOfParty(text, words, officialOf('GBR'))).toBe(code),
  )

  it('is told from a paper of that state', () => {
    const paper: About = { ...ON, source: { name: 'paper', state: 'GBR', kind: 'press' } }
    expect(codesOfParty('The Minister for Africa, Ana Vell, left.', 'Ana Vell', paper)).toBeNull()
  })
})
