// Days of the proleptic Gregorian calendar as plain numbers, without clock or time zone.

/** Days since 1970-01-01 of a day: `dayNumber(1970, 1, 2)` is 1. Algorithm: Howard Hinnant, days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The ISO date of a day number: `isoDay(1)` is `'1970-01-02'`. The inverse of {@link dayNumber}. */
export function isoDay(number: number): string {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return isoDate(year, month, day)
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

/** `isoDate(2024, 9, 12)` is `'2024-09-12'`; without a day `'2024-09'`, without a month `'2024'`. */
export function isoDate(year: number, month?: number, day?: number): string {
  if (month === undefined) return pad(year, 4)
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The day number of a full ISO date, or null for a month, a year or anything else. */
export function parseDay(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]))
}

/** Monday 0 ... Sunday 6. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** The number of days of a month: `daysInMonth(2024, 2)` is 29. */
export const daysInMonth = (year: number, month: number): number =>
  (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) -
  dayNumber(year, month, 1)

/** True for a day that exists: `isRealDay(2023, 2, 29)` is false. */
export const isRealDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
