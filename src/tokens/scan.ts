// The walk over a text: one pass from left to right, one reader per kind of first character.
// Takes the text; gives a Draft with tokens and paragraph starts. Sentences are found afterwards.

import { SHAPE } from '../document/index.js'
import { BREAK, CJK, CLASS, HIGH, isWordAt, MARK, PUNCT, pointClass } from './char-class.js'
import { createDraft, type Draft, FLAG, pushToken } from './draft.js'
import { detectLayout, endsParagraph } from './paragraphs.js'
import type { Scan } from './scan-state.js'
import { clusterEnd, readSymbol } from './symbols.js'
import { readWord } from './words.js'

/** Reads all tokens of a text. */
export function scanTokens(text: string): Draft {
  const draft = createDraft(text)
  const layout = detectLayout(text)
  const scan: Scan = { text, draft, layout, lineStart: 0, atParagraph: true, nextAt: -1 }
  const length = text.length
  let i = 0
  // hot loop: once per token or gap (bench/stages: tokens)
  while (i < length) {
    const code = text.charCodeAt(i)
    const found = CLASS[code] === HIGH ? pointClass(text.codePointAt(i)!) : CLASS[code]!
    if (found <= BREAK) {
      i = readGap(scan, i)
      continue
    }
    if (found < MARK) i = readWord(scan, i)
    else if (found === PUNCT) i = readSymbol(scan, i)
    else if (found === CJK) i = readCharacter(scan, i)
    else i = readMarks(scan, i)
    scan.atParagraph = false
  }
  return draft
}

/** Passes over white space and notes what it says about the next token. */
function readGap(scan: Scan, start: number): number {
  const { text, draft, layout, lineStart } = scan
  let lastBreak = -1
  let i = start
  for (; i < text.length; i++) {
    const found = CLASS[text.charCodeAt(i)]!
    if (found > BREAK) break
    if (found === BREAK) lastBreak = i
  }
  draft.nextShape |= SHAPE.spaceBefore
  if (lastBreak < 0) return i
  draft.nextShape |= SHAPE.lineBefore
  if (endsParagraph(text, layout, { lineStart, start, end: i })) {
    draft.nextFlags |= FLAG.paragraph
    scan.atParagraph = true
  }
  scan.lineStart = lastBreak + 1
  return i
}

function readCharacter({ text, draft }: Scan, start: number): number {
  let end = clusterEnd(text, start)
  while (CLASS[text.charCodeAt(end)] === MARK) end++
  pushToken(draft, start, end)
  return end
}

/**
 * Reads marks that stand before anything they could belong to. They go to the word after them; a lone
 * zero-width space between blanks is white space; other marks alone are a token.
 */
function readMarks(scan: Scan, start: number): number {
  const { text, draft } = scan
  let i = start
  let zeroWidthSpaces = true
  while (i < text.length && CLASS[text.charCodeAt(i)] === MARK) {
    if (text.charCodeAt(i) !== 0x200b) zeroWidthSpaces = false
    i++
  }
  if (isWordAt(text, i)) return readWord(scan, start)
  const alone = i >= text.length || CLASS[text.charCodeAt(i)]! <= BREAK
  const spaced = (draft.nextShape & SHAPE.spaceBefore) !== 0
  if (zeroWidthSpaces && alone && spaced) return i
  pushToken(draft, start, i)
  return i
}
