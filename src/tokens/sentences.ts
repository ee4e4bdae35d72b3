// Where sentences end. Works on the tokens of a Draft, from left to right, once.
// Paragraph starts always begin a sentence; inside a paragraph the marks . ! ? and their kin may end
// one, together with the closing quotes and brackets after them.

import { SHAPE } from '../document/index.js'
import { isApostrophe } from './apostrophes.js'
import { isDigitAt, isLowerAt, isUpperAt } from './char-class.js'
import { type Draft, draftLower, FLAG } from './draft.js'
import { MONTHS, OPENERS, TIME_WORDS } from './sentence-words.js'

const SHORTEST_LAST_WORD = 5
const LONGEST_REMARK = 6

/** What may end a sentence at a token. */
type Stop = 'none' | 'full' | 'soft' | 'may' | 'clock' | 'hard'

const HARD_STOPS = '\u3002\uff01\uff1f\uff61' // end a sentence without a blank
const FULL_STOPS = '.!?\u061f\u06d4\u0964\u0965\u1362\u203c\u2047\u2048\u2049\u203d'
const CLOSERS = ')]}\u201d\u2019\u00bb\u203a\u300d\u300f\uff09\u3011'
const OPENING = '([{\u201c\u2019\u2018\u00ab\u2039\u201e\u300c\u300e\uff08\u3010"\'\u00bf\u00a1*'
const NEVER_FIRST = ',;:)]}%\u201d\u00bb\u203a\uff09'
const BULLETS = '\u2022\u25aa\u25cf\u25e6\u25a0'

/**
 * The first token of each sentence, and the number of tokens at the end.
 *
 *     Wang met Mr. Ahmadian. "We agree." [Photo/Xinhua]
 *     0                      5           10             -> 0, 5, 10, 15
 */
export function findSentences(draft: Draft): number[] {
  const starts: number[] = []
  let begin = 0
  let [quoteOpen, depth] = [false, 0]
  let next = 0 // first token of the sentence to come, when known
  let decided = 0 // stops before this token belong to a stop that was decided already
  for (let i = 0; i < draft.count; i++) {
    const isBoundary =
      i === next || (draft.flags[i]! & FLAG.paragraph) !== 0 || isInlineBullet(draft, i)
    if (isBoundary) {
      starts.push(i)
      begin = i
      depth = 0
      if ((draft.flags[i]! & FLAG.paragraph) !== 0) quoteOpen = false
    }
    const sign = signOf(draft, i)
    if (sign === '"') quoteOpen = !quoteOpen
    if (sign === '[') depth++
    else if (sign === ']' && depth > 0 && --depth === 0 && signOf(draft, begin) === '[') {
      if (opensSentence(draft, i + 1)) next = i + 1 // the caption is over
    }
    const stop = stopAt(draft, i)
    if (stop === 'none' || i < decided) continue
    const after = closersEnd(draft, i + 1, quoteOpen)
    if (endsHere(draft, { stop, at: i, after, begin })) next = after
    decided = after
  }
  starts.push(draft.count)
  return starts
}

const isOneOf = (sign: string, signs: string): boolean => sign !== '' && signs.includes(sign)

/** The character of a one-character token, '"' for two apostrophes, else the empty string. */
function signOf(draft: Draft, i: number): string {
  const [start, end] = [draft.start[i]!, draft.end[i]!]
  if (end - start === 1) return draft.text.charAt(start)
  return end - start === 2 && isDoubledApostrophe(draft.text, start) ? '"' : ''
}

const isDoubledApostrophe = (text: string, i: number): boolean =>
  isApostrophe(text.charCodeAt(i)) && isApostrophe(text.charCodeAt(i + 1))

function stopAt(draft: Draft, i: number): Stop {
  const flags = draft.flags[i]!
  if ((flags & FLAG.mayEnd) !== 0) return 'may'
  if ((flags & FLAG.clock) !== 0) return 'clock'
  if ((draft.shape[i]! & SHAPE.punctuation) === 0) return 'none'
  const sign = draft.text.charAt(draft.start[i]!)
  if (sign === '\u2026') return 'soft'
  if (HARD_STOPS.includes(sign)) return 'hard'
  if (!FULL_STOPS.includes(sign)) return 'none'
  return sign === '.' && draft.end[i]! - draft.start[i]! > 1 ? 'soft' : 'full'
}

/** The end of the quotes, brackets and further marks that close the sentence at `first`. */
function closersEnd(draft: Draft, first: number, quoteOpen: boolean): number {
  let open = quoteOpen
  let i = first
  for (; i < draft.count; i++) {
    if ((draft.flags[i]! & FLAG.paragraph) !== 0) break
    const sign = signOf(draft, i)
    const isQuote = sign === '"' || sign === "'"
    const remark = remarkEnd(draft, i)
    if (remark > i) i = remark - 1
    else if ((draft.shape[i]! & SHAPE.spaceBefore) !== 0) {
      if (!isQuote || !endsParagraphAt(draft, i + 1)) break
    } else if (isQuote) {
      if (!open && !isSpaced(draft, i + 1)) break
      open = false
    } else if (!isOneOf(sign, CLOSERS) && !isFurtherStop(draft, i)) break
  }
  return i
}

/** The end of "[3]", "[sic]" or "[citation needed]" at i, which belong to the sentence before; or i. */
function remarkEnd(draft: Draft, i: number): number {
  if (signOf(draft, i) !== '[' || i + 1 >= draft.count) return i
  if (!isDigitAt(draft.text, draft.start[i + 1]!) && !isLowerAt(draft.text, draft.start[i + 1]!))
    return i
  for (let at = i + 1; at < draft.count && at < i + LONGEST_REMARK; at++) {
    if ((draft.flags[at]! & FLAG.paragraph) !== 0) return i
    if (signOf(draft, at) === ']') return at + 1
  }
  return i
}

