// Who did it and with whom: finds the subject before the words of a rule and the object after them.
// Works from token order; the parser will take this over.

import type { PartyLink, TokenRange } from '../../document/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'

/** Words that an object may stand behind: adverbs and circumstances of place, time and manner. */
const ADJUNCT_WORDS = new Set([
  ...[
    'followed',
    'lunch',
    'dinner',
    'luncheon',
    'breakfast',
    'courtesy',
    'introductory',
    'farewell',
  ],
  ...['that', 'invitation', 'written', 'condolence', 'leadership'],
  ...[
    'today',
    'yesterday',
    'here',
    'there',
    'earlier',
    'later',
    'again',
    'also',
    'separately',
    'jointly',
    'briefly',
  ],
  ...[
    'in',
    'at',
    'on',
    'by',
    'via',
    'over',
    'during',
    'for',
    'the',
    'a',
    'an',
    'of',
    'this',
    'his',
    'her',
    'their',
    'its',
  ],
  ...[
    'phone',
    'telephone',
    'video',
    'link',
    'conference',
    'videoconference',
    'teleconference',
    'person',
    'virtually',
    'online',
  ],
  ...[
    'sidelines',
    'margins',
    'fringes',
    'side',
    'capital',
    'city',
    'town',
    'resort',
    'visit',
    'trip',
    'summit',
    'forum',
    'session',
  ],
  ...[
    'bilateral',
    'official',
    'working',
    'private',
    'behind',
    'closed',
    'doors',
    'first',
    'second',
    'time',
    'morning',
    'afternoon',
  ],
  ...[
    'evening',
    'night',
    'week',
    'month',
    'day',
    'late',
    'early',
    'last',
    'two',
    'three',
    'round',
    'framework',
    'within',
    'ahead',
  ],
  ...[
    ',',
    '-',
    '(',
    ')',
    'residence',
    'palace',
    'office',
    'headquarters',
    'hotel',
    'airport',
    'separate',
    'meetings',
    'talks',
  ],
  ...[
    'phase',
    'annual',
    'regular',
    'extensive',
    'brief',
    'short',
    'hour',
    'minutes',
    'meeting',
    'once',
    'both',
    'respectively',
  ],
  ...[
    'his',
    'her',
    'their',
    'leadership',
    'level',
    'topic',
    'respective',
    'each',
    'state',
    'dinner',
    'lunch',
    'breakfast',
    'and',
  ],
])
const LONGEST_GAP = 18

/** The group right behind the words of a rule, past circumstances, behind one of the links. */
export function findObject(
  sentence: Sentence,
  from: number,
  links: readonly string[],
): Group | null {
  const canFollow = links.includes('')
  const linkWords = new Set(links.filter((link) => link !== ''))
  let isLinked = false
  for (let i = from; i < Math.min(sentence.end, from + LONGEST_GAP); i++) {
    i = skipParenthesis(sentence, i)
    const group = groupAt(sentence, i)
    const word = sentence.wordAt(i)
    if (group !== null) {
      if (isLinked && linkWords.has(sentence.wordAt(i - 1))) return group
      if (canFollow && isNear(sentence, from, i) && (i === from || isPersonal(group))) return group
      if (!isPlaceLike(sentence, group)) return null
      i = group.end - 1
    } else if (linkWords.has(word)) isLinked = true
    else if (!isAdjunct(sentence, i)) return null
  }
  return null
}

// "Bilateral Political Consultations (BPC) between": a short parenthesis is stepped over.
function skipParenthesis(sentence: Sentence, i: number): number {
  if (sentence.wordAt(i) !== '(') return i
  for (let k = i + 1; k < i + 5; k++) if (sentence.wordAt(k) === ')') return k + 1
  return i
}

/** True when somebody in the group is a person or holds an office. */
export const isPersonal = (group: Group): boolean =>
  group.parties.some(({ form }) => form === 'person' || form === 'role' || form === 'pronoun')

const groupAt = (sentence: Sentence, i: number): Group | null =>
  sentence.groups.find(({ first }) => first === i) ?? null

