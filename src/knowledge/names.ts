// Names of states, their people and seats, organizations and groups, and what each stands for.

import { listOf, type NameKind, readTable } from '../base/index.js'
import { PhraseIndex } from './phrase-index.js'

/** One thing with a name: `{ kind: 'demonym', code: 'IRN', state: 'IRN', name: 'Iran' }`. */
export interface NameEntry {
  readonly kind: NameKind
  /** Actor code as in the guidelines. */
  readonly code: string
  /** ISO 3166-1 alpha-3 of the state it belongs to, if it belongs to one. */
  readonly state: string | null
  /** The usual English name. */
  readonly name: string
  /** True for acronyms, which must stand in capitals. */
  readonly upper: boolean
}

/** A state as the tables have it. */
export interface StateEntry {
  readonly code: string
  readonly name: string
  readonly capital: string | null
}

/** Names by phrase, and states by code. */
export interface NameTables {
  readonly index: PhraseIndex<NameEntry>
  readonly states: ReadonlyMap<string, StateEntry>
}

const ACRONYM = /^[A-Z0-9][A-Z0-9.&+-]*$/

/** Reads states.tsv and organizations.tsv into one index. */
export function readNames(states: string, organizations: string): NameTables {
  const index = new PhraseIndex<NameEntry>()
  const byCode = new Map<string, StateEntry>()
  addStates(index, byCode, states)
  addOrganizations(index, organizations)
  return { index, states: byCode }
}

function addAll(
  index: PhraseIndex<NameEntry>,
  phrases: readonly string[],
  entry: Omit<NameEntry, 'upper'>,
): void {
  const plain: NameEntry = { ...entry, upper: false }
  const upper: NameEntry = { ...entry, upper: true }
  for (const phrase of phrases) {
    if (phrase !== '') index.add(phrase, ACRONYM.test(phrase) ? upper : plain)
  }
}

function addStates(
  index: PhraseIndex<NameEntry>,
  byCode: Map<string, StateEntry>,
  text: string,
): void {
  const columns = [
    'code',
    'name',
    'official',
    'aliases',
    'demonyms',
    'capital',
    'metonyms',
    'former',
  ] as const
  for (const row of readTable(text, 'actors/states.tsv', columns)) {
    const { code, name } = row
    const capitals = listOf(row.capital)
    byCode.set(code, { code, name, capital: capitals[0] ?? null })
    const base = { code, state: code, name }
    addAll(index, [name, row.official, ...listOf(row.aliases)], { ...base, kind: 'state' })
    addAll(index, listOf(row.demonyms), { ...base, kind: 'demonym' })
    // A former state's capital is today's of another.
    if (row.former === '')
      addAll(index, capitals, { ...base, kind: 'capital', name: capitals[0] ?? name })
    addAll(index, listOf(row.metonyms), { ...base, kind: 'metonym' })
  }
}

const KINDS: Readonly<Record<string, NameKind>> = {
  group: 'group',
  forum: 'forum',
  body: 'body',
  court: 'body',
  mission: 'body',
}

function addOrganizations(index: PhraseIndex<NameEntry>, text: string): void {
  const columns = ['code', 'name', 'abbreviation', 'aliases', 'kind', 'state'] as const
  for (const row of readTable(text, 'actors/organizations.tsv', columns)) {
    const kind = KINDS[row.kind] ?? 'organization'
    const state = row.state === '' ? null : row.state
    addAll(index, [row.name, row.abbreviation, ...listOf(row.aliases)], {
      ...{ code: row.code, state, name: row.name, kind },
    })
  }
}
