// Decodes a model file into the tables that tagger and parser read. Sparse tables are stored as gaps between the rows
// in use and columns of values; they are laid out here once, in memory that threads may share.

import { compileTemplates, countRows, DemarcheError, type RowIndex } from '../base/index.js'
import { readLemmas } from './lemmatizer.js'
import { createLexicon, type Lexicon, slotsFor } from './lexicon.js'
import type { LanguageModel, ParseMode } from './model.js'
import { type Inflate, type ModelParts, readModelFile } from './model-file.js'
import { ACTION_ATOMS, LABEL_ATOMS } from './parser-features.js'
import type { RetaggerModel } from './retagger.js'
import { LANDMARK } from './sentence-atoms.js'
import type { ClassTable, TaggerModel } from './tagger.js'
import { TAGGER_ATOMS } from './tagger-features.js'

/** Gives zeroed memory for a table, shared between threads or not. */
export type Allocate = (bytes: number) => ArrayBufferLike

export interface OpenModelOptions {
  readonly inflate: Inflate
  /** Default: memory of this thread. */
  readonly allocate?: Allocate
  /** `fast` leaves out what only `best` needs, a third of the file. Default `best`. */
  readonly mode?: ParseMode
}

interface Parts extends ModelParts {
  readonly allocate: Allocate
}

/**
 * Opens a model file.
 *
 *     openModel(bytes, { inflate: (packed) => inflateRawSync(packed) }).tags.length
 *
 * Throws `model-invalid` when the file is damaged or was made for another version.
 */
export function openModel(bytes: Uint8Array, options: OpenModelOptions): LanguageModel {
  const { inflate, allocate = (size) => new ArrayBuffer(size), mode = 'best' } = options
  const isNeeded = (name: string): boolean => mode === 'best' || !name.startsWith('beam.')
  const parts: Parts = { ...readModelFile(bytes, inflate, isNeeded), allocate }
  const { header } = parts
  const upos = [...new Set(header.tags.map((tag) => tag.split(' ')[0]!))]
  const table = compileTemplates(header.templates.actions, ACTION_ATOMS)
  const shift = 32 - header.bits.actions
  return {
    ...{ name: header.name, language: header.language, sha256: parts.sha256, header },
    ...{ tags: header.tags, relations: header.relations },
    splitter: {
      ...{ templates: header.templates.splitter, shift: 32 - header.bits.splitter },
      weights: place(parts, signed(section(parts, 'splitter'))),
      threshold: header.splitterThresholds[0],
      strictThreshold: header.splitterThresholds[1],
    },
    lexicon: openLexicon(parts),
    tagger: openTagger(parts),
    retagger: openRetagger(parts),
    facts: {
      upos: place(
        parts,
        Uint8Array.from(header.tags, (tag) => upos.indexOf(tag.split(' ')[0]!)),
      ),
      counted: place(parts, Uint8Array.from(header.tags, countedAs)),
      landmark: place(parts, Uint8Array.from(header.tags, landmarkOf)),
      doubtBelow: header.doubtBelow,
    },
    lemmas: readLemmas(new TextDecoder().decode(section(parts, 'lemmas'))),
    greedy: { templates: table, shift, weights: openPairs(parts) },
    beam: mode === 'best' ? { templates: table, shift, weights: openTriples(parts) } : null,
    labels: openLabels(parts, upos.length),
  }
}

/** What stands between two words and is counted by the parser: verbs, commas, conjunctions. */
export function countedAs(tag: string): number {
  if (tag.startsWith('VERB ') || tag.startsWith('AUX ')) return 1
  if (tag === 'PUNCT ,') return 2
  return tag.startsWith('CCONJ ') ? 3 : 0
}

/** What landmark of a sentence words of the tag are, or 0. */
export function landmarkOf(tag: string): number {
  const [upos, xpos] = tag.split(' ') as [string, string]
  if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return LANDMARK.finite
  if (/^(?:VB|VBG|VBN)$/.test(xpos)) return LANDMARK.nonfinite
  if (xpos === ',') return LANDMARK.comma
  if (upos === 'CCONJ') return LANDMARK.conjunction
  if (upos === 'SCONJ' || /^W/.test(xpos)) return LANDMARK.subordinator
  if (/^(?:``|''|-LRB-|-RRB-)$/.test(xpos)) return LANDMARK.quote
  return upos === 'PUNCT' && xpos !== 'HYPH' ? LANDMARK.stop : 0
}

function section({ sections }: Parts, name: string): Uint8Array {
  const found = sections.get(name)
  if (found !== undefined) return found
  throw new DemarcheError('model-invalid', `the model file has no section "${name}"`)
}

/** Copies a column into memory that may be shared; bytes may come as any kind of byte array. */
function place<T extends Uint8Array | Uint16Array | Int32Array | Int8Array>(
  { allocate }: Parts,
  from: T,
): T {
  const buffer = allocate(from.byteLength)
  const to = (
    from instanceof Int32Array
      ? new Int32Array(buffer)
      : from instanceof Uint16Array
        ? new Uint16Array(buffer)
        : from instanceof Int8Array
          ? new Int8Array(buffer)
          : new Uint8Array(buffer)
  ) as T
  to.set(from)
  return to
}

/** Columns are stored byte plane by byte plane, which packs better. */
function column(parts: Parts, name: string, width: 1 | 2 | 4): Int32Array {
  const bytes = section(parts, name)
  const count = bytes.length / width
  const out = new Int32Array(count)
  for (let plane = 0; plane < width; plane++) {
    const from = plane * count
    for (let i = 0; i < count; i++) out[i]! |= bytes[from + i]! << (8 * plane)
  }
  return out
}

