// Bad input: each kind is refused by name, with file and line; the rest is coded; counts in equal counts
// out; and the exit status says which it was.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runBuilt, runHere } from './streams.js'

const GOOD = 'Chinese Foreign Minister Wang Yi met with Iranian Foreign Minister Abbas Araghchi.'
const HTML = `<!DOCTYPE html>\n<html><head><title>x</title></head><body><p>${GOOD}</p></body></html>`
const CHINESE = '9月12日，中国外长王毅在圣彼得堡会见伊朗最高国家安全委员会秘书艾哈迈迪安。'
const PERSIAN = 'وزیر امور خارجه ایران با همتای چینی خود در تهران دیدار و گفت‌وگو کرد.'

let folder = ''
const at = (name: string): string => join(folder, name)

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'good.txt': GOOD,
  'empty.txt': '',
  'blank.txt': ' \n\t\n',
  'signs.txt': '-- * -- ...',
  'binary.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0, 1, 2, 3]),
  'nulls.txt': `${GOOD}\u0000\u0000\u0000`,
  'latin1.txt': Buffer.from('Minister Müller met Wang Yi at the café in Zürich.', 'latin1'),
  'page.txt': HTML,
  'chinese.txt': CHINESE,
  'persian.txt': PERSIAN,
  'long.txt': GOOD.repeat(20),
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-bad-'))
  for (const [name, content] of Object.entries(FILES)) writeFileSync(at(name), content)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Line {
  readonly id?: string
  readonly error?: { readonly code: string; readonly message: string }
  readonly document?: { readonly id: string }
}
const parse = (jsonl: string): Line[] =>
  jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

describe('a bad file beside a good one', () => {
  test.each<[string, readonly string[]]>([
    ['empty.txt', ['text-empty']],
    ['blank.txt', ['text-empty']],
    ['signs.txt', ['text-empty']],
    ['binary.txt', ['text-binary', 'encoding-unknown']],
    ['nulls.txt', ['text-binary']],
    ['latin1.txt', ['encoding-unknown']],
    ['page.txt', ['html-not-text']],
    ['chinese.txt', ['language-not-supported']],
    ['persian.txt', ['language-not-supported']],
    ['long.txt', ['text-too-long']],
    ['missing.txt', ['file-unreadable']],
  ])('%s is refused, named, and the good one is coded', async (name, codes) => {
    const args = ['code', at(name), at('good.txt'), '--format', 'jsonl', '--max-chars', '1000']
    const { code, stdout, stderr } = await runHere(args)
    expect(code).toBe(3)
    const [bad, good, ...more] = parse(stdout)
    expect(more).toEqual([])
    expect(codes).toContain(bad?.error?.code)
    expect(bad?.id).toBe(name.replace('.txt', ''))
    expect(bad?.error?.message).toContain(`${at(name)}: `)
    expect(good?.document?.id).toBe('good')
    expect(stderr).toBe(`demarche: ${bad?.error?.message} (${bad?.error?.code})\n`)
  })

  test('is coded once its encoding is declared', async () => {
    const args = ['code', at('latin1.txt'), '--encoding', 'windows-1252', '--format', 'jsonl']
    const { code, stdout } = await runHere(args)
    expect({ code, id: parse(stdout)[0]?.document?.id }).toEqual({ code: 0, id: 'latin1' })
  })
})

describe('a bad line among good ones', () => {
  const good = (id: string): string => JSON.stringify({ id, text: GOOD })
  const lines: readonly (readonly [string, string])[] = [
    ['broken JSON', '{"id":"x","text":'],
    ['a list', '["x"]'],
    ['no text', '{"id":"x"}'],
    ['a text that is a number', '{"id":"x","text":5}'],
    ['an empty text', '{"id":"x","text":""}'],
    ['an HTML page', JSON.stringify({ id: 'x', text: HTML })],
    ['another language', JSON.stringify({ id: 'x', text: CHINESE })],
    ['a wrong date', JSON.stringify({ id: 'x', text: GOOD, publishedOn: 'yesterday' })],
    [
      'a mention outside',
      JSON.stringify({ id: 'x', text: GOOD, mentions: [{ start: 0, end: 999 }] }),
    ],
    ['a mention that is no object', JSON.stringify({ id: 'x', text: GOOD, mentions: [null] })],
    ['a text over the limit', JSON.stringify({ id: 'x', text: GOOD.repeat(20) })],
    ['a line over every limit', JSON.stringify({ id: 'x', text: 'x'.repeat(100_000) })],
  ]
  const CODES: Readonly<Record<string, string>> = {
    'broken JSON': 'json-malformed',
    'a list': 'json-malformed',
    'no text': 'document-invalid',
    'a text that is a number': 'document-invalid',
    'an empty text': 'text-empty',
    'an HTML page': 'html-not-text',
    'another language': 'language-not-supported',
    'a wrong date': 'document-invalid',
    'a mention outside': 'span-outside-text',
    'a mention that is no object': 'document-invalid',
    'a text over the limit': 'text-too-long',
    'a line over every limit': 'text-too-long',
  }

  test.each(lines)('%s is refused with its line, the others are coded', async (name, line) => {
    const input = `${good('a')}\r\n\r\n${line}\r\n${good('b')}\r\n`
    const args = ['code', '--format', 'jsonl', '--max-chars', '1000']
    const { code, stdout, stderr } = await runHere(args, input)
    const [first, bad, last, ...more] = parse(stdout)
    expect(more).toEqual([])
    expect([first?.document?.id, last?.document?.id]).toEqual(['a', 'b'])
    expect(bad?.error?.code).toBe(CODES[name])
    expect(bad?.error?.message).toMatch(/^stdin:3: /)
    expect(stderr).toContain('demarche: stdin:3: ')
    expect(code).toBe(3)
  })

  test('all of them at once: counts in equal counts out', async () => {
    const block = [...lines.map(([, line]) => line), good('a'), good('b')].join('\n')
    const args = ['code', '--format', 'jsonl', '--max-chars', '1000']
    const { code, stdout } = await runHere(args, `${block}\n`.repeat(10))
    expect(code).toBe(3)
    const outcomes = parse(stdout)
    expect(outcomes.length).toBe(140)
    expect(outcomes.filter(({ error }) => error !== undefined).length).toBe(120)
  })
})

describe('exit status', () => {
  test('is 4 when nothing could be coded', async () => {
    const { code, stdout } = await runHere(['code', at('empty.txt')])
    expect(code).toBe(4)
    expect(stdout).toMatch(/1 document, 0 contacts, 0 events, 1 refused\n$/)
  })

  test('is 4 when there is no document at all', async () => {
    const { code, stdout, stderr } = await runHere(['code', '--format', 'jsonl'], '\n\n')
    expect({ code, stdout, stderr }).toEqual({
      ...{ code: 4, stdout: '', stderr: 'demarche: no documents found\n' },
    })
  })

  test('is 4 when standard input is empty', async () => {
    const { code, stderr } = await runHere(['code', '-'], '')
    expect(code).toBe(4)
    expect(stderr).toMatch(/^demarche: stdin: .* \(text-empty\)\n$/)
  })

  test('is that of the process', async () => {
    const { code } = await runBuilt(['code', at('good.txt'), at('empty.txt')])
    expect(code).toBe(3)
  })
})

test('one text of over five million characters is refused by default', async () => {
  const input = `${GOOD}\n`.repeat(Math.ceil(5_000_001 / (GOOD.length + 1)))
  const { code, stderr } = await runBuilt(['code', '-'], input)
  expect(code).toBe(4)
  expect(stderr).toMatch(/^demarche: stdin: .*\(text-too-long\)\n$/)
})
