// Cuts a stream of jobs into chunks: enough work for one message to a worker, never so much that one
// worker holds the others up. A slow stream is not made to wait: what is there goes out when it pauses.

import type { Job } from './job.js'

/** When a chunk is full. */
export interface ChunkLimits {
  readonly jobs: number
  readonly chars: number
  /** A chunk goes out unfilled when no further job comes for this long. */
  readonly idleMs: number
}

export interface Chunk {
  readonly jobs: readonly Job[]
  readonly chars: number
}

const charsOf = (job: Job): number =>
  'input' in job && typeof job.input.text === 'string' ? job.input.text.length : 0

/**
 * Groups jobs in order.
 *
 *     for await (const chunk of chunksOf(jobs, { jobs: 64, chars: 65_536, idleMs: 25 })) …
 */
export async function* chunksOf(
  source: AsyncIterable<Job> | Iterable<Job>,
  limits: ChunkLimits,
): AsyncGenerator<Chunk> {
  const jobs = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : asAsync(source)
  let chunk: Job[] = []
  let chars = 0
  const take = (): Chunk => {
    const taken = { jobs: chunk, chars }
    chunk = []
    chars = 0
    return taken
  }
  try {
    for (;;) {
      const pending = jobs.next()
      if (chunk.length > 0 && !(await isReadyWithin(pending, limits.idleMs))) yield take()
      const { value: job, done } = await pending
      if (done === true) break
      const size = charsOf(job)
      if (chunk.length > 0 && chars + size > limits.chars) yield take()
      chunk.push(job)
      chars += size
      if (chunk.length >= limits.jobs || chars >= limits.chars) yield take()
    }
    if (chunk.length > 0) yield take()
  } finally {
    await jobs.return?.()
  }
}

async function* asAsync(source: Iterable<Job>): AsyncGenerator<Job, undefined> {
  yield* source
}

/** True when the promise settles in time; a rejection counts too, and is thrown where it is awaited. */
function isReadyWithin(pending: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, timeoutMs, false)
    const ready = (): void => {
      clearTimeout(timer)
      resolve(true)
    }
    pending.then(ready, ready)
  })
}
