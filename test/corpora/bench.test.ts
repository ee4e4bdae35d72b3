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
  checkStages(
    makeStages(assets, host.loadModel()),
    reader.createReader(assets, host.loadModel()),
    inputs,
  )
})

test('a stage that does less than the reader is noticed', async () => {
  const assets = host.loadAssets()
  const stages = makeStages(assets, host.loadModel()).map((stage) =>
    stage.name === 'JSON' ? { ...stage, run: () => '{}' } : stage,
  )
  const inputs = (await readTexts()).slice(0, 1)
  expect(() => checkStages(stages, reader.createReader(assets, host.loadModel()), inputs)).toThrow(
    'bring bench/stages.mjs up to src/reader/reader.ts',
  )
})

const measured = JSON.parse(runBench('--json', '--words', '1000'))

test('the bench runs to the end and prints JSON', () => {
  expect(measured.stages).toHaveLength(9)
  expect(measured.texts.sentences).toBeGreaterThan(0)
  expect(measured.memory).toMatchObject({ documents: 20, every: 2 })
  expect(measured.memory.samples).toHaveLength(11)
  expect(measured.memory.growth[0].since).toBe(2)
  expect(measured.load.modelMs).toBeGreaterThan(0)
})

test('the bench measures the parser, and in the quick mode nothing beside it', () => {
  const { speed, memory, ...others } = measured.parser
  const [fast, best] = speed.systems
  expect([fast.name, best.name, speed.systems.length]).toEqual(['fast', 'best', 2])
  expect(fast.tokens).toBe(speed.words)
  expect(fast.tasks.all.wordsPerSecond).toBeGreaterThan(0)
  expect(memory.words).toBeGreaterThanOrEqual(1000)
  expect(memory.growth).toHaveLength(2)
  expect(others).toMatchObject({ tagging: [], withoutPeers: 'not in the quick mode' })
})
