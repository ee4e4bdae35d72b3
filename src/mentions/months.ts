// Month, weekday and number words of English dates.

const MONTHS: Readonly<Record<string, number>> = {
  ...{ january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8 },
  ...{ september: 9, october: 10, november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4 },
  ...{ jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Pattern source for a month name, full or short: "September", "Sept.". */
export const MONTH_PATTERN =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)'

/** Pattern source for a weekday name. */
export const WEEKDAY_PATTERN =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\b\\.?)'

/** The number of a month name: `monthNumber('Sept.')` is 9. */
export const monthNumber = (word: string): number =>
  MONTHS[word.toLowerCase().replace('.', '')] ?? 0

/** Monday 0 ... Sunday 6; -1 for another word. */
export function weekdayNumber(word: string): number {
  const start = word.toLowerCase().replace('.', '').slice(0, 3)
  return WEEKDAYS.findIndex((day) => day.startsWith(start))
}
