import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

/** Everybody with a name and whom they speak for: "Ana Vell NOR, Jana Holt ISL". */
function peopleIn(text: string): string {
  const doc = linkedDocument(text)
  return doc.mentions.parties
    .filter(({ name }) => name !== null)
    .map((party) => {
      const codes = doc.links.parties[party.index]?.map(({ code }) => code) ?? []
      return [wordsOf(doc, party.name ?? party), ...codes].join(' ')
    })
    .join(', ')
}

/** The sides of the first party of a text, with the office words each gets. */
function sidesIn(text: string): string[] {
  const doc = linkedDocument(text)
  return (doc.links.parties[0] ?? []).map(({ code, offices }) => {
    const words = offices.map(({ start, end }) => doc.text.slice(start, end))
    return `${code}: ${words.join('; ')}`
  })
}

describe('one office word for several people', () => {
  it.each([
    [
      'each with a state',
      'Presidents Ana Vell of Kenya and Jana Holt of Uganda left.',
      'Ana Vell KEN, Jana Holt UGA',
    ],
    [
      'three, each with a state',
      'Foreign Ministers Ana Vell of Chile, Jana Holt of Peru and Tomas Reik of Bolivia left.',
      'Ana Vell CHL, Jana Holt PER, Tomas Reik BOL',
    ],
    [
      'names behind the list of states',
      'The foreign ministers of Greece and Cyprus, Ana Vell and Jana Holt, left.',
      'Ana Vell GRC, Jana Holt CYP',
    ],
    [
      'three names behind three states',
      'The presidents of Chad, Mali and Niger, Ana Vell, Jana Holt and Tomas Reik, left.',
      'Ana Vell TCD, Jana Holt MLI, Tomas Reik NER',
    ],
    [
      'states known from the tables',
      'Presidents Xi Jinping and Vladimir Putin left.',
      'Xi Jinping CHN, Vladimir Putin RUS',
    ],
  ])('reaches all of them: %s', (_, text, people) => expect(peopleIn(text)).toBe(people))

  it('is the office of each', () => {
    const doc = linkedDocument('Presidents Ana Vell of Kenya and Jana Holt of Uganda left.')
    const offices = doc.mentions.parties.map((party) => party.offices.map((office) => office.head))
    expect(offices).toEqual([['presidents'], ['presidents']])
  })
})

describe('officials of several sides without names', () => {
  it.each([
    [
      'after "of"',
      'The foreign ministers of Egypt, Jordan and Iraq left.',
      ['EGY: foreign ministers', 'JOR: foreign ministers', 'IRQ: foreign ministers'],
    ],
    [
      'after "from"',
      'Senior officials from Japan and South Korea left.',
      ['JPN: Senior officials', 'KOR: Senior officials'],
    ],
    [
      'with articles',
      'The ambassadors of France and of the United Kingdom left.',
      ['FRA: ambassadors', 'GBR: ambassadors'],
    ],
    ['of one state', 'The leaders of Iran left.', ['IRN: leaders of Iran']],
    [
      'of a body and a state',
      'Representatives of the European Union and Japan left.',
      ['EU: Representatives', 'JPN: Representatives'],
    ],
  ])('are one side each: %s', (_, text, sides) => expect(sidesIn(text)).toEqual(sides))

  it('are one side each when the states stand before the noun', () => {
    const sides = sidesIn('Turkish, Russian and Iranian diplomats left.')
    expect(sides.map((side) => side.slice(0, 3))).toEqual(['TUR', 'RUS', 'IRN'])
  })
})

describe('people in a list', () => {
  it.each([
    [
      'each with an office',
      'Greek President Ana Vell, Cypriot President Jana Holt and Maltese President Tomas Reik left.',
      'Ana Vell GRC, Jana Holt CYP, Tomas Reik MLT',
    ],
    [
      'each with a state in parentheses',
      'Ana Vell (Vietnam) and Jana Holt (Cambodia) left.',
      'Ana Vell VNM, Jana Holt KHM',
    ],
    [
      'each with a state behind "of"',
      'Ana Vell of Nigeria and Jana Holt of the Netherlands left.',
      'Ana Vell NGA, Jana Holt NLD',
    ],
    [
      'each owned by a state',
      "Greece's Ana Vell, Turkey's Jana Holt and Iran's Tomas Reik left.",
      'Ana Vell GRC, Jana Holt TUR, Tomas Reik IRN',
    ],
    [
      'with an office in between',
      'Chinese Foreign Minister Ana Vell, Russian Foreign Minister Jana Holt and Tomas Reik of Iran left.',
      'Ana Vell CHN, Jana Holt RUS, Tomas Reik IRN',
    ],
    [
      'with an apposition',
      'Ana Vell, president of Peru, and Jana Holt, president of Chile, left.',
      'Ana Vell PER, Jana Holt CHL',
    ],
    [
      'with a mark of a caption',
      'Greek President Ana Vell (left) and Maltese President Jana Holt (right) smile.',
      'Ana Vell GRC, Jana Holt MLT',
    ],
  ])('are kept apart: %s', (_, text, people) => expect(peopleIn(text)).toBe(people))
})
