import { expect, test } from 'vitest'
import { DemarcheError } from '../base/index.js'
import type { Reader } from '../reader/index.js'
import { codeJob, failedJob, failureFrom } from './job.js'

const failing = (error: unknown): Reader => ({
  read() {
    throw error
  },
  explain() {
    throw error
  },
  who() {
    throw error
  },
})
const job = {
  input: { id: 'a', text: 'Wang Yi met Ali Ahmadian.' },
  where: 'a.txt',
}

test('a refused document keeps its code and names its file', () => {
  const error = new DemarcheError('text-empty', 'no letters')
  expect(codeJob(failing(error), job)).toEqual({
    id: 'a',
    error: { code: 'text-empty', message: 'a.txt: no letters' },
  })
})

test('any other error becomes an internal one', () => {
  expect(codeJob(failing(new TypeError('x is undefined')), job)).toEqual({
    id: 'a',
    error: { code: 'internal', message: 'a.txt: TypeError: x is undefined' },
  })
})

test('a thrown value that is no error is kept as text', () => {
  expect(failureFrom('plain')).toEqual({ code: 'internal', message: 'plain' })
})

test('a job that has failed before coding passes through', () => {
  const failed = failedJob('line-3', 'json-malformed', 'not an object', 'a.jsonl:3')
  expect(codeJob(failing(new Error('never called')), failed)).toEqual({
    id: 'line-3',
    error: { code: 'json-malformed', message: 'a.jsonl:3: not an object' },
  })
})
