// `demarche code` as a user meets it: forms of output, order, workers, streams, exit status.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MAIN, runBuilt, runHere } from './streams.js'

const SENTENCE =
  'Chinese Foreign Minister Wang Yi met with Iranian Foreign Minister Abbas Araghchi.'
const textOf = (i: number): string => `${SENTENCE.repeat(1 + (i % 3))} This is report ${i}.`
const FILLER = 'The weather stayed fair in the whole of the country, and the harvest was good. '
const lineOf = (i: number): string => JSON.stringify({ id: `d${i}`, text: textOf(i) })
const linesOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${lineOf(i)}\n`).join('')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-code-'))
  writeFileSync(join(folder, 'b.txt'), SENTENCE)
  writeFileSync(join(folder, 'a.txt'), SENTENCE)
  writeFileSync(
    join(folder, 'index.jsonl'),
    '{"id":"a","title":"Head","published":"2024-09-12","publisher":"Xinhua"}\n',
  )
})
afterAll(() => rmSync(folder, { recursive: true }))

const idsOf = (jsonl: string): string[] =>
  jsonl
    .trimEnd()
    .split('\n')
    .map((line) => {
      const object = JSON.parse(line) as { id?: string; document?: { id: string } }
      return object.document?.id ?? object.id ?? ''
    })

describe('forms of output', () => {
  test('human is the default, with the words and the counts', async () => {
    const { code, stdout, stderr } = await runHere(['code', '--text', SENTENCE, '--workers', '1'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Wang Yi')
    expect(stdout).toMatch(/1 document, \d+ contacts?, \d+ events?, 0 refused\n$/)
  })

  test('jsonl keeps the ids and the order', async () => {
    const { code, stdout } = await runHere(['code', '--format', 'jsonl'], linesOf(5))
    expect(code).toBe(0)
    expect(idsOf(stdout)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4'])
  })

  test('json is one object', async () => {
    const { stdout } = await runHere(['code', '--json', folder])
    const { readings, refused } = JSON.parse(stdout)
    expect(readings.map((r: { document: { id: string } }) => r.document.id)).toEqual(['a', 'b'])
    expect(refused).toEqual([])
  })

  test('csv lists one kind of record', async () => {
    const args = ['code', folder, '--format', 'csv', '--records', 'events']
    const { stdout } = await runHere(args)
    expect(stdout).toMatch(/^document_id,record_id,rule,[^\n]*,plover,[^\n]*\r\n/)
  })

  test('--next-steps says what to try', async () => {
    const { stdout } = await runHere(['code', '--text', SENTENCE, '--next-steps'])
    for (const words of ['explain', '--format jsonl', 'npm test']) expect(stdout).toContain(words)
  })
})

describe('metadata', () => {
  test('comes from the index, else from the options', async () => {
    const args = ['code', folder, '--format', 'jsonl', '--published', '2020', '--source', 'Own']
    const { stdout } = await runHere(args)
    const [a, b] = stdout.split('\n').map((line) => line && JSON.parse(line).document)
    expect(a).toMatchObject({ headline: 'Head', publishedOn: '2024-09-12' })
    expect(a.source.name).toBe('Xinhua')
    expect(b).toMatchObject({ headline: null, publishedOn: '2020' })
    expect(b.source.name).toBe('Own')
  })

  test('of a JSONL line may be as coarse as a year', async () => {
    const line = JSON.stringify({ id: 'y', text: SENTENCE, publishedOn: '2016', source: 'Xinhua' })
    const { stdout } = await runHere(['code', '--format', 'jsonl'], line)
    expect(JSON.parse(stdout).document).toMatchObject({ id: 'y', publishedOn: '2016' })
  })
})

describe('the built program', () => {
  test('writes the same bytes with any number of workers', async () => {
    const long = (i: number): string => `${textOf(i)} ${FILLER.repeat(250)}` // enough for workers
    const lines = Array.from({ length: 40 }, (_, i) =>
      i % 9 === 8 ? `{"id":"bad ${i}"` : JSON.stringify({ id: `d${i}`, text: long(i) }),
    )
    const args = (workers: string): string[] => ['code', '--format', 'jsonl', '--workers', workers]
    const [one, eight] = await Promise.all([
      runBuilt(args('1'), lines.join('\n')),
      runBuilt(args('8'), lines.join('\n')),
    ])
    expect(one.code).toBe(3)
    expect(eight).toEqual(one)
    expect(idsOf(one.stdout).length).toBe(40)
  })

  test('shows each document as it comes, and stops with whole lines on Ctrl-C', async () => {
    const child = spawn(process.execPath, [MAIN, 'code', '--format', 'jsonl'], { stdio: 'pipe' })
    let stdout = ''
    child.stdout.on('data', (block: Buffer) => {
      stdout += block.toString()
      child.kill('SIGINT')
    })
    child.stdin.write(`${lineOf(0)}\n${lineOf(1)}\n`) // and no end
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect(code).toBe(130)
    expect(stdout.endsWith('\n')).toBe(true)
    expect(idsOf(stdout)[0]).toBe('d0')
  })

  test('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [MAIN, 'code', '--format', 'jsonl'], { stdio: 'pipe' })
    let stderr = ''
    child.stderr.on('data', (block: Buffer) => {
      stderr += block.toString()
    })
    child.stdin.on('error', () => {})
    child.stdout.once('data', () => child.stdout.destroy())
    child.stdin.end(linesOf(200))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})
