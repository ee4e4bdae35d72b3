// Scores a model on treebanks through the very code that users run: the tokenizer and parser of dist/.

import { createDocument } from '../../dist/document/index.js'
import { createParser } from '../../dist/parse/index.js'
import { createSplitter, tokenize } from '../../dist/tokens/index.js'
import { scoreSentences } from './conll18.mjs'
import { rawText } from './treebank.mjs'

/** Parses documents with gold sentences and words, or from raw text; gives the scores of lib/conll18. */
export function evaluate(model, documents, { raw = false, mode = 'fast', beamWidth = 4 } = {}) {
  const splitter = createSplitter(model.splitter)
  const parse = createParser(model, { mode, beamWidth })
  const gold = documents.flatMap((document) => document.sentences)
  const system = documents.flatMap((document) => {
    const doc = raw
      ? tokenize(createDocument({ id: document.id, text: rawText(document) }), splitter)
      : goldTokens(document)
    return sentencesOf(parse(doc), raw ? null : document)
  })
  return scoreSentences(gold, system)
}

/** A document whose tokens are the gold words. Multiword tokens share the characters of their first word. */
export function goldTokens(document) {
  const [forms, ids] = [[], new Map()]
  const [form, sentences] = [[], [0]]
  for (const { words } of document.sentences) {
    for (const word of words) {
      if (!ids.has(word.form)) {
        ids.set(word.form, forms.length)
        forms.push(word.form)
      }
      form.push(ids.get(word.form))
    }
    sentences.push(form.length)
  }
  const count = form.length
  return {
    ...createDocument({ id: document.id, text: 'x' }),
    tokens: {
      ...{
        count,
        start: new Int32Array(count),
        end: new Int32Array(count),
        shape: new Uint8Array(count),
      },
      ...{ form: Int32Array.from(form), forms, lowers: forms.map((word) => word.toLowerCase()) },
      ...{
        sentences: Int32Array.from(sentences),
        sentenceOf: new Int32Array(count),
        paragraphs: Int32Array.of(0, count),
      },
    },
  }
}

/** A parsed document as scored sentences; with gold tokens the surfaces of `document` are kept. */
export function sentencesOf({ text, tokens, parse }, document) {
  const { inventory } = parse
  const sentences = []
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s]
    const words = []
    for (let i = first; i < tokens.sentences[s + 1]; i++) {
      words.push({
        form:
          document === null
            ? text.slice(tokens.start[i], tokens.end[i])
            : tokens.forms[tokens.form[i]],
        upos: inventory.upos[parse.tag[i]],
        xpos: inventory.xpos[parse.tag[i]],
        lemma: parse.lemmas[parse.lemma[i]],
        head: parse.head[i] < 0 ? 0 : parse.head[i] - first + 1,
        relation: inventory.relations[parse.relation[i]],
      })
    }
    const own = words.map((word, w) => ({ form: word.form, first: w, end: w + 1 }))
    sentences.push({ words, surfaces: document === null ? own : document.sentences[s].surfaces })
  }
  return sentences
}
