// Whether a contact was held, is planned, or was called off.

import type { Span } from '../../base/index.js'
import { spanOfTokens, type TokenRange } from '../../document/index.js'
import type { Contact } from '../../record/index.js'
import type { Sentence } from '../sentence.js'
import type { Said } from './clause.js'

const CANCELLED =
  /^(?:cancelled|canceled|cancels|postponed|postpones|postpone|cancel|scrapped|shelved|suspended|aborted|delayed|delay|delays|cancellation|postponement)$/
const PLANNED_WORDS =
  /^(?:will|shall|planned|upcoming|forthcoming|scheduled|plans|plan|intends|tomorrow|expected|due|slated|set|invited|would|agreed|proposed|preparing|prepare|prepares)$/

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
