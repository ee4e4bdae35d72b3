// Makes integers of trained weights and writes the model file that src/parse/open-model reads.

import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../dist/parse/crc32.js'
import { MODEL_MAGIC, MODEL_VERSION } from '../../dist/parse/model-file.js'

const MOST = 127

/** The factor that brings the largest weight to 127. Clipping instead costs accuracy: frequent features weigh most. */
export function scaleOf(weights) {
  let most = 0
  for (const w of weights) if (Math.abs(w) > most) most = Math.abs(w)
  return MOST / most
}

/** 7-bit groups, low first. */
function varints(values) {
  const bytes = []
  for (let value of values) {
    for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128)
    bytes.push(value)
  }
  return Uint8Array.from(bytes)
}

const gapsOf = (rows) => varints(rows.map((row, k) => row - (k === 0 ? -1 : rows[k - 1])))

/** Byte planes of a column, which pack better than whole numbers. */
function planes(values, width) {
  const out = new Uint8Array(values.length * width)
  for (let plane = 0; plane < width; plane++) {
    for (let i = 0; i < values.length; i++)
      out[plane * values.length + i] = (values[i] >>> (8 * plane)) & 255
  }
  return out
}

/** Lanes of the action table: `lanes(row)` gives the integers of a row; rows of zeros are left out. */
function actionSections(name, lanes, rowCount, names) {
  const rows = []
  const columns = names.map(() => [])
  for (let row = 0; row < rowCount; row++) {
    const values = lanes(row)
    if (values.every((value) => value === 0)) continue
    rows.push(row)
    for (let k = 0; k < values.length; k++) columns[k].push(values[k] & 255)
  }
  return [
    [`${name}.rows`, gapsOf(rows)],
    ...names.map((lane, k) => [`${name}.${lane}`, Uint8Array.from(columns[k])]),
  ]
}

/** LEFT and RIGHT over SHIFT. Rows whose weights are all below `prune` are left out. */
export function greedySections(weights, prune) {
  const lead = new Float32Array(weights.length)
  const rowCount = weights.length / 3
  for (let row = 0; row < rowCount; row++) {
    lead[row * 3] = weights[row * 3 + 1] - weights[row * 3]
    lead[row * 3 + 1] = weights[row * 3 + 2] - weights[row * 3]
  }
  const scale = scaleOf(lead)
  const lane = (at) => (Math.abs(lead[at]) < prune ? 0 : Math.round(lead[at] * scale))
  return actionSections('greedy', (row) => [lane(row * 3), lane(row * 3 + 1)], rowCount, [
    'left',
    'right',
  ])
}

export function beamSections(weights, prune) {
  const scale = scaleOf(weights)
  const lane = (at) => (Math.abs(weights[at]) < prune ? 0 : Math.round(weights[at] * scale))
  const lanes = (row) => [lane(row * 3), lane(row * 3 + 1), lane(row * 3 + 2)]
  return actionSections('beam', lanes, weights.length / 3, ['shift', 'left', 'right'])
}

/** A table of classes: the rows in use, and for each its classes with their weights. */
export function classSections(name, weights, stride, prune) {
  const scale = scaleOf(weights)
  const [rows, sizes, classes, values] = [[], [], [], []]
  for (let row = 0; row < weights.length / stride; row++) {
    let size = 0
    for (let c = 0; c < stride; c++) {
      const w = weights[row * stride + c]
      const value = Math.abs(w) < prune ? 0 : Math.round(w * scale)
      if (value === 0) continue
      classes.push(c)
      values.push(value & 255)
      size++
    }
    if (size === 0) continue
    rows.push(row)
    sizes.push(size)
  }
  const sections = [
    [`${name}.rows`, gapsOf(rows)],
    [`${name}.size`, Uint8Array.from(sizes)],
    [`${name}.class`, Uint8Array.from(classes)],
    [`${name}.weight`, Uint8Array.from(values)],
  ]
  return { sections, scale }
}

export function lexiconSections({ columns, sets }) {
  const first = Int32Array.from(columns.first, (h, word) =>
    word === 0 ? 0 : word === 1 ? h : h - columns.first[word - 1],
  )
  return [
    ['lexicon.first', planes(first, 4)],
    ['lexicon.second', planes(columns.second, 2)],
    ...['cluster', 'ambiguity', 'tagSet', 'wordNet'].map((name) => [
      `lexicon.${name}`,
      planes(columns[name], 2),
    ]),
    ['lexicon.frequent', columns.frequent],
    ['tagSets.size', Uint8Array.from(sets, (set) => set.length)],
    ['tagSets.tags', Uint8Array.from(sets.flat())],
  ]
}

/** A table of one weight a row, most of them zero. */
export function denseSection(weights) {
  const scale = scaleOf(weights)
  return { scale, bytes: Uint8Array.from(weights, (w) => Math.round(w * scale) & 255) }
}

export const shortlistSections = (shortlists) => [
  ['shortlist.size', Uint8Array.from(shortlists, (list) => list.length)],
  ['shortlist.relations', Uint8Array.from(shortlists.flat())],
]

/** The bytes of a model file. `header` lacks only its section list. */
export function packModel(header, sections) {
  const packed = sections.map(([name, bytes]) => ({
    name,
    bytes,
    packed: deflateRawSync(bytes, { level: 9 }),
  }))
  const entries = packed.map(({ name, bytes, packed }) => ({
    ...{ name, packed: packed.length, size: bytes.length, crc: crc32(packed) },
  }))
  const text = Buffer.from(JSON.stringify({ ...header, sections: entries }))
  const head = Buffer.alloc(16)
  head.write(MODEL_MAGIC, 'latin1')
  head.writeUInt16LE(MODEL_VERSION, 6)
  head.writeUInt32LE(text.length, 8)
  head.writeUInt32LE(crc32(text), 12)
  return Buffer.concat([head, text, ...packed.map(({ packed }) => packed)])
}
