// One sentence as the contact rules see it: its parties with their links, joined into groups where
// only commas and "and" stand between, and the word classes that bound a clause.

import {
  type DateMention,
  type Linked,
  lowerOf,
  type NameMention,
  type PartyLink,
  type PartyMention,
  type PlaceMention,
  sentenceRange,
  type TokenRange,
} from '../document/index.js'

/** Parties that stand together: "A, B and C". */
export interface Group extends TokenRange {
  readonly parties: readonly PartyMention[]
  /** True when a preposition stands before it: such a group is no subject. */
  readonly isOblique: boolean
  /** True when a possessive 's follows it. */
  readonly isPossessive: boolean
}

export interface Sentence extends TokenRange {
  readonly doc: Linked
  readonly index: number
  readonly groups: readonly Group[]
  /** "the two sides", "both ministers". */
  readonly sides: readonly PartyMention[]
  readonly dates: readonly DateMention[]
  readonly places: readonly PlaceMention[]
  readonly names: readonly NameMention[]
  readonly wordAt: (i: number) => string
}

/** The links of every party of a group. */
export const linksOf = (doc: Linked, group: Group): PartyLink[] =>
  group.parties.flatMap(({ index }) => doc.links.parties[index] ?? [])

// Words behind which a group is no subject.
const PREPOSITIONS = new Set([
  ...['visited', 'visits', 'visiting', 'reached', 'left', 'toured'],
  'of',
  'with',
  'to',
  'from',
  'for',
  'by',
  'in',
  'on',
  'at',
  'about',
  'against',
  'between',
  'among',
  'over',
  'towards',
  'toward',
  'under',
  'regarding',
  'concerning',
  'including',
  'like',
  'via',
  'than',
  'into',
  'within',
  'alongside',
  'joining',
])
// "a mission led by X": whoever leads stands with what is led.
const LED = new Set(['led', 'headed', 'chaired'])
const JOINTS = new Set([
  ',',
  'and',
  '&',
  'as',
  'well',
  'along',
  'together',
  'with',
  'alongside',
  ';',
  'plus',
  'or',
])
const STRONG_JOINTS = new Set(['and', '&', 'well', 'along', 'together', 'alongside', 'plus'])

/** Every sentence of a document, with its groups. */
export function sentencesOf(doc: Linked): Sentence[] {
  const { parties } = doc.mentions
  const sentences: Sentence[] = []
  const take = { parties: taker(parties), dates: taker(doc.mentions.dates) }
  const takeRest = { places: taker(doc.links.places), names: taker(doc.mentions.names) }
  for (let index = 0; index + 1 < doc.tokens.sentences.length; index++) {
    const { first, end } = sentenceRange(doc, index)
    const own = take.parties(end)
    const spread = {
      dates: take.dates(end),
      places: takeRest.places(end),
      names: takeRest.names(end),
    }
    const wordAt = (i: number): string => (i >= first && i < end ? lowerOf(doc, i) : '')
    const sides = own.filter(({ form }) => form === 'sides')
    const grouped = {
      sides,
      groups: groupParties(
        wordAt,
        own.filter(({ form }) => form !== 'sides'),
      ),
    }
    sentences.push({ doc, index, first, end, ...grouped, ...spread, wordAt })
  }
  return sentences
}

// Hands out the items of an ordered list that begin before a token, each once.
function taker<T extends TokenRange>(items: readonly T[]): (end: number) => T[] {
  let next = 0
  return (end) => {
    const from = next
    while (next < items.length && items[next]!.first < end) next++
    return items.slice(from, next)
  }
}

function groupParties(wordAt: (i: number) => string, parties: readonly PartyMention[]): Group[] {
  const groups: Group[] = []
  let open: PartyMention[] = []
  let hasStrong = false
  const close = (): void => {
    // A run joined by commas alone is no list unless all its members are people.
    const isList = hasStrong || open.every(({ form }) => form === 'person')
    for (const members of isList ? [open] : open.map((party) => [party])) {
      if (members.length > 0) groups.push(toGroup(wordAt, members))
    }
    open = []
    hasStrong = false
  }
  for (const party of parties) {
    const last = open.at(-1)
    if (last !== undefined) {
      const joint = jointBetween(wordAt, last.end, party.first)
      if (joint === null) close()
      else hasStrong ||= joint
    }
    open.push(party)
  }
  close()
  return groups
}

function toGroup(wordAt: (i: number) => string, parties: readonly PartyMention[]): Group {
  const first = parties[0]!.first
  const end = parties.at(-1)!.end
  return {
    ...{ parties, first, end },
    isOblique: PREPOSITIONS.has(wordAt(first - 1)),
    isPossessive: /^['’]s?$/.test(wordAt(end)),
  }
}

// null: not joined; true: joined by "and" or the like; false: by a comma.
function jointBetween(wordAt: (i: number) => string, from: number, to: number): boolean | null {
  if (to - from < 1 || to - from > 4) return null
  if (LED.has(wordAt(from)) && wordAt(from + 1) === 'by' && to - from === 2) return true
  if (LED.has(wordAt(from + 1)) && wordAt(from + 2) === 'by' && to - from === 3) return true
  let isStrong = false
  for (let i = from; i < to; i++) {
    const word = wordAt(i)
    if (!JOINTS.has(word)) return null
    isStrong ||= STRONG_JOINTS.has(word)
  }
  return wordAt(from) === 'with' ? null : isStrong
}
