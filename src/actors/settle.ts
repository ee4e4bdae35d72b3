// Which state or body each person speaks for: by the words, by who leads or lists whom, by the table of
// office holders, by where an official is met, by the publisher. The first that answers stands.

import { foldPhrase, type Span } from '../base/index.js'
import {
  lowerOf,
  type Mentioned,
  type PartyMention,
  type PlaceMention,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { type Affiliation, affiliationOf, sidesOfRole } from './affiliation.js'
import type { Context } from './context.js'
import { lookUpHolder, type Person, reasonOf } from './people.js'
import { affiliationByTree, namesByToken } from './tree-affiliation.js'

/** Settles the code of every person that the text or the tables tell. */
export function settleCodes(context: Context, places: readonly PlaceMention[]): void {
  settleByWords(context)
  settleByTree(context)
  settleByLead(context)
  settleByTables(context)
  settleByPastOffices(context)
  settleByOwnOffices(context)
  settleByLists(context)
  settleByPlace(context, places)
  settleBySource(context)
  settleByDateline(context, places)
}

function settle(person: Person, code: string, reason: string): void {
  if (person.code !== null) return
  person.code = code
  person.reason = reason
}

function settleByWords({ doc, personOf }: Context): void {
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined) continue
    const own = affiliationOf(doc, party)
    if (own !== null) settle(person, own.code, `the words "${words(doc, own)}"`)
  }
}

function settleByTree({ doc, personOf }: Context): void {
  const nameAt = namesByToken(doc)
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined || person.code !== null) continue
    const name = affiliationByTree(doc, party, nameAt)
    if (name === null) continue
    settle(person, name.code, `"${textOf(doc, spanOfTokens(doc, name))}" by the sentence's build`)
  }
}

function settleByOwnOffices({ doc, knowledge, personOf }: Context): void {
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined) continue
    for (const office of party.offices) {
      const span = spanOfTokens(doc, office)
      const only = ownOfficeCode(doc, knowledge, span)
      if (only !== null) settle(person, only, `only one state has a "${textOf(doc, span)}"`)
    }
  }
}

// "President Putin and Foreign Minister Lavrov"; "Foreign Minister Meredov and the Turkmen delegation":
// an office without a country is of the side it is listed with.
function settleByLists({ doc, knowledge, personOf }: Context): void {
  const { parties } = doc.mentions
  for (const party of parties) {
    const person = personOf.get(party.index)
    if (person === undefined || person.code !== null || party.offices.length === 0) continue
    if (isSettledElsewhere(knowledge, doc, person)) continue
    const before = parties[party.index - 1]
    const after = parties[party.index + 1]
    const neighbor =
      before !== undefined && isListed(doc, before, party) ? personOf.get(before.index) : undefined
    if (neighbor?.code != null && before!.offices.length > 0) {
      settle(person, neighbor.code, `in one list with ${textOf(doc, neighbor.name)}`)
    } else if (after?.form === 'person' && after.names.length > 0 && isListed(doc, party, after)) {
      const name = after.names[0]!
      settle(person, name.code, `in one list with "${textOf(doc, spanOfTokens(doc, name))}"`)
    } else if (after?.form === 'role' && isListed(doc, party, after)) {
      const side = sidesOfRole(after)[0]
      if (side !== undefined) settle(person, side.code, `in one list with "${words(doc, side)}"`)
    }
  }
}

// A full name that the table of holders knows is not drawn into its neighbor's state.
const isSettledElsewhere = (knowledge: Knowledge, doc: Mentioned, person: Person): boolean =>
  person.words.length > 1 && knowledge.holders.find(textOf(doc, person.name), null).length > 0

/** The words an affiliation comes from. */
export const words = (doc: Mentioned, { name }: Affiliation): string =>
  textOf(doc, spanOfTokens(doc, name))

