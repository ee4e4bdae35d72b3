// @ts-check
// How often each system gives treebank words their right UPOS. Every system reads the raw text with its own tokenizer;
// a treebank word counts for a system that has a token over the same characters. Development files only: test files
// are for the final score of a model.

import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { document, host, parse, tokens } from './built.mjs'

/** @typedef {import('./peers.mjs').TaggedWord} TaggedWord */
/** @typedef {{ name: string, tag: (text: string) => TaggedWord[] }} TagSystem */
/** @typedef {{ text: string, words: (TaggedWord & { key: number })[] }} GoldText words by their characters */
/** @typedef {{ name: string, matched: number, right: number, rightOfShared: number }} TagScore */
/** @typedef {{ treebank: string, words: number, shared: number, scores: TagScore[] }} TreebankScores */
/** @typedef {{ form: string, first: number, end: number }} Surface */
/** @typedef {{ words: { form: string, upos: string }[], surfaces: Surface[] }} Sentence */
/** @typedef {{ id: string, sentences: Sentence[] }} TreebankDocument */

const FOLDER = '../shared/treebanks/en'
const FILES = { EWT: 'ewt/en_ewt-ud-dev.conllu.gz', GUM: 'gum/open/en_gum-open-dev.conllu.gz' }
const ROOT = new URL('../', import.meta.url)
const FURTHEST = 200 // characters from one token to the next; blank lines, or signs that a system has no token for
const LONGEST = 4096

/** @type {{ readTreebank: (path: string) => TreebankDocument[], rawText: (doc: TreebankDocument) => string }} */
const { readTreebank, rawText } = await import(
  new URL('training/lib/treebank.mjs', ROOT).href // by name, because training/ has no types
)

/** The treebanks that are here, with their paths. */
const treebanksHere = () =>
  Object.entries(FILES)
    .map(([name, file]) => ({ name, path: fileURLToPath(new URL(`${FOLDER}/${file}`, ROOT)) }))
    .filter(({ path }) => existsSync(path))

/** Why tagging cannot be scored; null when it can. */
export const missingTreebanks = () =>
  treebanksHere().length > 0
    ? null
    : `no treebank in ${FOLDER} (${Object.values(FILES).join(', ')})`

/** Our own tagger. @returns {TagSystem} */
export function openDemarche() {
  const model = host.loadModel()
  const splitter = tokens.createSplitter(model.splitter)
  const parser = parse.createParser(model)
  return {
    name: 'demarche',
    tag(text) {
      const doc = parser(tokens.tokenize(document.createDocument({ id: 'text', text }), splitter))
      return Array.from(doc.parse.tag, (_, i) => ({
        text: document.wordOf(doc, i),
        upos: document.uposOf(doc, i),
      }))
    },
  }
}

/** @param {readonly TagSystem[]} systems @returns {TreebankScores[]} */
export const scoreTagging = (systems) =>
  treebanksHere().map(({ name, path }) => scoreTreebank(name, readTreebank(path), systems))

/** @param {string} treebank @param {readonly TreebankDocument[]} documents @param {readonly TagSystem[]} systems @returns {TreebankScores} */
function scoreTreebank(treebank, documents, systems) {
  const scores = systems.map(({ name }) => ({ name, matched: 0, right: 0, rightOfShared: 0 }))
  let [words, shared] = [0, 0]
  for (const gold of documents.map(goldText)) {
    const found = systems.map(({ tag }) => uposByKey(gold.text, tag(gold.text)))
    words += gold.words.length
    for (const { key, upos } of gold.words) {
      const isShared = found.every((tags) => tags.has(key))
      if (isShared) shared++
      for (const [i, score] of scores.entries()) {
        const own = found[i]?.get(key)
        if (own !== undefined) score.matched++
        if (own === upos) score.right++
        if (own === upos && isShared) score.rightOfShared++
      }
    }
  }
  return { treebank, words, shared, scores }
}

/** The raw text of a document and where its words are in it. @param {TreebankDocument} source @returns {GoldText} */
function goldText(source) {
  const text = rawText(source)
  const pieces = source.sentences.flatMap(({ words, surfaces }) =>
    surfaces.flatMap(({ form, first, end }) => {
      const own = words.slice(first, end)
      const isSplit = own.map((word) => word.form).join('') === form // "don't" is, French "du" would not be
      return isSplit ? own.map(({ form, upos }) => ({ text: form, upos })) : []
    }),
  )
  return { text, words: withKeys(text, pieces) }
}

/** @param {string} text @param {readonly TaggedWord[]} words */
const uposByKey = (text, words) =>
  new Map(withKeys(text, words).map(({ key, upos }) => [key, upos]))

/**
 * Finds words in their text, one after the other, and gives each a key of its start and length. A word that is not
 * within reach of the one before it is left out, as is one without characters.
 *
 * @param {string} text
 * @param {readonly TaggedWord[]} words
 */
function withKeys(text, words) {
  let at = 0
  return words.flatMap((word) => {
    const written = word.text.trim()
    const start = text.indexOf(written, at)
    if (written === '' || start < 0 || start > at + FURTHEST) return []
    at = start + written.length
    return [{ ...word, key: start * LONGEST + written.length }]
  })
}
