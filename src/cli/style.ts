// How human output looks: width and colors, and paragraphs that keep to both.

import { createColors } from 'picocolors'
import { oneLine, wrap } from './display.js'
import { DEFAULT_WIDTH, type Io } from './io.js'

type Paint = (text: string) => string

/** Width of the page and the colors to use; without a terminal every paint gives its text back. */
export interface Style {
  readonly width: number
  readonly bold: Paint
  readonly dim: Paint
  readonly quote: Paint
  readonly warn: Paint
}

/** The style of a stream: colors only on a terminal that wants them (NO_COLOR is respected). */
export function styleOf(stream: Io['stdout']): Style {
  const wantsColor = stream.isTTY === true && (process.env['NO_COLOR'] ?? '') === ''
  const { bold, dim, green, yellow } = createColors(wantsColor)
  const width = Math.max(40, stream.columns ?? DEFAULT_WIDTH)
  return { width, bold, dim, quote: green, warn: yellow }
}

/** A wrapped paragraph: `paragraph('held meeting · …', 2, style)` hangs its later lines by two more. */
export function paragraph(text: string, indent: number, { width }: Style): string[] {
  const first = ' '.repeat(indent)
  return wrap(oneLine(text), width, { first, rest: `${first}  ` })
}

/** Joins what is not empty with a middle dot: `dotted(['held meeting', null, '2024']) // 'held meeting · 2024'`. */
export const dotted = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')
