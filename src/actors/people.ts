// The people of one document: every mention of a name joined to one person, with the offices the text
// gives them anywhere, and the state or body they speak for.

import { foldPhrase, type Span } from '../base/index.js'
import { type Mentioned, type PartyMention, spanOfTokens, textOf } from '../document/index.js'
import type { Holder, Knowledge } from '../knowledge/index.js'

/** A person as one document shows them. */
export interface Person {
  readonly words: readonly string[]
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
}

/** Joins names of one document: "Wang" is "Wang Yi" once that was said. */
export class People {
  readonly all: Person[] = []

  /** The person that a name mention belongs to; a new one when no earlier name fits. */
  join(doc: Mentioned, party: PartyMention): Person {
    const name = spanOfTokens(doc, party.name!)
    const words = foldPhrase(textOf(doc, name)).filter((word) => word.length > 1)
    const person = this.#find(words) ?? this.#create(words, name)
    const words2 = words.length > person.words.length
    if (words2) {
      person.name = name
      ;(person.words as string[]).splice(0, person.words.length, ...words)
    }
    person.mentions.push(name)
    for (const office of party.offices) {
      const span = spanOfTokens(doc, office)
      if (!hasSameWords(doc, person.offices, span)) person.offices.push(span)
      for (const slug of office.slugs) person.slugs.add(slug)
      person.heads.add(office.head)
    }
    return person
  }

  #find(words: readonly string[]): Person | null {
    for (let p = this.all.length - 1; p >= 0; p--) {
      const person = this.all[p]!
      const [short, long] =
        words.length <= person.words.length ? [words, person.words] : [person.words, words]
      if (short.length > 0 && short.every((word) => long.includes(word))) return person
    }
    return null
  }

  #create(words: readonly string[], name: Span): Person {
    const person: Person = {
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
        reason: 'nothing in the text or the tables tells',
        holder: null,
      },
    }
    this.all.push(person)
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
  const codes = new Set(chosen.map(({ of }) => of))
  if (codes.size === 1) return chosen[0]!
  const states = chosen.filter(({ of }) => /^[A-Z]{3}$/.test(of) && knowledge.names.states.has(of))
  return isFull && new Set(states.map(({ of }) => of)).size === 1 ? states[0]! : null
}
