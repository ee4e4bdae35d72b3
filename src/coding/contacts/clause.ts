// The clause around a contact: where its topics begin, and whether it says that nothing happened.

import type { Span } from '../../base/index.js'
import type { TokenRange } from '../../document/index.js'
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

/** True when one range of tokens lies in another. */
export const isInside = (inner: TokenRange, outer: TokenRange): boolean =>
  outer.first <= inner.first && inner.end <= outer.end

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

/** True for what the text sets before the main story: "had last met", "previously met". */
export function isEarlier(sentence: Sentence, trigger: TokenRange): boolean {
  for (let i = trigger.first - 1; i >= Math.max(sentence.first, trigger.first - 4); i--) {
    if (/^(?:last|previously|already|before)$/.test(sentence.wordAt(i))) return true
  }
  return false
}
