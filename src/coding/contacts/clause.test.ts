import { describe, expect, it } from 'vitest'
import { type About, contactLines, readingOf } from '../../../test/support/read.js'

const THURSDAY: About = { publishedOn: '2024-09-12' }
const MET = 'Kenyan Foreign Minister Ana Vell met Omani Foreign Minister Tomas Reik'

const contactsOf = (text: string, about: About = THURSDAY) => readingOf(text, about).contacts
const contactOf = (text: string, about: About = THURSDAY) => contactsOf(text, about)[0]

describe('the date of a contact', () => {
  it.each([
    ['stands in words', `${MET} on September 4, 2024.`, '2024-09-04', 'text'],
    ['is reckoned', `${MET} on Tuesday.`, '2024-09-10', 'relative'],
    ['stands before the verb', `On Tuesday, ${MET} in Muscat.`, '2024-09-10', 'relative'],
    [
      'stands between verb and object',
      'Kenyan Minister Ana Vell met on Tuesday with Omani Minister Tomas Reik.',
      '2024-09-10',
      'relative',
    ],
    ['is the month alone', `${MET} last month in Muscat.`, '2024-08', 'relative'],
    ['is that of the dateline', `MUSCAT, Sept. 10 (ONA) -- ${MET}.`, '2024-09-10', 'dateline'],
    [
      'is that of the text before that of the dateline',
      `MUSCAT, Sept. 10 (ONA) -- ${MET} on Sunday.`,
      '2024-09-08',
      'relative',
    ],
    ['is that of the publication', `${MET}.`, '2024-09-12', 'publication'],
    [
      'is the day of the meeting, not of what was discussed',
      `${MET} on Tuesday to discuss the war that began on October 7, 2023.`,
      '2024-09-10',
      'relative',
    ],
    [
      'is the day, not the year beside it',
      `${MET} in Muscat on 4 May 2024, the first time since 2019.`,
      '2024-05-04',
      'text',
    ],
    [
      'is the day told before',
      `Envoys arrived on Monday. ${MET} the same day.`,
      '2024-09-09',
      'relative',
    ],
  ])('%s', (_, text, value, from) => expect(contactOf(text)?.date).toMatchObject({ value, from }))

  it('may be a span of days', () =>
    expect(contactOf(`${MET} in Muscat on May 4-6.`)?.date).toMatchObject({
      ...{ value: '2024-05-04', end: '2024-05-06', precision: 'range' },
    }))
  it('is implicit when it is that of the publication', () => {
    expect(contactOf(`${MET}.`)?.implicit).toEqual(['date'])
    expect(contactOf(`${MET}.`)?.evidence.date ?? []).toEqual([])
  })
  it('quotes its words otherwise', () =>
    expect(contactOf(`${MET} on Tuesday.`)?.evidence.date?.map(({ exact }) => exact)).toEqual([
      'Tuesday',
    ]))
  it('is unknown without a date of publication', () => {
    expect(contactOf(`${MET}.`, {})?.date).toBeNull()
    expect(contactOf(`${MET} on Tuesday.`, {})?.date).toBeNull()
  })
  it('is unknown for what is planned on no day', () =>
    expect(
      contactOf('Kenyan Minister Ana Vell will meet Omani Minister Tomas Reik in Muscat.')?.date,
    ).toBeNull())
})

describe('the place of a contact', () => {
  it.each([
    ['is a city', `${MET} in Muscat on Tuesday.`, 'Muscat'],
    [
      'stands before the object',
      'Kenyan Minister Ana Vell met in Muscat with Omani Minister Tomas Reik.',
      'Muscat',
    ],
    ['is the city rather than the state', `${MET} in Salalah in Oman.`, 'Salalah'],
    [
      'is the city though the state is named first',
      `${MET} in Oman on Tuesday, in the port of Salalah.`,
      'Salalah',
    ],
    ['is a state', `${MET} in Oman.`, 'Oman'],
    ['is not where a war is', `${MET} in Muscat to discuss the situation in Sudan.`, 'Muscat'],
    ['is not where the next talks are', `${MET} in Muscat ahead of talks in Geneva.`, 'Muscat'],
    [
      'is not where somebody comes from',
      'Kenyan Minister Ana Vell met the ambassador of Chad in Paris, Tomas Reik, in Muscat.',
      'Muscat',
    ],
  ])('%s', (_, text, name) => expect(contactOf(text)?.place?.name).toBe(name))

  it.each([
    ['nothing is said', `${MET} on Tuesday.`],
    ['only a war has a place', `${MET} on the war in Sudan.`],
    ['only the topic has a place', `${MET} to discuss the situation in Sudan.`],
    [
      'it is a call',
      'Kenyan Minister Ana Vell held a phone call with Omani Minister Tomas Reik in Muscat.',
    ],
  ])('is unknown when %s', (_, text) => expect(contactOf(text)?.place).toBeNull())

  it('keeps its country open when several cities have the name', () =>
    expect(contactOf(`${MET} in Cambridge.`)?.place).toMatchObject({
      name: 'Cambridge',
      country: null,
    }))
})

