import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

const THURSDAY = '2024-09-12'

/** The dates of a text: "2024-09-11", "2024-05-04..2024-05-06", "open" for one that cannot be reckoned. */
function datesIn(text: string, publishedOn: string | null = THURSDAY): string[] {
  return linkedDocument(text, { publishedOn }).mentions.dates.map(
    ({ value, until }) => `${value ?? 'open'}${until === null ? '' : `..${until}`}`,
  )
}

describe('a day with its year', () => {
  it.each([
    ['month first', 'They met on September 11, 2024, in Rome.', '2024-09-11'],
    ['short month', 'They met on Sept. 11, 2024 in Rome.', '2024-09-11'],
    ['no comma', 'They met on May 5 2024.', '2024-05-05'],
    ['day first', 'They met on 11 September 2024.', '2024-09-11'],
    ['ordinal after the month', 'They met on September 11th, 2024.', '2024-09-11'],
    ['ordinal with "of"', 'They met on the 11th of September, 2024.', '2024-09-11'],
    ['ISO order', 'They met on 2024-09-11.', '2024-09-11'],
    ['capitals', 'THEY MET ON MAY 5, 2024.', '2024-05-05'],
    ['behind a clock time', 'They met at 10:30 on 5 May 2024.', '2024-05-05'],
    ['leap day', 'They met on 29 February 2024.', '2024-02-29'],
  ])('is read: %s', (_, text, date) => expect(datesIn(text)).toEqual([date]))
})

describe('a day without its year', () => {
  it.each([
    ['is of this year when it has passed', 'They met on March 7.', THURSDAY, '2024-03-07'],
    ['is of last year when it would lie ahead', 'They met on Oct. 7.', THURSDAY, '2023-10-07'],
    ['is of last year just after New Year', 'They met on Dec. 30.', '2024-01-05', '2023-12-30'],
    ['may lie a day or two ahead', 'They met on Sept. 13.', THURSDAY, '2024-09-13'],
    [
      'is of this year when the sentence looks ahead',
      'They will meet on Oct. 7.',
      THURSDAY,
      '2024-10-07',
    ],
    [
      'is of next year when the sentence looks far ahead',
      'They will meet on Jan. 7.',
      THURSDAY,
      '2025-01-07',
    ],
    [
      'looks ahead with "scheduled"',
      'The meeting is scheduled for 7 October.',
      THURSDAY,
      '2024-10-07',
    ],
    ['looks ahead with "is to"', 'She is to visit Rome on 7 October.', THURSDAY, '2024-10-07'],
    ['is of the year when only that is known', 'They met on Oct. 7.', '2022', '2022-10-07'],
  ])('%s', (_, text, publishedOn, date) => expect(datesIn(text, publishedOn)).toEqual([date]))
})

describe('a span of days', () => {
  it.each([
    ['hyphen before the month', 'They met on 4-6 May 2024.', '2024-05-04..2024-05-06'],
    ['hyphen after the month', 'They met on May 4-6, 2024.', '2024-05-04..2024-05-06'],
    ['long dash', 'They met on May 4–6, 2024.', '2024-05-04..2024-05-06'],
    ['"to" in one month', 'They met from 4 to 6 May 2024.', '2024-05-04..2024-05-06'],
    ['"to" over two months', 'They met from May 30 to June 2, 2024.', '2024-05-30..2024-06-02'],
    [
      '"to" over two months, day first',
      'They met from 30 May to 2 June 2024.',
      '2024-05-30..2024-06-02',
    ],
    ['"between" and "and"', 'They met between 4 and 6 May.', '2024-05-04..2024-05-06'],
    ['two days joined by "and"', 'They met on September 9 and 10.', '2024-09-09..2024-09-10'],
    ['two days before their month', 'They met on 9 and 10 September.', '2024-09-09..2024-09-10'],
  ])('is read: %s', (_, text, date) => expect(datesIn(text)).toEqual([date]))
})

describe('a month or a year', () => {
  it.each([
    ['month with its year', 'They met in September 2023.', '2023-09', 'month'],
    ['month "of" its year', 'They met in September of 2023.', '2023-09', 'month'],
    ['year alone', 'They met in 2019.', '2019', 'year'],
    ['year since when', 'They have met since 2020.', '2020', 'year'],
  ])('is read as such: %s', (_, text, value, precision) => {
    const [date] = linkedDocument(text, { publishedOn: THURSDAY }).mentions.dates
    expect(date).toMatchObject({ value, precision, from: 'text' })
  })
})

