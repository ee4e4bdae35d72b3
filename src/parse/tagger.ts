// The first pass over a sentence: gives every token its joint tag (UPOS and XPOS at once), the likeliest other tags and
// the margin. Few features, all tags; the doubtful tokens are left to retagger.ts. Greedy from left to right; integer
// weights; ties go to the lowest tag.

import { hashFeatures, type RowIndex, selectRows, type Templates } from '../base/index.js'
import { fillTagAtoms, fillWordAtoms, TAGGER_ATOMS, type TaggerInput } from './tagger-features.js'

/** Weights of classes (tags, relations) by feature row: the rows in use, `stride` weights each. */
export interface ClassTable {
  readonly index: RowIndex
  readonly weights: Int8Array
  readonly stride: number
}

export interface TaggerModel {
  readonly templates: Templates
  readonly table: ClassTable
  /** The tags that a word of tag set s may take: tags[setStart[s], setStart[s + 1]). Set 0 is open. */
  readonly setStart: Int32Array
  readonly setTags: Uint8Array
  readonly tagCount: number
}

/** The tag columns of a document, written one sentence at a time. */
export interface TagColumns {
  readonly tag: Uint8Array
  readonly second: Uint8Array
  /** Lead of the best tag over the second, in weight units, at most 255; 255 for a word with one tag. */
  readonly margin: Uint8Array
  /** The likeliest tags of each token, CANDIDATES of them, best first; the last is repeated where there are fewer. */
  readonly candidates: Uint8Array
}

/** Scratch memory of one tagger. */
export interface TaggerScratch {
  readonly atoms: Int32Array
  readonly features: Int32Array
  readonly rows: Int32Array
  readonly scores: Int32Array
}

export const MOST_MARGIN = 255

/** How many tags of a token the second pass chooses from: the right one is among them for 99.7 % of the tokens. */
export const CANDIDATES = 4

export const createTaggerScratch = (model: TaggerModel): TaggerScratch => ({
  atoms: new Int32Array(TAGGER_ATOMS.length),
  features: new Int32Array(model.templates.count),
  rows: new Int32Array(model.templates.count + 1),
  scores: new Int32Array(model.tagCount),
})

/** Tags the tokens [first, end) of the input. */
export function tagSentence(
  model: TaggerModel,
  input: TaggerInput,
  out: TagColumns,
  scratch: TaggerScratch,
): void {
  const { setStart, setTags } = model
  for (let i = input.first; i < input.end; i++) {
    const set = input.words.tagSet[input.form[i]!]!
    const only = setStart[set]!
    if (setStart[set + 1]! - only === 1) {
      out.tag[i] = setTags[only]!
      out.second[i] = setTags[only]!
      out.margin[i] = MOST_MARGIN
      out.candidates.fill(setTags[only]!, i * CANDIDATES, (i + 1) * CANDIDATES)
      continue
    }
    fillWordAtoms(scratch.atoms, input, i)
    fillTagAtoms(scratch.atoms, input, out.tag, i)
    hashFeatures(model.templates, scratch.atoms, scratch.features)
    addScores(model, set, scratch)
    chooseTag(model, set, scratch.scores, out, i)
  }
}

function addScores(model: TaggerModel, set: number, scratch: TaggerScratch): void {
  // hot loop: once per token that has more than one tag (bench/parse)
  const { setStart, setTags } = model
  const { index, weights, stride } = model.table
  const { features, rows, scores } = scratch
  const count = selectRows(index, features, rows)
  for (let k = 0; k < count; k++) rows[k]! *= stride
  for (let at = setStart[set]!; at < setStart[set + 1]!; at++) {
    const tag = setTags[at]!
    let score = 0
    for (let k = 0; k < count; k++) score += weights[rows[k]! + tag]!
    scores[tag] = score
  }
}

const topTags = new Int32Array(CANDIDATES)

function chooseTag(
  { setStart, setTags }: TaggerModel,
  set: number,
  scores: Int32Array,
  out: TagColumns,
  i: number,
): void {
  let kept = 0
  for (let at = setStart[set]!; at < setStart[set + 1]!; at++) {
    const tag = setTags[at]!
    const score = scores[tag]!
    if (kept === CANDIDATES && score <= scores[topTags[kept - 1]!]!) continue
    let place = kept < CANDIDATES ? kept++ : kept - 1
    for (; place > 0 && score > scores[topTags[place - 1]!]!; place--) {
      topTags[place] = topTags[place - 1]!
    }
    topTags[place] = tag
  }
  for (let k = 0; k < CANDIDATES; k++) {
    out.candidates[i * CANDIDATES + k] = topTags[Math.min(k, kept - 1)]!
  }
  out.tag[i] = topTags[0]!
  out.second[i] = topTags[1]!
  out.margin[i] = Math.min(MOST_MARGIN, scores[topTags[0]!]! - scores[topTags[1]!]!)
}
