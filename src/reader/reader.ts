// Joins the stages, pure: text in, Reading out. Assets come in as bytes; who loads them is `host`.

import { linkActors } from '../actors/index.js'
import { DemarcheError } from '../base/index.js'
import { type Codebook, loadCodebook } from '../codebook/index.js'
import { codeDocument } from '../coding/index.js'
import {
  createDocument,
  type Document,
  type DocumentInput,
  type Linked,
  type Parsed,
} from '../document/index.js'
import { findPublisher, type Knowledge, loadKnowledge } from '../knowledge/index.js'
import { findMentions } from '../mentions/index.js'
import { createParser, type LanguageModel, type ParseMode } from '../parse/index.js'
import { findPlaces } from '../places/index.js'
import { createReading, type Reading } from '../record/index.js'
import { checkText } from '../text/index.js'
import { createSplitter, tokenize } from '../tokens/index.js'
import { annotate } from './annotate.js'
import {
  CODER,
  describeActors,
  describeDocument,
  describeModel,
  describePlaces,
} from './describe.js'
import type { Explanation } from './explanation.js'
import { answerWho, type WhoActor, type WhoQuestion } from './who.js'

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
  'codebook/cameo.tsv',
  'codebook/plover.tsv',
] as const

/** One of {@link ASSET_FILES}. */
export type AssetFile = (typeof ASSET_FILES)[number]

/** The content of every asset file, as bytes. */
export type ReaderAssets = Readonly<Record<AssetFile, Uint8Array>>

export interface ReaderOptions {
  /** The longest text that is read, in UTF-16 units. Default 5,000,000. */
  readonly maxChars?: number
  /** How sentences are parsed: `fast` (greedy, the default) or `best` (beam search). */
  readonly parse?: ParseMode
}

/** Codes documents. Holds no state between documents. */
export interface Reader {
  /** Codes one document. Throws DemarcheError when the document cannot be read. */
  read(input: DocumentInput): Reading
  /** Codes one document and shows every layer. */
  explain(input: DocumentInput): Explanation
  /** Says whom a phrase names, and why. Throws DemarcheError when the text cannot be read. */
  who(question: WhoQuestion): readonly WhoActor[]
}

const MAX_CHARS = 5_000_000

/**
 * Makes a reader out of the asset files and an opened language model.
 *
 *     createReader(assets, openModel(bytes, { inflate })).read({ id: 'a', text: 'Wang Yi met Ali Ahmadian.' }).contacts
 *
 * Throws `asset-invalid` or `codebook-invalid` when an asset is damaged.
 */
export function createReader(
  assets: ReaderAssets,
  model: LanguageModel,
  options: ReaderOptions = {},
): Reader {
  const knowledge = loadKnowledge({
    states: decode(assets, 'actors/states.tsv'),
    organizations: decode(assets, 'actors/organizations.tsv'),
    offices: decode(assets, 'actors/offices.tsv'),
    ownOffices: decode(assets, 'actors/own-offices.tsv'),
    holders: decode(assets, 'actors/holders.tsv'),
    publishers: decode(assets, 'actors/publishers.tsv'),
    places: decode(assets, 'places/places.tsv'),
    words: decode(assets, 'lexicon/words.json'),
  })
  const codebook = loadCodebook({
    contacts: decode(assets, 'codebook/contacts.json'),
    cameo: decode(assets, 'codebook/cameo.tsv'),
    plover: decode(assets, 'codebook/plover.tsv'),
  })
  const { maxChars = MAX_CHARS, parse: mode = 'fast' } = options
  const splitter = createSplitter(model.splitter)
  const parse = createParser(model, { mode })
  const models = [describeModel(model, mode)]
  const link = (input: DocumentInput): Linked => {
    const doc = openDocument(input, knowledge, maxChars)
    return linkDocument(parse(tokenize(doc, splitter)), knowledge)
  }
  const code = (doc: Linked): Reading => codeLinked(doc, { codebook, knowledge, models })
  return {
    read: (input) => code(link(input)),
    explain: (input) => {
      const document = link(input)
      const reading = code(document)
      return { document, reading, layers: annotate(document, reading) }
    },
    who: (question) => answerWho(link, knowledge, question),
  }
}

function decode(assets: ReaderAssets, file: AssetFile): string {
  const bytes = assets[file]
  if (bytes === undefined) {
    throw new DemarcheError('asset-missing', `the asset "${file}" was not handed over`, {
      data: { file },
    })
  }
  return new TextDecoder().decode(bytes)
}

function openDocument(input: DocumentInput, knowledge: Knowledge, maxChars: number): Document {
  const doc = createDocument(input)
  checkText(doc.text, { maxChars })
  if (doc.language !== 'en') {
    throw new DemarcheError(
      'language-not-supported',
      `the text is in "${doc.language}"; this version codes English ("en") only`,
      { data: { language: doc.language } },
    )
  }
  if (doc.source.kind !== 'unknown') return doc
  const publisher = findPublisher(knowledge, doc.source.name, doc.url)
  if (publisher === null) return doc
  const { name, state, kind } = publisher
  return {
    ...doc,
    source: { name: doc.source.name ?? name, state: doc.source.state ?? state, kind },
  }
}

/** Every stage from the trees to the links. */
function linkDocument(doc: Parsed, knowledge: Knowledge): Linked {
  const mentioned = findMentions(doc, knowledge)
  const found = findPlaces(mentioned, knowledge)
  const linked = linkActors(mentioned, knowledge, found.places)
  const links = { ...linked, places: found.places, notes: [...linked.notes, ...found.notes] }
  return { ...mentioned, links }
}

interface Coder {
  readonly codebook: Codebook
  readonly knowledge: Knowledge
  readonly models: Reading['models']
}

function codeLinked(doc: Linked, { codebook, knowledge, models }: Coder): Reading {
  const records = codeDocument(doc, codebook, knowledge)
  return createReading({
    ...{ document: describeDocument(doc), coder: CODER, models },
    codebook: { version: codebook.version, sha256: codebook.sha256 },
    ...{ actors: describeActors(doc, records, knowledge), places: describePlaces(doc) },
    ...records,
  })
}
