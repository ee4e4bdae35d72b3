import { describe, expect, test } from 'vitest'
import { DemarcheError } from '../base/index.js'
import type { DocumentInput } from '../document/index.js'
import type { Reader } from '../reader/index.js'
import { isFailure, type Job, type Outcome } from './job.js'
import { NodeReader, openReader } from './open-reader.js'
import type { WorkerPool } from './pool.js'

// Gives back what it was asked to read, as if that were a Reading.
const echo = {
  read({ id, language }: DocumentInput) {
    if (language !== 'en') throw new DemarcheError('language-not-supported', `${language}`)
    return { id }
  },
} as unknown as Reader

const noPool = (): WorkerPool => {
  throw new Error('no worker may start')
}

/** Stands for a pool: codes in this thread, and says how many chunks it was given. */
class CountingPool {
  chunks = 0
  async run(jobs: readonly Job[]): Promise<Outcome[]> {
    this.chunks++
    return jobs.map((job) => ('input' in job ? { id: job.input.id, json: '{}' } : job))
  }
  async close(): Promise<void> {}
}

const job = (id: string, text = 'The two sides met.'): Job => ({
  input: { id, text },
})
async function collect(outcomes: AsyncIterable<Outcome>): Promise<string[]> {
  const found: string[] = []
  for await (const outcome of outcomes) {
    found.push(isFailure(outcome) ? `${outcome.id} ${outcome.error.code}` : outcome.id)
  }
  return found
}

describe('readAll', () => {
  test('codes a short list in this thread, whatever the number of workers', async () => {
    const reader = new NodeReader({
      reader: echo,
      workers: 8,
      startPool: noPool,
    })
    expect(await collect(reader.readAll([job('a'), job('b')]))).toEqual(['a', 'b'])
  })

  test('hands a long list to workers and keeps its order', async () => {
    const pool = new CountingPool()
    const startPool = (): WorkerPool => pool as unknown as WorkerPool
    const reader = new NodeReader({ reader: echo, workers: 2, startPool })
    const ids = Array.from({ length: 20 }, (_, i) => `d${i}`)
    const text = 'The two sides met. '.repeat(3_000) // 57,000 characters: one chunk each
    expect(await collect(reader.readAll(ids.map((id) => job(id, text))))).toEqual(ids)
    expect(pool.chunks).toBe(11) // the first nine were coded here
  })

  test('refuses another language, and goes on', async () => {
    const reader = new NodeReader({
      reader: echo,
      workers: 1,
      startPool: noPool,
    })
    const jobs = [job('a', '习近平会见伊朗总统'), job('b')]
    expect(await collect(reader.readAll(jobs))).toEqual(['a language-not-supported', 'b'])
  })

  test('believes the language it is told', async () => {
    const reader = new NodeReader({
      reader: echo,
      workers: 1,
      startPool: noPool,
    })
    const input = { id: 'a', text: '习近平会见伊朗总统', language: 'en' }
    expect(await collect(reader.readAll([{ input }]))).toEqual(['a'])
  })

  test('stops when the signal says so', async () => {
    const stop = new AbortController()
    const { signal } = stop
    const reader = new NodeReader({
      reader: echo,
      workers: 1,
      startPool: noPool,
      signal,
    })
    const run = async (): Promise<void> => {
      for await (const _ of reader.readAll([job('a'), job('b')])) stop.abort(new Error('stopped'))
    }
    await expect(run()).rejects.toThrow('stopped')
  })
})

test.each([
  ['workers', { workers: 0 }],
  ['workers', { workers: 1.5 }],
  ['maxChars', { maxChars: -1 }],
])('openReader refuses a wrong value of %s', async (name, options) => {
  await expect(openReader(options)).rejects.toMatchObject({
    code: 'option-invalid',
    message: expect.stringContaining(name),
  })
})
