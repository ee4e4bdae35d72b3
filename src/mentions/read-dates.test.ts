import { describe, expect, test } from 'vitest'
import { type Anchor, readDates } from './dates.js'

const ON: Anchor = { on: '2023-09-14', isAhead: false } // a Thursday
const AHEAD: Anchor = { ...ON, isAhead: true }

/** Words, value, last day and precision of every date of a text. */
const datesIn = (text: string, anchor: Anchor = ON) =>
  readDates(text, { start: 0, end: text.length }, anchor).map(
    ({ start, end, value, until, precision }) =>
      [text.slice(start, end), value, until, precision] as const,
  )

describe('a date in full', () => {
  test.each([
    ['on 12 September 2024', '12 September 2024', '2024-09-12'],
    ['on September 12, 2024', 'September 12, 2024', '2024-09-12'],
    ['on Sept. 12, 2024', 'Sept. 12, 2024', '2024-09-12'],
    ['on the 12th of September 2024', '12th of September 2024', '2024-09-12'],
    ['on 2024-09-12', '2024-09-12', '2024-09-12'],
    ['29 February 2024', '29 February 2024', '2024-02-29'],
    ['MAY 4, 2023', 'MAY 4, 2023', '2023-05-04'],
  ])('"%s" is a day', (text, words, value) => {
    expect(datesIn(text)).toEqual([[words, value, null, 'day']])
  })

  test.each([
    ['14-16 November 2023', '2023-11-14', '2023-11-16'],
    ['April 10-12, 2023', '2023-04-10', '2023-04-12'],
    ['October 30 to November 1, 2023', '2023-10-30', '2023-11-01'],
    ['30 October - 1 November 2023', '2023-10-30', '2023-11-01'],
  ])('"%s" is a range', (text, value, until) => {
    expect(datesIn(text)).toEqual([[text, value, until, 'range']])
  })

  test('"in March 2022" is a month', () => {
    expect(datesIn('in March 2022')).toEqual([['March 2022', '2022-03', null, 'month']])
  })
})

describe('a day without its year', () => {
  test.each([
    ['before the publication is of that year', 'on September 11', ON, '2023-09-11'],
    ['long after the publication is of the year before', 'on December 19', ON, '2022-12-19'],
    ['just after the publication is of that year', 'on September 16', ON, '2023-09-16'],
    ['ahead is of the next year when it is over in this', 'on March 3', AHEAD, '2024-03-03'],
    ['ahead is of that year when it is to come', 'on December 19', AHEAD, '2023-12-19'],
  ])('%s', (_, text, anchor, value) => {
    expect(datesIn(text, anchor)[0]?.[1]).toBe(value)
  })

  test('is no date when the publication is not known', () => {
    expect(datesIn('on September 11', { on: null, isAhead: false })).toEqual([])
  })
})

describe('relative words', () => {
  test.each([
    ['today', '2023-09-14'],
    ['this morning', '2023-09-14'],
    ['yesterday', '2023-09-13'],
    ['tomorrow', '2023-09-15'],
    ['on Thursday', '2023-09-14'],
    ['on Friday', '2023-09-08'],
    ['last Thursday', '2023-09-14'],
    ['next Monday', '2023-09-18'],
  ])('"%s" is reckoned from the publication', (text, value) => {
    expect(datesIn(text)[0]?.[1]).toBe(value)
  })

  test.each([
    ['on Friday', '2023-09-15'],
    ['on Thursday', '2023-09-21'],
  ])('"%s" looks ahead where the text does', (text, value) => {
    expect(datesIn(text, AHEAD)[0]?.[1]).toBe(value)
  })

  test.each([
    ['last month', '2023-08', 'month'],
    ['next month', '2023-10', 'month'],
    ['this year', '2023', 'year'],
  ])('"%s" is a whole period', (text, value, precision) => {
    expect(datesIn(text)).toEqual([[text, value, null, precision]])
  })

  test('cross the turn of a year', () => {
    const january = { on: '2024-01-01', isAhead: false }
    expect(datesIn('yesterday', january)[0]?.[1]).toBe('2023-12-31')
    expect(datesIn('last month', january)[0]?.[1]).toBe('2023-12')
  })

  test.each([null, '2023', '2023-09'])('stay open when the publication is %j', (on) => {
    expect(datesIn('on Friday', { on, isAhead: false })[0]?.[1]).toBeNull()
  })
})

test.each([
  ['a day that does not exist', 'on 31 April'],
  ['a number before a month that is a verb', 'the two may 5 times refuse'],
  ['a large number', 'March 10,000 people'],
  ['a month without "in"', 'the September talks'],
  ['part of a word', 'Mondays2 and Maya 4'],
  ['a time', 'at 12:30'],
])('%s is no date', (_, text) => {
  expect(datesIn(text)).toEqual([])
})
