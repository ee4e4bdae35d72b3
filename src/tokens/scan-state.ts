// The state of the walk over a text, as every reader gets it.

import type { Draft } from './draft.js'
import type { Layout } from './paragraphs.js'

/** Where the walk stands. Readers push tokens into `draft` and give the place after what they read. */
export interface Scan {
  readonly text: string
  readonly draft: Draft
  readonly layout: Layout
  /** Where the present line began. */
  lineStart: number
  /** True while no token of the present paragraph has been read. */
  atParagraph: boolean
  /** Place of the next '@', found once for all words before it; -1 before the first search. */
  nextAt: number
}
