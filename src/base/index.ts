export {
  dayNumber,
  daysInMonth,
  isoDate,
  isoDay,
  isRealDay,
  parseDay,
  weekdayOf,
} from './calendar.js'
export { DemarcheError, ERROR_CODES, type ErrorCode } from './errors.js'
export {
  compileTemplates,
  countRows,
  hashFeatures,
  type LinearModel,
  type RowIndex,
  selectRows,
  type Templates,
} from './feature-templates.js'
export { foldPhrase, foldWord } from './fold.js'
export { contentId, ID_PREFIXES, type Id, type IdPrefix } from './ids.js'
export type { NameKind } from './name-kind.js'
export { NOTE_CODES, type NoteCode } from './notes.js'
export { sha256 } from './sha256.js'
export {
  bySpan,
  contains,
  cover,
  fromCodePoints,
  overlaps,
  type Span,
  toCodePoints,
} from './span.js'
export { listOf, numberOf, type Row, readTable } from './tsv.js'
export { hashWord, joinHash, type WordHash } from './word-hash.js'
