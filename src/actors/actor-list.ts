// The actors of one Reading: states, bodies, people and roles, each once, with all their mentions.

import { bySpan, foldPhrase, type Span } from '../base/index.js'
import {
  type LinkedActor,
  type Mentioned,
  type NameMention,
  type PartyMention,
  textOf,
} from '../document/index.js'
import type { Knowledge, StateEntry } from '../knowledge/index.js'
import type { Person } from './people.js'

interface OpenActor extends Omit<LinkedActor, 'mentions'> {
  readonly mentions: Span[]
}

/** Collects actors; `add...` gives the index of the actor in the final list. */
export class ActorList {
  readonly #actors: OpenActor[] = []
  readonly #byKey = new Map<string, number>()
  readonly #seen = new Set<string>()
  readonly #doc: Mentioned
  readonly #on: string | null
  readonly #states: ReadonlyMap<string, StateEntry>
  readonly #sectors: ReadonlyMap<string, string>

  constructor(doc: Mentioned, on: string | null, { names, sectors }: Knowledge) {
    this.#doc = doc
    this.#on = on
    this.#states = names.states
    this.#sectors = sectors
  }

  addName(name: NameMention, mention: Span): number {
    const isState = name.state !== null && name.code === name.state
    const kind = isState ? 'state' : name.kind === 'group' ? 'group' : 'organization'
    const id = isState
      ? `state:${name.code}`
      : `${kind === 'group' ? 'grp' : 'org'}:${slug(name.name)}`
    return this.#add(id, mention, () => ({
      ...{ id, kind, name: this.#states.get(name.code)?.name ?? name.name, code: name.code },
      ...{ state: name.state, sectors: [], office: null },
    }))
  }

  addPerson(person: Person): number {
    const name = textOf(this.#doc, person.name)
    const id = `act_${slug(name)}`
    const { code, holder } = person
    const [office] = person.offices
    const index = this.#add(id, person.name, () => ({
      ...{
        id,
        kind: 'person',
        name: holder?.name ?? name,
        code: code ?? 'UNK',
        state: this.#stateOf(code),
      },
      sectors: this.#sectorsOf(person),
      office:
        office === undefined
          ? holder === null
            ? null
            : { name: holder.office, from: 'table', on: this.#on }
          : { name: textOf(this.#doc, office), from: 'text', on: this.#on },
    }))
    if (this.#actors[index]!.mentions.length === 1) {
      for (const mention of person.mentions) this.#mention(index, mention)
    }
    return index
  }

  addRole(name: NameMention, party: PartyMention, mention: Span): number {
    const office = party.offices[0]
    const head = office?.slug ?? office?.head ?? 'officials'
    const id = `role:${name.code}:${slug(head)}`
    const sector = office?.isFormer === true ? 'ELI' : (office?.sector ?? null)
    return this.#add(id, mention, () => ({
      ...{ id, kind: 'role', name: `${head.replaceAll('_', ' ')}, ${name.name}`, code: name.code },
      ...{ state: name.state, sectors: sector === null ? [] : [sector], office: null },
    }))
  }

  addOffice(code: string, name: string, mention: Span): number {
    const id = `role:${code}`
    return this.#add(id, mention, () => ({
      ...{ id, kind: 'role', name, code, state: this.#stateOf(code), sectors: [], office: null },
    }))
  }

  /** A state that the text does not name but a place implies: the host of a visit. */
  addState(code: string, name: string, mention: Span): number {
    const id = `state:${code}`
    return this.#add(id, mention, () => ({
      ...{ id, kind: 'state', name, code, state: code, sectors: [], office: null },
    }))
  }

  list(): LinkedActor[] {
    return this.#actors.map((actor) => ({ ...actor, mentions: [...actor.mentions].sort(bySpan) }))
  }

  #add(id: string, mention: Span, create: () => Omit<OpenActor, 'mentions'>): number {
    let index = this.#byKey.get(id)
    if (index === undefined) {
      index = this.#actors.length
      this.#byKey.set(id, index)
      this.#actors.push({ ...create(), mentions: [] })
    }
    this.#mention(index, mention)
    return index
  }

  #sectorsOf({ sectors, formerly, holder }: Person): string[] {
    if (sectors.size > 0) return [...sectors].sort()
    if (formerly.size > 0) return [...formerly]
    const sector = holder === null ? undefined : this.#sectors.get(holder.office)
    return sector === undefined ? [] : [sector]
  }

  #stateOf(code: string | null): string | null {
    const root = code?.split('-')[0] ?? ''
    return this.#states.has(root) ? root : null
  }

  #mention(index: number, { start, end }: Span): void {
    const key = `${index} ${start} ${end}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#actors[index]!.mentions.push({ start, end })
  }
}

const slug = (name: string): string => foldPhrase(name.replaceAll('_', '-')).join('-') || 'unnamed'
