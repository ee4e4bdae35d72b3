// Dates in the text and what they come to: absolute ones, ranges, and words reckoned from the day of
// publication ("today", "on Tuesday"). News looks back: a bare "Oct. 7" is the last one, unless the
// sentence speaks of what is to come. Datelines belong to dateline.ts.

import {
  dayNumber,
  isoDate,
  isoDay,
  isRealDay,
  parseDay,
  type Span,
  weekdayOf,
} from '../base/index.js'
import { type DateMention, sentenceRange, type Tokenized, tokenAt } from '../document/index.js'
import { MONTH_PATTERN as M, monthNumber, WEEKDAY_PATTERN as W, weekdayNumber } from './months.js'

/** A date before its tokens are known. */
export interface FoundDate extends Span {
  readonly value: string | null
  readonly until: string | null
  readonly precision: DateMention['precision']
  readonly from: DateMention['from']
}

/** What relative dates are reckoned from. `isAhead` is true where the text speaks of the future. */
export interface Anchor {
  readonly on: string | null
  readonly isAhead: boolean
}

/** An anchor whose direction may depend on where in the text the date stands. */
export interface TextAnchor {
  readonly on: string | null
  readonly isAhead: boolean | ((start: number) => boolean)
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const TO = '\\s?(?:-|–|—|to|and|until|through|till)\\s?'
const YEAR = '(?:,?\\s(?:of\\s)?(\\d{4}))?'

type Reader = (
  groups: readonly (string | undefined)[],
  anchor: Anchor,
) => Omit<FoundDate, 'start' | 'end'> | null

const DAY_FORMS: readonly { readonly pattern: string; readonly read: Reader }[] = [
  { pattern: '(\\d{2})\\.(\\d{2})\\.(\\d{4})', read: ([d, m, y], a) => day(y, Number(m), d, a) },
  { pattern: '(\\d{4})-(\\d{2})-(\\d{2})', read: ([y, m, d], a) => day(y, Number(m), d, a) },
  {
    pattern: `${DAY}${TO}${DAY}\\s(?:of\\s)?(${M})${YEAR}`,
    read: ([d1, d2, m, y], a) => range(y, monthNumber(m ?? ''), d1, monthNumber(m ?? ''), d2, a),
  },
  {
    pattern: `(${M})\\s${DAY}${TO}(${M})\\s${DAY}${YEAR}`,
    read: ([m1, d1, m2, d2, y], a) =>
      range(y, monthNumber(m1 ?? ''), d1, monthNumber(m2 ?? ''), d2, a),
  },
  {
    pattern: `${DAY}\\s(${M})${TO}${DAY}\\s(${M})${YEAR}`,
    read: ([d1, m1, d2, m2, y], a) =>
      range(y, monthNumber(m1 ?? ''), d1, monthNumber(m2 ?? ''), d2, a),
  },
  {
    pattern: `(${M})\\s${DAY}${TO}${DAY}(?!\\d|:)${YEAR}`,
    read: ([m, d1, d2, y], a) => range(y, monthNumber(m ?? ''), d1, monthNumber(m ?? ''), d2, a),
  },
  {
    pattern: `${DAY}\\s(?:of\\s)?(${M})${YEAR}`,
    read: ([d, m, y], a) => day(y, monthNumber(m ?? ''), d, a),
  },
  {
    pattern: `(${M})\\s${DAY}(?!\\d|:|,\\d{3}\\b)${YEAR}`,
    read: ([m, d, y], a) => day(y, monthNumber(m ?? ''), d, a),
  },
  { pattern: `(${M}),?\\s(?:of\\s)?(\\d{4})`, read: ([m, y]) => month(y, monthNumber(m ?? '')) },
]

const RELATIVE_FORMS: readonly { readonly pattern: string; readonly read: Reader }[] = [
  {
    pattern: `(?:[Ii]n|[Ss]ince|[Ll]ate|[Ee]arly) (${M})(?!\\s?\\d)`,
    read: ([m], a) => monthAlone(monthNumber(m ?? ''), a),
  },
  {
    pattern: '[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight',
    read: (_, a) => relative(0, a),
  },
  { pattern: '[Yy]esterday|[Ll]ast night', read: (_, a) => relative(-1, a) },
  { pattern: '[Tt]omorrow', read: (_, a) => relative(1, a) },
  {
    pattern: `([Ll]ast|[Nn]ext|[Tt]his|[Tt]he (?:previous|following))?\\s?(${W})`,
    read: ([which, w], a) => weekday(which, w ?? '', a),
  },
  {
    pattern: '([Ll]ast|[Tt]his|[Nn]ext) (month|year)',
    read: ([which, unit], a) => wholePeriod(which ?? '', unit ?? '', a),
  },
  {
    pattern: '(?:[Ee]arlier |[Ll]ater )?([Ll]ast|[Tt]his|[Nn]ext) week(?:end)?',
    read: () => open(),
  },
  {
    pattern: '(?:[Ii]n|[Ss]ince|[Dd]uring|[Oo]f|[Bb]y) ((?:19|20)\\d{2})',
    read: ([y]) => ({ value: y ?? null, until: null, precision: 'year', from: 'text' }),
  },
]

const compile = (forms: readonly { readonly pattern: string; readonly read: Reader }[]) =>
  forms.map(({ pattern, read }) => ({
    regex: new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w])`, 'g'),
    read,
  }))

// A word or digit that every form has: most sentences have none and are spared the forms.
const HINT = new RegExp(
  `\\d|oday|onight|omorrow|esterday|night|week|month|year|morning|noon|evening|${M}|${W}`,
)

const ABSOLUTE = compile(DAY_FORMS)
const ALL = [...ABSOLUTE, ...compile(RELATIVE_FORMS)]

/** Finds the absolute and relative dates of one stretch of text; offsets are those of the text. */
export function readDates(
  text: string,
  within: Span,
  { on, isAhead }: TextAnchor,
  onlyAbsolute = false,
): FoundDate[] {
  const slice = text.slice(within.start, within.end)
  const found: FoundDate[] = []
  if (!HINT.test(slice)) return found
  const taken = new Uint8Array(slice.length)
  for (const { regex, read } of onlyAbsolute ? ABSOLUTE : ALL) {
    for (const match of slice.matchAll(regex)) {
      const start = within.start + match.index
      const span = { start, end: start + match[0].length }
      if (taken[match.index] === 1 || taken[match.index + match[0].length - 1] === 1) continue
      const date = read(match.slice(1), {
        on,
        isAhead: typeof isAhead === 'function' ? isAhead(start) : isAhead,
      })
      if (date === null) continue
      taken.fill(1, match.index, match.index + match[0].length)
      found.push({ ...trim(text, span), ...date })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

function trim(text: string, { start, end }: Span): Span {
  let first = start
  while (text[first] === ' ') first++
  return { start: first, end }
}

const open = (): Omit<FoundDate, 'start' | 'end'> => ({
  ...{ value: null, until: null, precision: 'range', from: 'relative' },
})

function day(y: string | undefined, m: number, d: string | undefined, anchor: Anchor) {
  const year = y === undefined ? yearOf(m, Number(d), anchor) : Number(y)
  if (year === null) return null
  if (!isRealDay(year, m, Number(d))) return null
  return {
    value: isoDate(year, m, Number(d)),
    until: null,
    precision: 'day',
    from: 'text',
  } as const
}

function month(y: string | undefined, m: number) {
  return { value: isoDate(Number(y), m), until: null, precision: 'month', from: 'text' } as const
}

// "in March": the last one, or the next where the text looks ahead.
function monthAlone(m: number, { on, isAhead }: Anchor) {
  if (on === null || m === 0) return null
  const year = Number(on.slice(0, 4))
  const now = on.length < 7 ? 12 : Number(on.slice(5, 7))
  const shift = isAhead && m < now ? 1 : !isAhead && m > now ? -1 : 0
  return {
    value: isoDate(year + shift, m),
    until: null,
    precision: 'month',
    from: 'relative',
  } as const
}

function range(
  ...[y, m1, d1, m2, d2, anchor]: [
    string | undefined,
    number,
    string | undefined,
    number,
    string | undefined,
    Anchor,
  ]
) {
  const first = day(y, m1, d1, anchor)
  const last = first === null ? null : day(first.value.slice(0, 4), m2, d2, anchor)
  if (first === null || last === null) return first
  if (last.value < first.value) {
    const next = day(String(Number(first.value.slice(0, 4)) + 1), m2, d2, anchor)
    if (y !== undefined || next === null || m2 > m1) return first
    return { value: first.value, until: next.value, precision: 'range', from: 'text' } as const
  }
  return { value: first.value, until: last.value, precision: 'range', from: 'text' } as const
}

// The slack lets a report of today name tomorrow's date without meaning last year's.
const SLACK_DAYS = 3

function yearOf(m: number, d: number, { on, isAhead }: Anchor): number | null {
  if (on === null) return null
  const year = Number(on.slice(0, 4))
  const anchor = parseDay(on)
  if (anchor === null) return year
  if (isAhead) return dayNumber(year, m, d) >= anchor ? year : year + 1
  return dayNumber(year, m, d) <= anchor + SLACK_DAYS ? year : year - 1
}

function relative(days: number, { on }: Anchor) {
  const anchor = parseDay(on)
  const value = anchor === null ? null : isoDay(anchor + days)
  return { value, until: null, precision: 'day', from: 'relative' } as const
}

function weekday(which: string | undefined, word: string, { on, isAhead }: Anchor) {
  const wanted = weekdayNumber(word)
  const anchor = parseDay(on)
  const base = { until: null, precision: 'day', from: 'relative' } as const
  if (wanted < 0 || anchor === null) return { ...base, value: null }
  const today = weekdayOf(anchor)
  const word1 = which?.toLowerCase()
  if (word1 === 'next' || (isAhead && word1 !== 'last')) {
    return { ...base, value: isoDay(anchor + ((wanted - today + 7) % 7 || 7)) }
  }
  return { ...base, value: isoDay(anchor - ((today - wanted + 7) % 7)) }
}

function wholePeriod(which: string, unit: string, { on }: Anchor) {
  if (on === null) return open()
  const step = which.toLowerCase() === 'last' ? -1 : which.toLowerCase() === 'next' ? 1 : 0
  const year = Number(on.slice(0, 4))
  const base = { until: null, from: 'relative' } as const
  if (unit === 'year') return { ...base, value: isoDate(year + step), precision: 'year' } as const
  if (on.length < 7) return open()
  const months = year * 12 + Number(on.slice(5, 7)) - 1 + step
  const value = isoDate(Math.floor(months / 12), (months % 12) + 1)
  return { ...base, value, precision: 'month' } as const
}

const AHEAD =
  /\b(?:will|shall|would|is to|are to|to be held|to take place|scheduled|set for|upcoming|forthcoming|plans? to|planned|planning|expected|intends? to|due|set to|ahead of|next|tomorrow|to (?:visit|travel|meet|host|attend|hold|begin|start|open|resume|continue|return|sign|reconvene))\b/gi
const BEHIND =
  /\b(?:met|held|visited|said|told|received|hosted|spoke|talked|arrived|signed|cancell?ed|postponed|called off|put off|announced|welcomed|left|began|opened|concluded|agreed|discussed|travell?ed|flew|took|sent|wrote|had|was|were|last)\b/gi
const RELATIVE_CLAUSE = /, (?:who|which|whose|where)\b[^,]*,/g
const LEADING = 25
const WINDOW = 400

/**
 * Whether a date lies ahead: the last word of tense before it decides ("set for Monday" against
 * "cancelled on Monday"), or, for a date at the head of its sentence, the first word behind it.
 */
function liesAhead(sentence: string, at: number): boolean {
  const before = sentence
    .slice(Math.max(0, at - WINDOW), at)
    .replace(RELATIVE_CLAUSE, (clause) => ' '.repeat(clause.length))
  const last = (words: RegExp): number => [...before.matchAll(words)].at(-1)?.index ?? -1
  const [ahead, behind] = [last(AHEAD), last(BEHIND)]
  if (ahead >= 0 || behind >= 0 || at > LEADING) return ahead > behind
  const after = sentence.slice(at, at + WINDOW)
  const [soon, past] = [after.search(AHEAD), after.search(BEHIND)]
  return soon >= 0 && (past < 0 || soon < past)
}

// "the same day" is the day told last.
const SAME_DAY =
  /\b(?:(?:on )?the same (?:day|evening|morning|afternoon)|(?:later |earlier )?that (?:day|evening|morning|afternoon)|(?:earlier|later) in the day)\b/gi

/** The dates of every sentence of a document. */
export function findDates(doc: Tokenized, on: string | null, skip: Span | null): DateMention[] {
  const mentions: DateMention[] = []
  for (let s = 0; s + 1 < doc.tokens.sentences.length; s++) {
    const { first, end } = sentenceRange(doc, s)
    const within = { start: doc.tokens.start[first]!, end: doc.tokens.end[end - 1]! }
    const sentence = doc.text.slice(within.start, within.end)
    const anchor = { on, isAhead: (start: number) => liesAhead(sentence, start - within.start) }
    const found = [
      ...readDates(doc.text, within, anchor),
      ...sameDays(doc.text, within, mentions.at(-1) ?? null),
    ]
    for (const { start, end: stop, ...date } of found.sort((a, b) => a.start - b.start)) {
      if (skip !== null && start < skip.end && skip.start < stop) continue
      mentions.push({ ...date, first: tokenAt(doc, start), end: tokenAt(doc, stop - 1) + 1 })
    }
  }
  return mentions
}

function sameDays(text: string, within: Span, last: DateMention | null): FoundDate[] {
  if (last === null || last.precision !== 'day' || last.value === null) return []
  const date = { value: last.value, until: null, precision: 'day', from: 'relative' } as const
  return [...text.slice(within.start, within.end).matchAll(SAME_DAY)].map(
    ({ index, 0: words }) => ({
      ...{ start: within.start + index, end: within.start + index + words.length },
      ...date,
    }),
  )
}
