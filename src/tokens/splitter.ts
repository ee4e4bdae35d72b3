// The learned part of sentence splitting: for each place between two tokens a score for "a sentence begins here", from
// the words and signs around it and from what the rules of sentences.ts say. Integer weights, made by training/.

import {
  compileTemplates,
  hashFeatures,
  hashWord,
  joinHash,
  type LinearModel,
  type Templates,
} from '../base/index.js'
import { SHAPE } from '../document/index.js'
import { type Draft, FLAG } from './draft.js'

/** Atoms of a place before token i. p is the token before it, n the token at it. */
export const SPLITTER_ATOMS = [
  ...['p3', 'p2', 'p', 'n', 'n2', 'n3'].flatMap((place) => [`${place}.word`, `${place}.shape`]),
  ...['rule', 'space', 'length', 'p.flags', 'depth', 'n.length'],
] as const

/** Where the walk over a text stands: what is counted since the last sentence began. */
interface Count {
  length: number
  depth: number
}

const OUTSIDE = -11
const FREQUENT_SHAPES = 128 // one-character tokens are their own shape

/** A token's shape for the splitter: its shape bits, its length up to 4, the sign itself for a single sign. */
export function splitterShape(draft: Draft, i: number): number {
  const { text, start, end, shape } = draft
  const length = end[i]! - start[i]!
  const code = text.charCodeAt(start[i]!)
  const bits = shape[i]! & (SHAPE.capital | SHAPE.upper | SHAPE.digit | SHAPE.letter)
  if (bits === 0) return joinHash(code, Math.min(length, 3))
  const hasStop = text.charCodeAt(end[i]! - 1) === 0x2e ? 1 : 0
  return FREQUENT_SHAPES * 1000 + bits * 16 + Math.min(length, 4) * 2 + hasStop
}

const lowerHash = (draft: Draft, i: number): number => hashWord(draft.lowers[draft.form[i]!]!, 1)

function fillAtoms(
  atoms: Int32Array,
  draft: Draft,
  i: number,
  place: { rule: boolean; count: Count },
): void {
  let at = 0
  for (let k = i - 3; k < i + 3; k++) {
    const isInside = k >= 0 && k < draft.count && !isPastParagraph(draft, i, k)
    atoms[at++] = isInside ? lowerHash(draft, k) : OUTSIDE
    atoms[at++] = isInside ? splitterShape(draft, k) : OUTSIDE
  }
  const { length, depth } = place.count
  atoms[at++] = place.rule ? 1 : 0
  atoms[at++] = draft.shape[i]! & (SHAPE.spaceBefore | SHAPE.lineBefore)
  atoms[at++] = length < 4 ? length : length < 8 ? 4 : length < 16 ? 5 : length < 40 ? 6 : 7
  atoms[at++] = draft.flags[i - 1]!
  atoms[at++] = Math.min(depth, 2)
  atoms[at] = Math.min(draft.end[i]! - draft.start[i]!, 4)
}

/** True when a paragraph begins between the place and token k, or between token k and the place. */
function isPastParagraph(draft: Draft, i: number, k: number): boolean {
  for (let t = i + 1; t <= k; t++) if ((draft.flags[t]! & FLAG.paragraph) !== 0) return true
  for (let t = k + 1; t < i; t++) if ((draft.flags[t]! & FLAG.paragraph) !== 0) return true
  return false
}

/** Walks over the places of a text; `visit` gets the hashed features and says whether a sentence begins there. */
export function eachPlace(
  draft: Draft,
  ruled: readonly number[],
  templates: Templates,
  visit: (features: Int32Array, i: number, rule: boolean) => boolean,
): number[] {
  const atoms = new Int32Array(SPLITTER_ATOMS.length)
  const features = new Int32Array(templates.count)
  const starts: number[] = []
  const count: Count = { length: 0, depth: 0 }
  let next = 0
  for (let i = 0; i < draft.count; i++) {
    while (ruled[next]! < i) next++
    const rule = ruled[next] === i
    let begins = (draft.flags[i]! & FLAG.paragraph) !== 0 || i === 0
    if (!begins) {
      fillAtoms(atoms, draft, i, { rule, count })
      hashFeatures(templates, atoms, features)
      begins = visit(features, i, rule)
    }
    if (begins) {
      starts.push(i)
      count.length = 0
      count.depth = 0
    }
    count.length++
    count.depth += depthChange(draft, i, count.depth)
  }
  starts.push(draft.count)
  return starts
}

function depthChange({ text, start, end }: Draft, i: number, depth: number): number {
  if (end[i]! - start[i]! !== 1) return 0
  const sign = text.charAt(start[i]!)
  if ('([{\u201c'.includes(sign)) return 1
  return ')]}\u201d'.includes(sign) && depth > 0 ? -1 : 0
}

/** Splits with a trained model: takes the starts that the rules found, gives the better ones. */
export type Splitter = (draft: Draft, ruled: readonly number[]) => number[]

/** Makes a splitter out of a model. Throws `model-invalid` for atoms that this version does not compute. */
export function createSplitter(model: LinearModel): Splitter {
  const { templates, shift, weights, threshold, strictThreshold } = model
  const compiled = compileTemplates(templates, SPLITTER_ATOMS)
  return (draft, ruled) =>
    eachPlace(draft, ruled, compiled, (features, i, rule) => {
      const needed = rule ? threshold : thresholdAt(draft, i, threshold, strictThreshold)
      if (needed === NEVER) return false
      let score = 0
      for (let k = 0; k < features.length; k++) score += weights[features[k]! >>> shift]!
      return score > needed
    })
}

const NEVER = Number.POSITIVE_INFINITY
const IN_NAME = 5 // times the strict threshold, between two capitalised words
const DASHES = '-\u2013\u2014'
const STOPS = '.!?:;\u2026"\'\u201d\u2019'

/**
 * What it takes to begin a sentence where no rule does: never behind the dash of a dateline, a good deal on one line
 * behind a word, and more between two capitalised words ("Foreign Minister Wang | Yi").
 */
function thresholdAt(draft: Draft, i: number, usual: number, strict: number): number {
  if ((draft.shape[i]! & SHAPE.lineBefore) !== 0) return usual
  const last = draft.text.charAt(draft.end[i - 1]! - 1)
  if (DASHES.includes(last)) return isDatelineEnd(draft, i) ? NEVER : usual
  if (STOPS.includes(last)) return usual
  return isCapital(draft, i - 1) && isCapital(draft, i) ? IN_NAME * strict : strict
}

const isCapital = ({ shape }: Draft, i: number): boolean => (shape[i]! & SHAPE.capital) !== 0

const LONGEST_DATELINE = 14

/** True when the paragraph begins a few tokens before i: "BEIJING, Sept. 12 (Xinhua) -- | Chinese ...". */
function isDatelineEnd({ flags }: Draft, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LONGEST_DATELINE); k--) {
    if ((flags[k]! & FLAG.paragraph) !== 0) return true
  }
  return false
}
