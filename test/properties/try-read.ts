// Reads a generated text. A text may be refused for what it is; any other error is a fault.

import {
  DemarcheError,
  type DocumentInput,
  type ErrorCode,
  type Reader,
  type Reading,
} from '../../src/reader/index.js'

const REFUSALS: readonly ErrorCode[] = ['text-empty', 'text-binary', 'html-not-text']

/** The Reading, or null for a text that is refused. Throws what no text may cause. */
export function tryRead(reader: Reader, input: DocumentInput): Reading | null {
  try {
    return reader.read(input)
  } catch (error) {
    if (error instanceof DemarcheError && REFUSALS.includes(error.code)) return null
    throw error
  }
}
