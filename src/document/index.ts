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
export type { Linked, LinkedActor, LinkLayer, PartyLink, PlaceMention } from './linked.js'
export type {
  Dateline,
  DateMention,
  Mentioned,
  MentionLayer,
  NameMention,
  OfficeMention,
  PartyForm,
  PartyMention,
  Tie,
} from './mentions.js'
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
