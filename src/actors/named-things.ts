// When the name of a state or city is no actor: where it only says where ("in Washington"), is part of the name of
// something else ("Niger Delta", "Bank of America"), describes a thing ("Kenya coffee"), or is a namesake ("Lebanon,
// Pennsylvania"). Reads the tree.

import {
  hasShape,
  lowerOf,
  type Mentioned,
  type NameMention,
  type PartyMention,
  relationOf,
  SHAPE,
  spanOfTokens,
  textOf,
  uposOf,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'

const LOCATIVE =
  /^(?:in|at|near|outside|inside|around|through|via|into|across|to|from|toward|towards|over|above|beyond|of|left|leaving|leaves|visited|visits|visiting|reached|reaches|entered|entering|toured|touring|fled|fleeing|bombed|shelled|captured|seized|besieged|liberated|occupied)$/

const PEOPLE =
  /^(?:mission|troops|forces|force|soldiers|commandos|marines|police|guards|rebels|fighters|militants|army|navy|military|staff|party|contingent)$/

// "Western Macedonia", "Niger State": a region or a thing that is called after the state.
const REGION = /^(?:new|upper|lower|(?:north|south|east|west)(?:ern)?|central|greater)$/
const THING =
  /^(?:state|province|county|delta|river|valley|islands?|sea|gulf|peninsula|street|square|plaza|university|hotel|airport|agreements?|accords?|conventions?|protocols?|declaration|process|treaty|post|times|bank)$/

/** True when a name mention that stands alone as a party acts for somebody. */
export function isActing(
  doc: Mentioned,
  knowledge: Knowledge,
  party: PartyMention,
  name: NameMention,
): boolean {
  return (
    !isWhere(doc, party, name) &&
    !isDescribing(doc, knowledge, party, name) &&
    !isElsewhere(doc, knowledge, name)
  )
}

// "Letters were handed over in Brussels": a city behind a word of place.
const isWhere = (doc: Mentioned, { first }: PartyMention, { kind }: NameMention): boolean =>
  kind === 'capital' && LOCATIVE.test(lowerOf(doc, first - 1))

// "the Paris Agreement", "Kenya coffee", "Bank of America": the name hangs on a noun outside of the party. Not "an IMF
// mission": people act for whom they are named after.
function isDescribing(
  doc: Mentioned,
  { lexicon }: Knowledge,
  party: PartyMention,
  name: NameMention,
): boolean {
  if (isCapital(doc, name.first - 1) && REGION.test(lowerOf(doc, name.first - 1))) return true
  if (isCapital(doc, name.end) && THING.test(lowerOf(doc, name.end))) return true
  for (let k = name.first; k < name.end; k++) {
    const head = doc.parse.head[k]!
    if (head < 0 || (head >= party.first && head < party.end)) continue
    const relation = relationOf(doc, k)
    if (head >= party.end) {
      const word = lowerOf(doc, head)
      const isPeople =
        PEOPLE.test(word) || lexicon.collectiveHeads.has(word) || lexicon.officeHeads.has(word)
      return relation === 'compound' && !isPeople && isBetweenNouns(doc, party.end, head)
    }
    const isOf = relation === 'nmod' && lowerOf(doc, name.first - 1) === 'of'
    return isOf && head === name.first - 2 && isCapital(doc, head)
  }
  return false
}

// Nothing but nouns and adjectives stands between the name and the noun it describes.
function isBetweenNouns(doc: Mentioned, from: number, head: number): boolean {
  for (let k = from; k <= head; k++) if (!/^(?:NOUN|PROPN|ADJ)$/.test(uposOf(doc, k))) return false
  return true
}

const isCapital = (doc: Mentioned, i: number): boolean => hasShape(doc, i, SHAPE.capital)

// "Lebanon, Pennsylvania", "Moscow, Idaho": the region behind the comma lies in another state.
function isElsewhere(doc: Mentioned, { places }: Knowledge, { end, state }: NameMention): boolean {
  if (state === null || lowerOf(doc, end) !== ',' || !isCapital(doc, end + 1)) return false
  const region = textOf(doc, spanOfTokens(doc, { first: end + 1, end: end + 2 }))
  const [first] = places.find(region)
  return first !== undefined && first.kind === 'region' && first.country !== state
}
