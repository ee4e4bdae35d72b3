// Punctuation, symbols and emoji. Quotes and brackets are one token each; dashes, full stops and
// lines of one sign are one token per run; an emoji with its modifiers is one token.

import { handleEnd } from './addresses.js'
import { readLooseApostrophe } from './apostrophes.js'
import { BREAK, CLASS, HIGH, isDigitAt, isLetterAt, PUNCT, pointClass } from './char-class.js'
import { pushToken } from './draft.js'
import { numberEnd } from './numbers.js'
import type { Scan } from './scan-state.js'

const RUNS = '.-*=_~#+<>\u2026\u2014\u2013\u2010\u2015/\\|^`'
const ZWJ = 0x200d

/** Reads the token of punctuation or symbols at `start` and gives the place after it. */
export function readSymbol(scan: Scan, start: number): number {
  const { text, draft } = scan
  const code = text.charCodeAt(start)
  if (code === 0x27 || code === 0x2019) return readLooseApostrophe(scan, start)
  const end = symbolEnd(text, start, code)
  pushToken(draft, start, end)
  return end
}

function symbolEnd(text: string, start: number, code: number): number {
  const face = faceEnd(text, start, code)
  if (face > start) return face
  if (code >= 0x80)
    return RUNS.includes(text.charAt(start)) ? runEnd(text, start) : clusterEnd(text, start)
  if (code === 0x21 || code === 0x3f) return shoutEnd(text, start)
  if (code === 0x2e && isLooseDecimal(text, start)) return numberEnd(text, start + 1)
  if ((code === 0x23 || code === 0x40) && isLetterAt(text, start + 1)) return handleEnd(text, start)
  return RUNS.includes(text.charAt(start)) ? runEnd(text, start) : start + 1
}

const EYES = ':;=8'
const MOUTHS = ')(DPp/|*3]['

/** The end of a face made of signs, between blanks: ":)", ";-)", "=(", "^_^"; the start when there is none. */
function faceEnd(text: string, start: number, code: number): number {
  if (start > 0 && CLASS[text.charCodeAt(start - 1)]! > BREAK) return start
  let end = start
  if (code === 0x5e && text.startsWith('^_^', start)) end = start + 3
  else if (EYES.includes(text.charAt(start))) {
    const mouth = text.charCodeAt(start + 1) === 0x2d ? start + 2 : start + 1
    if (mouth < text.length && MOUTHS.includes(text.charAt(mouth))) end = mouth + 1
  }
  const isBounded = end >= text.length || CLASS[text.charCodeAt(end)]! <= BREAK
  return isBounded || '.,!'.includes(text.charAt(end)) ? end : start
}

function runEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  let i = start + 1
  while (text.charCodeAt(i) === code) i++
  return i
}

/** "?!", "!!!" are one token. */
function shoutEnd(text: string, start: number): number {
  let i = start + 1
  while (text.charCodeAt(i) === 0x21 || text.charCodeAt(i) === 0x3f) i++
  return i
}

/** ".5" after a blank is a number. */
const isLooseDecimal = (text: string, start: number): boolean =>
  isDigitAt(text, start + 1) && (start === 0 || CLASS[text.charCodeAt(start - 1)]! <= BREAK)

/**
 * The end of one character as readers see it: an emoji with skin tone, variation selector, joined
 * parts and tags; two regional indicators; a Han character with its selector.
 *
 *     clusterEnd('\u{1F1E8}\u{1F1F3}', 0) // 4: the flag of China
 */
export function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start)!
  let i = start + (first > 0xffff ? 2 : 1)
  if (isRegional(first) && isRegional(text.codePointAt(i) ?? 0)) i += 2
  for (;;) {
    const point = text.codePointAt(i) ?? 0
    if (isModifier(point)) i += point > 0xffff ? 2 : 1
    else if (point === ZWJ) {
      i++
      if (isPicture(text, i)) i += text.codePointAt(i)! > 0xffff ? 2 : 1
    } else return i
  }
}

const isRegional = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff

const isModifier = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) ||
  point === 0x20e3 ||
  (point >= 0x1f3fb && point <= 0x1f3ff) ||
  (point >= 0xe0020 && point <= 0xe01ef)

function isPicture(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (!(code > 0x2000)) return false
  return CLASS[code] === HIGH
    ? pointClass(text.codePointAt(i)!) === PUNCT && text.codePointAt(i)! > 0xffff
    : CLASS[code] === PUNCT && code < 0x3000
}
