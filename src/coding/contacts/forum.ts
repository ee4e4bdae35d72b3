// The gathering a contact belongs to, and whether it was beside it.

import type { TokenRange } from '../../document/index.js'
import type { Sentence } from '../sentence.js'

/** A named gathering, and whether the contact was beside it. */
export interface FoundForum {
  /** Null for a gathering without a name: "on the sidelines of a conference". */
  readonly name: TokenRange | null
  readonly sidelines: TokenRange | null
}

const FORUM_NOUNS =
  /^(?:meeting|summit|conference|session|assembly|forum|dialogue|congress|ministerial|convention|council|talks|consultations|week|expo|ceremony|gathering|commission|committee|anniversary|olympics|games|funeral|inauguration|debate|roundtable|round|format|platform|initiative|process|committee|segment|retreat|event|events|meetings)$/
const FORUM_STOPS =
  /^(?:,|\.|;|held|being|taking|hosted|which|that|where|here|this|today|yesterday|tomorrow|who|said|discussed|scheduled|due|convened|as|after|before|during|when|while|attended|chaired|to|from|with|between|and\/or|"|”|\(|\)|—|–|--)$/

/** Reads "on the sidelines of the Munich Security Conference", "during the third Strategic Dialogue". */
export function readForum(sentence: Sentence, clause: TokenRange): FoundForum | null {
  for (let i = clause.first; i < sentence.end; i++) {
    if (!/^(?:sidelines?|margins?|fringes?)$/.test(sentence.wordAt(i))) continue
    const of = sentence.wordAt(i + 1) === 'of' ? i + 2 : i + 1
    const name = forumPhrase(sentence, of)
    if (name === null) continue
    const hasName = hasCapital(sentence, name)
    const first = sentence.wordAt(i - 1) === 'the' ? i - 2 : i - 1
    return {
      name: hasName ? name : null,
      sidelines: { first: Math.max(clause.first, first), end: of },
    }
  }
  return readNamedForum(sentence, clause)
}

function hasCapital(sentence: Sentence, { first, end }: TokenRange): boolean {
  for (let i = first; i < end; i++) if (wordStartsUpper(sentence, i)) return true
  return false
}

/** The gathering in the words of the rule: "held the 12th Strategic Dialogue with". */
export function readTriggerForum(sentence: Sentence, trigger: TokenRange): FoundForum | null {
  let first = trigger.end
  while (
    first > trigger.first &&
    (wordStartsUpper(sentence, first - 1) || sentence.wordAt(first - 1) === '-')
  )
    first--
  if (first === trigger.first) return null
  while (first < trigger.end && !wordStartsUpper(sentence, first)) first++
  const isNamed = trigger.end - first >= 2 && FORUM_NOUNS.test(sentence.wordAt(trigger.end - 1))
  return isNamed ? { name: { first, end: trigger.end }, sidelines: null } : null
}

// Without "sidelines" only a capitalized gathering counts: "at the Munich Security Conference".
function readNamedForum(sentence: Sentence, clause: TokenRange): FoundForum | null {
  for (let i = clause.first; i < clause.end; i++) {
    if (!/^(?:at|for|during|within|in|under|attend|attending|attended)$/.test(sentence.wordAt(i)))
      continue
    const name = forumPhrase(sentence, i + 1)
    if (
      name === null ||
      !isNamed(sentence, name) ||
      isInParty(sentence, i) ||
      hasPerson(sentence, name)
    )
      continue
    return { name, sidelines: null }
  }
  return null
}

const hasPerson = (sentence: Sentence, forum: TokenRange): boolean =>
  sentence.groups.some(({ parties }) =>
    parties.some(({ name }) => name !== null && name.first < forum.end && forum.first < name.end),
  )

// The "for" of "Minister for Foreign Affairs" opens no forum.
const isInParty = (sentence: Sentence, i: number): boolean =>
  sentence.groups.some(({ parties }) => parties.some(({ first, end }) => first <= i && i < end))

const wordStartsUpper = (sentence: Sentence, i: number): boolean => {
  const start = sentence.doc.tokens.start[i]!
  const letter = sentence.doc.text[start] ?? ''
  return letter !== letter.toLowerCase() || /\d/.test(letter)
}

function isNamed(sentence: Sentence, { first, end }: TokenRange): boolean {
  let capitals = 0
  for (let i = first; i < end; i++) if (wordStartsUpper(sentence, i)) capitals++
  const names = sentence.names.some(
    (name) =>
      name.first >= first &&
      name.end <= end &&
      name.kind !== 'state' &&
      name.kind !== 'demonym' &&
      name.kind !== 'capital',
  )
  return capitals >= 2 || (capitals >= 1 && names)
}

function forumPhrase(sentence: Sentence, from: number): TokenRange | null {
  let first = from
  while (/^(?:the|a|an|this|its|their)$/.test(sentence.wordAt(first))) first++
  let end = first
  let hasNoun = false
  while (end < sentence.end && !FORUM_STOPS.test(sentence.wordAt(end))) {
    if (
      /^(?:in|on|at|for)$/.test(sentence.wordAt(end)) &&
      (hasNoun || end === first) &&
      isCircumstance(sentence, end + 1)
    )
      break
    if (
      /^(?:and|or|but)$/.test(sentence.wordAt(end)) &&
      hasNoun &&
      !wordStartsUpper(sentence, end + 1)
    )
      break
    if (sentence.dates.some((date) => date.first === end)) break
    hasNoun ||= FORUM_NOUNS.test(sentence.wordAt(end)) || isForumName(sentence, end)
    end++
  }
  if (!hasNoun || end - first > 25) return null
  return { first, end }
}

const isForumName = (sentence: Sentence, i: number): boolean =>
  sentence.names.some(
    ({ first, end, kind }) =>
      first <= i && i < end && (kind === 'forum' || kind === 'organization' || kind === 'body'),
  )

const isCircumstance = (sentence: Sentence, i: number): boolean =>
  sentence.dates.some(({ first }) => first === i) ||
  sentence.places.some(({ first }) => first === i || first === i + 1 || first === i + 2)
