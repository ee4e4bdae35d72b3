// The benchmark measures what the reader does: its stages give the same Readings, and it runs to the end.
// Looks at no time, because times differ from machine to machine.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { host, reader } from '../../bench/built.mjs'
import { checkStages, makeStages } from '../../bench/stages.mjs'
import { readTexts } from '../../bench/texts.mjs'

const RUN = fileURLToPath(new URL('../../bench/run.mjs', import.meta.url))
const runBench = (...args: string[]): string =>
  execFileSync(process.execPath, [RUN, '--quick', '--documents', '20', ...args], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  })

test('the timed stages give the Readings of the reader', async () => {
  const assets = host.loadAssets()
  const inputs = await readTexts()
  expect(inputs.length).toBeGreaterThanOrEqual(12)
  checkStages(makeStages(assets), reader.createReader(assets), inputs)
})

test('a stage that does less than the reader is noticed', async () => {
  const assets = host.loadAssets()
  const stages = makeStages(assets).map((stage) =>
    stage.name === 'JSON' ? { ...stage, run: () => '{}' } : stage,
  )
  const inputs = (await readTexts()).slice(0, 1)
  expect(() => checkStages(stages, reader.createReader(assets), inputs)).toThrow(
    'bring bench/stages.mjs up to src/reader/reader.ts',
  )
})

test('the bench runs to the end and prints JSON', () => {
  const result = JSON.parse(runBench('--json'))
  expect(result.stages).toHaveLength(8)
  expect(result.texts.sentences).toBeGreaterThan(0)
  expect(result.memory).toMatchObject({ documents: 20, every: 2 })
  expect(result.memory.samples).toHaveLength(11)
  expect(result.memory.growth[0].since).toBe(2)
})
