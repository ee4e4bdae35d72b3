// CoNLL-U, the text format of Universal Dependencies (universaldependencies.org/format.html). Writes a parsed
// document so that the text can be rebuilt to the last blank, and reads such files back into the same columns.

import { DemarcheError } from '../base/index.js'
import {
  hasMorph,
  headOf,
  lemmaOf,
  MORPH,
  type Parsed,
  relationOf,
  sentenceCount,
  sentenceRange,
  textOf,
  uposOf,
  wordOf,
  xposOf,
} from '../document/index.js'

/** Columns read from CoNLL-U. Offsets are UTF-16 units into `text`; `head` is a token index, -1 for a root. */
export interface ConlluColumns {
  readonly id: string
  readonly text: string
  readonly start: readonly number[]
  readonly end: readonly number[]
  readonly lemma: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly feats: readonly string[]
  readonly head: readonly number[]
  readonly relation: readonly string[]
  /** Margins as this project writes them; -1 where the file has none. */
  readonly tagMargin: readonly number[]
  readonly arcMargin: readonly number[]
  /** First token of each sentence and each paragraph, and the number of tokens at the end. */
  readonly sentences: readonly number[]
  readonly paragraphs: readonly number[]
}

const CELLS = 10
const ESCAPES: readonly (readonly [string, string])[] = [
  ['\\', '\\\\'],
  [' ', '\\s'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['|', '\\p'],
]

/** White space as it stands in a MISC cell: `SpacesAfter=\s\n`. Units that no escape covers stay as they are. */
const escapeSpaces = (text: string): string =>
  [...text].map((sign) => ESCAPES.find(([plain]) => plain === sign)?.[1] ?? sign).join('')

const unescapeSpaces = (text: string): string =>
  text.replace(/\\./g, (pair) => ESCAPES.find(([, escaped]) => escaped === pair)?.[0] ?? pair)

/** Writes one document: `# newdoc`, `# newpar`, `# sent_id`, `# text`, ten cells a word, an empty line a sentence. */
export function writeConllu(doc: Parsed): string {
  const { tokens } = doc
  const paragraphs = new Set(tokens.paragraphs)
  const lines = [`# newdoc id = ${doc.id.replace(/\s+/g, ' ')}`]
  const lead = doc.text.slice(0, tokens.count > 0 ? tokens.start[0] : doc.text.length)
  if (lead !== '') lines.push(`# spaces_before = ${escapeSpaces(lead)}`)
  for (let s = 0; s < sentenceCount(doc); s++) {
    const { first, end } = sentenceRange(doc, s)
    if (paragraphs.has(first)) lines.push('# newpar')
    const text = textOf(doc, { start: tokens.start[first]!, end: tokens.end[end - 1]! })
    lines.push(`# sent_id = ${s + 1}`, `# text = ${text.replace(/\s+/g, ' ')}`)
    for (let i = first; i < end; i++) lines.push(wordLine(doc, first, i))
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function wordLine(doc: Parsed, first: number, i: number): string {
  const { tokens, parse } = doc
  const head = headOf(doc, i)
  const next = i + 1 < tokens.count ? tokens.start[i + 1]! : doc.text.length
  const misc = [`ArcMargin=${parse.arcMargin[i]}`]
  const gap = doc.text.slice(tokens.end[i], next)
  if (gap === '') misc.push('SpaceAfter=No')
  else if (gap !== ' ') misc.push(`SpacesAfter=${escapeSpaces(gap)}`)
  misc.push(`TagMargin=${parse.tagMargin[i]}`)
  return [
    i - first + 1,
    cell(wordOf(doc, i)),
    cell(lemmaOf(doc, i)),
    uposOf(doc, i),
    xposOf(doc, i),
    featuresOf(doc, i),
    head < 0 ? 0 : head - first + 1,
    relationOf(doc, i),
    '_',
    misc.join('|'),
  ].join('\t')
}

/** A cell may hold no tab, line break or nothing at all. */
const cell = (text: string): string => (text === '' ? '_' : text.replace(/[\t\r\n]/g, ' '))

const FEATURES: readonly (readonly [number, string])[] = [
  [MORPH.plural, 'Number=Plur'],
  [MORPH.singular, 'Number=Sing'],
  [MORPH.past, 'Tense=Past'],
  [MORPH.present, 'Tense=Pres'],
  [MORPH.finite, 'VerbForm=Fin'],
  [MORPH.gerund, 'VerbForm=Ger'],
  [MORPH.infinitive, 'VerbForm=Inf'],
  [MORPH.participle, 'VerbForm=Part'],
  [MORPH.passive, 'Voice=Pass'],
]

function featuresOf(doc: Parsed, i: number): string {
  const features = FEATURES.filter(([bit]) => hasMorph(doc, i, bit)).map(([, name]) => name)
  return features.length === 0 ? '_' : features.join('|')
}

/**
 * Reads CoNLL-U. Multiword tokens and empty nodes are left out: the words stand for themselves.
 * Throws `document-invalid` with the line number for a line that is no word line.
 */
export function readConllu(text: string): ConlluColumns[] {
  const documents: Mutable[] = []
  let open: Mutable | null = null
  let sentenceStart = -1
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.startsWith('# newdoc') || (open === null && line !== '')) {
      open = openDocument(
        /^# newdoc id = (.*)$/.exec(line)?.[1] ?? `document-${documents.length + 1}`,
      )
      documents.push(open)
    }
    const doc = open
    if (doc === null) return
    if (line === '') sentenceStart = -1
    else if (line.startsWith('#')) readComment(doc, line)
    else if (!/^\d+[-.]\d/.test(line)) {
      if (sentenceStart < 0) {
        sentenceStart = doc.start.length
        if (doc.paragraphs.length === 0) doc.paragraphs.push(sentenceStart)
        doc.sentences.push(sentenceStart)
      }
      readWord(doc, line.split('\t'), sentenceStart, at + 1)
    }
  })
  for (const { head, id, sentences, paragraphs, start } of documents) {
    if (head.some((target) => target >= start.length)) {
      throw new DemarcheError(
        'document-invalid',
        `a head of document "${id}" lies behind its last word`,
      )
    }
    sentences.push(start.length)
    paragraphs.push(start.length)
  }
  return documents
}

