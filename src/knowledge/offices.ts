// Kinds of office, and who held which office when.

import { foldPhrase, foldWord, listOf, readTable } from '../base/index.js'
import { PhraseIndex } from './phrase-index.js'

/** A kind of office: `{ slug: 'foreign-minister', rank: 4, sector: 'GOV' }`. */
export interface OfficeEntry {
  readonly slug: string
  readonly rank: number
  readonly sector: string
  /** Slugs under which the table of holders may file it: "president" is a head of state there. */
  readonly broader: readonly string[]
}

/** One tenure. `of` is a state or organization code; dates are ISO with any precision. */
export interface Holder {
  readonly name: string
  readonly office: string
  readonly of: string
  readonly from: string | null
  readonly to: string | null
}

/** Reads offices.tsv: English forms of offices, by phrase. */
export function readOffices(text: string): PhraseIndex<OfficeEntry> {
  const index = new PhraseIndex<OfficeEntry>()
  for (const row of readTable(text, 'actors/offices.tsv', [
    'slug',
    'rank',
    'sector',
    'forms',
    'broader',
  ])) {
    const entry = {
      ...{ slug: row.slug, rank: Number(row.rank), sector: row.sector },
      broader: listOf(row.broader),
    }
    for (const form of listOf(row.forms)) index.add(form, entry)
  }
  return index
}

/** The sector of each kind of office, by slug: "foreign-minister" is GOV. */
export function readSectors(text: string): ReadonlyMap<string, string> {
  const rows = readTable(text, 'actors/offices.tsv', ['slug', 'sector'])
  return new Map(rows.map(({ slug, sector }) => [slug, sector]))
}

/** Reads own-offices.tsv: offices that only one state has, by phrase ("State Councilor" is CHN). */
export function readOwnOffices(text: string): PhraseIndex<string> {
  const index = new PhraseIndex<string>()
  for (const { form, code } of readTable(text, 'actors/own-offices.tsv', ['form', 'code'])) {
    index.add(form, code)
  }
  return index
}

/** Office holders by any part of their name. */
export class HolderTable {
  readonly #byWord = new Map<
    string,
    { readonly pieces: readonly string[]; readonly holder: Holder }[]
  >()

  constructor(text: string) {
    const columns = ['name', 'aliases', 'office', 'of', 'from', 'to'] as const
    for (const row of readTable(text, 'actors/holders.tsv', columns)) {
      const holder: Holder = {
        ...{ name: row.name, office: row.office, of: row.of },
        ...{ from: row.from === '' ? null : row.from, to: row.to === '' ? null : row.to },
      }
      const names = [row.name, ...listOf(row.aliases)]
      const seen = new Set<string>()
      for (const name of names) {
        const pieces = foldPhrase(name)
        const key = pieces.join(' ')
        if (pieces.length === 0 || seen.has(key)) continue
        seen.add(key)
        for (const word of new Set([pieces[0]!, pieces.at(-1)!])) this.#add(word, pieces, holder)
      }
    }
  }

  #add(word: string, pieces: readonly string[], holder: Holder): void {
    const list = this.#byWord.get(word)
    if (list === undefined) this.#byWord.set(word, [{ pieces, holder }])
    else list.push({ pieces, holder })
  }

  /**
   * Tenures of people who may be called so: every word of the shorter name is in the longer one.
   * With `on` (ISO, any precision) only those in office then.
   *
   *     holders.find('Blinken', '2022-03-05')[0].office // 'foreign-minister'
   */
  find(name: string, on: string | null): Holder[] {
    const words = foldPhrase(name).filter((word) => word.length > 1)
    const found = new Set<Holder>()
    for (const word of new Set(words)) {
      for (const { pieces, holder } of this.#byWord.get(word) ?? []) {
        if (isSameName(words, pieces) && (on === null || isInOffice(holder, on))) found.add(holder)
      }
    }
    return [...found]
  }

  /** True when some holder's first or last name is this word. */
  knowsWord(word: string): boolean {
    return this.#byWord.has(foldWord(word))
  }
}

function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 0 && short.every((word) => long.includes(word))
}

/** True when the tenure covers the date; unknown ends are open. */
export function isInOffice(holder: Pick<Holder, 'from' | 'to'>, on: string): boolean {
  const size = (date: string): string => date.slice(0, Math.min(date.length, on.length))
  const afterStart = holder.from === null || size(holder.from) <= on.slice(0, holder.from.length)
  const beforeEnd = holder.to === null || size(holder.to) >= on.slice(0, holder.to.length)
  return afterStart && beforeEnd
}
