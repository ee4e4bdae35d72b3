// @ts-check
// The tagger by itself, so that it can be timed: src/parse joins it with the parser and shows only the two together.
// Takes tokenized documents, gives their tags; `checkTags` stops the bench when the two have drifted apart.

import { retagger, tagger, taggerFeatures, wordAtoms } from './built.mjs'

/** @typedef {import('../src/document/index.js').Tokenized} Tokenized */
/** @typedef {import('../src/document/index.js').Parsed} Parsed */
/** @typedef {import('../src/reader/index.js').LanguageModel} LanguageModel */

/**
 * Makes a function that tags documents as the parser does, before it builds trees.
 *
 * @param {LanguageModel} model
 * @returns {(doc: Tokenized) => Uint8Array}
 */
export function createTagger(model) {
  const first = tagger.createTaggerScratch(model.tagger)
  const second = retagger.createRetaggerScratch(model.retagger)
  return ({ tokens: { count, form, forms, lowers, sentences } }) => {
    const words = wordAtoms.describeWords(forms, lowers, model.lexicon)
    const tags = {
      ...{ tag: new Uint8Array(count), second: new Uint8Array(count) },
      ...{ margin: new Uint8Array(count), candidates: new Uint8Array(count * tagger.CANDIDATES) },
    }
    for (let s = 0; s + 1 < sentences.length; s++) {
      const input = { form, first: sentences[s] ?? 0, end: sentences[s + 1] ?? 0, words }
      const cased = { ...input, sentenceCase: taggerFeatures.readSentenceCase(input) }
      tagger.tagSentence(model.tagger, cased, tags, first)
      retagger.retagSentence(model.retagger, cased, tags, second)
    }
    return tags.tag
  }
}

/**
 * Throws when the tagger and the parser tag a document differently.
 *
 * @param {(doc: Tokenized) => Uint8Array} tagWords
 * @param {(doc: Tokenized) => Parsed} parse
 * @param {readonly Tokenized[]} docs
 */
export function checkTags(tagWords, parse, docs) {
  for (const doc of docs) {
    if (Buffer.compare(tagWords(doc), parse(doc).parse.tag) === 0) continue
    throw new Error(
      `the tagger in bench/tag-words.mjs and the parser differ on "${doc.id}"; ` +
        'bring bench/tag-words.mjs up to src/parse/parse-document.ts',
    )
  }
}
