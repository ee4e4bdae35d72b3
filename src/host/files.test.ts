import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsFromFiles, type FilesOptions } from './files.js'
import type { Job } from './job.js'

let folder = ''
const at = (...names: readonly string[]): string => join(folder, ...names)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-files-'))
  mkdirSync(at('reports', 'sub'), { recursive: true })
  mkdirSync(at('empty'))
  mkdirSync(at('faulty'))
  const files: Readonly<Record<string, string>> = {
    'reports/b.txt': 'Text b.',
    'reports/a.txt': 'Text a.',
    'reports/.hidden.txt': 'Hidden.',
    'reports/notes.md': 'Notes.',
    'reports/sub/c.txt': 'Text c.',
    'reports/more.jsonl': '{"id":"m1","text":"Text m1."}\n{"id":"m2","text":"Text m2."}\n',
    'reports/index.jsonl':
      '{"id":"a","title":"Head a","published":"2024-09-12","publisher":"Xinhua","url":"https://a/"}\n',
    'faulty/index.jsonl': '{"id":"x","published":"2024"}\nnot json\n',
    'faulty/x.txt': 'Text x.',
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content)
  writeFileSync(at('latin1.txt'), Buffer.from('Müller met Wang Yi.', 'latin1'))
})

afterAll(() => rmSync(folder, { recursive: true }))

async function jobsFrom(paths: readonly string[], options?: FilesOptions): Promise<Job[]> {
  const jobs: Job[] = []
  for await (const job of documentsFromFiles(paths, options)) jobs.push(job)
  return jobs
}
const idsOf = (jobs: readonly Job[]): string[] =>
  jobs.map((job) => ('input' in job ? job.input.id : `${job.id}: ${job.error.code}`))
async function* stdinOf(...blocks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const block of blocks) yield Buffer.from(block)
}

describe('documentsFromFiles', () => {
  test('walks a folder by name and leaves other files alone', async () => {
    expect(idsOf(await jobsFrom([at('reports')]))).toEqual(['a', 'b', 'm1', 'm2', 'c'])
  })

  test('takes what is known of a file from the index beside it', async () => {
    const [a, b] = await jobsFrom([at('reports')], {
      metadata: { publishedOn: '2020' },
    })
    expect(a).toEqual({
      input: {
        id: 'a',
        text: 'Text a.',
        publishedOn: '2024-09-12',
        headline: 'Head a',
        url: 'https://a/',
        source: { name: 'Xinhua' },
      },
      where: at('reports', 'a.txt'),
    })
    expect(b).toMatchObject({
      input: { id: 'b', publishedOn: '2020', source: null },
    })
  })

  test('reads a file named outright whatever its name', async () => {
    expect(idsOf(await jobsFrom([at('reports', 'notes.md')]))).toEqual(['notes.md'])
  })

  test('does not take an index for documents', async () => {
    expect(await jobsFrom([at('reports', 'index.jsonl')])).toEqual([])
  })

  test('says which line of an index is broken, and reads the rest', async () => {
    const jobs = await jobsFrom([at('faulty')])
    expect(idsOf(jobs)).toEqual(['index.jsonl-line-2: json-malformed', 'x'])
    expect(jobs[1]).toMatchObject({ input: { publishedOn: '2024' } })
  })

  test('a missing file and an empty folder fail alone', async () => {
    const jobs = await jobsFrom([at('none.txt'), at('empty'), at('reports', 'a.txt')])
    expect(idsOf(jobs)).toEqual(['none: file-unreadable', 'empty: file-unreadable', 'a'])
    expect('error' in jobs[0]! && jobs[0].error.message).toBe(
      `${at('none.txt')}: no such file or folder`,
    )
  })

  test('decodes the declared encoding', async () => {
    const [job] = await jobsFrom([at('latin1.txt')], {
      encoding: 'windows-1252',
    })
    expect(job).toMatchObject({ input: { text: 'Müller met Wang Yi.' } })
  })

  test('refuses a file over the limit without reading it', async () => {
    const jobs = await jobsFrom([at('reports', 'a.txt')], { maxChars: 1 })
    expect(idsOf(jobs)).toEqual(['a: text-too-long'])
  })

  test.each<[string, string[], FilesOptions, string[]]>([
    ['plain text', ['Wang Yi ', 'met.'], {}, ['stdin']],
    ['JSONL, by its first character', ['\n ', ' {"id":"j","text":"x"}\n'], {}, ['j']],
    ['JSONL after a byte order mark', ['\uFEFF{"id":"j","text":"x"}'], {}, ['j']],
    ['JSONL, when told so', ['oops\n'], { isStdinJsonl: true }, ['line-1: json-malformed']],
    ['a text over the limit', ['123456789'], { maxChars: 2 }, ['stdin: text-too-long']],
  ])('reads standard input as %s', async (_, blocks, options, ids) => {
    expect(idsOf(await jobsFrom(['-'], { ...options, stdin: stdinOf(...blocks) }))).toEqual(ids)
  })

  test('gives standard input the metadata of the options', async () => {
    const [job] = await jobsFrom(['-'], {
      stdin: stdinOf('Wang Yi met.'),
      metadata: { publishedOn: '2024-09-12' },
    })
    expect(job).toMatchObject({
      input: { text: 'Wang Yi met.', publishedOn: '2024-09-12' },
    })
  })
})
