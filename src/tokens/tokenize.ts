// Adds the token layer to a document. Takes a checked text; gives its tokens, sentences and paragraphs.

import type { Document, TokenColumns, Tokenized } from '../document/index.js'
import { type Draft, FLAG } from './draft.js'
import { scanTokens } from './scan.js'
import { findSentences } from './sentences.js'
import type { Splitter } from './splitter.js'

/**
 * Splits a document into tokens, sentences and paragraphs. Offsets are UTF-16 units into `doc.text`;
 * only white space lies between tokens. Sentences follow the rules alone, or a trained splitter that weighs them.
 *
 *     tokenize(createDocument({ id: 'a', text: "Iran's envoy met him." })).tokens.count // 6
 */
export function tokenize(doc: Document, splitter: Splitter | null = null): Tokenized {
  return { ...doc, tokens: tokenColumns(doc.text, splitter) }
}

function tokenColumns(text: string, splitter: Splitter | null): TokenColumns {
  const draft = scanTokens(text)
  const { count } = draft
  const ruled = findSentences(draft)
  const sentences = Int32Array.from(splitter === null ? ruled : splitter(draft, ruled))
  return {
    count,
    start: draft.start.slice(0, count),
    end: draft.end.slice(0, count),
    form: draft.form.slice(0, count),
    shape: draft.shape.slice(0, count),
    forms: draft.forms,
    lowers: draft.lowers,
    sentences,
    sentenceOf: sentencesOfTokens(sentences, count),
    paragraphs: Int32Array.from(findParagraphs(draft)),
  }
}

function sentencesOfTokens(sentences: Int32Array, count: number): Int32Array {
  const owner = new Int32Array(count)
  for (let s = 0; s + 1 < sentences.length; s++) owner.fill(s, sentences[s]!, sentences[s + 1]!)
  return owner
}

function findParagraphs(draft: Draft): number[] {
  const starts: number[] = []
  for (let i = 0; i < draft.count; i++) {
    if ((draft.flags[i]! & FLAG.paragraph) !== 0) starts.push(i)
  }
  starts.push(draft.count)
  return starts
}
