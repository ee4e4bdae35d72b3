// Questions from JSONL, one a line, answered in order: `{id, text, on?, context?}` gives `{id, actors}`, or
// `{id, error}` for a line that is no question; the rest goes on.

import { DemarcheError } from '../base/index.js'
import type { WhoActor, WhoQuestion } from '../reader/index.js'
import { type Failure, failureFrom } from './job.js'
import { decodeLine, parseObject } from './jsonl.js'
import { linesOf } from './lines.js'

const MOST_BYTES = 32 * 1024 * 1024

/** The answer to one line. */
export type WhoAnswer =
  | { readonly id: string; readonly actors: readonly WhoActor[] }
  | { readonly id: string; readonly error: Pick<Failure, 'code' | 'message'> }

/**
 * Answers every line that is not blank.
 *
 *     for await (const answer of answersFromJsonl((question) => reader.who(question), process.stdin)) …
 */
export async function* answersFromJsonl(
  ask: (question: WhoQuestion) => Promise<readonly WhoActor[]>,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<WhoAnswer> {
  for await (const { number, bytes } of linesOf(stream, MOST_BYTES)) {
    let id = `line-${number}`
    try {
      const line = readLine(bytes)
      if (line.trim() === '') continue
      const fields = readQuestion(line)
      if (fields.id !== undefined) id = String(fields.id)
      yield { id, actors: await ask(fields) }
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      const { code, message } = failureFrom(error) // border: one line
      yield { id, error: { code, message } }
    }
  }
}

function readLine(bytes: Uint8Array | null): string {
  if (bytes === null) {
    throw new DemarcheError('text-too-long', `the line is over ${MOST_BYTES} bytes; split it`)
  }
  const line = decodeLine(bytes)
  if (line !== null) return line
  throw new DemarcheError('encoding-unknown', 'the line is not valid UTF-8; convert the file')
}

function readQuestion(line: string): WhoQuestion & { readonly id?: unknown } {
  const fields = parseObject(line)
  if (typeof fields === 'string') throw new DemarcheError('json-malformed', fields)
  if (typeof fields['text'] !== 'string') {
    throw new DemarcheError('document-invalid', 'expected {"text": "..."} with a string in it')
  }
  for (const key of ['on', 'context']) {
    const value = fields[key]
    if (value === undefined || value === null || typeof value === 'string') continue
    throw new DemarcheError('document-invalid', `"${key}" must be a string, found ${typeof value}`)
  }
  const { id, text, on, context } = fields as Record<string, string | undefined>
  return { id, text: text!, on: on ?? undefined, context: context ?? undefined }
}
