export type { Annotation, DocumentInput, TreeLine } from '../document/index.js'
export { loadAssets, loadModel, MODEL_FILE } from './assets.js'
export { documentsFromFiles, type FilesOptions, inputJob } from './files.js'
export {
  type CodingJob,
  type FailedJob,
  type Failure,
  failureFrom,
  isFailure,
  type Job,
  type Outcome,
} from './job.js'
export { documentsFromJsonl, type JsonlOptions } from './jsonl.js'
export { detectLanguage } from './language.js'
export type { Metadata } from './metadata.js'
export {
  type HostOptions,
  type HostReader,
  openReader,
} from './open-reader.js'
export { sentenceSpans, sentenceTree } from './sentences.js'
export { answersFromJsonl, type WhoAnswer } from './who.js'
