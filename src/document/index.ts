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
export { drawTree, type TreeLine } from './draw-tree.js'
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
  caseOf,
  dependentBy,
  dependentsOf,
  hasMorph,
  headOf,
  lemmaOf,
  MORPH,
  type ParseColumns,
  type Parsed,
  type ParseInventory,
  relationOf,
  subtreeOf,
  uposOf,
  xposOf,
} from './parse.js'
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
