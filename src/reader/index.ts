export {
  DemarcheError,
  ERROR_CODES,
  type ErrorCode,
  NOTE_CODES,
  type NoteCode,
  toCodePoints,
} from '../base/index.js'
export { type DocumentInput, textOf } from '../document/index.js'
export {
  type Allocate,
  type Inflate,
  type LanguageModel,
  type OpenModelOptions,
  openModel,
  type ParseMode,
  writeConllu,
} from '../parse/index.js'
export {
  type Contact,
  type Event,
  parseReading,
  type Reading,
  readingJsonSchema,
  readingSchema,
  recordsOf,
} from '../record/index.js'
export { decodeText } from '../text/index.js'
export { type Explanation, LAYERS, type LayerName } from './explanation.js'
export {
  ASSET_FILES,
  type AssetFile,
  createReader,
  type Reader,
  type ReaderAssets,
  type ReaderOptions,
} from './reader.js'
export type { WhoActor, WhoCandidate, WhoQuestion } from './who.js'
