// Numbers: decimals, thousands, times, dates with strokes or full stops, ordinals, and where a unit
// that is written together with its number begins.

import { isDigitAt, wordEnd } from './char-class.js'

const UNITS: ReadonlySet<string> = new Set(
  (
    'am pm km kg mm cm bn mn tn mw kw gw kwh mwh mph kph hrs hr mins min sec ft lb lbs oz gb mb tb kb ' +
    'ghz mhz hz usd eur gbp cny rmb sqm ha km\u00b2 m\u00b2'
  ).split(' '),
)
const LONGEST_UNIT = 3

/**
 * The end of the number that starts at `start`.
 *
 *     1,000.5   7:45   12th   9/11   5|pm   2019|-2024
 *
 * Not: "2019,20 people" (no group of three).
 */
export function numberEnd(text: string, start: number): number {
  let i = digitsEnd(text, start)
  while (isDigitAt(text, i + 1) && joinsDigits(text, i)) i = digitsEnd(text, i + 1)
  const suffixEnd = wordEnd(text, i)
  return suffixEnd > i && isUnit(text, i, suffixEnd) ? i : suffixEnd
}

function digitsEnd(text: string, start: number): number {
  let i = start
  while (isDigitAt(text, i)) i++
  return i
}

function joinsDigits(text: string, i: number): boolean {
  const sign = text.charAt(i)
  if (sign === '.' || sign === ':' || sign === '/') return true
  return sign === ',' && isThousands(text, i)
}

const MOST_PAIRS = 4

/** True when a group of three digits follows the comma, or pairs and then three: "1,00,000". */
function isThousands(text: string, comma: number): boolean {
  let i = comma
  const last = comma + 3 * MOST_PAIRS
  while (i < last && text.charAt(i + 3) === ',' && isDigitAt(text, i + 1) && isDigitAt(text, i + 2))
    i += 3
  const three = isDigitAt(text, i + 1) && isDigitAt(text, i + 2) && isDigitAt(text, i + 3)
  return three && !isDigitAt(text, i + 4)
}

function isUnit(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length === 1) return isDayHalf(text, start)
  return length <= LONGEST_UNIT && UNITS.has(text.slice(start, end).toLowerCase())
}

/** "5p.m." */
const isDayHalf = (text: string, i: number): boolean =>
  'aApP'.includes(text.charAt(i)) &&
  text.charAt(i + 1) === '.' &&
  text.charAt(i + 2).toLowerCase() === 'm'

const LONGEST_GROUP = 5
const MOST_GROUPS = 5

/**
 * The end of digit groups joined by hyphens: telephone numbers and dates. Gives `start` for anything
 * else: two groups of four are a range of years, "7-8" a score or a range.
 *
 *     713-853-1234   853-1234   2024-09-12
 */
export function digitGroupsEnd(text: string, start: number): number {
  let [i, groups, first, last] = [start, 0, 0, 0]
  while (groups < MOST_GROUPS) {
    const from = i
    while (isDigitAt(text, i) && i - from < LONGEST_GROUP) i++
    if (i === from) return start
    last = i - from
    if (groups === 0) first = last
    groups++
    if (text.charAt(i) !== '-') break
    if (!isDigitAt(text, i + 1)) break
    i++
  }
  const isPhone = groups === 2 && (first === 3 || first === 5) && last === 4
  return (groups > 2 || isPhone) && wordEnd(text, i) === i ? i : start
}
