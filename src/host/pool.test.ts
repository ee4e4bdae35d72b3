import { afterEach, expect, test } from 'vitest'
import { isFailure, type Job, type Outcome } from './job.js'
import { WorkerPool } from './pool.js'

// Upper-cases texts; dies on "KILL", and at once when told to.
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads'
    if (workerData.diesAtStart) process.exit(3)
    parentPort.on('message', (jobs) => {
      if (jobs.some((job) => job.input.text === 'KILL')) process.exit(9)
      parentPort.postMessage(
        jobs.map(({ input }) => ({ id: input.id, json: input.text.toUpperCase() })),
      )
    })
    parentPort.postMessage('ready')
  `)}`,
)

const pools: WorkerPool[] = []
function poolOf(size: number, workerData: unknown = {}): WorkerPool {
  const pool = new WorkerPool({ size, script: SCRIPT, workerData })
  pools.push(pool)
  return pool
}
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()))
})

const job = (text: string): Job => ({
  input: { id: text, text },
  where: `${text}.txt`,
})
const shown = (outcomes: readonly Outcome[]): string[] =>
  outcomes.map((outcome) => (isFailure(outcome) ? outcome.error.code : outcome.json))

test('codes chunks in several threads and answers each in its order', async () => {
  const pool = poolOf(3)
  const chunks = ['a', 'b', 'c', 'd', 'e'].map((name) =>
    pool.run([job(`${name}1`), job(`${name}2`)]),
  )
  expect((await Promise.all(chunks)).map(shown)).toEqual([
    ['A1', 'A2'],
    ['B1', 'B2'],
    ['C1', 'C2'],
    ['D1', 'D2'],
    ['E1', 'E2'],
  ])
})

test('only the document that kills a worker is lost', async () => {
  const pool = poolOf(2)
  const outcomes = await pool.run([job('a'), job('KILL'), job('b')])
  expect(shown(outcomes)).toEqual(['A', 'worker-failed', 'B'])
  expect(isFailure(outcomes[1]!) && outcomes[1].error.message).toMatch(/^KILL\.txt: .*exit code 9/)
  expect(shown(await pool.run([job('c')]))).toEqual(['C'])
})

test('workers that cannot start fail their documents and do not start for ever', async () => {
  const pool = poolOf(2, { diesAtStart: true })
  expect(shown(await pool.run([job('a'), job('b')]))).toEqual(['worker-failed', 'worker-failed'])
})

test('a document that cannot be copied to a worker fails alone', async () => {
  const pool = poolOf(1)
  const input = { id: 'f', text: 'x', extra: () => {} }
  expect(shown(await pool.run([{ input }]))).toEqual(['worker-failed'])
  expect(shown(await pool.run([job('a')]))).toEqual(['A'])
})

test('closing fails what was not coded', async () => {
  const pool = poolOf(1)
  const running = [pool.run([job('a')]), pool.run([job('b')])]
  await pool.close()
  expect((await Promise.all(running)).map(shown)).toEqual([['worker-failed'], ['worker-failed']])
})
