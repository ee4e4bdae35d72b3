// Questions from JSONL, one a line, answered in order: `{id, text, on?, context?}` gives `{id, actors}`, or
// `{id, error}` for a line that is no question; the rest goes on.

import { DemarcheError } from '../base/index.js'
import type { WhoActor, WhoQuestion } from '../reader/index.js'
import { type Failure, failureFrom } from './job.js'
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
      const line = bytes === null ? null : new TextDecoder().decode(bytes)
      if (line?.trim() === '') continue
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

function readQuestion(line: string | null): WhoQuestion & { readonly id?: unknown } {
  if (line === null) {
    throw new DemarcheError('text-too-long', `the line is over ${MOST_BYTES} bytes; split it`)
  }
  const fields = parse(line)
  if (typeof fields?.['text'] !== 'string') {
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

function parse(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch (cause) {
    throw new DemarcheError('json-malformed', 'the line is not JSON; give one object a line', {
      cause,
    })
  }
}
