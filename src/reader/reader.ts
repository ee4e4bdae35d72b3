// Joins the stages, pure: text in, Reading out. Assets come in as bytes; who loads them is `host`.

import type { Annotation, DocumentInput, Tokenized } from '../document/index.js'
import type { Reading } from '../record/index.js'

/** Files the reader needs, by their path under `data/`. */
export const ASSET_FILES = [
  'actors/states.tsv',
  'actors/organizations.tsv',
  'actors/offices.tsv',
  'actors/own-offices.tsv',
  'actors/holders.tsv',
  'actors/publishers.tsv',
  'places/places.tsv',
  'lexicon/words.json',
  'codebook/contacts.json',
] as const

/** One of {@link ASSET_FILES}. */
export type AssetFile = (typeof ASSET_FILES)[number]

/** The content of every asset file, as bytes. */
export type ReaderAssets = Readonly<Record<AssetFile, Uint8Array>>

/** The layers that {@link Reader.explain} shows, in the order in which they are made. */
export const LAYERS = ['tokens', 'mentions', 'actors', 'places', 'coding'] as const

/** One of {@link LAYERS}. */
export type LayerName = (typeof LAYERS)[number]

/** What each stage made of one text. */
export interface Explanation {
  readonly document: Tokenized
  readonly layers: Readonly<Record<LayerName, readonly Annotation[]>>
  readonly reading: Reading
}

export interface ReaderOptions {
  /** The longest text that is read, in UTF-16 units. Default 5,000,000. */
  readonly maxChars?: number
}

/** Codes documents. Holds no state between documents. */
export interface Reader {
  /** Codes one document. Throws DemarcheError when the document cannot be read. */
  read(input: DocumentInput): Reading
  /** Codes one document and shows every layer. */
  explain(input: DocumentInput): Explanation
}
