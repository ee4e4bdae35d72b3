import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { Writer } from './io.js'

/** Takes one block at a time, and only when told. */
class SlowStream extends Writable {
  readonly taken: string[] = []
  #release: (() => void) | null = null
  constructor() {
    super({ highWaterMark: 1, decodeStrings: false })
  }
  override _write(block: string, _: string, done: () => void): void {
    this.taken.push(block)
    this.#release = done
  }
  release(): void {
    this.#release?.()
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('gathers small writes and lets them out at the next turn', async () => {
  const stream = new SlowStream()
  const writer = new Writer(stream)
  await writer.write('a')
  await writer.write('b')
  expect(stream.taken).toEqual([])
  await turn()
  expect(stream.taken).toEqual(['ab'])
})

test('waits while the stream is full, and loses nothing', async () => {
  const stream = new SlowStream()
  const writer = new Writer(stream)
  await writer.write('a')
  await turn() // "a" is out, and the stream is full
  await writer.write('b')
  let isWritten = false
  const writing = writer.write('c'.repeat(100_000)).then(() => {
    isWritten = true
  })
  await turn()
  expect(isWritten).toBe(false)
  stream.release()
  await turn()
  stream.release()
  await writing
  expect(stream.taken.join('')).toBe(`ab${'c'.repeat(100_000)}`)
})