type Mutable = {
  -readonly [K in keyof ConlluColumns]: ConlluColumns[K] extends readonly (infer T)[] ? T[] : string
}

const openDocument = (id: string): Mutable => ({
  ...{ id, text: '', start: [], end: [], lemma: [], upos: [], xpos: [], feats: [], head: [] },
  ...{ relation: [], tagMargin: [], arcMargin: [], sentences: [], paragraphs: [] },
})

function readComment(doc: Mutable, line: string): void {
  const before = /^# spaces_before = (.*)$/s.exec(line)
  if (before !== null) doc.text += unescapeSpaces(before[1]!)
  if (line.startsWith('# newpar')) doc.paragraphs.push(doc.start.length)
}

function readWord(doc: Mutable, cells: readonly string[], sentenceStart: number, at: number): void {
  if (cells.length !== CELLS) {
    throw new DemarcheError(
      'document-invalid',
      `line ${at} of the CoNLL-U text has ${cells.length} cells, expected ${CELLS} with tabs between them`,
    )
  }
  const [, form, lemma, upos, xpos, feats, head, relation, , misc] = cells as string[]
  if (!/^\d+$/.test(head!)) {
    throw new DemarcheError(
      'document-invalid',
      `line ${at} of the CoNLL-U text has the head "${head}", expected a word number of its sentence, or 0`,
    )
  }
  doc.start.push(doc.text.length)
  doc.text += form!
  doc.end.push(doc.text.length)
  doc.lemma.push(lemma!)
  doc.upos.push(upos!)
  doc.xpos.push(xpos!)
  doc.feats.push(feats!)
  doc.head.push(head === '0' ? -1 : sentenceStart + Number(head) - 1)
  doc.relation.push(relation!)
  const facts = new Map(misc!.split('|').map((fact) => fact.split('=', 2) as [string, string]))
  doc.tagMargin.push(Number(facts.get('TagMargin') ?? -1))
  doc.arcMargin.push(Number(facts.get('ArcMargin') ?? -1))
  doc.text += spaceAfter(facts)
}

function spaceAfter(facts: ReadonlyMap<string, string>): string {
  const spaces = facts.get('SpacesAfter')
  if (spaces !== undefined) return unescapeSpaces(spaces)
  return facts.get('SpaceAfter') === 'No' ? '' : ' '
}
