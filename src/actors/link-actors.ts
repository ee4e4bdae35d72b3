// The actor stage: decides for every party mention which actors it stands for, and under which code.
// The words come first ("Iranian Deputy Foreign Minister X" is IRN though X is unknown), then the
// table of office holders on the date, then the rest of the document. No answer beats a wrong one.

import { foldPhrase, type Span } from '../base/index.js'
import {
  type LinkLayer,
  lowerOf,
  type Mentioned,
  type OfficeMention,
  type PartyLink,
  type PartyMention,
  type PlaceMention,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { ActorList } from './actor-list.js'
import { type Affiliation, affiliationOf, sidesOfRole } from './affiliation.js'
import { lookUpHolder, People, type Person } from './people.js'

/** Actors of a document, and the links of each party mention. */
export type LinkedParties = Pick<LinkLayer, 'actors' | 'parties' | 'notes'>

interface Context {
  readonly doc: Mentioned
  readonly knowledge: Knowledge
  readonly people: People
  /** The person of each party mention, by party index. */
  readonly personOf: Map<number, Person>
  readonly on: string | null
}

/**
 * Links every party mention.
 *
 *     Chinese Foreign Minister Wang Yi met his Iranian counterpart.
 *     CHN                              ^^^^^^^^^^^^^^^^^^^^^^^ IRN
 *
 * Not: "the ministry" (nothing says whose).
 */
export function linkActors(
  doc: Mentioned,
  knowledge: Knowledge,
  places: readonly PlaceMention[],
): LinkedParties {
  const on = doc.publishedOn ?? doc.mentions.dateline?.date?.value ?? null
  const context: Context = { doc, knowledge, people: new People(), personOf: new Map(), on }
  for (const party of doc.mentions.parties) {
    if (party.form === 'person') context.personOf.set(party.index, context.people.join(doc, party))
  }
  settleByWords(context)
  settleByLead(context)
  settleByTables(context)
  settleByPlace(context, places)
  settleBySource(context)
  const actors = new ActorList(doc, on, knowledge.names.states)
  const parties = doc.mentions.parties.map((party) => linkParty(context, actors, party))
  return { actors: actors.list(), parties, notes: [] }
}

function settle(person: Person, code: string, reason: string): void {
  if (person.code !== null) return
  person.code = code
  person.reason = reason
}

function settleByWords({ doc, knowledge, personOf }: Context): void {
  let previous: { party: PartyMention; person: Person } | null = null
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined) continue
    const own = affiliationOf(doc, party)
    if (own !== null) settle(person, own.code, `the words "${words(doc, own)}"`)
    for (const office of party.offices) {
      const only = ownOfficeCode(doc, knowledge, spanOfTokens(doc, office))
      if (only !== null)
        settle(person, only, `only one state has a "${textOf(doc, spanOfTokens(doc, office))}"`)
    }
    const before = previous
    if (before !== null && before.person.code !== null && party.offices.length > 0) {
      if (
        isListed(doc, before.party, party) &&
        before.party.offices.length > 0 &&
        !isSettledElsewhere(knowledge, doc, person)
      ) {
        settle(person, before.person.code, `in one list with ${textOf(doc, before.person.name)}`)
      }
    }
    previous = { party, person }
  }
}

// A full name that the table of holders knows is not drawn into its neighbor's state.
const isSettledElsewhere = (knowledge: Knowledge, doc: Mentioned, person: Person): boolean =>
  person.words.length > 1 && knowledge.holders.find(textOf(doc, person.name), null).length > 0

const words = (doc: Mentioned, { name }: Affiliation): string =>
  textOf(doc, spanOfTokens(doc, name))

function ownOfficeCode(doc: Mentioned, knowledge: Knowledge, span: Span): string | null {
  const pieces = foldPhrase(textOf(doc, span))
  const at = (i: number): readonly string[] | null => (i < pieces.length ? [pieces[i]!] : null)
  for (let i = 0; i < pieces.length; i++) {
    const match = knowledge.ownOffices.longest(at, i)
    if (match !== null) return match.values[0]!
  }
  return null
}

// "an IMF mission led by X": X speaks for what is led.
function settleByLead({ doc, personOf }: Context): void {
  const { parties } = doc.mentions
  for (const party of parties) {
    const person = personOf.get(party.index)
    const led = parties[party.index - 1]
    if (person === undefined || led === undefined || led.end > party.first) continue
    const words = doc.text.slice(doc.tokens.end[led.end - 1], doc.tokens.start[party.first])
    if (!/^,? (?:(?:was|were) )?(?:led|headed|chaired|accompanied) by (?:the )?$/.test(words))
      continue
    const side = sidesOfRole(led)[0]
    const leader = personOf.get(led.index)?.code ?? null
    if (leader !== null) settle(person, leader, `with ${textOf(doc, spanOfTokens(doc, led))}`)
    else if (side !== undefined)
      settle(person, side.code, `leads what "${textOf(doc, spanOfTokens(doc, led))}" names`)
  }
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
      (person.words.length > 1 ? lookUpHolder(knowledge, name, person.slugs, null) : null)
    if (holder === null) continue
    if (person.code === null || person.code === holder.of) person.holder = holder
    settle(
      person,
      holder.of,
      `${holder.name}, ${holder.office} of ${holder.of}${on === null ? '' : `, looked up for ${on}`}`,
    )
  }
}

