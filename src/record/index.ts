export { buildRecord, type Draft, type Frame, type RecordKind } from './build.js'
export {
  type AnyRecord,
  createReading,
  parseReading,
  type RecordList,
  readingJsonSchema,
  recordsOf,
} from './reading.js'
export {
  type Actor,
  type Agreement,
  CONTACT_STATUSES,
  CONTACT_TYPES,
  type Commitment,
  type Contact,
  type Event,
  type Mediation,
  type Note,
  type PartialDate,
  type Participant,
  type Party,
  PLOVER_EVENTS,
  type Place,
  type PlaceRef,
  type Position,
  READING_FORMAT,
  type Reading,
  readingSchema,
} from './schema.js'
export { type QuotedSpan, quote } from './span.js'
