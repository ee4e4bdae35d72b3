import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { Io } from './io.js'
import { describeProgress, startProgress } from './progress.js'

function progressOn(isTerminal: { stdout: boolean; stderr: boolean }) {
  const stderr = Object.assign(new PassThrough(), { isTTY: isTerminal.stderr })
  const stdout = Object.assign(new PassThrough(), { isTTY: isTerminal.stdout })
  let nowMs = 0
  const progress = startProgress({ stdout, stderr } as unknown as Io, () => nowMs)
  return {
    stepAt(ms: number): void {
      nowMs = ms
      progress.step()
    },
    clear: progress.clear,
    shown: (): string => String(stderr.read() ?? ''),
  }
}

test('says nothing in the first two seconds', () => {
  const progress = progressOn({ stdout: false, stderr: true })
  progress.stepAt(100)
  progress.stepAt(1_900)
  progress.clear()
  expect(progress.shown()).toBe('')
})

test('then counts, and takes its line away', () => {
  const progress = progressOn({ stdout: false, stderr: true })
  progress.stepAt(100)
  progress.stepAt(2_000)
  progress.clear()
  expect(progress.shown()).toBe('\r\u001b[K2 documents, 1/s, 0:02\r\u001b[K')
})

test.each([
  ['stderr is no terminal', { stdout: false, stderr: false }],
  ['results scroll by on the same terminal', { stdout: true, stderr: true }],
])('says nothing where %s', (_, isTerminal) => {
  const progress = progressOn(isTerminal)
  progress.stepAt(9_000)
  progress.clear()
  expect(progress.shown()).toBe('')
})

test('describes a long run', () => {
  expect(describeProgress(123_456, 65_400)).toBe('123,456 documents, 1,888/s, 1:05')
})
