// What is known about text files from outside: an `index.jsonl` beside them, one line a file,
// `{id, title, published, publisher, url}`, where `id` is the file name without `.txt`.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FailedJob, failedJob } from './job.js'
import { parseObject } from './jsonl.js'

export const INDEX_FILE = 'index.jsonl'

/** What a caller may say of a document besides its text. */
export interface Metadata {
  readonly publishedOn?: string | undefined
  readonly headline?: string | undefined
  readonly url?: string | undefined
  readonly source?: string | undefined
  readonly language?: string | undefined
}

/** The entries of one index file by id, and the lines that could not be read. */
export interface MetadataIndex {
  readonly entries: ReadonlyMap<string, Metadata>
  readonly faults: readonly FailedJob[]
  /** True when its lines have texts of their own: then it is a document file, not an index. */
  readonly hasTexts: boolean
}

const NO_INDEX: MetadataIndex = {
  entries: new Map(),
  faults: [],
  hasTexts: false,
}

/**
 * Reads the index of a folder; an absent one is empty.
 *
 *     readIndex('examples').entries.get('iran-saudi-beijing-2023')?.publishedOn // '2023-03-10'
 */
export function readIndex(folder: string): MetadataIndex {
  const path = join(folder, INDEX_FILE)
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch {
    return NO_INDEX // border: most folders have none
  }
  const entries = new Map<string, Metadata>()
  const faults: FailedJob[] = []
  let hasTexts = false
  for (const [i, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const fields = parseObject(line)
    if (typeof fields === 'string') {
      const where = `${path}:${i + 1}`
      faults.push(failedJob(`${INDEX_FILE}-line-${i + 1}`, 'json-malformed', fields, where))
    } else {
      hasTexts ||= 'text' in fields
      entries.set(String(fields['id']), entryOf(fields))
    }
  }
  return { entries, faults, hasTexts }
}

function entryOf(fields: Record<string, unknown>): Metadata {
  const text = (...names: readonly string[]): string | undefined => {
    const value = names.map((name) => fields[name]).find((field) => typeof field === 'string')
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    publishedOn: text('published', 'publishedOn'),
    headline: text('title', 'headline'),
    source: text('publisher'),
    url: text('url'),
    language: text('language', 'lang'),
  }
}
