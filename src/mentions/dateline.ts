// The line that says where and when a report was written, at its head: "ST. PETERSBURG, Sept. 11
// (Xinhua) --", or a line with nothing but a date. Dates inside the story belong to dates.ts.

import type { Span } from '../base/index.js'
import {
  type Dateline,
  type DateMention,
  paragraphCount,
  paragraphRange,
  type Tokenized,
  tokenAt,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { readDates } from './dates.js'

const LONGEST_DATELINE = 100
const PARAGRAPHS = 4
const DASH = /\s(?:--|—|–|-)\s|\s?(?:—|--)\s?/
const COLON = /(?<=\d):\s/ // "Addis Ababa, 15 June 2016: The Commissioner ..."
const PLACE =
  /^([A-Z][A-Za-z.'’éüöçşğıİ -]{1,40}?)(?=\s*[,/(:;]|\.?\s+(?:\d|[A-Z][a-z]{2,8}\.?\s\d)|\s*$)/

/**
 * Reads the dateline in one of the first paragraphs.
 *
 *     ST. PETERSBURG, Sept. 11 (Xinhua) -- Chinese Foreign Minister Wang Yi ...
 *     ^^^^^^^^^^^^^^  ^^^^^^^^
 *
 * Not: "On Sept. 11 the two sides met" (a date in the story, not a dateline).
 */
export function readDateline(doc: Tokenized, knowledge: Knowledge): Dateline | null {
  for (let p = 0; p < Math.min(PARAGRAPHS, paragraphCount(doc)); p++) {
    const { first, end } = paragraphRange(doc, p)
    if (first === end) continue
    const span = { start: doc.tokens.start[first]!, end: doc.tokens.end[end - 1]! }
    const found = readHead(doc, span, knowledge) ?? readDateLine(doc, span)
    if (found !== null) return found
  }
  return null
}

function readHead(doc: Tokenized, { start, end }: Span, knowledge: Knowledge): Dateline | null {
  const head = doc.text.slice(start, Math.min(end, start + LONGEST_DATELINE))
  const dash = head.search(DASH)
  const colon = head.search(COLON)
  const stop = dash > 0 ? dash : colon
  if (stop <= 0) return null
  const line = head.slice(0, stop)
  const place = PLACE.exec(line)?.[1]
  if (place === undefined || !isPlace(knowledge, place)) return null
  const date = dateOf(doc, { start, end: start + stop })
  if (dash <= 0 && date === null) return null
  const isUpper = place === place.toUpperCase() && place.length > 2
  if (
    !isUpper &&
    date === null &&
    !/^[A-Z][\w.'’ -]*(?:,\s[A-Z][\w.'’ -]*)?\s*(?:\([^)]*\))?$/.test(line)
  )
    return null
  if (!isUpper && line.split(' ').length > 7) return null
  const range = tokensOf(doc, { start, end: start + stop })
  return { ...range, date, place: tokensOf(doc, { start, end: start + place.length }) }
}

const isPlace = (knowledge: Knowledge, name: string): boolean =>
  name === name.toUpperCase() ||
  knowledge.places.find(name).length > 0 ||
  knowledge.names.index.get(name).some(({ kind }) => kind === 'capital' || kind === 'state')

// A paragraph that is nothing but a date, as some wires and wikis open a report.
function readDateLine(doc: Tokenized, span: Span): Dateline | null {
  if (span.end - span.start > 40) return null
  const date = dateOf(doc, span)
  if (date === null) return null
  const rest =
    doc.text.slice(span.start, doc.tokens.start[date.first]) +
    doc.text.slice(doc.tokens.end[date.end - 1], span.end)
  if (!/^(?:\s|,|\.|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|day)*$/.test(rest)) return null
  return { ...tokensOf(doc, span), date, place: null }
}

function dateOf(doc: Tokenized, span: Span): DateMention | null {
  const anchor = { on: doc.publishedOn, isAhead: false }
  const found = readDates(doc.text, span, anchor, true)[0]
  if (found === undefined) return null
  const { start, end, ...date } = found
  return { ...date, ...tokensOf(doc, { start, end }) }
}

const tokensOf = (doc: Tokenized, { start, end }: Span) => ({
  first: tokenAt(doc, start),
  end: tokenAt(doc, end - 1) + 1,
})
