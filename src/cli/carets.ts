// Prints finds under the text they are about: carets below the words, and below the carets what they are.
//
//     Wang Yi met with Ali Ahmadian in St. Petersburg.
//     ^^^^^^^          ^^^^^^^^^^^^
//     person -> CHN    person -> IRN
//
// Takes one sentence at a time; wraps long ones, each line with its carets. Finds of the same words share
// their carets; finds that overlap otherwise, or whose labels would, go to rows further down.

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
  readonly labels: readonly string[]
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
    const marks = groupBySpan(inside).flatMap((group) => markOf(line, group, columns))
    for (const row of packRows(marks)) lines.push(...printRow(row))
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

type Group = readonly [Annotation, ...Annotation[]]

function groupBySpan(annotations: readonly Annotation[]): Group[] {
  const groups = new Map<string, [Annotation, ...Annotation[]]>()
  for (const annotation of annotations) {
    const key = `${annotation.start}-${annotation.end}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [annotation])
    else group.push(annotation)
  }
  return [...groups.values()]
}

/** The carets of finds on a line, or nothing; their labels stand on the line where they start. */
function markOf(line: TextLine, group: Group, columns: number): Mark[] {
  const [{ start, end }] = group
  let column = 0
  let carets = 0
  for (const glyph of line.glyphs) {
    if (glyph.end <= start) column += glyph.width
    else if (glyph.start < end) carets += glyph.width
  }
  if (carets === 0) return []
  const startsHere = start >= line.glyphs[0]!.start
  const labels = startsHere ? group.flatMap((annotation) => cut(labelOf(annotation), columns)) : []
  const labelColumn = Math.max(0, Math.min(column, columns - widest(labels)))
  return [{ column, carets, labelColumn, labels }]
}

const labelOf = ({ label, detail }: Annotation): string =>
  oneLine(detail === null ? label : `${label} ${detail}`)

const widest = (labels: readonly string[]): number => Math.max(0, ...labels.map(displayWidth))
const startOf = (mark: Mark): number => Math.min(mark.column, mark.labelColumn)
const endOf = (mark: Mark): number =>
  Math.max(mark.column + mark.carets, mark.labelColumn + widest(mark.labels))

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

function printRow(row: readonly Mark[]): string[] {
  const height = Math.max(...row.map(({ labels }) => labels.length))
  const carets = row.reduce(
    (line, { column, carets: count }) => `${line.padEnd(column)}${'^'.repeat(count)}`,
    '',
  )
  const lines = [carets]
  for (let i = 0; i < height; i++) {
    let line = ''
    for (const { labelColumn, labels } of row) {
      const label = labels[i] ?? ''
      if (label !== '') line += ' '.repeat(Math.max(0, labelColumn - displayWidth(line))) + label
    }
    lines.push(line)
  }
  return lines
}

/** A label wider than the whole line goes on below. */
function cut(label: string, columns: number): string[] {
  if (displayWidth(label) <= columns) return [label]
  const lines: string[] = ['']
  for (const { start, end, width } of glyphsOf(label)) {
    if (displayWidth(lines.at(-1)!) + width > columns) lines.push('')
    lines.push(`${lines.pop()}${label.slice(start, end)}`)
  }
  return lines
}
