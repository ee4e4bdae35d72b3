// Refuses what is no readable text: empty, too long, binary, or an HTML page handed in as text.
// Takes a decoded text; gives nothing when it is fine.

import { DemarcheError } from '../base/index.js'
import { isHtml } from './html.js'

const MANY_CONTROLS = 4
const CONTROL_SHARE = 50 // one in fifty characters

/**
 * Checks one text. Throws `text-too-long`, `text-empty`, `text-binary` or `html-not-text`.
 *
 *     checkText('Wang Yi met Ali Ahmadian.', { maxChars: 5_000_000 })
 */
export function checkText(text: string, limits: { readonly maxChars: number }): void {
  if (text.length > limits.maxChars) {
    throw new DemarcheError(
      'text-too-long',
      `the text has ${text.length} characters, at most ${limits.maxChars} are read; ` +
        'split it or raise --max-chars',
      { data: { length: text.length, maxChars: limits.maxChars } },
    )
  }
  const controls = countControls(text)
  if (controls >= MANY_CONTROLS && controls * CONTROL_SHARE >= text.length) {
    throw new DemarcheError(
      'text-binary',
      `expected text, found ${controls} control or replacement characters among ${text.length}; ` +
        'the file is binary or was decoded with the wrong encoding',
      { data: { controls } },
    )
  }
  if (!hasLetterOrDigit(text)) {
    throw new DemarcheError('text-empty', 'the text has no letters or digits; nothing can be read')
  }
  if (isHtml(text)) {
    throw new DemarcheError(
      'html-not-text',
      'expected plain text, found an HTML page; hand in the text of the article',
    )
  }
}

function countControls(text: string): number {
  let count = 0
  // hot loop: every character of every text (bench/stages: text)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20) {
      if (code < 0x09 || code > 0x0d) count++
    } else if (code === 0x7f || code >= 0xfffd || (code >= 0x80 && code < 0xa0)) count++
  }
  return count
}

// First and last unit of the blocks beyond ASCII that hold neither letters nor digits.
const SIGN_BLOCKS: readonly number[] = [
  0x80, 0xa9, 0xab, 0xb1, 0xb4, 0xb4, 0xb6, 0xb8, 0xbb, 0xbb, 0xbf, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7,
  0x2c2, 0x2df, 0x300, 0x36f, 0x1680, 0x1680, 0x2000, 0x206f, 0x20a0, 0x20ff, 0x2190, 0x245f,
  0x2500, 0x2775, 0x2794, 0x2bff, 0x2e00, 0x2fff, 0x3000, 0x3004, 0x3008, 0x3020, 0x3030, 0x3030,
  0x30fb, 0x30fb, 0xe000, 0xf8ff, 0xfe00, 0xfe6f, 0xfeff, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40,
  0xff5b, 0xff65, 0xffe0, 0xffff, 0x1f000, 0x1faff, 0xe0000, 0x10ffff,
]

function hasLetterOrDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!
    if (point < 0x80 ? isAlphanumeric(point) : !isSign(point)) return true
    if (point > 0xffff) i++
  }
  return false
}

const isAlphanumeric = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

function isSign(point: number): boolean {
  if (point >= 0xd800 && point <= 0xdfff) return true // half a pair
  for (let block = 0; block < SIGN_BLOCKS.length; block += 2) {
    if (point < SIGN_BLOCKS[block]!) return false
    if (point <= SIGN_BLOCKS[block + 1]!) return true
  }
  return false
}
