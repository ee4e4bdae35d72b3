import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

const STORY = 'The two ministers discussed trade and the border.'

/** Place and date of the dateline: "PARIS, 2024-09-11"; null when the text has none. */
function datelineOf(text: string, publishedOn: string | null = '2024-09-12'): string | null {
  const doc = linkedDocument(text, { publishedOn })
  const { dateline } = doc.mentions
  if (dateline === null) return null
  const place = doc.links.places.find(({ first }) => first === dateline.first)
  return `${place === undefined ? '-' : wordsOf(doc, place)}, ${dateline.date?.value ?? '-'}`
}

describe('a dateline', () => {
  it.each([
    [
      'has place, day and agency',
      `ST. PETERSBURG, Sept. 11 (Xinhua) -- ${STORY}`,
      'ST. PETERSBURG, 2024-09-11',
    ],
    ['may end in one dash', `BEIJING, September 11 (Reuters) - ${STORY}`, 'BEIJING, 2024-09-11'],
    ['may end in a long dash', `PARIS — ${STORY}`, 'PARIS, -'],
    ['may name the agency without a day', `PARIS (AP) — ${STORY}`, 'PARIS, -'],
    [
      'may have a dash of middle length',
      `Geneva, 10 September 2024 – ${STORY}`,
      'Geneva, 2024-09-10',
    ],
    ['may put the day first', `London, 4 May (Lusa) — ${STORY}`, 'London, 2024-05-04'],
    ['may name the agency after a comma', `Tehran, Sept 11, IRNA – ${STORY}`, 'Tehran, 2024-09-11'],
    ['may name the state', `TOKYO, Japan -- ${STORY}`, 'TOKYO, -'],
    ['may name state and agency', `DOHA, Qatar (AP) — ${STORY}`, 'DOHA, -'],
    ['may name a district', `WASHINGTON, D.C. -- ${STORY}`, 'WASHINGTON, -'],
    ['may name two cities', `BAGHDAD/ANKARA (Reuters) - ${STORY}`, 'BAGHDAD, -'],
    ['may have full stops', `KYIV. Sept. 12 (Interfax) - ${STORY}`, 'KYIV, 2024-09-12'],
    [
      'may end in a colon behind the day',
      `Addis Ababa, 11 September 2024: ${STORY}`,
      'Addis Ababa, 2024-09-11',
    ],
    [
      'may give the year',
      `Addis Ababa, September 11, 2024 (ENA) - ${STORY}`,
      'Addis Ababa, 2024-09-11',
    ],
    [
      'may have an article in the name',
      `The Hague, Sept. 11 (AFP) - ${STORY}`,
      'The Hague, 2024-09-11',
    ],
    [
      'may be in the place of no city',
      `UNITED NATIONS, Sept. 9 (Xinhua) -- ${STORY}`,
      '-, 2024-09-09',
    ],
    [
      'may stand below a headline',
      `Ministers discuss trade\n\nROME, Sept. 11 (ANSA) - ${STORY}`,
      'ROME, 2024-09-11',
    ],
    ['may be a line with a day', `September 11, 2024\n\n${STORY}`, '-, 2024-09-11'],
    ['may be a line with a day before the month', `11 September 2024\n\n${STORY}`, '-, 2024-09-11'],
    ['may be a line with a weekday', `Wednesday, September 11, 2024\n\n${STORY}`, '-, 2024-09-11'],
  ])('%s', (_, text, dateline) => expect(datelineOf(text)).toBe(dateline))

  it.each([
    ['a date in the story', 'On Sept. 11 the two sides met.'],
    ['a pair of states', 'China-Iran talks were held on Monday.'],
    [
      'a sentence with a city and a dash',
      'Officials gathered in Paris on Monday for a week of talks on trade - the first since May.',
    ],
    ['an agency alone', '(Reuters) - Officials gathered in Rome.'],
    ['a text without a dash', 'Officials gathered in Rome.'],
    [
      'a line too long for a date',
      'The agreement of September 11, 2024 entered into force without delay.',
    ],
  ])('is not %s', (_, text) => expect(datelineOf(text)).toBeNull())
})

describe('the day of a dateline', () => {
  it('is of the year of publication', () =>
    expect(datelineOf(`OSLO, Sept. 11 (NTB) -- ${STORY}`)).toBe('OSLO, 2024-09-11'))
  it('is of the year before when it would lie ahead', () =>
    expect(datelineOf(`OSLO, Dec. 30 (NTB) -- ${STORY}`, '2024-01-02')).toBe('OSLO, 2023-12-30'))
  it('needs its own year when no publication date is known', () => {
    expect(datelineOf(`OSLO, Sept. 11 (NTB) -- ${STORY}`, null)).toBe('OSLO, -')
    expect(datelineOf(`OSLO, Sept. 11, 2021 (NTB) -- ${STORY}`, null)).toBe('OSLO, 2021-09-11')
  })
  it('is none of the dates of the story', () => {
    const doc = linkedDocument(`OSLO, Sept. 11 (NTB) -- ${STORY}`, { publishedOn: '2024-09-12' })
    expect(doc.mentions.dates).toEqual([])
  })
  it('anchors the words of the story when no publication date is known', () => {
    const doc = linkedDocument('OSLO, Sept. 11, 2021 (NTB) -- The ministers met on Friday.')
    expect(doc.mentions.dates.map(({ value }) => value)).toEqual(['2021-09-10'])
  })
})
