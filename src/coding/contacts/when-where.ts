// When and where: the date and the place that a clause gives for a contact.

import {
  type DateMention,
  type PlaceMention,
  spanOfTokens,
  type TokenRange,
} from '../../document/index.js'
import type { PartialDate } from '../../record/index.js'
import type { Sentence } from '../sentence.js'
import { isInside, type Said } from './clause.js'

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

/** True when the clause has words such as "this week", which give no day but exclude the day of publication. */
export const hasVagueDate = (sentence: Sentence, clause: TokenRange): boolean =>
  sentence.dates.some(
    (date) => isInside(date, clause) && (date.value === null || date.precision === 'year'),
  )

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