describe('words reckoned from the day of publication', () => {
  it.each([
    ['today', 'They met today.', '2024-09-12'],
    ['this morning', 'They met this morning.', '2024-09-12'],
    ['yesterday', 'They met yesterday.', '2024-09-11'],
    ['last night', 'They met last night.', '2024-09-11'],
    ['tomorrow', 'They will meet tomorrow.', '2024-09-13'],
    ['a weekday looks back', 'They met on Tuesday.', '2024-09-10'],
    ['a weekday may be the day itself', 'They met on Thursday.', '2024-09-12'],
    ['a weekday of tomorrow is that of last week', 'They met on Friday.', '2024-09-06'],
    ['a weekday with "last"', 'They met last Friday.', '2024-09-06'],
    ['a weekday looks ahead in a sentence that does', 'They will meet on Monday.', '2024-09-16'],
    ['a short weekday', 'They met on Wed. in Rome.', '2024-09-11'],
    [
      'a weekday of what was called off',
      'The planned talks were postponed on Monday.',
      '2024-09-09',
    ],
    ['last month', 'They met last month.', '2024-08'],
    ['next month', 'They will meet next month.', '2024-10'],
    ['last year', 'They met last year.', '2023'],
    ['next year', 'They will meet next year.', '2025'],
  ])('%s', (_, text, date) => expect(datesIn(text)).toEqual([date]))

  it('step over New Year', () => {
    expect(datesIn('They met last month.', '2024-01-05')).toEqual(['2023-12'])
    expect(datesIn('They met yesterday.', '2024-01-01')).toEqual(['2023-12-31'])
    expect(datesIn('They will meet next month.', '2023-12-05')).toEqual(['2024-01'])
  })
  it('say that they were reckoned', () => {
    const [date] = linkedDocument('They met on Tuesday.', { publishedOn: THURSDAY }).mentions.dates
    expect(date).toMatchObject({ precision: 'day', from: 'relative' })
  })
  it('agree with the day beside them', () =>
    expect(datesIn('They met on Monday, September 9, 2024.')).toEqual(['2024-09-09', '2024-09-09']))
  it('stay open where they name no day', () => {
    expect(datesIn('They met last week.')).toEqual(['open'])
    expect(datesIn('They met earlier this week.')).toEqual(['open'])
  })
  it('stay open without a day of publication', () => {
    expect(datesIn('They met today.', null)).toEqual(['open'])
    expect(datesIn('They met on Tuesday.', null)).toEqual(['open'])
    expect(datesIn('They met on Tuesday.', '2024-09')).toEqual(['open'])
  })
  it('reckon months from a month of publication', () =>
    expect(datesIn('They met last month.', '2024-09')).toEqual(['2024-08']))
})

describe('the same day', () => {
  it.each([
    ['the same day', 'They met on Monday. The same day they flew home.'],
    ['later that day', 'They met on Monday. Later that day they flew home.'],
    ['the same evening', 'They met on Monday. The same evening they flew home.'],
    ['earlier in the day', 'They met on Monday. They had signed the text earlier in the day.'],
  ])('is the day told last: "%s"', (_, text) =>
    expect(datesIn(text)).toEqual(['2024-09-09', '2024-09-09']),
  )

  it('is nothing when no day was told', () => {
    expect(datesIn('The same day they flew home.')).toEqual([])
    expect(datesIn('They met in May 2024. The same day they flew home.')).toEqual(['2024-05'])
  })
})

describe('no day', () => {
  it.each([
    ['a verb that looks like a month', 'Troops may march on the city.'],
    ['numbers behind such a verb', 'They may 5 times refuse, and march 15 miles.'],
    ['a number with thousands', 'The road cost May 5,000 dollars.'],
    ['part of a word', 'The Sundance festival and the Mondale plan.'],
    ['a number of a resolution', 'They cited resolution 2254 and paragraph 11.'],
  ])('is read in %s', (_, text) => expect(datesIn(text)).toEqual([]))

  it.each([
    ['31 September', 'They met on 31 September 2024.'],
    ['30 February', 'They met on February 30, 2024.'],
    ['29 February of no leap year', 'They met on 29 February 2023.'],
    ['month 13', 'They met on 2024-13-05.'],
    ['day 0', 'They met on 0 May 2024.'],
  ])('is made up: %s', (_, text) => {
    const { dates } = linkedDocument(text, { publishedOn: THURSDAY }).mentions
    expect(dates.filter(({ precision }) => precision === 'day')).toEqual([])
  })
})

describe('the words of a date', () => {
  it.each([
    ['the whole phrase', 'They met on Sept. 11, 2024 in Rome.', 'Sept. 11, 2024'],
    ['the whole span of days', 'They met from 30 May to 2 June 2024.', '30 May to 2 June 2024'],
    ['the weekday alone', 'They met on Tuesday in Rome.', 'Tuesday'],
  ])('are %s', (_, text, words) => {
    const doc = linkedDocument(text, { publishedOn: THURSDAY })
    expect(doc.mentions.dates.map((date) => wordsOf(doc, date))).toEqual([words])
  })
})
