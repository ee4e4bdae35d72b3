export type { Annotation } from './annotation.js'
export {
  createDocument,
  type Document,
  type DocumentInput,
  type GivenMention,
  type Source,
  type SourceKind,
  textOf,
} from './document.js'
export {
  hasShape,
  lowerOf,
  paragraphCount,
  paragraphRange,
  SHAPE,
  sentenceCount,
  sentenceRange,
  spanOfTokens,
  type TokenColumns,
  type Tokenized,
  type TokenRange,
  tokenAt,
  wordOf,
} from './tokens.js'
