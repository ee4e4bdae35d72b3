// Which line breaks end a paragraph. A blank line always does; a single break does too, unless the
// text is hard-wrapped, that is, its lines were broken at a fixed width by a mailer or an old agency wire.

import { BREAK, CLASS, isLowerAt, isUpperAt, SPACE, wordEnd } from './char-class.js'

/** How a document uses line breaks. `width` is the wrapping width, or 0 when it is not wrapped. */
export interface Layout {
  readonly width: number
}

const SHORTEST_WRAPPED = 50
const LONGEST_WRAPPED = 100
const SLACK = 5 // characters by which a full line may stay under the width

/**
 * Decides whether a text is hard-wrapped: at least half of the lines that are followed directly by
 * another line are 50-100 characters long, do not end in sentence punctuation, and the next starts
 * with a lower-case letter.
 *
 *     detectLayout('The two ministers met in Beijing on Monday to discuss the\ncrisis.').width // 57
 *
 * Not: one paragraph per line, however long the lines are.
 */
export function detectLayout(text: string): Layout {
  let [singles, wrapped, width] = [0, 0, 0]
  let lineStart = 0
  for (let end = breakFrom(text, 0); end < text.length; end = breakFrom(text, lineStart)) {
    const next = skipBreak(text, end)
    const filled = trimEnd(text, lineStart, end)
    if (filled > lineStart && !isBlankLine(text, next)) {
      singles++
      const length = filled - lineStart
      const full = length >= SHORTEST_WRAPPED && length <= LONGEST_WRAPPED
      if (full && !endsSentence(text, filled) && isLowerAt(text, skipSpaces(text, next))) {
        wrapped++
        width = Math.max(width, length)
      }
    }
    lineStart = next
  }
  return { width: wrapped > 0 && wrapped * 2 >= singles ? width : 0 }
}

/**
 * True when the white space [gapStart, gapEnd) ends a paragraph. `lineStart` is where the line before
 * it began. In a hard-wrapped text a single break counts only before a bullet or list number, or
 * after a line that had room for the next word and before a word that is not in lower case.
 */
export function endsParagraph(
  text: string,
  layout: Layout,
  gap: { readonly lineStart: number; readonly start: number; readonly end: number },
): boolean {
  const breaks = countBreaks(text, gap.start, gap.end)
  if (breaks === 0) return false
  if (breaks > 1 || layout.width === 0) return true
  if (isListItem(text, gap.end)) return true
  const nextWord = wordEnd(text, gap.end) - gap.end
  const hadRoom = gap.start - gap.lineStart + 1 + nextWord <= layout.width - SLACK
  return hadRoom && !isLowerAt(text, gap.end)
}

/** Line breaks in white space: CRLF counts once, a paragraph separator or form feed twice. */
export function countBreaks(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (CLASS[code] !== BREAK) continue
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++
    count += code === 0x2029 || code === 0x0c ? 2 : 1
  }
  return count
}

const BULLETS = '-*\u2013\u2014\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u25a0\u2043'

/** True when a bullet, or a number or letter with a full stop or bracket, opens the line at i. */
export function isListItem(text: string, i: number): boolean {
  if (i < text.length && BULLETS.includes(text.charAt(i)))
    return CLASS[text.charCodeAt(i + 1)] === SPACE
  const from = text.charAt(i) === '(' ? i + 1 : i
  const end = wordEnd(text, from)
  const mark = text.charAt(end)
  if (end === from || end - from > 3 || (mark !== '.' && mark !== ')')) return false
  const isNumber = text.charCodeAt(from) <= 0x39
  const isLetter = end - from === 1 && !isUpperAt(text, from)
  return (isNumber || isLetter) && CLASS[text.charCodeAt(end + 1)] === SPACE
}

function breakFrom(text: string, start: number): number {
  let i = start
  while (i < text.length && CLASS[text.charCodeAt(i)] !== BREAK) i++
  return i
}

const skipBreak = (text: string, i: number): number =>
  text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a ? i + 2 : i + 1

function skipSpaces(text: string, start: number): number {
  let i = start
  while (CLASS[text.charCodeAt(i)] === SPACE) i++
  return i
}

function trimEnd(text: string, start: number, end: number): number {
  let i = end
  while (i > start && CLASS[text.charCodeAt(i - 1)] === SPACE) i--
  return i
}

function isBlankLine(text: string, start: number): boolean {
  const i = skipSpaces(text, start)
  return i >= text.length || CLASS[text.charCodeAt(i)] === BREAK
}

const endsSentence = (text: string, end: number): boolean =>
  '.!?;:\u2026'.includes(text.charAt(end - 1))
