// Documents from JSONL: one JSON object a line, `{id, text, publishedOn?, headline?, url?, source?,
// language?, mentions?}`. Every line that is not blank gives one Job: a line that is no document gives
// one that has failed, naming file and line, and the rest goes on.

import type { DocumentInput } from '../document/index.js'
import { failedJob, type Job } from './job.js'
import { type Line, linesOf } from './lines.js'

export const DEFAULT_MAX_CHARS = 5_000_000
const BYTES_PER_CHAR = 6 // "\u00e9": what a character may take in JSON
const METADATA_BYTES = 65_536

export interface JsonlOptions {
  /** What to call the stream in messages. Default `stdin`. */
  readonly name?: string | undefined
  /** The longest text that will be read; lines that cannot hold less are refused unread. */
  readonly maxChars?: number | undefined
}

/**
 * Reads documents line by line.
 *
 *     reader.readAll(documentsFromJsonl(createReadStream('reports.jsonl'), { name: 'reports.jsonl' }))
 */
export async function* documentsFromJsonl(
  stream: AsyncIterable<Uint8Array>,
  { name = 'stdin', maxChars = DEFAULT_MAX_CHARS }: JsonlOptions = {},
): AsyncGenerator<Job> {
  const maxBytes = maxChars * BYTES_PER_CHAR + METADATA_BYTES
  for await (const line of linesOf(stream, maxBytes)) {
    const job = documentFromLine(line, name, maxBytes)
    if (job !== null) yield job
  }
}

/** The Job of one line, or null for a blank one. */
function documentFromLine({ number, bytes }: Line, name: string, maxBytes: number): Job | null {
  const where = `${name}:${number}`
  const id = `line-${number}`
  if (bytes === null) {
    return failedJob(id, 'text-too-long', `the line is over ${maxBytes} bytes; split it`, where)
  }
  const line = decodeLine(bytes)
  if (line === null) {
    const expected = 'the line is not valid UTF-8, the encoding of JSON; convert the file'
    return failedJob(id, 'encoding-unknown', expected, where)
  }
  if (line.trim() === '') return null
  const fields = parseObject(line)
  if (typeof fields === 'string') return failedJob(id, 'json-malformed', fields, where)
  const given = fields['id'] ?? ''
  if (typeof given !== 'string' && typeof given !== 'number') {
    return failedJob(id, 'document-invalid', `"id" must be a string, found ${brief(given)}`, where)
  }
  const { mentions } = fields
  const odd = Array.isArray(mentions) ? mentions.find((mention) => !isObject(mention)) : undefined
  if (odd !== undefined) {
    const message = `"mentions" must be a list of { start, end }, found ${brief(odd)} in it`
    return failedJob(String(given) || id, 'document-invalid', message, where)
  }
  return { input: toInput(fields, String(given) || id), where }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const brief = (value: unknown): string => JSON.stringify(value).slice(0, 80)

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a line, or null when it is not valid UTF-8. */
export function decodeLine(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null // border: one line
  }
}

/** The object on a line of JSON, or what is wrong with it. */
export function parseObject(line: string): Record<string, unknown> | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `expected one JSON object on the line, but it is not JSON: ${reason}`
  }
  if (isObject(value)) return value
  const found = Array.isArray(value) ? 'a list' : value === null ? 'null' : `a ${typeof value}`
  return `expected one JSON object on the line, found ${found}`
}

/** Unchecked fields become a DocumentInput; what is wrong with them is said when it is coded. */
function toInput(fields: Record<string, unknown>, id: string): DocumentInput {
  const { text, publishedOn, headline, url, language, source, mentions } = fields
  const given = {
    id,
    text,
    publishedOn,
    headline,
    url,
    source: typeof source === 'string' ? { name: source } : source,
    ...(typeof language === 'string' ? { language } : {}),
    mentions: Array.isArray(mentions) ? mentions.map(withRole) : (mentions ?? []),
  }
  return given as unknown as DocumentInput
}

// The words of CAMEO for PLOVER's actor and recipient, as many event data sets have them.
const CAMEO_ROLES: Readonly<Record<string, string>> = { source: 'actor', target: 'recipient' }

function withRole(mention: Record<string, unknown>): Record<string, unknown> {
  const role = CAMEO_ROLES[String(mention['role'])]
  return role === undefined ? mention : { ...mention, role }
}
