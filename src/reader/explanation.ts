// What explain gives: every layer of one document as labeled spans, and its Reading.

import type { Annotation, Parsed } from '../document/index.js'
import type { Reading } from '../record/index.js'

/** The layers that `Reader.explain` shows, in the order in which they are made. */
export const LAYERS = ['tokens', 'parse', 'mentions', 'actors', 'places', 'coding'] as const

/** One of {@link LAYERS}. */
export type LayerName = (typeof LAYERS)[number]

/** What each stage made of one text. */
export interface Explanation {
  readonly document: Parsed
  readonly layers: Readonly<Record<LayerName, readonly Annotation[]>>
  readonly reading: Reading
}
