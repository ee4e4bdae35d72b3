// Where the sentences of an explained text lie, for callers that print it and know nothing of tokens.

import type { Span } from '../base/index.js'
import { sentenceCount, sentenceRange, spanOfTokens } from '../document/index.js'
import type { Explanation } from '../reader/index.js'

/** The sentences, in order: `sentenceSpans(await reader.explain(input))[0] // { start: 0, end: 54 }`. */
export function sentenceSpans({ document }: Pick<Explanation, 'document'>): Span[] {
  const spans: Span[] = []
  for (let s = 0; s < sentenceCount(document); s++) {
    spans.push(spanOfTokens(document, sentenceRange(document, s)))
  }
  return spans
}
