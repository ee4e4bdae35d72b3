// @ts-check
// What is timed of our own parser: from raw text to trees, and the parts by themselves.
// Takes texts, gives tasks; time-system.mjs runs them.

import { document, host, parse, tokens } from './built.mjs'
import { checkTags, createTagger } from './tag-words.mjs'

/** @typedef {import('../src/document/index.js').DocumentInput} DocumentInput */
/** @typedef {import('../src/parse/index.js').ParseMode} ParseMode */
/** @typedef {{ name: TaskName, run: () => number }} Task one round over all texts; gives the number of tokens */
/** @typedef {'all' | 'tokens' | 'tags' | 'parse'} TaskName */

const CHECKED = 5 // documents

/**
 * The tasks of one mode: `all` (raw text to trees), `tokens` (and sentences), `tags`, and `parse` (tags, trees, lemmas).
 *
 * @param {ParseMode} mode
 * @param {readonly DocumentInput[]} inputs
 * @returns {Task[]}
 */
export function parserTasks(mode, inputs) {
  const model = host.loadModel()
  const splitter = tokens.createSplitter(model.splitter)
  const parser = parse.createParser(model, { mode })
  const tagWords = createTagger(model)
  const texts = inputs.map(document.createDocument)
  const docs = texts.map((doc) => tokens.tokenize(doc, splitter))
  checkTags(tagWords, parser, docs.slice(0, CHECKED))
  return [
    task('all', texts, (doc) => parser(tokens.tokenize(doc, splitter)).parse.head.length),
    task('tokens', texts, (doc) => tokens.tokenize(doc, splitter).tokens.count),
    task('tags', docs, (doc) => tagWords(doc).length),
    task('parse', docs, (doc) => parser(doc).parse.head.length),
  ]
}

/**
 * @template T
 * @param {TaskName} name
 * @param {readonly T[]} items
 * @param {(item: T) => number} read gives the number of tokens
 * @returns {Task}
 */
export const task = (name, items, read) => ({
  name,
  run: () => items.reduce((sum, item) => sum + read(item), 0),
})

/** @param {DocumentInput} input */
const wordsIn = (input) => tokens.tokenize(document.createDocument(input)).tokens.count

/**
 * The texts over and over, until there are so many words in them.
 *
 * @param {readonly DocumentInput[]} inputs
 * @param {number} words
 */
export function repeatTexts(inputs, words) {
  const counts = inputs.map(wordsIn)
  if (counts.every((count) => count === 0)) throw new Error('no words in the texts')
  /** @type {DocumentInput[]} */
  const repeated = []
  let total = 0
  for (let i = 0; total < words; i = (i + 1) % inputs.length) {
    repeated.push(/** @type {DocumentInput} */ (inputs[i]))
    total += counts[i] ?? 0
  }
  return { inputs: repeated, words: total }
}
