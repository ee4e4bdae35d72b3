// The language model as the parser uses it: everything decoded, typed arrays only (they may lie in shared memory).

import type { LinearModel } from '../base/index.js'
import type { BeamModel } from './beam.js'
import type { GreedyModel } from './greedy.js'
import type { LabelModel } from './labeler.js'
import type { LemmaModel } from './lemmatizer.js'
import type { Lexicon } from './lexicon.js'
import type { ModelHeader } from './model-file.js'
import type { RetaggerModel } from './retagger.js'
import type { TagFacts } from './sentence-atoms.js'
import type { TaggerModel } from './tagger.js'

/** How sentences are parsed: `fast` (greedy) or `best` (beam search over four states). */
export type ParseMode = 'fast' | 'best'

/** A loaded model. */
export interface LanguageModel {
  readonly name: string
  readonly language: string
  readonly header: ModelHeader
  /** SHA-256 of the model file's header, which holds the checksum of every section. */
  readonly sha256: string
  /** Joint tags, "UPOS XPOS"; a token's tag is an index. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly splitter: LinearModel
  readonly lexicon: Lexicon
  readonly tagger: TaggerModel
  readonly retagger: RetaggerModel
  readonly facts: TagFacts
  readonly lemmas: LemmaModel
  readonly greedy: GreedyModel
  /** Null when the model was opened for `fast` parsing. */
  readonly beam: BeamModel | null
  readonly labels: LabelModel
}
