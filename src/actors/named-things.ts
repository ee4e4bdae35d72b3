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
    !isOwner(doc, party) &&
    !isDescribing(doc, knowledge, party, name) &&
    !isElsewhere(doc, knowledge, name)
  )
}

// "Letters were handed over in Brussels": a city behind a word of place.
const isWhere = (doc: Mentioned, { first }: PartyMention, { kind }: NameMention): boolean =>
  kind === 'capital' && LOCATIVE.test(lowerOf(doc, first - 1))

// "Zimbabwe's Movement for Democratic Change", "Lebanon's Hezbollah": the owner of a party that is named itself.
function isOwner({ tokens, text, mentions }: Mentioned, { index, end }: PartyMention): boolean {
  const next = mentions.parties[index + 1]
  if (next?.form !== 'name' || next.names[0]?.kind === 'demonym') return false
  return /^['’]s? $/.test(text.slice(tokens.end[end - 1], tokens.start[next.first]))
}

const SEAT_PEOPLE = 200_000 // no ministry sits in a smaller town
const EU_SINCE = '1993-11' // the treaty of Maastricht in force

/**
 * The name of the state or body that a name stands for here: the Foreign Office "in Bonn" is that of another state, and "Brussels"
 * speaks for the EU unless the text is about Belgium.
 */
export function meantBy(
  doc: Mentioned,
  { places, names: tables }: Knowledge,
  party: PartyMention,
  name: NameMention,
): NameMention {
  const { names } = doc.mentions
  const isUnion = (doc.publishedOn ?? EU_SINCE) >= EU_SINCE
  if (name.kind === 'capital' && isUnion && /^brussels$/i.test(name.name)) {
    const isBelgian = names.some(({ kind, state }) => state === name.state && kind !== 'capital')
    return isBelgian
      ? name
      : { ...name, kind: 'organization', code: 'EU', state: null, name: 'European Union' }
  }
  if (!/^(?:metonym|body)$/.test(name.kind) || lowerOf(doc, party.end) !== 'in') return name
  if (name.state === null || !isCapital(doc, party.end + 1)) return name
  const city = textOf(doc, spanOfTokens(doc, { first: party.end + 1, end: party.end + 2 }))
  const seat = places.find(city)[0]
  const state = seat === undefined ? undefined : tables.states.get(seat.country)
  if (state === undefined || state.code === name.state || seat!.population < SEAT_PEOPLE)
    return name
  return { ...name, code: state.code, state: state.code, name: state.name }
}

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