describe('the forum of a contact', () => {
  it.each([
    [
      'on the sidelines of',
      `${MET} on the sidelines of the UN General Assembly in New York.`,
      'UN General Assembly',
      true,
    ],
    ['on the margins of', `${MET} on the margins of the G20 summit.`, 'G20 summit', true],
    ['at', `${MET} at the Munich Security Conference.`, 'Munich Security Conference', false],
    [
      'during',
      `${MET} during the third Indian Ocean Forum in Muscat.`,
      'third Indian Ocean Forum',
      false,
    ],
  ])('stands behind "%s"', (_, text, name, sidelines) =>
    expect(contactOf(text)).toMatchObject({ forum: { name }, sidelines }),
  )

  it.each([
    ['nothing is said', `${MET} in Muscat.`],
    ['only a building is named', `${MET} at the airport.`],
  ])('is none when %s', (_, text) =>
    expect(contactOf(text)).toMatchObject({ forum: null, sidelines: false }),
  )

  it('does not hide the place', () =>
    expect(
      contactOf(`${MET} on the sidelines of the UN General Assembly in New York.`)?.place?.name,
    ).toBe('New York'))
})

describe('a planned contact', () => {
  it.each([
    [
      'will',
      'Kenyan Minister Ana Vell will meet Omani Minister Tomas Reik in Muscat on Friday.',
      '2024-09-13',
    ],
    [
      'is scheduled to',
      'Kenyan Minister Ana Vell is scheduled to hold talks with Omani Minister Tomas Reik tomorrow.',
      '2024-09-13',
    ],
    [
      'is to',
      'Kenyan Minister Ana Vell is to meet Omani Minister Tomas Reik on September 20.',
      '2024-09-20',
    ],
    [
      'will take place',
      'A meeting between Kenyan Minister Ana Vell and Omani Minister Tomas Reik will take place in Muscat on 20 September.',
      '2024-09-20',
    ],
    ['a day still to come', `${MET} in Muscat on 20 September 2024.`, '2024-09-20'],
  ])('is told by "%s"', (_, text, value) =>
    expect(contactOf(text)).toMatchObject({ status: 'planned', date: { value } }),
  )

  it('was held when the plan was for something else', () =>
    expect(contactOf(`${MET} on September 3, 2024 to discuss what will follow.`)?.status).toBe(
      'held',
    ))
})

describe('a cancelled contact', () => {
  it.each([
    [
      'cancelled',
      'Kenyan Minister Ana Vell cancelled a meeting in Muscat with Omani Minister Tomas Reik.',
    ],
    ['postponed', 'Talks between Kenya and Oman in Muscat were postponed.'],
    [
      'called off',
      'A meeting between Kenyan Minister Ana Vell and Omani Minister Tomas Reik was called off on Tuesday.',
    ],
    [
      'cancelled, with neither day nor place',
      'Kenyan Minister Ana Vell cancelled a meeting with Omani Minister Tomas Reik.',
    ],
  ])('is told by "%s"', (_, text) => expect(contactOf(text)?.status).toBe('cancelled'))
})

describe('a contact that did not happen', () => {
  it.each([
    ['did not', 'Kenyan Minister Ana Vell did not meet Omani Minister Tomas Reik in Muscat.'],
    ['has not', 'Kenyan Minister Ana Vell has not met Omani Minister Tomas Reik.'],
    ['never', 'Kenyan Minister Ana Vell never met Omani Minister Tomas Reik.'],
    ['refused to', 'Kenyan Minister Ana Vell refused to meet Omani Minister Tomas Reik.'],
    ['neither', 'Neither Kenya nor Oman held talks with Iraq.'],
    ['no official', 'No Kenyan official met Omani Minister Tomas Reik.'],
    ['will not', 'Kenyan Minister Ana Vell will not meet Omani Minister Tomas Reik.'],
    ['if', 'If Kenyan Minister Ana Vell meets Omani Minister Tomas Reik, prices will fall.'],
  ])('is not recorded: "%s"', (_, text) => expect(contactsOf(text)).toEqual([]))
})

describe('an earlier contact', () => {
  it.each([
    [
      'had last met',
      `${MET} in Muscat on Tuesday. The ministers had last met in Nairobi in August 2023.`,
    ],
    [
      'previously met',
      `${MET} in Muscat on Tuesday. Vell previously met Reik in Nairobi in August 2023.`,
    ],
  ])('is a record of its own: "%s"', (_, text) => {
    const dates = contactsOf(text).map(({ date, place }) => `${date?.value} ${place?.name}`)
    expect(dates.sort()).toEqual(['2023-08 Nairobi', '2024-09-10 Muscat'])
  })
})

describe('the medium', () => {
  it.each([
    ['a meeting in person', `${MET} in Muscat.`, 'meeting'],
    [
      'a meeting over a video link',
      'Kenyan Minister Ana Vell met Omani Minister Tomas Reik via video link.',
      'call',
    ],
    [
      'a virtual meeting',
      'Kenyan Minister Ana Vell met virtually with Omani Minister Tomas Reik.',
      'call',
    ],
  ])('makes the type: %s', (_, text, type) =>
    expect(contactLines(text)[0]?.split(' ')[0]).toBe(type),
  )
})
