// Finds the names that the knowledge tables know: the longest one at each token, none overlapping.

import { foldPhrase, type NameKind } from '../base/index.js'
import {
  hasShape,
  lowerOf,
  type NameMention,
  SHAPE,
  type Tokenized,
  type TokenRange,
  wordOf,
} from '../document/index.js'
import type { Knowledge, NameEntry } from '../knowledge/index.js'

// When one name stands for several things: Singapore is a state before it is a capital.
const PRECEDENCE: readonly NameKind[] = [
  'state',
  'organization',
  'body',
  'forum',
  'group',
  'metonym',
  'demonym',
  'capital',
]

const HYPHENS = new Set(['-', '‐', '‑'])
const NONE: readonly string[] = []

/**
 * The folded pieces of every token, made once per distinct word: none for a hyphen, null for other
 * punctuation, which no name contains.
 */
export function piecesOf(doc: Tokenized): (i: number) => readonly string[] | null {
  const { forms, form, count } = doc.tokens
  const pieces = forms.map((word) => {
    if (HYPHENS.has(word)) return NONE
    const folded = foldPhrase(word)
    return folded.length === 0 ? null : folded
  })
  return (i) => (i < count ? (pieces[form[i]!] ?? null) : null)
}

/**
 * Finds known names.
 *
 *     China and the European Union
 *     ^^^^^         ^^^^^^^^^^^^^^
 *
 * Not: "turkey and china plates" (names start with a capital; acronyms are all capitals).
 */
export function findNames(doc: Tokenized, knowledge: Knowledge): NameMention[] {
  const found: NameMention[] = []
  const pieces = piecesOf(doc)
  for (let i = 0; i < doc.tokens.count; ) {
    const mention = halfNameAt(doc, knowledge, pieces, i) ?? nameAt(doc, knowledge, pieces, i)
    if (mention === null) i++
    else {
      found.push(mention)
      i = mention.end
    }
  }
  return found
}

function nameAt(
  doc: Tokenized,
  { names }: Knowledge,
  pieces: (i: number) => readonly string[] | null,
  i: number,
): NameMention | null {
  if (!hasShape(doc, i, SHAPE.letter | SHAPE.digit)) return null
  const match = names.index.longest(pieces, i)
  if (match === null) return null
  const range = { first: i, end: i + match.length }
  const entry = pickEntry(match.values.filter((value) => isWrittenLike(doc, range, value)))
  if (entry === null || isNewWorld(doc, i, entry.kind)) return null
  const { kind, code, state, name } = entry
  return { ...range, kind, code, state, name }
}

const SIDES = /^(?:north|south|east|west)$/

// "North and South Korea", "East and West Germany": the first of two that share their last word.
function halfNameAt(
  doc: Tokenized,
  { names }: Knowledge,
  pieces: (i: number) => readonly string[] | null,
  i: number,
): NameMention | null {
  if (!SIDES.test(lowerOf(doc, i))) return null
  const [first, joint, second, last] = [0, 1, 2, 3].map((k) => pieces(i + k)?.[0] ?? '')
  if (!/^(?:and|or)$/.test(joint!) || !SIDES.test(second!)) return null
  if (!hasShape(doc, i, SHAPE.capital) || !hasShape(doc, i + 3, SHAPE.capital)) return null
  const phrase = [first!, last!]
  const match = names.index.longest((k) => (phrase[k] === undefined ? null : [phrase[k]!]), 0)
  const entry = match?.length === 2 ? match.values.find(({ kind }) => kind === 'state') : undefined
  if (entry === undefined) return null
  const { kind, code, state, name } = entry
  return { first: i, end: i + 1, kind, code, state, name }
}

// "New Mexico", "New England" are no states of that name.
const isNewWorld = (doc: Tokenized, i: number, kind: NameKind): boolean =>
  kind === 'state' && i > 0 && wordOf(doc, i - 1) === 'New'

function pickEntry(entries: readonly NameEntry[]): NameEntry | null {
  let best: NameEntry | null = null
  for (const entry of entries) {
    if (best === null || PRECEDENCE.indexOf(entry.kind) < PRECEDENCE.indexOf(best.kind)) {
      best = entry
    }
  }
  return best
}

function isWrittenLike(doc: Tokenized, { first, end }: TokenRange, entry: NameEntry): boolean {
  const word = wordOf(doc, first)
  if (entry.upper) {
    for (let i = first; i < end; i++) {
      if (wordOf(doc, i) !== wordOf(doc, i).toUpperCase()) return false
    }
    return true
  }
  return hasShape(doc, first, SHAPE.capital) || /^[a-z]{1,3}-[A-Z]/.test(word)
}
