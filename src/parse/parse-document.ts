// Adds the parse layer to a document: tags, lemmas and one tree a sentence, in columns.

import { DemarcheError } from '../base/index.js'
import type { Parsed, ParseInventory, Tokenized } from '../document/index.js'
import { type BeamModel, parseWithBeam } from './beam.js'
import { type Beam, createBeam } from './beam-search.js'
import { createParserScratch, type ParserScratch, parseGreedily } from './greedy.js'
import { lemmaOf } from './lemmatizer.js'
import type { LanguageModel, ParseMode } from './model.js'
import { markPassives, morphOfTag } from './morphology.js'
import type { SentenceAtoms } from './parser-features.js'
import { createRetaggerScratch, type RetaggerScratch, retagSentence } from './retagger.js'
import { createSentenceAtoms, fillSentenceAtoms } from './sentence-atoms.js'
import { createState, roomOf, type State } from './state.js'
import {
  CANDIDATES,
  createTaggerScratch,
  type TagColumns,
  type TaggerScratch,
  tagSentence,
} from './tagger.js'
import { readSentenceCase } from './tagger-features.js'
import { describeWords } from './word-atoms.js'

export interface ParserOptions {
  /** Default `fast`. */
  readonly mode?: ParseMode
  /** Beam width in `best` mode. Default 4. */
  readonly beamWidth?: number
}

/** Parses documents. Holds scratch memory only, nothing of a document. */
export type Parser = (doc: Tokenized) => Parsed

/** Longer sentences are lists and tables; a beam over them would cost much and gain nothing. */
const LONGEST_FOR_BEAM = 200
const USUAL_ROOM = 512
const WIDEST_BEAM = 64

interface Workspace {
  readonly model: LanguageModel
  readonly inventory: ParseInventory
  readonly tagger: TaggerScratch
  readonly retagger: RetaggerScratch
  readonly parser: ParserScratch
  readonly search: { readonly model: BeamModel; readonly beam: Beam } | null
  sentence: SentenceAtoms
  state: State
}

/**
 * Makes a parser.
 *
 *     createParser(model)(tokenize(doc)).parse.head
 *
 * Throws `option-invalid` for a beam width that is no whole number from 1 to 64, and for mode `best` with a model that was
 * opened for `fast`.
 */
export function createParser(model: LanguageModel, options: ParserOptions = {}): Parser {
  const { mode = 'fast', beamWidth = 4 } = options
  if (!Number.isInteger(beamWidth) || beamWidth < 1 || beamWidth > WIDEST_BEAM) {
    throw new DemarcheError(
      'option-invalid',
      `beamWidth must be a whole number from 1 to ${WIDEST_BEAM}, found ${beamWidth}`,
    )
  }
  const work: Workspace = {
    model,
    inventory: inventoryOf(model),
    tagger: createTaggerScratch(model.tagger),
    retagger: createRetaggerScratch(model.retagger),
    parser: createParserScratch(model.greedy.templates, model.labels.templates),
    search: mode === 'best' ? { model: beamOf(model), beam: createBeam(beamWidth) } : null,
    sentence: createSentenceAtoms(USUAL_ROOM),
    state: createState(USUAL_ROOM),
  }
  return (doc) => parseDocument(work, doc)
}

function beamOf({ beam }: LanguageModel): BeamModel {
  if (beam !== null) return beam
  throw new DemarcheError(
    'option-invalid',
    'parse "best" needs a model opened with mode "best", found one opened with mode "fast"',
  )
}

const inventoryOf = ({ tags, relations }: LanguageModel): ParseInventory => ({
  upos: tags.map((tag) => tag.split(' ')[0]!),
  xpos: tags.map((tag) => tag.split(' ')[1]!),
  relations,
})

