// `demarche explain`: layers under the words, and one record.

import { expect, test } from 'vitest'
import { runHere } from './streams.js'

const TEXT = 'Chinese Foreign Minister Wang Yi met with Iranian Foreign Minister Abbas Araghchi.'
const explain = (...args: readonly string[]) => runHere(['explain', '--text', TEXT, ...args])

async function firstContactId(): Promise<string> {
  const { stdout } = await runHere(['code', '--text', TEXT, '--format', 'jsonl'])
  return JSON.parse(stdout).contacts[0].id
}

test('puts carets under the words of every layer', async () => {
  const { code, stdout, stderr } = await explain()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('sentence 1 [0-')
  expect(stdout).toContain('  tokens\n')
  expect(stdout).toContain('  coding\n')
  expect(stdout).toMatch(/^ +\^{3,}/m)
})

test('shows only the layers asked for', async () => {
  const { stdout } = await explain('--layer', 'mentions', '--layer', 'coding')
  expect(stdout).toContain('  mentions\n')
  expect(stdout).not.toContain('  tokens\n')
})

test('shows one record: rule, fields and their words', async () => {
  const id = await firstContactId()
  const { code, stdout } = await explain('--record', id)
  expect(code).toBe(0)
  expect(stdout).toContain(`contact ${id}\n  rule: `)
  expect(stdout).toMatch(/ {2}type: meeting\n {4}"met[^"]*" \[33-\d+\]/)
})

test('an unknown record is wrong usage, and the message lists those there are', async () => {
  const { code, stderr } = await explain('--record', 'ctc_nothing')
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^demarche: .*no record ctc_nothing .*ctc_[0-9a-f]+.* \(record-unknown\)\n$/,
  )
})

test('json has the text, its sentences, the layers and the reading', async () => {
  const { stdout } = await explain('--format', 'json', '--layer', 'mentions')
  const shown = JSON.parse(stdout)
  expect(shown.text).toBe(TEXT)
  expect(shown.sentences[0].start).toBe(0)
  expect(Object.keys(shown.layers)).toEqual(['mentions'])
  expect(shown.reading.format).toBe('demarche/reading@1')
})

test('json of one record says of which kind it is', async () => {
  const id = await firstContactId()
  const { stdout } = await explain('--json', '--record', id)
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'contacts', record: { id } })
})

test.each([
  ['a missing file', ['explain', 'no-such-file.txt'], '', 4, 'file-unreadable'],
  ['an empty text', ['explain', '-'], ' \n', 4, 'text-empty'],
  ['several documents', ['explain', '-'], '{"text":"a"}\n{"text":"b"}\n', 2, 'option-invalid'],
])('refuses %s', async (_, args, input, exitCode, errorCode) => {
  const { code, stdout, stderr } = await runHere(args, input)
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: '' })
  expect(stderr).toContain(`(${errorCode})\n`)
})