// "met today", "met in Suva on Monday": the object may follow without its link after circumstances.
function isNear(sentence: Sentence, from: number, to: number): boolean {
  const isIn = (i: number) => (range: TokenRange) => range.first <= i && i < range.end
  for (let i = from; i < to; i++) {
    const isWord =
      /^(?:today|yesterday|here|separately|also|again|virtually|,|online|jointly|in|on|at|the)$/.test(
        sentence.wordAt(i),
      )
    if (!isWord && !sentence.dates.some(isIn(i)) && !sentence.places.some(isIn(i))) return false
  }
  return true
}

// A state or capital after "in" is where it was, not whom it was with.
const isPlaceLike = (sentence: Sentence, group: Group): boolean =>
  group.isOblique || sentence.places.some(({ first }) => first >= group.first && first < group.end)

function isAdjunct(sentence: Sentence, i: number): boolean {
  if (ADJUNCT_WORDS.has(sentence.wordAt(i)) || /ly$|^\d/.test(sentence.wordAt(i))) return true
  const isIn = ({ first, end }: { first: number; end: number }): boolean => first <= i && i < end
  if (sentence.dates.some(isIn) || sentence.places.some(isIn)) return true
  if (/^['’]s?$/.test(sentence.wordAt(i))) return true
  return sentence.names.some(isIn)
}

/** Groups that may be the subject of words at `at`, the likeliest first. */
export function findSubject(sentence: Sentence, at: number): Group | null {
  const before = sentence.groups.filter(({ end }) => end <= at)
  const candidates = before.filter((group) => isSubjectLike(sentence, group))
  if (candidates.length === 0) return null
  const nearest = candidates.at(-1)!
  const outer = outsideParenthesis(sentence, candidates, nearest, at)
  return outer ?? nearest
}

/** The first group before `at` that can be a subject. */
export const firstSubject = (sentence: Sentence, at: number): Group | null =>
  sentence.groups.find((group) => group.end <= at && isSubjectLike(sentence, group)) ?? null

function isSubjectLike(sentence: Sentence, group: Group): boolean {
  if (group.isOblique || group.isPossessive) return false
  if (group.parties.every(({ form }) => form === 'pair')) return false
  return linksOf(sentence.doc, group).length > 0
}

// "X, who replaced Y in May, met Z": a comma right before the verb closes a parenthesis.
function outsideParenthesis(
  sentence: Sentence,
  candidates: readonly Group[],
  nearest: Group,
  at: number,
): Group | null {
  let k = at - 1
  while (
    k > nearest.end &&
    /^(?:has|have|had|will|would|also|is|was|are|were)$/.test(sentence.wordAt(k))
  )
    k--
  if (sentence.wordAt(k) !== ',' || k === nearest.end) return null
  for (let c = candidates.length - 2; c >= 0; c--) {
    if (sentence.wordAt(candidates[c]!.end) === ',') return candidates[c]!
  }
  return null
}

/** The parties of a noun: between, of, among, with; a pair or possessive before it. */
export function findNounParties(
  sentence: Sentence,
  first: number,
  end: number,
  links: readonly string[],
): {
  readonly groups: readonly Group[]
  readonly link: string
} | null {
  const pair = pairBefore(sentence, first)
  if (pair !== null) return { groups: [pair], link: 'pair' }
  const linked = linkedGroup(sentence, end, links)
  if (linked === null) {
    const both = openingSubject(sentence, first, end)
    return both === null ? null : { groups: [both], link: 'both' }
  }
  const { group, link } = linked
  if (link === 'between' || link === 'among') return { groups: [group], link }
  const owner = ownerBefore(sentence, first) ?? pronounOwner(sentence, first)
  if (link === 'of') return { groups: owner === null ? [group] : [owner, group], link }
  const other =
    owner ??
    findSubject(sentence, first) ??
    (link === 'with' ? (subjectAfter(sentence, group.end) ?? agentBefore(sentence, first)) : null)
  return other === null ? null : { groups: [other, group], link }
}

// "the Russia-Iran top-level meeting": up to five words of description between pair and noun.
function pairBefore(sentence: Sentence, first: number): Group | null {
  for (const group of sentence.groups) {
    if (
      group.parties.some(({ form }) => form === 'pair') &&
      group.end <= first &&
      first - group.end <= 6
    ) {
      for (let i = group.end; i < first; i++) {
        if (
          /^(?:,|;|\(|and|of|in|on|said|was|were|is|to|with|border|relations|ties)$/.test(
            sentence.wordAt(i),
          )
        )
          return null
      }
      return group
    }
  }
  return null
}

function linkedGroup(
  sentence: Sentence,
  end: number,
  links: readonly string[],
): { group: Group; link: string } | null {
  for (let i = end; i < Math.min(sentence.end, end + LONGEST_GAP); i++) {
    i = skipParenthesis(sentence, i)
    const word = sentence.wordAt(i)
    if (links.includes(word)) {
      const group = sentence.groups.find(
        (candidate) =>
          candidate.first === i + 1 ||
          (candidate.first === i + 2 && /^(?:the|both)$/.test(sentence.wordAt(i + 1))),
      )
      if (group !== undefined) return { group, link: word }
    }
    const group = groupAt(sentence, i)
    if (group !== null && !isPlaceLike(sentence, group)) return null
    if (group !== null) i = group.end - 1
    else if (
      !isAdjunct(sentence, i) &&
      !links.includes(word) &&
      !/^(?:held|took|place|was|were|have|has|had|been|be|will|resumed|resume|began|begin|opened|open|continued|continue|ended|concluded|started|broke|down|collapsed|stalled|scheduled|planned)$/.test(
        word,
      )
    )
      return null
  }
  return null
}

// "told Putin of his May 22 meeting with Y": the subject of the sentence met.
function pronounOwner(sentence: Sentence, first: number): Group | null {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 5); i--) {
    if (/^(?:his|her|their)$/.test(sentence.wordAt(i))) return firstSubject(sentence, first)
    if (/^(?:,|and|with|of|in)$/.test(sentence.wordAt(i))) return null
  }
  return null
}

// "Pashinyan's and Aliyev's planned meeting", "Iran's talks"
function ownerBefore(sentence: Sentence, first: number): Group | null {
  const owners = sentence.groups.filter(
    (group) => group.isPossessive && group.end < first && first - group.end <= 6,
  )
  const last = owners.at(-1)
  if (last === undefined) return null
  for (let i = last.end + 1; i < first; i++)
    if (/^(?:,|;|of|in|on|to|with|said|was|were)$/.test(sentence.wordAt(i))) return null
  const before = owners.at(-2)
  if (
    before !== undefined &&
    sentence.wordAt(before.end + 1) === 'and' &&
    before.end + 2 === last.first
  ) {
    return { ...last, first: before.first, parties: [...before.parties, ...last.parties] }
  }
  return last
}

// "In a telephone call on Monday, X and Y discussed ...": both stand in the subject.
function openingSubject(sentence: Sentence, first: number, end: number): Group | null {
  if (!/^(?:in|during|at)$/.test(sentence.wordAt(sentence.first)) || first - sentence.first > 5)
    return null
  const subject = subjectAfter(sentence, end)
  if (subject === null || subject.first - end > 10) return null
  return codesOf(linksOf(sentence.doc, subject)).length >= 2 ? subject : null
}

// "During a meeting with Y, X said ...": the subject follows the comma.
function subjectAfter(sentence: Sentence, end: number): Group | null {
  const after = sentence.groups.find(
    (group) => group.first >= end && isSubjectLike(sentence, group),
  )
  if (after === undefined) return null
  return sentence.wordAt(after.first - 1) === ',' ? after : null
}

// "The letter was delivered by X at a meeting with Y"
const agentBefore = (sentence: Sentence, first: number): Group | null =>
  sentence.groups.findLast(
    ({ end, first: start }) => end <= first && sentence.wordAt(start - 1) === 'by',
  ) ?? null

/** The codes of links, each once. */
export const codesOf = (links: readonly PartyLink[]): string[] => [
  ...new Set(links.map(({ code }) => code)),
]
