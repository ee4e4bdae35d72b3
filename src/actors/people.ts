// The people of one document: every mention of a name joined to one person, with the offices the text
// gives them anywhere, and the state or body they speak for.

import { foldPhrase, type Span } from '../base/index.js'
import { type Mentioned, type PartyMention, spanOfTokens, textOf } from '../document/index.js'
import type { Holder, Knowledge } from '../knowledge/index.js'

/** The reason of a person of whom no state is known. */
export const UNSETTLED = 'nothing in the text or the tables tells'

const RECENT = 300
// Of many people who share a word of their names, only the latest are looked at.
const NAMESAKES = 60

/** A person as one document shows them. */
export interface Person {
  /** Order of first mention. */
  readonly number: number
  words: readonly string[]
  /** The fullest form of the name in the text. */
  name: Span
  readonly offices: Span[]
  readonly slugs: Set<string>
  /** Head nouns of the offices: "secretary". */
  readonly heads: Set<string>
  readonly mentions: Span[]
  code: string | null
  reason: string
  /** The tenure that settled the code, if a table did. */
  holder: Holder | null
  /** Sectors of the offices that the text gives: of those held now, else ELI for former ones. */
  readonly sectors: Set<string>
  readonly formerly: Set<string>
}

/** Joins names of one document: "Wang" is "Wang Yi" once that was said. */
export class People {
  readonly all: Person[] = []
  readonly #byWord = new Map<string, Person[]>()

  /** The people named last: an office word refers to one of them, not to somebody hundreds of names ago. */
  recent(): readonly Person[] {
    return this.all.length <= RECENT ? this.all : this.all.slice(-RECENT)
  }

  #file(words: readonly string[], person: Person): void {
    for (const word of words) {
      const list = this.#byWord.get(word)
      if (list === undefined) this.#byWord.set(word, [person])
      else if (!list.includes(person)) list.push(person)
    }
  }

  /** The person that a name mention belongs to; a new one when no earlier name fits. */
  join(doc: Mentioned, party: PartyMention): Person {
    const name = spanOfTokens(doc, party.name!)
    const words = foldPhrase(textOf(doc, name)).filter((word) => word.length > 1)
    const person = this.#find(words) ?? this.#create(words, name)
    if (words.length > person.words.length && new Set(words).size === words.length) {
      person.name = name
      person.words = words
      this.#file(words, person)
    }
    person.mentions.push(name)
    for (const office of party.offices) {
      const span = spanOfTokens(doc, office)
      if (!hasSameWords(doc, person.offices, span)) person.offices.push(span)
      for (const slug of office.slugs) person.slugs.add(slug)
      person.heads.add(office.head)
      if (office.isFormer) person.formerly.add('ELI')
      else if (office.sector !== null) person.sectors.add(office.sector)
    }
    return person
  }

  #find(words: readonly string[]): Person | null {
    let latest: Person | null = null
    for (const word of words) {
      for (const person of (this.#byWord.get(word) ?? []).slice(-NAMESAKES)) {
        const [short, long] =
          words.length <= person.words.length ? [words, person.words] : [person.words, words]
        const fits = short.length > 0 && short.every((one) => long.includes(one))
        if (fits && (latest === null || person.number > latest.number)) latest = person
      }
    }
    return latest
  }

  #create(words: readonly string[], name: Span): Person {
    const person: Person = {
      number: this.all.length,
      ...{
        words: [...words],
        name,
        offices: [],
        slugs: new Set<string>(),
        heads: new Set<string>(),
      },
      ...{
        mentions: [],
        code: null,
        reason: UNSETTLED,
        holder: null,
        sectors: new Set<string>(),
        formerly: new Set<string>(),
      },
    }
    this.all.push(person)
    this.#file(words, person)
    return person
  }
}

function hasSameWords(doc: Mentioned, spans: readonly Span[], span: Span): boolean {
  const words = foldPhrase(textOf(doc, span))
  return spans.some((other) => {
    const others = foldPhrase(textOf(doc, other))
    return words.every((word) => others.includes(word))
  })
}

// Heads of several states at once are of the one they live in.
const HOME_STATES: ReadonlySet<string> = new Set(['GBR', 'FRA'])

// Where the family name comes first: "Wang" is Wang Yi, "Yusuf" is not Yusuf bin Alawi.
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CHN', 'TWN', 'KOR', 'PRK', 'VNM', 'KHM', 'SGP'])

function isFamilyName(word: string, { name, of }: Holder): boolean {
  const pieces = foldPhrase(name)
  const [folded] = foldPhrase(word)
  return pieces.at(-1) === folded || (FAMILY_FIRST.has(of) && pieces[0] === folded)
}

/**
 * The state or body that the tables give a name on a date: one code, or null when there are several
 * or none. A surname alone counts only when the office in the text fits the tenure.
 */
export function lookUpHolder(
  knowledge: Knowledge,
  name: string,
  slugs: ReadonlySet<string>,
  on: string | null,
): Holder | null {
  const tenures = knowledge.holders.find(name, on)
  const fitting = tenures.filter(({ office }) => slugs.has(office))
  const isFull = foldPhrase(name).length > 1
  const chosen = fitting.length > 0 ? fitting : isFull || slugs.size === 0 ? tenures : []
  if (!isFull && fitting.length === 0 && !chosen.some((tenure) => isFamilyName(name, tenure)))
    return null
  const codes = new Set(chosen.map(({ of }) => of))
  if (codes.size === 1) return chosen[0]!
  const home = isFull ? chosen.find(({ of }) => HOME_STATES.has(of)) : undefined
  if (home !== undefined) return home
  const states = chosen.filter(({ of }) => /^[A-Z]{3}$/.test(of) && knowledge.names.states.has(of))
  return isFull && new Set(states.map(({ of }) => of)).size === 1 ? states[0]! : null
}

/** Why a tenure settles a code: "Antony Blinken, foreign-minister of USA, looked up for 2022-03-05". */
export const reasonOf = ({ name, office, of }: Holder, on: string | null): string =>
  `${name}, ${office} of ${of}${on === null ? '' : `, looked up for ${on}`}`
