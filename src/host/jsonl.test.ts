import { describe, expect, test } from 'vitest'
import type { Job } from './job.js'
import { documentsFromJsonl } from './jsonl.js'

async function jobsFrom(content: string | Uint8Array, maxChars?: number): Promise<Job[]> {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(content)
  }
  const jobs: Job[] = []
  for await (const job of documentsFromJsonl(stream(), {
    name: 'docs.jsonl',
    maxChars,
  })) {
    jobs.push(job)
  }
  return jobs
}
const onlyJob = async (content: string | Uint8Array): Promise<Job> => (await jobsFrom(content))[0]!

describe('documentsFromJsonl', () => {
  test('gives every field of a document', async () => {
    const line = {
      id: 'a',
      text: 'Wang Yi met Ali Ahmadian.',
      publishedOn: '2024-09',
      headline: 'H',
      url: 'https://example.org/',
      source: { name: 'Xinhua' },
      mentions: [{ start: 0, end: 7, role: 'actor' }],
    }
    expect(await onlyJob(JSON.stringify(line))).toEqual({
      input: line,
      where: 'docs.jsonl:1',
    })
  })

  test.each([
    ['a line without an id takes its number', '{"text":"x"}', 'line-1'],
    ['an empty id counts as none', '{"id":"","text":"x"}', 'line-1'],
    ['a number serves as id', '{"id":17,"text":"x"}', '17'],
  ])('%s', async (_, line, id) => {
    expect(await onlyJob(line)).toMatchObject({ input: { id } })
  })

  test('the roles of CAMEO are understood', async () => {
    const mentions = '[{"start":0,"end":1,"role":"source"},{"start":0,"end":1,"role":"target"}]'
    expect(await onlyJob(`{"id":"a","text":"x","mentions":${mentions}}`)).toMatchObject({
      input: { mentions: [{ role: 'actor' }, { role: 'recipient' }] },
    })
  })

  test('a publisher given as text is the name of the source', async () => {
    const job = await onlyJob('{"id":"a","text":"x","source":"Xinhua"}')
    expect(job).toMatchObject({ input: { source: { name: 'Xinhua' } } })
  })

  test('a byte order mark and blank lines are no documents', async () => {
    const jobs = await jobsFrom('\uFEFF{"id":"a","text":"x"}\r\n\r\n  \n{"id":"b","text":"y"}\n')
    expect(jobs.map((job) => 'input' in job && job.input.id)).toEqual(['a', 'b'])
    expect(jobs[1]).toMatchObject({ where: 'docs.jsonl:4' })
  })

  test.each([
    ['broken JSON', '{"id":"a"', 'json-malformed', 'it is not JSON'],
    ['a list', '[1]', 'json-malformed', 'found a list'],
    ['a bare string', '"a"', 'json-malformed', 'found a string'],
    ['null', 'null', 'json-malformed', 'found null'],
    ['a mention that is no object', '{"text":"x","mentions":[null]}', 'document-invalid', 'null'],
    ['an id that is an object', '{"id":{},"text":"x"}', 'document-invalid', '"id"'],
  ])('refuses %s, naming file and line', async (_, line, code, words) => {
    const job = await onlyJob(line)
    expect(job).toMatchObject({ id: 'line-1', error: { code } })
    expect('error' in job && job.error.message).toContain('docs.jsonl:1: ')
    expect('error' in job && job.error.message).toContain(words)
  })

  test('refuses a line that is not UTF-8, and goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"id":"a","text":"caf\xe9"}\n', 'latin1'),
      Buffer.from('{"id":"b","text":"y"}\n'),
    ])
    const jobs = await jobsFrom(bytes)
    expect(jobs[0]).toMatchObject({
      id: 'line-1',
      error: { code: 'encoding-unknown' },
    })
    expect(jobs[1]).toMatchObject({ input: { id: 'b' } })
  })

  test('refuses a line that no text within the limit can need, and goes on', async () => {
    const jobs = await jobsFrom(`{"text":"${'x'.repeat(70_000)}"}\n{"id":"b","text":"y"}`, 10)
    expect(jobs[0]).toMatchObject({
      id: 'line-1',
      error: { code: 'text-too-long' },
    })
    expect(jobs[1]).toMatchObject({ input: { id: 'b' } })
  })
})
