// Feature templates as data. A template names the atoms it joins ("s0.tag b0.tag"); an atom is one number
// that describes a place in the sentence or the parser's state. Tagger, parser, labeler and splitter share
// this code, in training and in use, so that the two cannot drift apart.

import { DemarcheError } from './errors.js'

/** Templates compiled against a list of atom names, grouped by how many atoms they join. */
export interface Templates {
  /** Number of templates, and so of features of one place. */
  readonly count: number
  /** For each arity 1 to 4, template after template: a start value of its own, then its atom numbers. */
  readonly groups: readonly Int32Array[]
}

/** A trained yes-or-no question over hashed features: yes when the sum of weights is above a threshold. */
export interface LinearModel {
  readonly templates: readonly string[]
  /** A feature's row is its hash, shifted right by this much. */
  readonly shift: number
  readonly weights: Int8Array
  readonly threshold: number
  /** The threshold where a yes would surprise. */
  readonly strictThreshold: number
}

const MOST_ATOMS = 4
const GOLDEN = 0x9e3779b1 | 0
const [MIX_1, MIX_2, MIX_3, MIX_4] = [
  0x85ebca6b | 0,
  0xc2b2ae35 | 0,
  0x27d4eb2f,
  0x9e3779b1 | 0,
] as const

/**
 * Compiles templates.
 *
 *     compileTemplates(['s0.tag', 's0.tag b0.tag'], ['s0.tag', 'b0.tag']).count // 2
 *
 * Throws `model-invalid` for an atom that this version does not compute.
 */
export function compileTemplates(
  templates: readonly string[],
  atomNames: readonly string[],
): Templates {
  const numbers = new Map(atomNames.map((name, i) => [name, i]))
  const groups: number[][] = Array.from({ length: MOST_ATOMS }, () => [])
  if (!Array.isArray(templates)) throw unknownTemplate(String(templates), 'a list of templates')
  templates.forEach((template, k) => {
    const names = template.split(' ')
    const group = groups[names.length - 1]
    if (group === undefined) throw unknownTemplate(template, `1 to ${MOST_ATOMS} atoms`)
    group.push(Math.imul(k + 1, GOLDEN))
    for (const name of names) {
      const atom = numbers.get(name)
      if (atom === undefined) throw unknownTemplate(template, `known atoms, not "${name}"`)
      group.push(atom)
    }
  })
  return {
    count: templates.length,
    groups: groups.map((group) => Int32Array.from(group)),
  }
}

const unknownTemplate = (template: string, expected: string): DemarcheError =>
  new DemarcheError(
    'model-invalid',
    `the model has the feature template "${template}"; expected ${expected}: use a model made for this version`,
    { data: { template } },
  )

/**
 * Writes one 32-bit hash a template into `out`. Take the top bits (`out[k] >>> (32 - bits)`) as the row of
 * a weight table. The order is that of `groups`, the same in training and in use.
 */
export function hashFeatures(templates: Templates, atoms: Int32Array, out: Int32Array): void {
  // hot loop: about 100 features for each of two actions a word (bench/parse)
  const [one, two, three, four] = templates.groups as readonly [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  let k = 0
  for (let i = 0; i < one.length; i += 2) {
    out[k++] = Math.imul(atoms[one[i + 1]!]! ^ one[i]!, MIX_1)
  }
  for (let i = 0; i < two.length; i += 3) {
    const h = Math.imul(atoms[two[i + 1]!]! ^ two[i]!, MIX_1)
    out[k++] = Math.imul(h + atoms[two[i + 2]!]!, MIX_2)
  }
  for (let i = 0; i < three.length; i += 4) {
    let h = Math.imul(atoms[three[i + 1]!]! ^ three[i]!, MIX_1)
    h = Math.imul(h + atoms[three[i + 2]!]!, MIX_2)
    out[k++] = Math.imul(h + atoms[three[i + 3]!]!, MIX_3)
  }
  for (let i = 0; i < four.length; i += 5) {
    let h = Math.imul(atoms[four[i + 1]!]! ^ four[i]!, MIX_1)
    h = Math.imul(h + atoms[four[i + 2]!]!, MIX_2)
    h = Math.imul(h + atoms[four[i + 3]!]!, MIX_3)
    out[k++] = Math.imul(h + atoms[four[i + 4]!]!, MIX_4)
  }
}

/**
 * Which rows of a weight table are in use, a bit a row, small enough to stay in the processor's cache. The tables
 * themselves hold only those rows, one after the other.
 */
export interface RowIndex {
  /** A feature's row is its hash, shifted right by this much. */
  readonly shift: number
  readonly present: Int32Array
  /** How many rows are in use before each 32 rows. */
  readonly before: Int32Array
}

/** Fills `before` from `present`. */
export function countRows({ present, before }: RowIndex): void {
  let count = 0
  for (let word = 0; word < present.length; word++) {
    before[word] = count
    count += bitsIn(present[word]!)
  }
}

/** The number of bits set (Warren, Hacker's Delight, section 5-1). */
function bitsIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555)
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333)
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Keeps those features that have weights: writes the places of their rows in the table and gives their number. Most
 * features of a place were never learned; asking the index first spares a visit to the large table for each.
 */
export function selectRows(
  { shift, present, before }: RowIndex,
  features: Int32Array,
  rows: Int32Array,
): number {
  // hot loops: the first without branches, as they could not be foreseen (bench/parse)
  let count = 0
  for (let k = 0; k < features.length; k++) {
    const row = features[k]! >>> shift
    rows[count] = row
    count += (present[row >>> 5]! >>> (row & 31)) & 1
  }
  for (let k = 0; k < count; k++) {
    const row = rows[k]!
    const word = row >>> 5
    rows[k] = before[word]! + bitsIn(present[word]! & ((1 << (row & 31)) - 1))
  }
  return count
}