function openLexicon(parts: Parts): Lexicon {
  const small = (name: string): Uint16Array =>
    place(parts, Uint16Array.from(column(parts, `lexicon.${name}`, 2)))
  const first = place(parts, column(parts, 'lexicon.first', 4))
  for (let word = 2; word < first.length; word++) first[word]! += first[word - 1]! // stored as gaps
  return createLexicon(
    {
      first,
      second: place(parts, Uint16Array.from(column(parts, 'lexicon.second', 2))),
      cluster: small('cluster'),
      ambiguity: small('ambiguity'),
      tagSet: small('tagSet'),
      wordNet: small('wordNet'),
      frequent: place(parts, section(parts, 'lexicon.frequent')),
    },
    new Int32Array(parts.allocate(4 * slotsFor(first.length))),
  )
}

function openTagger(parts: Parts): TaggerModel {
  const { header } = parts
  return {
    templates: compileTemplates(header.templates.tagger, TAGGER_ATOMS),
    table: openTable(parts, 'tagger', header.tags.length),
    setStart: place(parts, sumUp(section(parts, 'tagSets.size'))),
    setTags: place(parts, section(parts, 'tagSets.tags')),
    tagCount: header.tags.length,
  }
}

function openRetagger(parts: Parts): RetaggerModel {
  const { header } = parts
  return {
    templates: compileTemplates(header.templates.retagger, TAGGER_ATOMS),
    table: openTable(parts, 'retagger', header.tags.length),
    below: header.retagBelow,
  }
}

/** Start positions out of sizes. */
function sumUp(sizes: Uint8Array): Int32Array {
  const start = new Int32Array(sizes.length + 1)
  for (let i = 0; i < sizes.length; i++) start[i + 1] = start[i]! + sizes[i]!
  return start
}

const signed = (bytes: Uint8Array): Int8Array =>
  new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)

/** The rows in use. Gaps between them are stored in 7-bit groups, low first, the top bit saying "more". */
function rowsOf(gaps: Uint8Array, count: number): Int32Array {
  const rows = new Int32Array(count)
  let [row, at] = [-1, 0]
  for (let k = 0; k < count; k++) {
    let byte = gaps[at++]!
    let gap = byte & 127
    for (let groupShift = 7; byte >= 128; groupShift += 7) {
      byte = gaps[at++]!
      gap |= (byte & 127) << groupShift
    }
    row += gap
    rows[k] = row
  }
  return rows
}

/** The index of a table whose `count` rows are stored as gaps. */
function openIndex(parts: Parts, name: string, bits: number, count: number): RowIndex {
  const words = Math.max(1, 2 ** bits / 32)
  const index: RowIndex = {
    shift: 32 - bits,
    present: new Int32Array(parts.allocate(4 * words)),
    before: new Int32Array(parts.allocate(4 * words)),
  }
  const rows = rowsOf(section(parts, `${name}.rows`), count)
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!
    index.present[row >>> 5]! |= 1 << (row & 31)
  }
  countRows(index)
  return index
}

/** The table of the greedy parser: all rows, those not in use zero, as asking first would take longer than reading. */
function openPairs(parts: Parts): Int16Array {
  const weights = new Int16Array(parts.allocate(2 * 2 ** parts.header.bits.actions))
  const left = signed(section(parts, 'greedy.left'))
  const right = signed(section(parts, 'greedy.right'))
  const rows = rowsOf(section(parts, 'greedy.rows'), left.length)
  for (let k = 0; k < rows.length; k++) weights[rows[k]!] = left[k]! * 256 + right[k]!
  return weights
}

function openTriples(parts: Parts): Int32Array {
  const weights = new Int32Array(parts.allocate(4 * 2 ** parts.header.bits.actions))
  const shift = section(parts, 'beam.shift')
  const left = section(parts, 'beam.left')
  const right = section(parts, 'beam.right')
  const rows = rowsOf(section(parts, 'beam.rows'), left.length)
  for (let k = 0; k < rows.length; k++) {
    weights[rows[k]!] = shift[k]! | (left[k]! << 8) | (right[k]! << 16)
  }
  return weights
}

/** A table of the rows in use, whole, from the entries that are not zero. */
function openTable(
  parts: Parts,
  name: 'tagger' | 'retagger' | 'labels',
  stride: number,
): ClassTable {
  const classes = section(parts, `${name}.class`)
  const values = signed(section(parts, `${name}.weight`))
  const sizes = section(parts, `${name}.size`)
  const weights = new Int8Array(parts.allocate(stride * sizes.length))
  let at = 0
  for (let row = 0; row < sizes.length; row++) {
    for (const end = at + sizes[row]!; at < end; at++) {
      weights[row * stride + classes[at]!] = values[at]!
    }
  }
  return {
    index: openIndex(parts, name, parts.header.bits[name], sizes.length),
    ...{ weights, stride },
  }
}

function openLabels(parts: Parts, uposCount: number): LanguageModel['labels'] {
  const { header } = parts
  return {
    templates: compileTemplates(header.templates.labels, LABEL_ATOMS),
    table: openTable(parts, 'labels', header.relations.length),
    uposCount,
    shortlistStart: place(parts, sumUp(section(parts, 'shortlist.size'))),
    shortlist: place(parts, section(parts, 'shortlist.relations')),
    rootRelation: header.relations.indexOf('root'),
  }
}
