import { describe, expect, test } from 'vitest'
import {
  dayNumber,
  daysInMonth,
  isoDate,
  isoDay,
  isRealDay,
  parseDay,
  weekdayOf,
} from './calendar.js'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(1900, 0, 1) / DAY_MS
const LAST = Date.UTC(2100, 11, 31) / DAY_MS

/** Every day from 1900 to 2100, as the language's own Date has it. */
const days = Array.from({ length: LAST - FIRST + 1 }, (_, n) => {
  const date = new Date((FIRST + n) * DAY_MS)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return { number: FIRST + n, year, month, day, iso: date.toISOString().slice(0, 10), date }
})

describe('on every day from 1900 to 2100', () => {
  test('dayNumber counts as Date does', () => {
    const wrong = days.filter(
      ({ number, year, month, day }) => dayNumber(year, month, day) !== number,
    )
    expect(wrong).toEqual([])
  })

  test('isoDay and parseDay are inverse and agree with Date', () => {
    const wrong = days.filter(
      ({ number, iso }) => isoDay(number) !== iso || parseDay(iso) !== number,
    )
    expect(wrong).toEqual([])
  })

  test('weekdayOf counts from Monday', () => {
    const wrong = days.filter(
      ({ number, date }) => weekdayOf(number) !== (date.getUTCDay() + 6) % 7,
    )
    expect(wrong).toEqual([])
  })

  test('daysInMonth is the last day of the month, and only days up to it are real', () => {
    const lasts = days.filter((_, n) => n + 1 === days.length || days[n + 1]!.day === 1)
    const wrong = lasts.filter(
      ({ year, month, day }) =>
        daysInMonth(year, month) !== day ||
        !isRealDay(year, month, day) ||
        isRealDay(year, month, day + 1),
    )
    expect(lasts).toHaveLength(201 * 12)
    expect(wrong).toEqual([])
  })
})

test('isoDate writes a day, a month or a year in full', () => {
  expect([isoDate(2024, 9, 12), isoDate(2024, 9), isoDate(2024), isoDate(476, 1, 2)]).toEqual([
    ...['2024-09-12', '2024-09', '2024', '0476-01-02'],
  ])
})

test.each(['2024-09', '2024', '', '12-09-2024', '2024-09-12T00:00', null])(
  'parseDay finds no day in %j',
  (iso) => {
    expect(parseDay(iso)).toBeNull()
  },
)

test.each([
  [2023, 2, 29],
  [2024, 13, 1],
  [2024, 0, 1],
  [2024, 4, 31],
  [2024, 4, 0],
])('%i-%i-%i is no real day', (year, month, day) => {
  expect(isRealDay(year, month, day)).toBe(false)
})
