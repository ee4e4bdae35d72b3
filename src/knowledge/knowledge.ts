// All the tables together, as the stages get them.

import { foldPhrase } from '../base/index.js'
import { type Lexicon, readLexicon } from './lexicon.js'
import { type NameTables, readNames } from './names.js'
import {
  HolderTable,
  type OfficeEntry,
  readOffices,
  readOwnOffices,
  readSectors,
} from './offices.js'
import type { PhraseIndex } from './phrase-index.js'
import { PlaceTable } from './places.js'
import { type Publisher, PublisherTable } from './publishers.js'

/** The text of every table. */
export interface KnowledgeFiles {
  readonly states: string
  readonly organizations: string
  readonly offices: string
  readonly ownOffices: string
  readonly holders: string
  readonly publishers: string
  readonly places: string
  readonly words: string
}

/** What demarche knows about the world. Read-only; shared by all documents. */
export interface Knowledge {
  readonly names: NameTables
  readonly offices: PhraseIndex<OfficeEntry>
  readonly ownOffices: PhraseIndex<string>
  /** Sector code by slug of an office. */
  readonly sectors: ReadonlyMap<string, string>
  readonly holders: HolderTable
  readonly publishers: PublisherTable
  readonly places: PlaceTable
  readonly lexicon: Lexicon
}

/**
 * The publisher of a text, by name and address: from the table, or an official one whose name tells its
 * state ("Ministry of Foreign Affairs, Islamabad", "Embassy of Ghana in Oslo").
 */
export function findPublisher(
  knowledge: Knowledge,
  name: string | null,
  url: string | null,
): Publisher | null {
  const known = knowledge.publishers.find(name, url)
  if (known !== null || name === null || !OFFICIAL.test(name)) return known
  const pieces = foldPhrase(name)
  const at = (i: number): readonly string[] | null => (i < pieces.length ? [pieces[i]!] : null)
  for (let i = 0; i < pieces.length; i++) {
    const entries = knowledge.names.index.longest(at, i)?.values ?? []
    const own = entries.find(({ code, state }) => state !== null && state === code)
    if (own !== undefined) return { name, state: own.state, kind: 'official' }
  }
  return null
}

const OFFICIAL =
  /\b(?:Ministry|Minister|Department|Presidency|President|Embassy|Government|Chancellery|Foreign Office|Prime Minister|Secretariat|Permanent Mission|State House)\b/

/** Reads every table. Throws `asset-invalid` for a table of the wrong form. */
export const loadKnowledge = (files: KnowledgeFiles): Knowledge => ({
  names: readNames(files.states, files.organizations),
  offices: readOffices(files.offices),
  ownOffices: readOwnOffices(files.ownOffices),
  sectors: readSectors(files.offices),
  holders: new HolderTable(files.holders),
  publishers: new PublisherTable(files.publishers),
  places: new PlaceTable(files.places),
  lexicon: readLexicon(files.words, 'lexicon/words.json'),
})
