// When, where, at which gathering, and whether it was held: read from the clause around a contact.

import type { Span } from '../../base/index.js'
import {
  type DateMention,
  type PlaceMention,
  spanOfTokens,
  type TokenRange,
} from '../../document/index.js'
import type { Contact, PartialDate } from '../../record/index.js'
import type { Sentence } from '../sentence.js'

/** A value of a record and the words that say it; no words where it is implicit. */
export interface Said<T> {
  readonly value: T
  readonly evidence: readonly Span[]
}

// Behind these words a clause speaks of what was talked about, no longer of the contact itself.
const TOPIC_WORDS = new Set([
  'whose',
  ...[
    'about',
    'regarding',
    'concerning',
    'discuss',
    'discussing',
    'discussed',
    'said',
    'saying',
    'amid',
    'focused',
    'focusing',
  ],
  ...[
    'aimed',
    'which',
    'who',
    'that',
    'while',
    'stressed',
    'noted',
    'noting',
    'adding',
    'added',
    'expressed',
    'agreed',
    'reviewed',
  ],
  ...[
    'thanked',
    'condemned',
    'welcomed',
    'underscored',
    'reaffirmed',
    'conveyed',
    'exchanged',
    'against',
    'despite',
    'because',
  ],
  ...[
    'underlined',
    'emphasized',
    'emphasised',
    'highlighted',
    'reiterated',
    'urged',
    'called',
    'told',
    'announced',
    ';',
    '"',
    '“',
  ],
])

/** The clause around the words of a rule: from the sentence start to where its topics begin. */
export function clauseAround(
  sentence: Sentence,
  { end }: TokenRange,
  lastArgument: number,
): TokenRange {
  let stop = Math.max(end, lastArgument)
  const isTopic = (i: number): boolean =>
    TOPIC_WORDS.has(sentence.wordAt(i)) &&
    !(sentence.wordAt(i) === 'called' && sentence.wordAt(i + 1) === 'off') &&
    !(sentence.wordAt(i) === 'that' && /^(?:was|were|is|had)$/.test(sentence.wordAt(i + 1)))
  while (stop < sentence.end && !isTopic(stop)) stop++
  return { first: sentence.first, end: stop }
}

const isInside = (inner: TokenRange, outer: TokenRange): boolean =>
  outer.first <= inner.first && inner.end <= outer.end

/** The date nearest to the words of the rule within the clause. */
export function readDate(
  sentence: Sentence,
  clause: TokenRange,
  near: TokenRange,
): Said<PartialDate> | null {
  let best: DateMention | null = null
  for (const date of sentence.dates) {
    if (!isInside(date, clause) || date.value === null || date.precision === 'year') continue
    if (best === null || rank(date, near) < rank(best, near)) best = date
  }
  if (best === null) return null
  const { value, until, precision, from } = best
  const sameDay = sentence.dates.filter((date) => date.value === value && isInside(date, clause))
  const evidence = sameDay.map((date) => spanOfTokens(sentence.doc, date))
  return { value: { value: value!, end: until, precision, from }, evidence }
}

// Days before months before years, then the nearer; what follows the words before what precedes them.
function rank(date: DateMention, near: TokenRange): number {
  const gap = date.first >= near.end ? date.first - near.end : (near.first - date.end) * 1.5 + 2
  // A written day beats a weekday beside it.
  const reckoned = date.from === 'relative' ? 4 : 0
  const coarse = date.precision === 'month' ? 100 : date.precision === 'year' ? 300 : 0
  return gap + coarse + reckoned
}

/**
 * The place of a contact: after "in" or "at" in the clause, outside the names of its parties. A city
 * counts before a state.
 */
export function readPlace(
  sentence: Sentence,
  clause: TokenRange,
  near: TokenRange,
): Said<PlaceMention> | null {
  let best: PlaceMention | null = null
  for (const place of sentence.places) {
    if (!isInside(place, clause) || !isLocative(sentence, place)) continue
    if (
      sentence.groups.some((group) =>
        group.parties.some(
          (party) => party.form !== 'name' && party.first < place.first && place.end <= party.end,
        ),
      )
    )
      continue
    if (best === null || placeRank(place, near) < placeRank(best, near)) best = place
  }
  return best === null ? null : { value: best, evidence: [spanOfTokens(sentence.doc, best)] }
}

const LOCATIVE = new Set(['in', 'at', 'near', 'outside'])

function isLocative(sentence: Sentence, place: PlaceMention): boolean {
  if (sentence.wordAt(place.first) === 'here') return true
  for (let k = place.first - 1; k >= Math.max(sentence.first, place.first - 7); k--) {
    const word = sentence.wordAt(k)
    if (LOCATIVE.has(word)) return !isAbstract(sentence.wordAt(k - 1))
    if (
      /^(?:to|from|into|visited|visits|visit|of)$/.test(word) &&
      !/^(?:city|town|resort|capital|port)$/.test(sentence.wordAt(k - 1))
    )
      return false
  }
  return false
}

