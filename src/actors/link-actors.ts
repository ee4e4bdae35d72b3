// The actor stage: decides for every party mention which actors it stands for, and under which code.
// The words come first ("Iranian Deputy Foreign Minister X" is IRN though X is unknown), then the
// table of office holders on the date, then the rest of the document. No answer beats a wrong one.

import type { Span } from '../base/index.js'
import {
  type LinkLayer,
  lowerOf,
  type Mentioned,
  type PartyLink,
  type PartyMention,
  type PlaceMention,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { ActorList } from './actor-list.js'
import { sidesOfRole } from './affiliation.js'
import type { Context } from './context.js'
import { sectorsOfName } from './name-sectors.js'
import { isActing, meantBy } from './named-things.js'
import { People, type Person } from './people.js'
import { antecedent, personInOffice } from './references.js'
import { ownOfficeCode, settleCodes, words } from './settle.js'

/** Actors of a document, and the links of each party mention. */
export type LinkedParties = Pick<LinkLayer, 'actors' | 'parties' | 'notes'>

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
    if (party.form !== 'person') continue
    context.personOf.set(party.index, context.people.join(doc, withNextLine(doc, party)))
  }
  settleCodes(context, places)
  const actors = new ActorList(doc, on, knowledge)
  const parties = doc.mentions.parties.map((party) => linkParty(context, actors, party))
  return { actors: actors.list(), parties, notes: ambiguousNames(context) }
}
// Names that fit holders of several states, none of which the text settles.
function ambiguousNames({ doc, knowledge, people, on }: Context): LinkLayer['notes'] {
  return people.all.flatMap(({ code, name, words: parts }) => {
    if (code !== null || parts.length < 2) return []
    const fits = knowledge.holders.find(textOf(doc, name), on).map(({ of }) => of)
    const codes = [...new Set(fits)].sort()
    if (codes.length < 2) return []
    const message = `"${textOf(doc, name)}" fits office holders of ${codes.join(', ')}; none was chosen`
    return [{ code: 'actor-ambiguous' as const, message, span: name }]
  })
}

// A name on a line of its own, and the office on the next, as statements are signed.
function withNextLine(doc: Mentioned, party: PartyMention): PartyMention {
  const next = doc.mentions.parties[party.index + 1]
  if (next?.form !== 'role' || party.offices.length > 0) return party
  const { paragraphs } = doc.tokens
  const line = paragraphs.indexOf(next.first)
  const isLine = line > 0 && paragraphs[line] === party.end && paragraphs[line + 1] === next.end
  return isLine ? { ...party, offices: next.offices } : party
}

function linkParty(context: Context, actors: ActorList, party: PartyMention): PartyLink[] {
  switch (party.form) {
    case 'person':
      return linkPerson(context, actors, context.personOf.get(party.index)!, party)
    case 'role':
      return linkRole(context, actors, party)
    case 'name':
    case 'pair': {
      const { doc, knowledge } = context
      const names = party.names.filter(
        (name) => party.form === 'pair' || isActing(doc, knowledge, party, name),
      )
      return names.map((written) => {
        const name = party.form === 'pair' ? written : meantBy(doc, knowledge, party, written)
        const mention =
          party.form === 'pair' ? spanOfTokens(context.doc, name) : spanOfTokens(context.doc, party)
        const actor = actors.addName(name, spanOfTokens(context.doc, name))
        const sectors = sectorsOfName(doc, party, name)
        const reason = `the name "${name.name}"`
        return { ...noPerson, actor, code: name.code, mention, sectors, reason }
      })
    }
    case 'pronoun':
      return linkPronoun(context, actors, party)
    case 'sides':
      return []
  }
}

const noPerson = { name: null, offices: [] } as const
const AS_ACTOR: readonly string[] = [] // the sectors stand at the actor

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
  return [{ actor, code, name, offices: person.offices, mention, sectors: AS_ACTOR, reason }]
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
      {
        ...{ actor, code: person.code!, name: person.name, offices: person.offices, mention },
        ...{ sectors: AS_ACTOR, reason },
      },
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
      ...{ mention, sectors: AS_ACTOR, reason },
    }
  })
  return known.length > 0 ? known : linkOwnOffice(context, actors, party, office)
}

// "the Secretary of State" without a name: the office tells the state, or the official source does.
function publisherCode({ source }: Mentioned, knowledge: Knowledge): string | null {
  if (source.kind !== 'official') return null
  if (source.state !== null || source.name === null) return source.state
  const name = knowledge.names.index.get(source.name).find(({ kind }) => kind !== 'capital')
  return name?.code ?? null
}

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
  const code = only ?? (party.determiner === 'the' ? publisherCode(doc, knowledge) : null)
  if (code === null) return []
  const actor = actors.addOffice(code, knowledge.names.states.get(code)?.name ?? code, mention)
  return [
    {
      actor,
      code,
      name: null,
      offices: [office],
      ...{ mention, sectors: AS_ACTOR, reason: 'the office of the publishing state' },
    },
  ]
}
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
  const { code, name, offices } = person
  return [{ actor, code, name, offices, mention, sectors: AS_ACTOR, reason }]
}
