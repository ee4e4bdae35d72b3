// Reads Universal Dependencies treebanks (CoNLL-U, plain or gzipped) for training and scoring.
// Gives documents of sentences of words; rebuilds the raw text as UD defines it: words joined unless
// SpaceAfter=No, sentences by a blank, paragraphs and documents by an empty line.

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * One word of a tree. `head` is 1-based, 0 for the root.
 * @typedef {{form: string, lemma: string, upos: string, xpos: string, feats: string, head: number, relation: string}} Word
 * @typedef {{form: string, first: number, end: number, spaceAfter: boolean}} Surface  words [first, end) of one written token
 * @typedef {{words: Word[], surfaces: Surface[], startsParagraph: boolean, text: string}} Sentence
 * @typedef {{id: string, sentences: Sentence[]}} TreebankDocument
 */

/** Reads the documents of a treebank file. A file without `# newdoc` lines is one document a sentence. */
export function readTreebank(path) {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return parseTreebank(text, path)
}

/** Parses CoNLL-U text into documents. */
export function parseTreebank(text, name = 'treebank') {
  const hasDocuments = /^# newdoc/m.test(text)
  const documents = []
  for (const block of text.split(/\r?\n[ \t]*\r?\n/)) {
    const sentence = parseSentence(block)
    if (sentence === null) continue
    const isNew = hasDocuments ? /^# newdoc/m.test(block) : true
    if (isNew || documents.length === 0) {
      const id = block.match(/^# newdoc id = (.*)$/m)?.[1] ?? `${name}-${documents.length}`
      documents.push({ id, sentences: [] })
      sentence.startsParagraph = true
    }
    documents.at(-1).sentences.push(sentence)
  }
  return documents
}

function parseSentence(block) {
  const words = []
  const surfaces = []
  let range = null
  for (const line of block.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (cells[0].includes('.')) continue // an empty node
    if (cells[0].includes('-')) {
      const [first, last] = cells[0].split('-').map(Number)
      range = { last }
      surfaces.push(surface(cells, first - 1, last))
      continue
    }
    const id = Number(cells[0])
    if (range === null || id > range.last) surfaces.push(surface(cells, id - 1, id))
    words.push({
      form: cells[1],
      lemma: cells[2],
      upos: cells[3],
      xpos: cells[4],
      feats: cells[5],
      head: Number(cells[6]),
      relation: cells[7],
    })
  }
  if (words.length === 0) return null
  const text = block.match(/^# text = (.*)$/m)?.[1] ?? ''
  return { words, surfaces, startsParagraph: /^# newpar/m.test(block), text }
}

const surface = (cells, first, end) => ({
  form: cells[1],
  first,
  end,
  spaceAfter: !/\bSpaceAfter=No\b/.test(cells[9]),
})

/** The raw text of a document. */
export function rawText(document) {
  let text = ''
  let space = ''
  for (const sentence of document.sentences) {
    if (sentence.startsParagraph) space = text === '' ? '' : '\n\n'
    for (const { form, spaceAfter } of sentence.surfaces) {
      text += space + form
      space = spaceAfter ? ' ' : ''
    }
  }
  return text
}

/** Every sentence of every document. */
export const allSentences = (documents) => documents.flatMap((document) => document.sentences)
