// What goes into a run over many documents and what comes out: one Outcome for every Job, in order.
// A failure found before coding (a malformed line, a missing file) travels as a Job too, so that
// counts in equal counts out.

import { DemarcheError, type ErrorCode } from '../base/index.js'
import type { DocumentInput } from '../document/index.js'
import type { Reader } from '../reader/index.js'

/** Why one document was refused. The message names file and line where they are known. */
export interface Failure {
  readonly code: ErrorCode
  readonly message: string
}

/** A document to code, and where it was found: `{ input, where: 'reports.jsonl:12' }`. */
export interface CodingJob {
  readonly input: DocumentInput
  readonly where?: string | undefined
}

/** A document that could not be read from its file: `{ id: 'line-3', error }`. */
export interface FailedJob {
  readonly id: string
  readonly error: Failure
}

export type Job = CodingJob | FailedJob

/** What became of a Job: the Reading as one line of JSON, or why there is none. */
export type Outcome = { readonly id: string; readonly json: string } | FailedJob

/** True for an Outcome without a Reading. */
export const isFailure = (outcome: Outcome): outcome is FailedJob => 'error' in outcome

/** Turns anything thrown into a Failure: `failureFrom(error, 'reports.jsonl:12')`. */
export function failureFrom(error: unknown, where?: string): Failure {
  const at = where === undefined ? '' : `${where}: `
  if (error instanceof DemarcheError) return { code: error.code, message: `${at}${error.message}` }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { code: 'internal', message: `${at}${message}` }
}

/** A Job that has failed already: `failedJob('line-3', 'json-malformed', 'not an object', 'a.jsonl:3')`. */
export const failedJob = (
  id: string,
  code: ErrorCode,
  message: string,
  where?: string,
): FailedJob => ({
  id,
  error: failureFrom(new DemarcheError(code, message), where),
})

/**
 * Codes one document: the one path that main thread and workers share, so that their bytes are equal.
 *
 *     codeJob(reader, { input: { id: 'a', text: 'Wang Yi met Ali Ahmadian.' } }) // { id: 'a', json }
 */
export function codeJob(reader: Reader, job: Job): Outcome {
  if ('error' in job) return job
  try {
    return { id: job.input.id, json: JSON.stringify(reader.read(job.input)) }
  } catch (error) {
    return { id: String(job.input.id), error: failureFrom(error, job.where) } // border: one document
  }
}
