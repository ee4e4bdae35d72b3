// Whom later words refer to: "the Secretary", "the Foreign Secretary", "he", "she", "I".

import type { Span } from '../base/index.js'
import {
  dependentBy,
  lowerOf,
  type Mentioned,
  type OfficeMention,
  type PartyMention,
  relationOf,
  sentenceRange,
  spanOfTokens,
  textOf,
} from '../document/index.js'
import { sidesOfRole } from './affiliation.js'
import type { Context } from './context.js'
import type { Person } from './people.js'

/** Somebody named in this document whose office has the same head: "the Secretary", "the president". */
export function personInOffice(
  context: Context,
  party: PartyMention,
  code: string | null,
): Person | null {
  const { doc, people } = context
  const office = party.offices[0]
  if (office === undefined) return null
  const at = spanOfTokens(doc, party).start
  let best: Person | null = null
  for (const person of people.recent()) {
    if (person.code === null || (code !== null && person.code !== code)) continue
    const isSame =
      office.slug !== null && person.slugs.size > 0 ? person.slugs.has(office.slug) : false
    const sharesHead =
      person.heads.has(office.head) && (code === null || isSame || office.slug === null)
    const isBare = code !== null && bareLength(office) === 1 && person.heads.has(office.head)
    const isShort = office.end - office.first === 1 && person.heads.has(office.head)
    if (!isSame && !sharesHead && !isShort && !isBare) continue
    if (person.mentions[0]!.start > at && code === null) continue
    if (best === null || lastBefore(person, at) > lastBefore(best, at)) best = person
  }
  if (party.determiner === 'a' || party.determiner === 'an') return null
  return best ?? holderInText(context, office, code, at) ?? onlyOneOf(context, party, code, at)
}

const GENERAL =
  /^(?:official|diplomat|leader|counterpart|host|guest|visitor|politician|negotiator|representative)$/

// "the Iranian foreign minister" is not the president named before.
const isCompatible = (held: ReadonlySet<string>, called: readonly string[]): boolean =>
  held.size === 0 || called.length === 0 || called.some((slug) => held.has(slug))

// "the Greek premier", "his Azerbaijani counterpart": the one person of that state named before, when there is only one.
function onlyOneOf(
  { people }: Context,
  { determiner, isPlural, offices: [office] }: PartyMention,
  code: string | null,
  at: number,
): Person | null {
  if (code === null || isPlural || determiner === null) return null
  const fitting = people
    .recent()
    .filter((person) => person.code === code && person.mentions[0]!.start < at)
    .filter(
      ({ slugs }) => GENERAL.test(office?.head ?? '') || isCompatible(slugs, office?.slugs ?? []),
    )
  return fitting.length === 1 ? fitting[0]! : null
}

// "the Finnish minister": the head noun and nothing but names.
const bareLength = ({ first, end, names }: OfficeMention): number =>
  end - first - names.reduce((length, name) => length + name.end - name.first, 0)

// "Boris Johnson ... The Foreign Secretary": the table has somebody named before in that office.
function holderInText(
  { doc, knowledge, people, on }: Context,
  office: OfficeMention,
  code: string | null,
  at: number,
): Person | null {
  if (office.slugs.length === 0) return null
  const fitting = people.recent().filter((person) => {
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

const SENTENCES_BACK = 2

/** The person a pronoun stands for. */
export function antecedent(context: Context, party: PartyMention): Person | null {
  const { doc, people } = context
  const word = lowerOf(doc, party.first)
  if (word === 'i') {
    const at = spanOfTokens(doc, party).start
    return (
      people.all.find(
        ({ mentions }) => mentions[0]!.start < at && isSignature(doc, mentions[0]!),
      ) ?? null
    )
  }
  const speaker = speakerOf(context, party.first, word)
  if (speaker !== null) return speaker
  const itself = subjectOf(context, doc.parse.head[party.first]!)
  const sentence = doc.tokens.sentenceOf[party.first]!
  const sentenceOf = (other: PartyMention): number => doc.tokens.sentenceOf[other.first]!
  let from = party.index
  while (from > 0 && sentenceOf(doc.mentions.parties[from - 1]!) >= sentence - SENTENCES_BACK)
    from--
  const earlier = doc.mentions.parties.slice(from, party.index)
  // Of one sentence the subject of its main clause, else whoever is named first; each person is judged once.
  const firstFitting = (parties: readonly PartyMention[], s: number): Person | null => {
    const seen = new Set<Person>([...(itself === null ? [] : [itself])]) // "X thanked him": not X
    let first: Person | null = null
    for (const other of parties) {
      if (sentenceOf(other) !== s) continue
      if (first !== null && !isSubject(doc, other)) continue
      const person = personOfParty(context, other)
      if (person === null || person.code === null) continue
      if (person !== first) {
        if (seen.has(person)) continue
        seen.add(person)
        if (!isOfGender(context, person, word)) continue
        first ??= person
      }
      if (isSubject(doc, other)) return person
    }
    return first
  }
  for (let s = sentence; s >= sentence - SENTENCES_BACK; s--) {
    const chosen = firstFitting(earlier, s)
    if (chosen !== null) return chosen
  }
  return null
}

// "The minister said that he ...": whoever speaks, when the pronoun is the subject of what is said.
function speakerOf(context: Context, pronoun: number, word: string): Person | null {
  const { parse } = context.doc
  const verb = parse.head[pronoun]!
  if (verb < 0 || !relationOf(context.doc, pronoun).startsWith('nsubj')) return null
  if (relationOf(context.doc, verb) !== 'ccomp' || parse.head[verb]! > verb) return null
  const speaker = subjectOf(context, parse.head[verb]!)
  return speaker !== null && speaker.code !== null && isOfGender(context, speaker, word)
    ? speaker
    : null
}

/** The person who is the subject of a verb. */
function subjectOf(context: Context, verb: number): Person | null {
  const { doc } = context
  if (verb < 0) return null
  const sentence = sentenceRange(doc, doc.tokens.sentenceOf[verb]!)
  const subject = dependentBy(doc, sentence, verb, 'nsubj', 'nsubj:pass')
  if (subject < 0) return null
  const party = partyAt(doc, subject)
  return party === null ? null : personOfParty(context, party)
}

/** The party that covers a token. */
function partyAt({ mentions: { parties } }: Mentioned, token: number): PartyMention | null {
  let [low, high] = [0, parties.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (parties[middle]!.end <= token) low = middle + 1
    else high = middle
  }
  const party = parties[low]
  return party !== undefined && party.first <= token ? party : null
}

// The subject of a main clause is whom the next sentence is about.
function isSubject(doc: Mentioned, party: PartyMention): boolean {
  const { parse } = doc
  for (let k = party.first; k < party.end; k++) {
    const head = parse.head[k]!
    if (head >= party.first && head < party.end) continue
    const isNominal = relationOf(doc, k).startsWith('nsubj')
    if (isNominal && head >= 0 && parse.head[head]! < 0) return true
  }
  return false
}

// A name in a line of its own at the head of a statement.
function isSignature(doc: Mentioned, { start }: Span): boolean {
  const { paragraphs } = doc.tokens
  const line = paragraphs.findLastIndex((first) => doc.tokens.start[first]! <= start)
  return line >= 0 && line < 3 && paragraphs[line + 1]! - paragraphs[line]! <= 14
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
