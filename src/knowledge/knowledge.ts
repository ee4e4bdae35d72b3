// All the tables together, as the stages get them.

import { type Lexicon, readLexicon } from './lexicon.js'
import { type NameTables, readNames } from './names.js'
import { HolderTable, type OfficeEntry, readOffices, readOwnOffices } from './offices.js'
import type { PhraseIndex } from './phrase-index.js'
import { PlaceTable } from './places.js'
import { PublisherTable } from './publishers.js'

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
  readonly holders: HolderTable
  readonly publishers: PublisherTable
  readonly places: PlaceTable
  readonly lexicon: Lexicon
}

/** Reads every table. Throws `asset-invalid` for a table of the wrong form. */
export const loadKnowledge = (files: KnowledgeFiles): Knowledge => ({
  names: readNames(files.states, files.organizations),
  offices: readOffices(files.offices),
  ownOffices: readOwnOffices(files.ownOffices),
  holders: new HolderTable(files.holders),
  publishers: new PublisherTable(files.publishers),
  places: new PlaceTable(files.places),
  lexicon: readLexicon(files.words, 'lexicon/words.json'),
})