// "the situation in Ukraine" is a topic, "interests in Africa" is none of the contact's business.
const isAbstract = (word: string): boolean =>
  /^(?:situation|war|conflict|crisis|ceasefire|peace|stability|developments|ambassador|envoy|tensions|interest|interests|forces|troops|escalation|operations|aggression|process|transition|elections?|role|security|humanitarian|events|fighting|hostilities|violence|government|efforts)$/.test(
    word,
  )

const placeRank = (place: PlaceMention, near: TokenRange): number =>
  (place.first >= near.end ? place.first - near.end : near.first - place.end + 6) +
  (place.precision === 'country' ? 40 : 0)

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

const CANCELLED =
  /^(?:cancelled|canceled|cancels|postponed|postpones|postpone|cancel|scrapped|shelved|suspended|aborted|delayed|delay|delays|cancellation|postponement)$/
const PLANNED_WORDS =
  /^(?:will|shall|planned|upcoming|forthcoming|scheduled|plans|plan|intends|tomorrow|expected|due|slated|set|invited|would|agreed|proposed|preparing|prepare|prepares)$/

// "discussed ways to resume dialogue with", "the importance of meeting": spoken of, not reported.
const SPOKEN_OF =
  /^(?:ways|efforts|need|importance|possibility|prospects|how|urged|urging|calls|call|appeal|appealed|hope|hopes)$/

const NEGATIONS =
  /^(?:not|n't|never|no|neither|nor|without|refused|refuses|refuse|declined|declines|decline|failed|denied|denies|nobody|avoided)$/

/** True when the clause says that it did not happen: "had not met", "No minister visited". */
export function isNegated(
  sentence: Sentence,
  trigger: TokenRange,
  subject: TokenRange | null,
): boolean {
  for (let i = trigger.first - 1; i >= Math.max(sentence.first, trigger.first - 4); i--) {
    if (NEGATIONS.test(sentence.wordAt(i)) || SPOKEN_OF.test(sentence.wordAt(i))) return true
    if (sentence.wordAt(i) === ',') break
  }
  return subject !== null && /^(?:no|neither|nor|without)$/.test(sentence.wordAt(subject.first - 1))
}

const HYPOTHETICAL = /^(?:if|unless|whether|denied|denies|deny|denying|untrue|false)$/

/** True when the clause denies it or makes it a condition: "denied that it had met", "if they meet". */
export function isHypothetical(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = trigger.first - 1; i >= Math.max(sentence.first, trigger.first - 12); i--) {
    if (HYPOTHETICAL.test(sentence.wordAt(i))) return true
    if (/^[;:]$/.test(sentence.wordAt(i))) return false
  }
  return false
}

/** True when the clause has words such as "this week", which give no day but exclude the day of publication. */
export const hasVagueDate = (sentence: Sentence, clause: TokenRange): boolean =>
  sentence.dates.some(
    (date) => isInside(date, clause) && (date.value === null || date.precision === 'year'),
  )

/** True for what the text sets before the main story: "had last met", "previously met". */
export function isEarlier(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = trigger.first - 1; i >= Math.max(sentence.first, trigger.first - 4); i--) {
    if (/^(?:last|previously|already|before)$/.test(sentence.wordAt(i))) return true
  }
  return false
}

/** Whether the contact was held, is planned, or was called off, with the words that say so. */
export function readStatus(
  sentence: Sentence,
  clause: TokenRange,
  near: TokenRange,
  canFollow: boolean,
): Said<Contact['status']> {
  for (let i = clause.first; i < (canFollow ? clause.end : near.first); i++) {
    const word = sentence.wordAt(i)
    const isOff = (word === 'called' || word === 'put') && sentence.wordAt(i + 1) === 'off'
    if (CANCELLED.test(word) || isOff)
      return { value: 'cancelled', evidence: [tokenSpan(sentence, i, isOff ? i + 2 : i + 1)] }
  }
  for (let i = Math.max(clause.first, near.first - 8); i < near.end; i++) {
    const word = sentence.wordAt(i)
    if (PLANNED_WORDS.test(word) || isGoingTo(sentence, i, near)) {
      const first = sentence.wordAt(i) === 'to' && i > sentence.first ? i - 1 : i
      return { value: 'planned', evidence: [tokenSpan(sentence, first, i + 1)] }
    }
  }
  for (let i = near.end; i < Math.min(clause.end, near.end + 12); i++) {
    const ahead =
      /^(?:will|to)$/.test(sentence.wordAt(i)) &&
      /^(?:take|be|begin|start|follow)$/.test(sentence.wordAt(i + 1))
    const isLater = ahead || /^(?:scheduled|slated|planned|tomorrow)$/.test(sentence.wordAt(i))
    if (isLater) return { value: 'planned', evidence: [tokenSpan(sentence, i, i + 1)] }
  }
  return { value: 'held', evidence: [] }
}

// "is to meet", "are to hold", "before travelling to meet": the infinitive right at the rule's words.
const isGoingTo = (sentence: Sentence, i: number, near: TokenRange): boolean =>
  sentence.wordAt(i) === 'to' &&
  i === near.first - 1 &&
  !/^(?:able|had|failed|managed|used|returned)$/.test(sentence.wordAt(i - 1))

const tokenSpan = (sentence: Sentence, first: number, end: number): Span =>
  spanOfTokens(sentence.doc, { first, end })
