import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapInOrder } from './in-order.js'

async function* numbers(count: number): AsyncGenerator<number> {
  for (let i = 0; i < count; i++) yield i
}

async function collect<R>(results: AsyncIterable<R>): Promise<R[]> {
  const found: R[] = []
  for await (const result of results) found.push(result)
  return found
}

test('results come in the order of the items, whichever is done first', async () => {
  const work = async (i: number): Promise<number> => {
    await sleep((7 - i) * 3)
    return i
  }
  expect(await collect(mapInOrder(numbers(7), work, { window: 3 }))).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('never holds more items than the window, however slow the consumer', async () => {
  let held = 0
  let most = 0
  const work = async (i: number): Promise<number> => {
    most = Math.max(most, ++held)
    return i
  }
  for await (const _ of mapInOrder(numbers(100), work, { window: 4 })) {
    await new Promise(setImmediate)
    held--
  }
  expect(most).toBeLessThanOrEqual(5) // the window, and the one in the hands of the consumer
})

test('a failure of the source is thrown after the results before it', async () => {
  async function* broken(): AsyncGenerator<number> {
    yield 1
    yield 2
    throw new Error('disk gone')
  }
  const found: number[] = []
  const run = async (): Promise<void> => {
    for await (const i of mapInOrder(broken(), async (n) => n, { window: 4 })) found.push(i)
  }
  await expect(run()).rejects.toThrow('disk gone')
  expect(found).toEqual([1, 2])
})

test('a failure of the work is thrown in its turn', async () => {
  const work = async (i: number): Promise<number> => {
    if (i === 2) throw new Error('no')
    return i
  }
  await expect(collect(mapInOrder(numbers(5), work, { window: 4 }))).rejects.toThrow('no')
})

test('an abort ends the wait for a source that is silent', async () => {
  async function* silent(): AsyncGenerator<number> {
    yield 1
    await new Promise(() => {})
  }
  const stop = new AbortController()
  const options = { window: 2, signal: stop.signal }
  const run = async (): Promise<void> => {
    for await (const _ of mapInOrder(silent(), async (n) => n, options)) {
      setTimeout(() => stop.abort(new Error('stopped')), 5)
    }
  }
  await expect(run()).rejects.toThrow('stopped')
})
