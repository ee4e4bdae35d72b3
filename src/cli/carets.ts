// Prints finds under the text they are about: carets below the words, and below the carets what they are.
//
//     Wang Yi met with Ali Ahmadian in St. Petersburg.
//     ^^^^^^^          ^^^^^^^^^^^^
//     person -> CHN    person -> IRN
//
// Takes one sentence at a time; wraps long ones, each line with its carets. Finds that overlap, or whose
// labels would, go to rows further down.

import type { Span } from '../base/index.js'
import type { Annotation } from '../host/index.js'
import { displayWidth, type Glyph, glyphsOf, oneLine, printable } from './display.js'

export interface CaretOptions {
  readonly width: number
  /** Put before every line. */
  readonly indent: string
}

interface TextLine {
  readonly glyphs: readonly Glyph[]
  readonly text: string
}

interface Mark {
  readonly column: number
  readonly carets: number
  readonly labelColumn: number
  readonly label: string
}

const GAP = 1 // columns between one label and the next

/**
 * The lines that show one sentence with its finds.
 *
 *     renderCarets(text, { start: 0, end: 48 }, annotations, { width: 80, indent: '' })
 */
export function renderCarets(
  text: string,
  sentence: Span,
  annotations: readonly Annotation[],
  { width, indent }: CaretOptions,
): string[] {
  const columns = Math.max(20, width - displayWidth(indent))
  const inside = annotations.filter((a) => a.start < sentence.end && sentence.start < a.end)
  const lines: string[] = []
  for (const line of breakLines(text, sentence, columns)) {
    lines.push(line.text.trimEnd())
    const marks = inside.flatMap((annotation) => markOf(line, annotation, columns))
    for (const row of packRows(marks)) lines.push(...printRow(row, columns))
  }
  return lines.map((line) => `${indent}${line}`.trimEnd())
}

/** Cuts a sentence into lines at spaces; glyphs keep their place in the whole text. */
function breakLines(text: string, sentence: Span, columns: number): TextLine[] {
  const shown = printable(text.slice(sentence.start, sentence.end)).replace(/\s/g, ' ')
  const glyphs = glyphsOf(shown)
  const isSpace = (i: number): boolean => glyphs[i] !== undefined && shown[glyphs[i].start] === ' '
  const lines: TextLine[] = []
  let first = 0
  while (first < glyphs.length) {
    let last = first
    let used = 0
    let space = -1
    while (last < glyphs.length && used + glyphs[last]!.width <= columns) {
      if (isSpace(last)) space = last
      used += glyphs[last]!.width
      last++
    }
    const isCut = last < glyphs.length && !isSpace(last) && space > first
    const stop = isCut ? space + 1 : last
    let end = stop
    while (end > first + 1 && isSpace(end - 1)) end--
    lines.push(lineOf(shown, glyphs.slice(first, end), sentence.start))
    first = stop
    while (isSpace(first)) first++
  }
  return lines
}

const lineOf = (shown: string, glyphs: readonly Glyph[], offset: number): TextLine => ({
  text: shown.slice(glyphs[0]!.start, glyphs.at(-1)!.end),
  glyphs: glyphs.map((g) => ({ start: g.start + offset, end: g.end + offset, width: g.width })),
})

/** The carets of a find on a line, or nothing; its label stands on the line where the find starts. */
function markOf(line: TextLine, annotation: Annotation, columns: number): Mark[] {
  let column = 0
  let carets = 0
  for (const glyph of line.glyphs) {
    if (glyph.end <= annotation.start) column += glyph.width
    else if (glyph.start < annotation.end) carets += glyph.width
  }
  if (carets === 0) return []
  const startsHere = annotation.start >= line.glyphs[0]!.start
  const { label: name, detail } = annotation
  const label = startsHere ? oneLine(detail === null ? name : `${name} ${detail}`) : ''
  const labelColumn = Math.max(0, Math.min(column, columns - displayWidth(label)))
  return [{ column, carets, labelColumn, label }]
}

const startOf = (mark: Mark): number => Math.min(mark.column, mark.labelColumn)
const endOf = (mark: Mark): number =>
  Math.max(mark.column + mark.carets, mark.labelColumn + displayWidth(mark.label))

/** Puts marks side by side as long as neither carets nor labels meet. */
function packRows(marks: readonly Mark[]): Mark[][] {
  const rows: Mark[][] = []
  for (const mark of [...marks].sort((a, b) => startOf(a) - startOf(b) || b.carets - a.carets)) {
    const row = rows.find((marked) => endOf(marked.at(-1)!) + GAP <= startOf(mark))
    if (row === undefined) rows.push([mark])
    else row.push(mark)
  }
  return rows
}

function printRow(row: readonly Mark[], columns: number): string[] {
  let carets = ''
  let labels = ''
  for (const mark of row) {
    carets = carets.padEnd(mark.column) + '^'.repeat(mark.carets)
    labels += ' '.repeat(Math.max(0, mark.labelColumn - displayWidth(labels))) + mark.label
  }
  return [carets, ...(labels === '' ? [] : cut(labels, columns))]
}

/** A label wider than the whole line goes on below. */
function cut(label: string, columns: number): string[] {
  if (displayWidth(label) <= columns) return [label]
  const lines: string[] = ['']
  for (const { start, end } of glyphsOf(label)) {
    if (displayWidth(lines.at(-1)!) + 2 > columns) lines.push('')
    lines.push(`${lines.pop()}${label.slice(start, end)}`)
  }
  return lines
}