function parseDocument(work: Workspace, doc: Tokenized): Parsed {
  const { model, inventory } = work
  const { tokens } = doc
  const { count, form } = tokens
  const words = describeWords(tokens.forms, tokens.lowers, model.lexicon)
  const tags: TagColumns = {
    tag: new Uint8Array(count),
    second: new Uint8Array(count),
    margin: new Uint8Array(count),
    candidates: new Uint8Array(count * CANDIDATES),
  }
  const head = new Int32Array(count)
  const relation = new Uint8Array(count)
  const arcMargin = new Uint8Array(count)
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const range = { first: tokens.sentences[s]!, end: tokens.sentences[s + 1]! }
    const input = { form, ...range, words }
    const cased = { ...input, sentenceCase: readSentenceCase(input) }
    tagSentence(model.tagger, cased, tags, work.tagger)
    retagSentence(model.retagger, cased, tags, work.retagger)
    makeRoom(work, range.end - range.first)
    fillSentenceAtoms(work.sentence, range, form, words, tags, model.facts)
    copyTree(parseSentence(work), range.first, { head, relation, arcMargin })
  }
  if (roomOf(work.state) > USUAL_ROOM) makeRoom(work, USUAL_ROOM, true)
  const morph = describeForms(doc, inventory, { tag: tags.tag, head, relation })
  const { lemma, lemmas } = findLemmas(doc, model, inventory, tags.tag)
  return {
    ...doc,
    parse: {
      ...{ inventory, tag: tags.tag, secondTag: tags.second, tagMargin: tags.margin },
      ...{ head, relation, arcMargin, morph, lemma, lemmas },
    },
  }
}

/** Grows the scratch memory for a long sentence; gives it back after the document. */
function makeRoom(work: Workspace, n: number, shrink = false): void {
  if (!shrink && roomOf(work.state) >= n) return
  const room = shrink ? USUAL_ROOM : Math.max(n, 2 * roomOf(work.state))
  work.sentence = createSentenceAtoms(room)
  work.state = createState(room)
}

function parseSentence({ model, sentence, search, state, parser }: Workspace): State {
  if (search !== null && sentence.n <= LONGEST_FOR_BEAM) {
    return parseWithBeam(search.model, model.labels, sentence, search.beam, parser)
  }
  parseGreedily(model.greedy, model.labels, sentence, state, parser)
  return state
}

interface TreeColumns {
  readonly head: Int32Array
  readonly relation: Uint8Array
  readonly arcMargin: Uint8Array
}

function copyTree(state: State, first: number, out: TreeColumns): void {
  for (let node = 0; node < state.n; node++) {
    const head = state.head[node]!
    out.head[first + node] = head === state.n ? -1 : first + head
    out.relation[first + node] = state.relation[node]!
    out.arcMargin[first + node] = state.margin[node]!
  }
}

function describeForms(
  { tokens }: Tokenized,
  { xpos, relations }: ParseInventory,
  tree: { tag: Uint8Array; head: Int32Array; relation: Uint8Array },
): Uint16Array {
  const ofTag = xpos.map(morphOfTag)
  const participle = xpos.map((name) => name === 'VBN')
  const morph = Uint16Array.from(tree.tag, (tag) => ofTag[tag]!)
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    markPassives({
      ...{ first: tokens.sentences[s]!, end: tokens.sentences[s + 1]! },
      ...{ head: tree.head, relation: tree.relation, morph, names: relations },
      isParticiple: (i) => participle[tree.tag[i]!]!,
    })
  }
  return morph
}

/** Lemmas by word and tag, each pair looked up once a document. */
function findLemmas(
  { tokens }: Tokenized,
  model: LanguageModel,
  { xpos }: ParseInventory,
  tag: Uint8Array,
): { lemma: Int32Array; lemmas: string[] } {
  const lemma = new Int32Array(tokens.count)
  const lemmas: string[] = []
  const known = new Map<number, number>()
  const numbers = new Map<string, number>()
  for (let i = 0; i < tokens.count; i++) {
    const form = tokens.form[i]!
    const key = form * model.tags.length + tag[i]!
    let number = known.get(key)
    if (number === undefined) {
      const text = lemmaOf(model.lemmas, tokens.forms[form]!, tokens.lowers[form]!, xpos[tag[i]!]!)
      number = numbers.get(text) ?? lemmas.length
      if (number === lemmas.length) {
        lemmas.push(text)
        numbers.set(text, number)
      }
      known.set(key, number)
    }
    lemma[i] = number
  }
  return { lemma, lemmas }
}