/** The state of an office that only one state has: "State Councilor" is CHN. */
export function ownOfficeCode(doc: Mentioned, knowledge: Knowledge, span: Span): string | null {
  const pieces = foldPhrase(textOf(doc, span))
  const at = (i: number): readonly string[] | null => (i < pieces.length ? [pieces[i]!] : null)
  for (let i = 0; i < pieces.length; i++) {
    const match = knowledge.ownOffices.longest(at, i)
    if (match === null) continue
    // "Secretary of State for Defence" is British, "Cardinal Secretary of State" of the Holy See.
    const isOther = pieces[i + match.length] === 'for' || pieces[i - 1] === 'cardinal'
    return isOther ? null : match.values[0]!
  }
  return null
}

// "an IMF mission led by X": X speaks for what is led.
function settleByLead({ doc, personOf }: Context): void {
  const { parties } = doc.mentions
  for (const party of parties) {
    const person = personOf.get(party.index)
    const led = parties[party.index - 1]
    const next = parties[party.index + 1]
    const side = next?.form === 'role' ? sidesOfRole(next)[0] : undefined
    if (person !== undefined && side !== undefined && isLeading(doc, party, next!)) {
      settle(person, side.code, `leads what "${textOf(doc, spanOfTokens(doc, next!))}" names`)
    }
    if (person === undefined || led === undefined || led.end > party.first) continue
    const words = doc.text.slice(doc.tokens.end[led.end - 1], doc.tokens.start[party.first])
    if (!/^,? (?:(?:was|were) )?(?:led|headed|chaired|accompanied) by (?:the )?$/.test(words))
      continue
    const ledSide = sidesOfRole(led)[0]
    const leader = personOf.get(led.index)?.code ?? null
    if (leader !== null) settle(person, leader, `with ${textOf(doc, spanOfTokens(doc, led))}`)
    else if (ledSide !== undefined)
      settle(person, ledSide.code, `leads what "${textOf(doc, spanOfTokens(doc, led))}" names`)
  }
}

// "Farhan Siddiqui led the Pakistan side"
function isLeading(doc: Mentioned, leader: PartyMention, led: PartyMention): boolean {
  const words = doc.text.slice(doc.tokens.end[leader.end - 1], doc.tokens.start[led.first])
  return /^,? (?:who )?(?:led|headed|heads|leads|leading|heading) $/.test(words)
}

// "President Putin and Foreign Minister Lavrov": only commas and "and" stand between.
function isListed(doc: Mentioned, a: PartyMention, b: PartyMention): boolean {
  for (let i = a.end; i < b.first; i++)
    if (!/^(?:,|and|&|as|well|with|together)$/.test(lowerOf(doc, i))) return false
  return b.first - a.end <= 3 && b.first > a.end
}

function settleByTables({ doc, knowledge, people, on }: Context): void {
  for (const person of people.all) {
    const name = textOf(doc, person.name)
    const holder =
      lookUpHolder(knowledge, name, person.slugs, on) ??
      (on === null && person.words.length > 1
        ? lookUpHolder(knowledge, name, person.slugs, null)
        : null)
    if (holder === null) continue
    if (person.code === null || person.code === holder.of) person.holder = holder
    settle(person, holder.of, reasonOf(holder, on))
  }
}

const LONGEST_AFTER = 50 // years

// "Tony Blair" years after: a full name that the table gives one state only, though no office any more.
function settleByPastOffices({ doc, knowledge, people, on }: Context): void {
  if (on === null) return
  for (const person of people.all) {
    if (person.code !== null || person.words.length < 2) continue
    const name = textOf(doc, person.name)
    const past = knowledge.holders
      .find(name, null)
      .filter(
        ({ to }) =>
          to !== null &&
          to < on &&
          Number(on.slice(0, 4)) - Number(to.slice(0, 4)) <= LONGEST_AFTER,
      )
    const codes = new Set(past.map(({ of }) => of))
    const [code] = codes
    if (code === undefined || codes.size > 1 || !knowledge.names.states.has(code)) continue
    const last = past.reduce((a, b) => ((a.to ?? '') > (b.to ?? '') ? a : b))
    settle(person, code, `${last.name}, ${last.office} of ${code} until ${last.to}`)
    if (person.sectors.size === 0) person.formerly.add('ELI')
  }
}

