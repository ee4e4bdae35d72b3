// Where the sentences of an explained text lie, for callers that print it and know nothing of tokens.

import type { Span } from '../base/index.js'
import {
  drawTree,
  sentenceCount,
  sentenceRange,
  spanOfTokens,
  type TreeLine,
} from '../document/index.js'
import type { Explanation } from '../reader/index.js'

/** The sentences, in order: `sentenceSpans(await reader.explain(input))[0] // { start: 0, end: 54 }`. */
export function sentenceSpans({ document }: Pick<Explanation, 'document'>): Span[] {
  const spans: Span[] = []
  for (let s = 0; s < sentenceCount(document); s++) {
    spans.push(spanOfTokens(document, sentenceRange(document, s)))
  }
  return spans
}

/** The tree of sentence s, drawn line by line. */
export const sentenceTree = ({ document }: Pick<Explanation, 'document'>, s: number): TreeLine[] =>
  drawTree(document, sentenceRange(document, s))
