// The reader of a Node program: loads the shipped data, finds the language of each document, and codes
// one document or an endless stream of them, in worker threads when there is enough work for them.

import { availableParallelism } from 'node:os'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { DemarcheError } from '../base/index.js'
import type { DocumentInput } from '../document/index.js'
import {
  createReader,
  type Explanation,
  type LanguageModel,
  type ParseMode,
  type Reader,
  type ReaderAssets,
  type ReaderOptions,
  type WhoActor,
  type WhoQuestion,
} from '../reader/index.js'
import type { Reading } from '../record/index.js'
import { loadAssets, loadModel, shareAssets } from './assets.js'
import { type Chunk, type ChunkLimits, chunksOf } from './chunks.js'
import { mapInOrder } from './in-order.js'
import { codeJob, type Job, type Outcome } from './job.js'
import { detectLanguage } from './language.js'
import { WorkerPool } from './pool.js'
import type { WorkerSetup } from './worker.js'

export interface HostOptions {
  /** Worker threads. Default: one per core. 1 codes in this thread. */
  readonly workers?: number | undefined
  /** Folder of the data files. Default: the one of this package. */
  readonly dataDir?: string | undefined
  /** The data files as bytes, instead of a folder. */
  readonly assets?: ReaderAssets | undefined
  /** The opened language model, instead of the one in the folder. */
  readonly model?: LanguageModel | undefined
  /** How sentences are parsed: `fast` (greedy, the default) or `best` (beam search, a third of the speed). */
  readonly parse?: ParseMode | undefined
  /** The longest text that is read, in UTF-16 units. Default 5,000,000. */
  readonly maxChars?: number | undefined
  /** Stops `readAll`: it throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined
}

/** Codes documents in a Node program. Close it when done. */
export interface HostReader {
  /** Codes one document in this thread. Throws DemarcheError when it cannot be read. */
  read(input: DocumentInput): Promise<Reading>
  /** Codes many, one Outcome for each Job, in order; order and bytes do not depend on `workers`. */
  readAll(jobs: AsyncIterable<Job> | Iterable<Job>): AsyncIterable<Outcome>
  /** Codes one document and shows every layer. */
  explain(input: DocumentInput): Promise<Explanation>
  /** Says whom a phrase names on a day, and why. */
  who(question: WhoQuestion): Promise<readonly WhoActor[]>
  /** Ends the worker threads. */
  close(): Promise<void>
}

const CHUNK: ChunkLimits = { jobs: 64, chars: 65_536, idleMs: 25 }
const SINGLE: ChunkLimits = { jobs: 1, chars: 1, idleMs: 25 }
const SMALL_CHARS = 524_288 // about a second of work: below it, starting workers costs more than it saves
const CHUNKS_PER_WORKER = 2 // one being coded, one ready

/**
 * Opens a reader on the shipped data.
 *
 *     const reader = await openReader()
 *     const reading = await reader.read({ id: 'a', text: 'Wang Yi met Ali Ahmadian in Tehran.' })
 *     await reader.close()
 *
 * Throws `asset-missing` or `asset-invalid` when the data is not whole, `option-invalid` for a wrong option.
 */
export async function openReader(options: HostOptions = {}): Promise<HostReader> {
  const workers = checkCount('workers', options.workers ?? availableParallelism())
  const readerOptions: ReaderOptions = {
    ...(options.maxChars === undefined
      ? {}
      : { maxChars: checkCount('maxChars', options.maxChars) }),
    ...(options.parse === undefined ? {} : { parse: options.parse }),
  }
  const assets = options.assets ?? loadAssets(options.dataDir)
  const model = options.model ?? loadModel(options.dataDir, options.parse ?? 'fast')
  const startPool = (): WorkerPool => {
    const workerData: WorkerSetup = {
      assets: shareAssets(assets),
      model,
      options: readerOptions,
    }
    return new WorkerPool({
      size: workers,
      script: new URL('./worker.js', import.meta.url),
      workerData,
    })
  }
  const reader = createReader(assets, model, readerOptions)
  return new NodeReader({ reader, workers, startPool, signal: options.signal })
}

function checkCount(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value
  throw new DemarcheError(
    'option-invalid',
    `${name} must be a whole number above 0, found ${value}`,
  )
}

export interface NodeReaderParts {
  readonly reader: Reader
  readonly workers: number
  readonly startPool: () => WorkerPool
  readonly signal?: AbortSignal | undefined
}

/** The HostReader behind {@link openReader}; tests hand it a reader of their own. */
export class NodeReader implements HostReader {
  readonly #parts: NodeReaderParts
  readonly #closePool = (): void => void this.close()
  #pool: WorkerPool | null = null

  constructor(parts: NodeReaderParts) {
    this.#parts = parts
    parts.signal?.addEventListener('abort', this.#closePool)
  }

  async read(input: DocumentInput): Promise<Reading> {
    return this.#parts.reader.read(await withLanguage(input))
  }

  async explain(input: DocumentInput): Promise<Explanation> {
    return this.#parts.reader.explain(await withLanguage(input))
  }

  async who(question: WhoQuestion): Promise<readonly WhoActor[]> {
    return this.#parts.reader.who(question)
  }

  async *readAll(source: AsyncIterable<Job> | Iterable<Job>): AsyncGenerator<Outcome> {
    const { workers, signal } = this.#parts
    const chunks = chunksOf(source, workers === 1 ? SINGLE : CHUNK)
    const window = workers === 1 ? 1 : workers * CHUNKS_PER_WORKER
    let charsHere = 0
    const code = async (chunk: Chunk): Promise<readonly Outcome[]> => {
      charsHere += chunk.chars
      const isHere = workers === 1 || (this.#pool === null && charsHere <= SMALL_CHARS)
      return isHere ? this.#codeHere(chunk.jobs) : this.#codeInPool(chunk.jobs)
    }
    for await (const outcomes of mapInOrder(chunks, code, { window, signal })) yield* outcomes
  }

  async close(): Promise<void> {
    this.#parts.signal?.removeEventListener('abort', this.#closePool)
    const pool = this.#pool
    this.#pool = null
    await pool?.close()
  }

  async #codeHere(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    await nextTurn() // lets signals and the output have their turn between chunks
    const prepared = await withLanguages(jobs)
    return prepared.map((job) => codeJob(this.#parts.reader, job))
  }

  async #codeInPool(jobs: readonly Job[]): Promise<readonly Outcome[]> {
    this.#pool ??= this.#parts.startPool()
    const pool = this.#pool
    return pool.run(await withLanguages(jobs))
  }
}

async function withLanguages(jobs: readonly Job[]): Promise<readonly Job[]> {
  const prepared: Job[] = []
  for (const job of jobs) {
    prepared.push('error' in job ? job : { ...job, input: await withLanguage(job.input) })
  }
  return prepared
}

/** Detection stays in this thread: the detector's tables are too large to load once per worker. */
async function withLanguage(input: DocumentInput): Promise<DocumentInput> {
  if (typeof input.text !== 'string' || typeof input.language === 'string') return input
  return { ...input, language: await detectLanguage(input.text) }
}
