// Documents from files, folders and standard input. A folder gives its `.txt` and `.jsonl` files, sorted
// by name, subfolders included; a file named outright is read whatever its name. A file that cannot be
// read gives a Job that has failed, and the rest goes on.

import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { DemarcheError } from '../base/index.js'
import { decodeText } from '../reader/index.js'
import { peek, readWhole } from './input-stream.js'
import { type FailedJob, failedJob, failureFrom, type Job } from './job.js'
import { DEFAULT_MAX_CHARS, documentsFromJsonl } from './jsonl.js'
import { INDEX_FILE, type Metadata, type MetadataIndex, readIndex } from './metadata.js'

const BYTES_PER_CHAR = 4 // the most a character takes in any encoding that is read

export interface FilesOptions {
  /** Said of every text file that no `index.jsonl` speaks of. */
  readonly metadata?: Metadata | undefined
  /** Encoding of the text files, e.g. `windows-1252`. Default: found from the bytes. */
  readonly encoding?: string | undefined
  readonly maxChars?: number | undefined
  /** What the path `-` stands for. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined
  /** True when `-` is JSONL whatever it starts with. */
  readonly isStdinJsonl?: boolean | undefined
}

/**
 * Finds and reads documents.
 *
 *     reader.readAll(documentsFromFiles(['examples', 'report.txt']))
 */
export async function* documentsFromFiles(
  paths: Iterable<string>,
  options: FilesOptions = {},
): AsyncGenerator<Job> {
  const indexes = new Map<string, MetadataIndex>()
  for (const path of paths) {
    if (path === '-') yield* documentsFromStdin(options)
    else yield* documentsFromPath(path, options, indexes)
  }
}

async function* documentsFromPath(
  path: string,
  options: FilesOptions,
  indexes: Map<string, MetadataIndex>,
): AsyncGenerator<Job> {
  let files: readonly string[]
  try {
    files = (await stat(path)).isDirectory() ? await walk(path) : [path]
  } catch (error) {
    yield unreadable(path, error)
    return
  }
  if (files.length === 0) {
    yield failedJob(idOf(path), 'file-unreadable', 'no .txt or .jsonl file in this folder', path)
  }
  for (const file of files) yield* documentsFromFile(file, options, indexes)
}

/** The document files of a folder, sorted by name; hidden files and links to folders are left out. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { name } = entry
    if (name.startsWith('.')) continue
    if (entry.isDirectory()) found.push(...(await walk(join(folder, name))))
    else if (/\.(txt|jsonl)$/i.test(name) && name !== INDEX_FILE) found.push(join(folder, name))
  }
  return found
}

async function* documentsFromFile(
  path: string,
  options: FilesOptions,
  indexes: Map<string, MetadataIndex>,
): AsyncGenerator<Job> {
  const folder = dirname(path)
  let index = indexes.get(folder)
  if (index === undefined) {
    index = readIndex(folder)
    indexes.set(folder, index)
    if (!index.hasTexts) yield* index.faults
  }
  if (basename(path) === INDEX_FILE && !index.hasTexts) return // speaks of the files beside it
  if (/\.jsonl$/i.test(path)) yield* documentsFromJsonlFile(path, options)
  else yield await documentFromTextFile(path, index, options)
}

async function* documentsFromJsonlFile(
  path: string,
  { maxChars }: FilesOptions,
): AsyncGenerator<Job> {
  try {
    yield* documentsFromJsonl(createReadStream(path), { name: path, maxChars })
  } catch (error) {
    yield unreadable(path, error) // border: one file
  }
}

async function documentFromTextFile(
  path: string,
  index: MetadataIndex,
  options: FilesOptions,
): Promise<Job> {
  const id = idOf(path)
  const { maxChars = DEFAULT_MAX_CHARS } = options
  try {
    if ((await stat(path)).size > maxChars * BYTES_PER_CHAR) return tooLong(id, maxChars, path)
    const bytes = await readFile(path)
    return textJob({
      id,
      bytes,
      where: path,
      metadata: index.entries.get(id),
      options,
    })
  } catch (error) {
    return unreadable(path, error) // border: one file
  }
}

async function* documentsFromStdin(options: FilesOptions): AsyncGenerator<Job> {
  const { stdin, maxChars = DEFAULT_MAX_CHARS } = options
  if (stdin === undefined) throw new DemarcheError('option-invalid', '"-" needs an input stream')
  const { isJsonl, stream } =
    options.isStdinJsonl === true ? { isJsonl: true, stream: stdin } : await peek(stdin)
  if (isJsonl) {
    yield* documentsFromJsonl(stream, { name: 'stdin', maxChars })
    return
  }
  const bytes = await readWhole(stream, maxChars * BYTES_PER_CHAR)
  if (bytes === null) yield tooLong('stdin', maxChars, 'stdin')
  else
    yield textJob({
      id: 'stdin',
      bytes,
      where: 'stdin',
      metadata: undefined,
      options,
    })
}

interface TextBytes {
  readonly id: string
  readonly bytes: Uint8Array
  readonly where: string
  /** From the index beside the file; without it the options speak. */
  readonly metadata: Metadata | undefined
  readonly options: FilesOptions
}

function textJob({ id, bytes, where, metadata, options }: TextBytes): Job {
  try {
    const { text } = decodeText(bytes, options.encoding)
    return inputJob(id, text, where, metadata ?? options.metadata ?? {})
  } catch (error) {
    return { id, error: failureFrom(error, where) } // border: one document
  }
}

/** A Job from a text at hand: `inputJob('text', 'Wang Yi met …', '--text', { publishedOn: '2024' })`. */
export function inputJob(id: string, text: string, where: string, metadata: Metadata): Job {
  const { publishedOn, headline, url, source, language } = metadata
  const input = {
    ...{ id, text, publishedOn, headline, url },
    source: source === undefined ? null : { name: source },
    ...(language === undefined ? {} : { language }),
  }
  return { input, where }
}

const idOf = (path: string): string => basename(path).replace(/\.txt$/i, '') || path

const tooLong = (id: string, maxChars: number, where: string): FailedJob =>
  failedJob(
    id,
    'text-too-long',
    `the text is longer than ${maxChars} characters; split it, or raise --max-chars`,
    where,
  )

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is not a folder',
}

function unreadable(path: string, error: unknown): FailedJob {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
  return failedJob(idOf(path), 'file-unreadable', reason, path)
}
