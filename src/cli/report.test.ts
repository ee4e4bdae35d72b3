import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { DemarcheError } from '../base/index.js'
import { exitCodeOf } from './exit-codes.js'
import { refusalReporter, reportError } from './report.js'

const failure = {
  id: 'a',
  error: { code: 'text-empty', message: 'a.txt: no\nletters \u001b[31m' },
} as const

test('a refused document is one line that cannot steer the terminal', () => {
  const stderr = new PassThrough()
  refusalReporter(stderr, false).add(failure)
  expect(String(stderr.read())).toBe('demarche: a.txt: no letters [31m (text-empty)\n')
})

test('a long list of refusals is cut short where the output has them all', () => {
  const stderr = new PassThrough()
  const reporter = refusalReporter(stderr, true)
  for (let i = 0; i < 60; i++) reporter.add(failure)
  reporter.end()
  const lines = String(stderr.read()).trimEnd().split('\n')
  expect(lines.length).toBe(51)
  expect(lines.at(-1)).toBe('demarche: 10 more documents were refused; the output has the reasons')
})

test('a bug shows where it happened', () => {
  const stderr = new PassThrough()
  expect(reportError(new TypeError('x is undefined'), stderr)).toBe(1)
  expect(String(stderr.read())).toMatch(/^demarche: TypeError: x is undefined \(internal\)\n.*at /s)
})

test('a known error is one line', () => {
  const stderr = new PassThrough()
  expect(reportError(new DemarcheError('option-invalid', 'no such thing'), stderr)).toBe(2)
  expect(String(stderr.read())).toBe('demarche: no such thing (option-invalid)\n')
})

test.each([
  ['internal', 1],
  ['asset-missing', 1],
  ['option-invalid', 2],
  ['record-unknown', 2],
  ['text-empty', 4],
  ['file-unreadable', 4],
] as const)('%s ends the program with %i', (code, exitCode) => {
  expect(exitCodeOf(code)).toBe(exitCode)
})
