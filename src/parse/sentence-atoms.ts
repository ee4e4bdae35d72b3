// Turns a tagged sentence into the rows that the parser's features read.

import { joinHash } from '../base/index.js'
import {
  AHEAD_STRIDE,
  distance,
  NODE_ATOMS,
  NODE_STRIDE,
  type SentenceAtoms,
} from './parser-features.js'
import type { TagColumns } from './tagger.js'
import { WORD_COLUMN, WORD_STRIDE, type WordRows } from './word-atoms.js'

/** What tags mean to the parser. */
export interface TagFacts {
  /** UPOS number of each tag. */
  readonly upos: Uint8Array
  /** What a token of the tag adds to the counts between two words: 1 verb, 2 comma, 3 conjunction, else 0. */
  readonly counted: Uint8Array
  /** What landmark a token of the tag is, as {@link LANDMARK}, or 0. */
  readonly landmark: Uint8Array
  /** A margin below this makes a tag doubtful. */
  readonly doubtBelow: number
}

/** Words and signs that tell how a sentence is built. */
export const LANDMARK = {
  ...{ finite: 1, comma: 2, conjunction: 3, subordinator: 4, nonfinite: 5, quote: 6, stop: 7 },
} as const

const [ROOT, NONE] = [-3, -5]
const [WORD, TAG] = [NODE_ATOMS.indexOf('word'), NODE_ATOMS.indexOf('tag')]

export const createSentenceAtoms = (room: number): SentenceAtoms => ({
  n: 0,
  nodes: new Int32Array((room + 2) * NODE_STRIDE),
  counts: new Int32Array(room + 1),
  ahead: new Int32Array((room + 1) * AHEAD_STRIDE),
})

/** Fills the rows for tokens [first, end) of a document. */
export function fillSentenceAtoms(
  out: SentenceAtoms,
  range: { first: number; end: number },
  form: Int32Array,
  words: WordRows,
  tags: TagColumns,
  facts: TagFacts,
): void {
  const n = range.end - range.first
  const { nodes, counts } = out
  const atoms = words.atoms
  out.n = n
  let [verbs, commas, conjunctions] = [0, 0, 0]
  for (let node = 0, at = 0; node < n; node++) {
    const i = range.first + node
    const row = form[i]! * WORD_STRIDE
    const tag = tags.tag[i]!
    nodes[at++] = atoms[row + WORD_COLUMN.word]!
    nodes[at++] = tag
    nodes[at++] = atoms[row + WORD_COLUMN.cluster]!
    nodes[at++] = atoms[row + WORD_COLUMN.coarse]!
    nodes[at++] = tags.margin[i]! < facts.doubtBelow ? 1000 + joinHash(tag, tags.second[i]!) : tag
    nodes[at++] = atoms[row + WORD_COLUMN.suffix3]!
    nodes[at++] = facts.upos[tag]!
    counts[node] = (verbs & 1023) | ((commas & 1023) << 10) | ((conjunctions & 1023) << 20)
    const counted = facts.counted[tag]!
    if (counted === 1) verbs++
    else if (counted === 2) commas++
    else if (counted === 3) conjunctions++
  }
  counts[n] = (verbs & 1023) | ((commas & 1023) << 10) | ((conjunctions & 1023) << 20)
  nodes.fill(ROOT, n * NODE_STRIDE, (n + 1) * NODE_STRIDE)
  nodes.fill(NONE, (n + 1) * NODE_STRIDE, (n + 2) * NODE_STRIDE)
  fillAhead(out, facts.landmark)
}

const [MOST_FINITES, FIVE_LANDMARKS] = [3, 0x7fff]

function fillAhead({ n, nodes, ahead }: SentenceAtoms, landmark: Uint8Array): void {
  const tagOf = (node: number): number => nodes[node * NODE_STRIDE + TAG]!
  let [marks, finites, next] = [0, 0, -1]
  ahead.fill(0, n * AHEAD_STRIDE, (n + 1) * AHEAD_STRIDE)
  for (let node = n - 1; node >= 0; node--) {
    let at = node * AHEAD_STRIDE
    ahead[at++] = marks & 0x3f
    ahead[at++] = marks & 0x1ff
    ahead[at++] = marks & 0xfff
    ahead[at++] = marks
    ahead[at++] = Math.min(MOST_FINITES, finites)
    ahead[at++] = next < 0 ? 0 : 8 * tagOf(next) + distance(node, next)
    ahead[at] = next < 0 ? 0 : nodes[next * NODE_STRIDE + WORD]!
    const mark = landmark[tagOf(node)]!
    if (mark === 0) continue
    marks = ((marks << 3) | mark) & FIVE_LANDMARKS
    if (mark !== LANDMARK.finite) continue
    finites++
    next = node
  }
  let seen = 0
  for (let node = 0; node < n; node++) {
    ahead[(node + 1) * AHEAD_STRIDE - 1] = Math.min(MOST_FINITES, seen)
    if (landmark[tagOf(node)] === LANDMARK.finite) seen++
  }
}