// "In Suva I will meet Prime Minister X": an official met somewhere, whose country nothing else tells,
// is of the state he is met in; so is one met after "arrived in Accra".
function settleByPlace({ doc, personOf }: Context, places: readonly PlaceMention[]): void {
  for (const party of doc.mentions.parties) {
    const person = personOf.get(party.index)
    if (person === undefined || person.code !== null || party.offices.length === 0) continue
    if (!isMet(doc, party)) continue
    const sentence = doc.tokens.sentenceOf[party.first]!
    const here = places.findLast(
      (place) =>
        place.country !== null && place.first < party.first && isNear(doc, place, sentence),
    )
    if (here !== undefined) settle(person, here.country!, `met in ${here.name}`)
  }
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

// An official publisher's own officials go without a country: "the Foreign Secretary met ...".
function settleBySource({ doc, people }: Context): void {
  const { state, kind, name } = doc.source
  if (state === null || kind !== 'official') return
  for (const person of people.all) {
    if (person.offices.length > 0)
      settle(person, state, `an office without a country, published by ${name ?? state}`)
  }
}

function linkParty(context: Context, actors: ActorList, party: PartyMention): PartyLink[] {
  switch (party.form) {
    case 'person':
      return linkPerson(context, actors, context.personOf.get(party.index)!, party)
    case 'role':
      return linkRole(context, actors, party)
    case 'name':
    case 'pair':
      return party.names.map((name) => {
        const mention =
          party.form === 'pair' ? spanOfTokens(context.doc, name) : spanOfTokens(context.doc, party)
        const actor = actors.addName(name, spanOfTokens(context.doc, name))
        return { ...noPerson, actor, code: name.code, mention, reason: `the name "${name.name}"` }
      })
    case 'pronoun':
      return linkPronoun(context, actors, party)
    case 'sides':
      return []
  }
}

const noPerson = { name: null, offices: [] } as const

function linkPerson(
  { doc }: Context,
  actors: ActorList,
  person: Person,
  party: PartyMention,
): PartyLink[] {
  const actor = actors.addPerson(person)
  const { code, reason } = person
  if (code === null) return []
  const name =
    party.name === null ? person.name : longer(spanOfTokens(doc, party.name), person.name)
  const mention = spanOfTokens(doc, party)
  return [{ actor, code, name, offices: person.offices, mention, reason }]
}

const longer = (a: Span, b: Span): Span => (b.end - b.start > a.end - a.start ? b : a)

function linkRole(context: Context, actors: ActorList, party: PartyMention): PartyLink[] {
  const { doc } = context
  const sides = sidesOfRole(party)
  const person = party.isPlural ? null : personInOffice(context, party, sides[0]?.code ?? null)
  if (person !== null) {
    const actor = actors.addPerson(person)
    const mention = spanOfTokens(doc, party)
    const reason = `${textOf(doc, person.name)} is called so: ${person.reason}`
    return [
      { actor, code: person.code!, name: person.name, offices: person.offices, mention, reason },
    ]
  }
  const office = officeOfRole(doc, party)
  const known = sides.map((side) => {
    const actor = actors.addRole(side.name, party, spanOfTokens(doc, party))
    const mention = sides.length > 1 ? spanOfTokens(doc, side.name) : spanOfTokens(doc, party)
    const reason = `the words "${words(doc, side)}"`
    return {
      actor,
      code: side.code,
      name: null,
      offices: office === null ? [] : [office],
      mention,
      reason,
    }
  })
  return known.length > 0 ? known : linkOwnOffice(context, actors, party, office)
}

// "the Secretary of State" without a name: the office tells the state, or the official source does.
function linkOwnOffice(
  context: Context,
  actors: ActorList,
  party: PartyMention,
  office: Span | null,
): PartyLink[] {
  const { doc, knowledge } = context
  const mention = spanOfTokens(doc, party)
  if (office === null || party.isPlural) return []
  const only = ownOfficeCode(doc, knowledge, office)
  const { state, kind } = doc.source
  const code = only ?? (kind === 'official' && party.determiner === 'the' ? state : null)
  if (code === null) return []
  const actor = actors.addOffice(code, knowledge.names.states.get(code)?.name ?? code, mention)
  return [
    {
      actor,
      code,
      name: null,
      offices: [office],
      mention,
      reason: 'the office of the publishing state',
    },
  ]
}

// Somebody named in this document whose office has the same head: "the Secretary", "the president".
function personInOffice(context: Context, party: PartyMention, code: string | null): Person | null {
  const { doc, people } = context
  const office = party.offices[0]
  if (office === undefined) return null
  const at = spanOfTokens(doc, party).start
  let best: Person | null = null
  for (const person of people.all) {
    if (person.code === null || (code !== null && person.code !== code)) continue
    const isSame =
      office.slug !== null && person.slugs.size > 0 ? person.slugs.has(office.slug) : false
    const sharesHead =
      person.heads.has(office.head) && (code === null || isSame || office.slug === null)
    const isShort = office.end - office.first === 1 && person.heads.has(office.head)
    if (!isSame && !sharesHead && !isShort) continue
    if (person.mentions[0]!.start > at && code === null) continue
    if (best === null || lastBefore(person, at) > lastBefore(best, at)) best = person
  }
  if (party.determiner === 'a' || party.determiner === 'an') return null
  return best ?? holderInText(context, office, code, at)
}

// "Boris Johnson ... The Foreign Secretary": the table has somebody named before in that office.
function holderInText(
  { doc, knowledge, people, on }: Context,
  office: OfficeMention,
  code: string | null,
  at: number,
): Person | null {
  if (office.slugs.length === 0) return null
  const fitting = people.all.filter((person) => {
    if (person.code === null || person.mentions[0]!.start > at || person.offices.length > 0)
      return false
    if (code !== null && person.code !== code) return false
    const tenures = knowledge.holders.find(textOf(doc, person.name), on)
    return tenures.some(
      (tenure) => tenure.of === person.code && office.slugs.includes(tenure.office),
    )
  })
  return fitting.length === 1 ? fitting[0]! : null
}

const lastBefore = (person: Person, at: number): number =>
  person.mentions.reduce((last, { start }) => (start < at && start > last ? start : last), -1)

// The words of the office without the states it names at its end: "foreign ministers".
function officeOfRole(doc: Mentioned, party: PartyMention): Span | null {
  const office = party.offices[0]
  if (office === undefined) return null
  const of = office.names.find(({ tie }) => tie === 'of')
  if (
    !party.isPlural ||
    of === undefined ||
    office.names.filter(({ tie }) => tie === 'of').length < 2
  ) {
    return spanOfTokens(doc, office)
  }
  let end = of.first
  while (end > office.first + 1 && /^(?:of|the|from)$/.test(lowerOf(doc, end - 1))) end--
  return spanOfTokens(doc, { first: office.first, end })
}

// "he" and "she": the first person of this sentence so far, else of the sentence before; whom an
// earlier "he" stands for counts. "I" is the first person of the document.
function linkPronoun(context: Context, actors: ActorList, party: PartyMention): PartyLink[] {
  const { doc } = context
  const person = party.isPlural ? null : antecedent(context, party)
  if (person === null || person.code === null) return []
  context.personOf.set(party.index, person)
  const actor = actors.addPerson(person)
  const mention = spanOfTokens(doc, party)
  const reason = `"${textOf(doc, mention)}" is ${textOf(doc, person.name)}: ${person.reason}`
  return [{ actor, code: person.code, name: person.name, offices: person.offices, mention, reason }]
}

const SENTENCES_BACK = 2

function antecedent(context: Context, party: PartyMention): Person | null {
  const { doc, people } = context
  const word = lowerOf(doc, party.first)
  if (word === 'i') {
    const at = spanOfTokens(doc, party).start
    return people.all.find(({ mentions }) => mentions[0]!.start < at) ?? null
  }
  const sentence = doc.tokens.sentenceOf[party.first]!
  const earlier = doc.mentions.parties.slice(0, party.index)
  for (let s = sentence; s >= sentence - SENTENCES_BACK; s--) {
    for (const other of earlier) {
      if (doc.tokens.sentenceOf[other.first] !== s) continue
      const person = personOfParty(context, other)
      if (person !== null && person.code !== null && isOfGender(context, person, word))
        return person
    }
  }
  return null
}

function personOfParty(context: Context, party: PartyMention): Person | null {
  if (party.form === 'role')
    return party.isPlural
      ? null
      : personInOffice(context, party, sidesOfRole(party)[0]?.code ?? null)
  return context.personOf.get(party.index) ?? null
}

// "Queen", "Ms.", "chairwoman" tell; without such a word nobody is excluded.
function isOfGender({ doc, knowledge }: Context, person: Person, pronoun: string): boolean {
  const isFemale =
    person.mentions.some(({ start }) => {
      const before = doc.text.slice(Math.max(0, start - 8), start).toLowerCase()
      return /\b(?:ms|mrs|madam|lady)\b\.?\s*$/.test(before)
    }) || [...person.heads].some((head) => knowledge.lexicon.femaleNouns.has(head))
  const isMale = person.mentions.some(({ start }) =>
    /\bmr\b\.?\s*$/.test(doc.text.slice(Math.max(0, start - 5), start).toLowerCase()),
  )
  return /^(?:she|her)$/.test(pronoun) ? !isMale : !isFemale
}
