// What `demarche explain` prints: sentence by sentence, each layer's finds with carets under the words;
// or one record, field by field. Takes Explanations, gives lines.

import { overlaps, type Span } from '../base/index.js'
import { type Annotation, sentenceSpans, sentenceTree } from '../host/index.js'
import type { Explanation, LayerName } from '../reader/index.js'
import type { AnyRecord, QuotedSpan } from '../record/index.js'
import { renderCarets } from './carets.js'
import { displayWidth } from './display.js'
import { findRecord } from './explain-json.js'
import { renderNotes, renderQuote } from './human.js'
import { paragraph, type Style } from './style.js'

/** Every sentence with the finds of the layers. */
export function explainLayers(
  explanation: Explanation,
  layers: readonly LayerName[],
  style: Style,
): string[] {
  const lines: string[] = []
  for (const [s, sentence] of sentenceSpans(explanation).entries()) {
    lines.push(style.dim(`sentence ${s + 1} [${sentence.start}-${sentence.end}]`))
    const shown = layers.filter((layer) => touches(explanation.layers[layer], sentence))
    for (const layer of shown) {
      if (layers.length > 1) lines.push(style.bold(`  ${layer}`))
      if (layer === 'parse') lines.push(...tree(explanation, s, style))
      else lines.push(...carets(explanation, sentence, explanation.layers[layer], style))
    }
    if (shown.length === 0) lines.push(...carets(explanation, sentence, [], style))
    lines.push('')
  }
  return [...lines, ...renderNotes(explanation.reading.notes, style)]
}

/** A sentence's tree, branches on the left; what each token is stands in one column when there is room. */
function tree(explanation: Explanation, s: number, style: Style): string[] {
  const lines = sentenceTree(explanation, s)
  const width = Math.min(
    MOST_TREE_WIDTH,
    Math.max(...lines.map(({ branches, word }) => displayWidth(branches + word))),
  )
  return lines.map(({ branches, word, facts }) => {
    const gap = ' '.repeat(Math.max(2, width + 2 - displayWidth(branches + word)))
    return `    ${style.dim(branches)}${word}${gap}${style.dim(facts)}`
  })
}

const MOST_TREE_WIDTH = 44

const touches = (annotations: readonly Annotation[], sentence: Span): boolean =>
  annotations.some((annotation) => overlaps(annotation, sentence))

const carets = (
  { document }: Explanation,
  sentence: Span,
  annotations: readonly Annotation[],
  { width }: Style,
): string[] => renderCarets(document.text, sentence, annotations, { width, indent: '    ' })

/** One record: its rule, its fields with the words that say them, and where those words stand. */
export function explainRecord(explanation: Explanation, id: string, style: Style): string[] {
  const { kind, record } = findRecord(explanation, id)
  const evidence = record.evidence as Readonly<Record<string, readonly QuotedSpan[] | undefined>>
  const fields = Object.entries(record).filter(([name]) => !HIDDEN.includes(name))
  const unsaid = Object.keys(evidence).filter((name) => !fields.some(([field]) => field === name))
  const finds = annotationsOf(record)
  return [
    style.bold(`${kind.slice(0, -1)} ${record.id}`),
    `  rule: ${record.rule}`,
    ...fields.flatMap(([name, value]) => [
      ...fieldLines(name, value, style),
      ...(evidence[name] ?? []).flatMap((span) => renderQuote(span, 4, style)),
    ]),
    ...unsaid.flatMap((name) => [
      `  words for ${name}:`,
      ...(evidence[name] ?? []).flatMap((span) => renderQuote(span, 4, style)),
    ]),
    '',
    ...sentenceSpans(explanation)
      .filter((sentence) => touches(finds, sentence))
      .flatMap((sentence) => [...carets(explanation, sentence, finds, style), '']),
  ]
}

const HIDDEN = ['id', 'rule', 'evidence']

function fieldLines(name: string, value: unknown, style: Style): string[] {
  if (Array.isArray(value) && value.length > 0 && typeof value[0] === 'object') {
    return value.flatMap((part: unknown, i) => paragraph(`${name}[${i}]: ${brief(part)}`, 2, style))
  }
  return paragraph(`${name}: ${brief(value)}`, 2, style)
}

/** A value in a few words: `{ name: 'Wang Yi', code: 'CHN' }` as `name Wang Yi, code CHN`. */
function brief(value: unknown): string {
  if (value === null) return 'not known'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(brief).join('; ')
  if (typeof value !== 'object') return String(value)
  if (isQuote(value)) return `"${value.exact}" [${value.start}-${value.end}]`
  return Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => part !== null && !(Array.isArray(part) && part.length === 0))
    .map(([name, part]) => (name === 'evidence' ? briefEvidence(part) : `${name} ${brief(part)}`))
    .join(', ')
}

const isQuote = (value: object): value is QuotedSpan => 'exact' in value && 'start' in value

const briefEvidence = (evidence: unknown): string =>
  Object.entries(evidence as Record<string, unknown>)
    .map(([name, spans]) => `${name} in ${brief(spans)}`)
    .join(', ')

/** The evidence of every field as finds, the whole record first. */
function annotationsOf(record: AnyRecord): Annotation[] {
  const mark = (label: string, spans: readonly QuotedSpan[] = []): Annotation[] =>
    spans.map(({ start, end }) => ({ start, end, label, detail: null }))
  const fields = Object.entries(record.evidence as Record<string, readonly QuotedSpan[]>)
  const own = fields.flatMap(([name, spans]) => mark(name, spans))
  const people = 'participants' in record ? record.participants : []
  return [
    ...own,
    ...people.flatMap(({ evidence }) => [
      ...mark('participant', evidence.name),
      ...mark('office', evidence.office),
    ]),
  ]
}