const isFurtherStop = (draft: Draft, i: number): boolean => {
  const stop = stopAt(draft, i)
  return stop === 'full' || stop === 'soft' || stop === 'hard'
}

const endsParagraphAt = (draft: Draft, i: number): boolean =>
  i >= draft.count || (draft.flags[i]! & FLAG.paragraph) !== 0

const isSpaced = (draft: Draft, i: number): boolean =>
  i >= draft.count || (draft.shape[i]! & SHAPE.spaceBefore) !== 0

interface Place {
  readonly stop: Stop
  readonly at: number
  readonly after: number
  readonly begin: number
}

function endsHere(draft: Draft, place: Place): boolean {
  const { stop, at, after } = place
  if (endsParagraphAt(draft, after)) return false // begins one anyway
  if (stop === 'hard') return true
  const word = firstWord(draft, after)
  if (stop === 'may' || stop === 'clock') return abbreviationEnds(draft, place, word)
  if (!isSpaced(draft, after)) return stop === 'full' && isMissingBlank(draft, at, word)
  if (opensSentence(draft, after)) return !isDateline(draft, place)
  return stop === 'full' && endsBeforeOther(draft, place, word)
}

/** The first token from i on that is no opening quote or bracket; `count` when the paragraph ends. */
function firstWord(draft: Draft, i: number): number {
  let word = i
  while (word < draft.count && word - i < 4 && isOneOf(signOf(draft, word), OPENING)) {
    word++
    if (endsParagraphAt(draft, word)) return draft.count
  }
  return word
}

/** True when token i may be the first of a sentence: a capital, a digit, a letter without case. */
function opensSentence(draft: Draft, i: number): boolean {
  if (i >= draft.count || !isSpaced(draft, i)) return false
  const word = firstWord(draft, i)
  if (word >= draft.count) return false
  const shape = draft.shape[word]!
  if ((shape & SHAPE.digit) !== 0) return true
  return (shape & SHAPE.letter) !== 0 && !isLowerAt(draft.text, draft.start[word]!)
}

function abbreviationEnds(draft: Draft, { stop, at, after }: Place, word: number): boolean {
  if (word >= draft.count || !isSpaced(draft, after)) return false
  if ((draft.shape[word]! & SHAPE.capital) === 0) return false
  const next = draftLower(draft, word)
  if (after > at + 1 || signOf(draft, after) === '[') return true // a quote was closed
  return stop === 'clock' ? !TIME_WORDS.has(next) : OPENERS.has(next)
}

/** "in the spring.The EU": a lower-case word or number, the stop, and a capitalised word. */
function isMissingBlank(draft: Draft, at: number, word: number): boolean {
  if (word >= draft.count || at === 0) return false
  const { text, start, end } = draft
  const capital = isUpperAt(text, start[word]!) && end[word]! - start[word]! > 1
  const last = end[at - 1]! - 1
  const isFileName = (draft.shape[at - 1]! & draft.shape[word]! & SHAPE.upper) !== 0 // DATA.CSV
  if (isFileName) return false
  const isWord = last > start[at - 1]! || !isUpperAt(text, last)
  return capital && isWord && (draft.shape[at - 1]! & (SHAPE.letter | SHAPE.digit)) !== 0
}

/**
 * A full stop before a lower-case word or a sign. Short words before it are taken for abbreviations
 * that no list knows ("the govt. said").
 */
function endsBeforeOther(draft: Draft, place: Place, word: number): boolean {
  const { at, after } = place
  if (word > after) return !isDateline(draft, place) // an opening quote or bracket
  if (after > at + 1 || word >= draft.count) return false // "We agree." he said
  if ((draft.shape[word]! & SHAPE.letter) === 0) {
    return !isOneOf(signOf(draft, word), NEVER_FIRST) && !isDateline(draft, place)
  }
  const isFullStop = draft.text.charAt(draft.start[at]!) === '.'
  return !isFullStop || (at > 0 && draft.end[at - 1]! - draft.start[at - 1]! >= SHORTEST_LAST_WORD)
}

/**
 * True at a full stop inside a dateline: places in capitals and dates at the head of a paragraph,
 * before a date, a bracket or a dash.
 *
 *     KYIV. Sept. 12 (Interfax)   MOSCOW, September 12. /TASS/.
 *         ^                                           ^
 */
function isDateline(draft: Draft, { at, after, begin }: Place): boolean {
  if (at - begin > LONGEST_DATELINE || (draft.flags[begin]! & FLAG.paragraph) === 0) return false
  if ((draft.shape[begin]! & SHAPE.upper) === 0) return false
  const isBefore = isOneOf(signOf(draft, after), DATELINE_SIGNS) || isDash(draft, after)
  if (!isBefore && !MONTHS.has(draftLower(draft, after))) return false
  for (let i = begin; i < at; i++) {
    if ((draft.shape[i]! & (SHAPE.capital | SHAPE.digit | SHAPE.punctuation)) === 0) return false
  }
  return true
}

const LONGEST_DATELINE = 10
const DATELINE_SIGNS = '(/'

const isDash = (draft: Draft, i: number): boolean =>
  '-\u2013\u2014'.includes(draft.text.charAt(draft.start[i]!))

const isInlineBullet = (draft: Draft, i: number): boolean =>
  isOneOf(signOf(draft, i), BULLETS) && i > 0 && isSpaced(draft, i)
