// What the chunk rules ask about a token: its word, its shape, the known name at it, its word class.
// One scanner serves one document; rules read through it and never touch the columns.

import {
  hasShape,
  lowerOf,
  type NameMention,
  type Parsed,
  SHAPE,
  uposOf,
  wordOf,
  xposOf,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'

export interface Scanner {
  readonly doc: Parsed
  readonly knowledge: Knowledge
  /** The token in lower case. */
  readonly lower: (i: number) => string
  readonly word: (i: number) => string
  /** The known name that starts at token i. */
  readonly nameAt: (i: number) => NameMention | null
  /** The known names before token i, a few hundred at most. */
  readonly namesBefore: (i: number) => readonly NameMention[]
  /** True when token i is inside any known name. */
  readonly isInName: (i: number) => boolean
  readonly isCapital: (i: number) => boolean
  readonly isPossessive: (i: number) => boolean
  /** True when the tagger takes the token for a word of a name. */
  readonly isProperNoun: (i: number) => boolean
  /** True when a noun, or words that describe one, begins at token i. */
  readonly isNounAhead: (i: number) => boolean
  /** True when the tagger takes the token for a verb or a plural, which no word of a person's name is. */
  readonly isVerbOrPlural: (i: number) => boolean
  readonly isHead: (i: number) => boolean
  readonly isCollective: (i: number) => boolean
  readonly isModifier: (i: number) => boolean
  /** A word of a portfolio or a body: "Foreign", "Affairs", "Parliament". */
  readonly isOfficeWord: (i: number) => boolean
}

/** Makes a scanner over the known names of a document. */
export function createScanner(
  doc: Parsed,
  knowledge: Knowledge,
  names: readonly NameMention[],
): Scanner {
  const { lexicon } = knowledge
  const starts = new Int32Array(doc.tokens.count + 1).fill(-1)
  const inside = new Uint8Array(doc.tokens.count + 1)
  names.forEach((name, n) => {
    starts[name.first] = n
    inside.fill(1, name.first, name.end)
  })
  const lower = (i: number): string => lowerOf(doc, i)
  const isHead = (i: number): boolean =>
    isCollective(i) ||
    (lexicon.officeHeads.has(lower(i)) && isUsedAsOffice(i)) ||
    isOppositeNumber(i)
  // "the army chief" and "Chief" hold offices; "a major step" and "the chief reason" do not.
  const isUsedAsOffice = (i: number): boolean =>
    hasShape(doc, i, SHAPE.capital) ||
    !lexicon.rankHeads.has(lower(i)) ||
    lexicon.bodyWords.has(lower(i - 1)) ||
    lexicon.portfolioWords.has(lower(i - 1)) ||
    inside[i - 1] === 1
  const isOppositeNumber = (i: number): boolean =>
    lower(i) === 'number' && lower(i - 1) === 'opposite'
  const isCollective = (i: number): boolean => lexicon.collectiveHeads.has(lower(i))
  return {
    ...{ doc, knowledge, lower, isHead, isCollective },
    word: (i) => wordOf(doc, i),
    nameAt: (i) => {
      const n = starts[i] ?? -1
      return n < 0 ? null : names[n]!
    },
    namesBefore: (i) => namesBefore(names, i),
    isInName: (i) => inside[i] === 1,
    isCapital: (i) => hasShape(doc, i, SHAPE.capital),
    isPossessive: (i) => /^['’]s?$/.test(lower(i)),
    isProperNoun: (i) => uposOf(doc, i) === 'PROPN',
    isNounAhead: (i) => /^(?:NOUN|PROPN|ADJ|NUM)$/.test(uposOf(doc, i)) || lower(i) === '-',
    isVerbOrPlural: (i) => /^(?:VB|MD|NNS)/.test(xposOf(doc, i)),
    isModifier: (i) => lexicon.officeModifiers.has(lower(i)),
    isOfficeWord: (i) => lexicon.portfolioWords.has(lower(i)) || lexicon.bodyWords.has(lower(i)),
  }
}

const MOST_NAMES = 200 // back from a word that refers to one of them

function namesBefore(names: readonly NameMention[], token: number): readonly NameMention[] {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return names.slice(Math.max(0, low - MOST_NAMES), low)
}
