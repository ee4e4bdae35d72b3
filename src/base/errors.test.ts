import { expect, test } from 'vitest'
import { DemarcheError, ERROR_CODES } from './errors.js'
import { NOTE_CODES } from './notes.js'

test('a DemarcheError carries code, data and cause', () => {
  const cause = new Error('disk')
  const error = new DemarcheError('file-unreadable', 'no such file', { data: { path: 'a' }, cause })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'DemarcheError', code: 'file-unreadable', cause })
  expect(error.data).toEqual({ path: 'a' })
})

test('a DemarcheError without a cause has none, and empty data', () => {
  const error = new DemarcheError('internal', 'a bug')
  expect('cause' in error).toBe(false)
  expect(error.data).toEqual({})
})

test.each([...Object.keys(ERROR_CODES), ...Object.keys(NOTE_CODES)])(
  'the code %s is written in lower case with hyphens',
  (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  },
)
