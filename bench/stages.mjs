// @ts-check
// The stages of src/reader/reader.ts one by one, so that each can be timed: the reader joins them and shows none.
// Takes documents, gives the same Readings; `checkStages` stops the bench when the two have drifted apart.

import {
  actors,
  codebook as codebookRoom,
  coding,
  describe,
  document,
  knowledge as knowledgeRoom,
  mentions,
  parse,
  places,
  record,
  text,
  tokens,
} from './built.mjs'

/** @typedef {import('../src/document/index.js').DocumentInput} DocumentInput */
/** @typedef {import('../src/document/index.js').Linked} Linked */
/** @typedef {import('../src/coding/index.js').CodedRecords} CodedRecords */
/** @typedef {import('../src/reader/index.js').ReaderAssets} ReaderAssets */
/** @typedef {import('../src/reader/index.js').Reader} Reader */
/** @typedef {import('../src/reader/index.js').LanguageModel} LanguageModel */
/** @typedef {{ name: string, room: string, run: (before: any) => any }} Stage takes what the stage before it gave */

const MAX_CHARS = 5_000_000

/**
 * All stages, from input to JSON.
 *
 *     makeStages(assets, model).reduce((before, stage) => stage.run(before), input) // '{"format":"demarche/reading@1",…'
 *
 * @param {ReaderAssets} assets
 * @param {LanguageModel} model
 * @returns {Stage[]}
 */
export function makeStages(assets, model) {
  const splitter = tokens.createSplitter(model.splitter)
  const parser = parse.createParser(model)
  const knowledge = readKnowledge(assets)
  const codebook = readCodebook(assets)
  return [
    { name: 'check, hash', room: 'text', run: (input) => openDocument(input, knowledge) },
    { name: 'tokens, sentences', room: 'tokens', run: (doc) => tokens.tokenize(doc, splitter) },
    { name: 'tags, trees, lemmas', room: 'parse', run: parser },
    { name: 'mentions', room: 'mentions', run: (doc) => mentions.findMentions(doc, knowledge) },
    {
      name: 'places',
      room: 'places',
      run: (doc) => ({ doc, found: places.findPlaces(doc, knowledge) }),
    },
    {
      name: 'actors',
      room: 'actors',
      run: ({ doc, found }) => linkDocument(doc, found, knowledge),
    },
    {
      name: 'contacts, events',
      room: 'coding',
      run: (doc) => ({ doc, records: coding.codeDocument(doc, codebook, knowledge) }),
    },
    {
      name: 'Reading, frozen',
      room: 'record',
      run: ({ doc, records }) => makeReading(doc, records, { codebook, knowledge, model }),
    },
    { name: 'JSON', room: 'host', run: (reading) => JSON.stringify(reading) },
  ]
}

/**
 * Throws when the stages and the reader give different Readings of a text.
 *
 * @param {readonly Stage[]} stages
 * @param {Reader} reader
 * @param {readonly DocumentInput[]} inputs
 */
export function checkStages(stages, reader, inputs) {
  for (const input of inputs) {
    /** @type {unknown} */
    let last = input
    for (const stage of stages) last = stage.run(last)
    if (last === JSON.stringify(reader.read(input))) continue
    throw new Error(
      `the stages in bench/stages.mjs and the reader differ on "${input.id}"; ` +
        'bring bench/stages.mjs up to src/reader/reader.ts',
    )
  }
}

/** @param {ReaderAssets} assets */
const readKnowledge = (assets) =>
  knowledgeRoom.loadKnowledge({
    states: decode(assets['actors/states.tsv']),
    organizations: decode(assets['actors/organizations.tsv']),
    offices: decode(assets['actors/offices.tsv']),
    ownOffices: decode(assets['actors/own-offices.tsv']),
    holders: decode(assets['actors/holders.tsv']),
    publishers: decode(assets['actors/publishers.tsv']),
    places: decode(assets['places/places.tsv']),
    words: decode(assets['lexicon/words.json']),
  })

/** @param {ReaderAssets} assets */
const readCodebook = (assets) =>
  codebookRoom.loadCodebook({
    contacts: decode(assets['codebook/contacts.json']),
    cameo: decode(assets['codebook/cameo.tsv']),
    plover: decode(assets['codebook/plover.tsv']),
  })

/** @param {Uint8Array} bytes */
const decode = (bytes) => new TextDecoder().decode(bytes)

/** @param {DocumentInput} input @param {ReturnType<typeof readKnowledge>} knowledge */
function openDocument(input, knowledge) {
  const doc = document.createDocument(input)
  text.checkText(doc.text, { maxChars: MAX_CHARS })
  if (doc.source.kind !== 'unknown') return doc
  const publisher = knowledge.publishers.find(doc.source.name, doc.url)
  if (publisher === null) return doc
  const { name, state, kind } = publisher
  return {
    ...doc,
    source: { name: doc.source.name ?? name, state: doc.source.state ?? state, kind },
  }
}

/**
 * @param {import('../src/document/index.js').Mentioned} doc
 * @param {import('../src/places/index.js').FoundPlaces} found
 * @param {ReturnType<typeof readKnowledge>} knowledge
 * @returns {Linked}
 */
function linkDocument(doc, found, knowledge) {
  const linked = actors.linkActors(doc, knowledge, found.places)
  const links = { ...linked, places: found.places, notes: [...linked.notes, ...found.notes] }
  return { ...doc, links }
}

/**
 * @param {Linked} doc
 * @param {CodedRecords} records
 * @param {{ codebook: ReturnType<typeof readCodebook>, knowledge: ReturnType<typeof readKnowledge>, model: LanguageModel }} tables
 */
const makeReading = (doc, records, { codebook, knowledge, model }) =>
  record.createReading({
    ...{ document: describe.describeDocument(doc), coder: describe.CODER },
    models: [describe.describeModel(model, 'fast')],
    codebook: { version: codebook.version, sha256: codebook.sha256 },
    actors: describe.describeActors(doc, records, knowledge),
    places: describe.describePlaces(doc),
    ...records,
  })