// "In Suva I will meet Prime Minister X": an official met somewhere, whose country nothing else tells,
// is of the state he is met in; so is one met after "arrived in Accra".
function settleByPlace({ doc, personOf }: Context, places: readonly PlaceMention[]): void {
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined || person.code !== null || party.offices.length === 0) continue
    if (!isMet(doc, party)) continue
    const here = placeBefore(doc, places, party)
    if (here !== null) settle(person, here.country!, `met in ${here.name}`)
  }
}

// The last place before the party, no more than two sentences back.
function placeBefore(
  doc: Mentioned,
  places: readonly PlaceMention[],
  party: PartyMention,
): PlaceMention | null {
  const sentence = doc.tokens.sentenceOf[party.first]!
  for (let p = countBefore(places, party.first) - 1; p >= 0; p--) {
    const place = places[p]!
    if (sentence - doc.tokens.sentenceOf[place.first]! > 2) return null
    if (place.country !== null && isNear(doc, place, sentence)) return place
  }
  return null
}

function countBefore(places: readonly PlaceMention[], token: number): number {
  let [low, high] = [0, places.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}

const TRAVEL =
  /^(?:visit|visits|visited|visiting|arrived|arrives|travel|travels|travelled|traveled|trip|flew|depart|departs)$/

// The same sentence, or one of the two before it when it tells of travel.
function isNear(doc: Mentioned, place: PlaceMention, sentence: number): boolean {
  const other = doc.tokens.sentenceOf[place.first]!
  if (other === sentence) return true
  if (sentence - other > 2) return false
  for (let i = doc.tokens.sentences[other]!; i < doc.tokens.sentences[other + 1]!; i++) {
    if (TRAVEL.test(lowerOf(doc, i))) return true
  }
  return false
}

// "met X", "with X", "by X", and whoever is listed after such a one.
function isMet(doc: Mentioned, party: PartyMention): boolean {
  let at = party
  for (;;) {
    if (/^(?:met|meet|meets|with|by|received|visit)$/.test(lowerOf(doc, at.first - 1))) return true
    const before = doc.mentions.parties[at.index - 1]
    if (before === undefined || !isListed(doc, before, at)) return false
    at = before
  }
}

// "Amman, Oct. 3 -- Minister of Foreign Affairs X discussed ...": the official a report from a capital
// begins with is of that state. Not where bodies have their seat.
function settleByDateline(
  { doc, knowledge, personOf }: Context,
  places: readonly PlaceMention[],
): void {
  const at = doc.mentions.dateline?.place ?? null
  const place = at === null ? undefined : places.find(({ first }) => first === at.first)
  if (place === undefined || place.country === null || /^(?:BEL|AUT|CHE|ETH)$/.test(place.country))
    return
  if (
    knowledge.names.states.get(place.country)?.capital?.toLowerCase() !== place.name.toLowerCase()
  )
    return
  const lead = doc.mentions.parties.find((party) => personOf.has(party.index))
  const person = lead === undefined ? undefined : personOf.get(lead.index)
  if (lead === undefined || person === undefined || lead.offices.length === 0 || isMet(doc, lead))
    return
  if (doc.tokens.sentenceOf[lead.first]! > doc.tokens.sentenceOf[place.first]! + 1) return
  settle(person, place.country, `the report is from ${place.name}`)
}

// An official publisher's own officials go without a country: "the Foreign Secretary met ...".
function settleBySource({ doc, people, personOf }: Context): void {
  const { state, kind, name } = doc.source
  if (state === null || (kind !== 'official' && kind !== 'state-agency')) return
  const met = new Set(
    doc.mentions.parties
      .filter((party) => isMet(doc, party))
      .map(({ index }) => personOf.get(index)),
  )
  for (const person of people.all) {
    if (person.offices.length > 0 && !met.has(person))
      settle(person, state, `an office without a country, published by ${name ?? state}`)
  }
}
