import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type Chunk, chunksOf } from './chunks.js'
import { failedJob, type Job } from './job.js'

const LIMITS = { jobs: 3, chars: 10, idleMs: 20 }
const job = (id: string, length = 1): Job => ({
  input: { id, text: 'x'.repeat(length) },
})
const shape = (chunk: Chunk): string =>
  chunk.jobs.map((item) => ('input' in item ? item.input.id : item.id)).join('')

async function shapes(source: AsyncIterable<Job> | Iterable<Job>): Promise<string[]> {
  const found: string[] = []
  for await (const chunk of chunksOf(source, LIMITS)) found.push(shape(chunk))
  return found
}

test.each<[string, Job[], string[]]>([
  ['no jobs give no chunk', [], []],
  ['a short list is one chunk', [job('a'), job('b')], ['ab']],
  ['a chunk is full by its jobs', ['a', 'b', 'c', 'd'].map((id) => job(id)), ['abc', 'd']],
  ['a chunk is full by its characters', [job('a', 6), job('b', 6), job('c')], ['a', 'bc']],
  ['a long text has a chunk of its own', [job('a'), job('b', 99), job('c')], ['a', 'b', 'c']],
  ['failed jobs travel with the rest', [job('a'), failedJob('f', 'internal', '')], ['af']],
])('%s', async (_, jobs, expected) => {
  expect(await shapes(jobs)).toEqual(expected)
})

test('what is there goes out when the stream pauses', async () => {
  async function* slow(): AsyncGenerator<Job> {
    yield job('a')
    await sleep(80)
    yield job('b')
  }
  expect(await shapes(slow())).toEqual(['a', 'b'])
})

test('a failure of the stream is thrown', async () => {
  async function* broken(): AsyncGenerator<Job> {
    yield job('a')
    throw new Error('disk gone')
  }
  await expect(shapes(broken())).rejects.toThrow('disk gone')
})

test('the source is closed when the consumer stops early', async () => {
  let isClosed = false
  async function* endless(): AsyncGenerator<Job> {
    try {
      for (let i = 0; ; i++) yield job(String(i))
    } finally {
      isClosed = true
    }
  }
  for await (const _ of chunksOf(endless(), LIMITS)) break
  expect(isClosed).toBe(true)
})
