// Text as a terminal shows it: how wide it is, wrapped to a width, and without characters that would
// steer the terminal. Wide characters are measured roughly; terminals differ on emoji.

const PLAIN = /^[\x20-\x7e]*$/
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f680}-\u{1faff}\u{20000}-\u{3fffd}]|\ufe0f/u
const EMOJI = /\p{Emoji_Presentation}/u
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
// C0 and C1 controls could steer the terminal; bidirectional overrides could reorder what is shown.
const STEERING = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** One user-perceived character, where it starts in the text, and its width in columns. */
export interface Glyph {
  readonly start: number
  readonly end: number
  readonly width: number
}

/** The glyphs of a text: `glyphsOf('王 A')` has widths 2, 1, 1. */
export function glyphsOf(text: string): Glyph[] {
  if (PLAIN.test(text)) {
    return Array.from(text, (_, start) => ({ start, end: start + 1, width: 1 }))
  }
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    width: widthOf(segment),
  }))
}

function widthOf(glyph: string): number {
  if (WIDE.test(glyph) || EMOJI.test(glyph)) return 2
  return NO_WIDTH.test(glyph) ? 0 : 1
}

/** Columns that a text takes: `displayWidth('王毅') // 4`. */
export const displayWidth = (text: string): number =>
  PLAIN.test(text) ? text.length : glyphsOf(text).reduce((sum, { width }) => sum + width, 0)

/** The text with every steering character shown as a space, each for one: lengths do not change. */
export const printable = (text: string): string => text.replace(STEERING, ' ')

/** The words of a text on one line: `oneLine('Wang Yi\n met') // 'Wang Yi met'`. */
export const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim()

/** What to put before the lines of a wrapped paragraph. */
export interface Indents {
  readonly first: string
  readonly rest: string
}

/**
 * Wraps at spaces; a word wider than the line stands alone on its own.
 *
 *     wrap('Wang Yi met Ali Ahmadian', 14, { first: '  ', rest: '    ' })
 */
export function wrap(text: string, width: number, { first, rest }: Indents): string[] {
  const lines: string[] = []
  let line = first
  let columns = displayWidth(first)
  let isEmpty = true
  for (const word of text.split(' ')) {
    const size = displayWidth(word)
    if (!isEmpty && columns + 1 + size > width) {
      lines.push(line)
      line = rest
      columns = displayWidth(rest)
      isEmpty = true
    }
    line += isEmpty ? word : ` ${word}`
    columns += isEmpty ? size : size + 1
    isEmpty = false
  }
  lines.push(line)
  return lines
}
