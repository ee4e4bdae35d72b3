// The second pass of tagging: decides again for the tokens whose tag the first pass left doubtful, among its likeliest
// tags, with all features and with the tags on both sides. Integer weights; ties go to the likelier of the first pass.

import { hashFeatures, selectRows, type Templates } from '../base/index.js'
import { CANDIDATES, type ClassTable, MOST_MARGIN, type TagColumns } from './tagger.js'
import { fillTagAtoms, fillWordAtoms, TAGGER_ATOMS, type TaggerInput } from './tagger-features.js'

export interface RetaggerModel {
  readonly templates: Templates
  readonly table: ClassTable
  /** Tokens with a first margin below this are tagged again. */
  readonly below: number
}

export interface RetaggerScratch {
  readonly atoms: Int32Array
  readonly features: Int32Array
  readonly rows: Int32Array
}

export const createRetaggerScratch = ({ templates }: RetaggerModel): RetaggerScratch => ({
  atoms: new Int32Array(TAGGER_ATOMS.length),
  features: new Int32Array(templates.count),
  rows: new Int32Array(templates.count + 1),
})

/** Tags the doubtful tokens [first, end) again; the others count as certain. */
export function retagSentence(
  model: RetaggerModel,
  input: TaggerInput,
  out: TagColumns,
  scratch: RetaggerScratch,
): void {
  const { atoms, features, rows } = scratch
  for (let i = input.first; i < input.end; i++) {
    if (out.margin[i]! >= model.below) {
      out.margin[i] = MOST_MARGIN
      continue
    }
    fillWordAtoms(atoms, input, i)
    fillTagAtoms(atoms, input, out.tag, i)
    hashFeatures(model.templates, atoms, features)
    chooseTag(model.table, rows, selectRows(model.table.index, features, rows), out, i)
  }
}

function chooseTag(
  { weights, stride }: ClassTable,
  rows: Int32Array,
  count: number,
  out: TagColumns,
  i: number,
): void {
  // hot loop: for about two tokens in five (bench/parse)
  for (let k = 0; k < count; k++) rows[k]! *= stride
  let [best, bestScore, second, secondScore] = [-1, 0, -1, 0]
  for (let at = i * CANDIDATES; at < (i + 1) * CANDIDATES; at++) {
    const tag = out.candidates[at]!
    if (tag === best || tag === second) continue
    let score = 0
    for (let k = 0; k < count; k++) score += weights[rows[k]! + tag]!
    if (best < 0 || score > bestScore) {
      second = best
      secondScore = bestScore
      best = tag
      bestScore = score
    } else if (second < 0 || score > secondScore) {
      second = tag
      secondScore = score
    }
  }
  out.tag[i] = best
  out.second[i] = second < 0 ? best : second
  out.margin[i] = second < 0 ? MOST_MARGIN : Math.min(MOST_MARGIN, bestScore - secondScore)
}
