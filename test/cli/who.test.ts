// `demarche who`: whom a phrase names, and why.

import { expect, test } from 'vitest'
import { runHere } from './streams.js'

const ask = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runHere(['who', ...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout).actors
}

test('the words alone settle a state, though nobody knows the person', async () => {
  const [actor] = await ask('Iranian Deputy Foreign Minister Reza Tavakkolpour')
  expect(actor).toMatchObject({
    ...{ code: 'IRN', state: 'IRN', sectors: ['GOV'], name: 'Reza Tavakkolpour' },
    ...{ start: 0, end: 49, reason: 'the words "Iranian"', candidates: [] },
  })
})

test('a bare name is looked up on the day', async () => {
  const [then] = await ask('Blinken', '--on', '2022-03-05')
  expect(then).toMatchObject({ code: 'USA', sectors: ['GOV'] })
  const [later] = await ask('Tony Blair', '--on', '2016-07-06')
  expect(later).toMatchObject({ code: 'GBR', sectors: ['ELI'], office: null })
  expect(later.reason).toContain('until 2007')
})

test('a list is several actors', async () => {
  const actors = await ask('the presidents of Turkey, Russia and Iran')
  expect(actors.map(({ code }: { code: string }) => code)).toEqual(['TUR', 'RUS', 'IRN'])
})

test('what nothing settles has no code', async () => {
  const [actor] = await ask('Jane Quillfeather')
  expect(actor).toMatchObject({ code: null, state: null, name: 'Jane Quillfeather' })
})

test('says it in words', async () => {
  const { stdout } = await runHere(['who', 'Iranian Deputy Foreign Minister Reza Tavakkolpour'])
  expect(stdout).toBe(
    'Iranian Deputy Foreign Minister Reza Tavakkolpour\n' +
      '  IRN GOV · Reza Tavakkolpour · Iranian Deputy Foreign Minister (text)\n' +
      '  because: the words "Iranian"\n',
  )
})

test('answers JSONL line by line, and a bad line does not stop the rest', async () => {
  const questions = [
    '{"id":"a","text":"the foreign minister","context":"Omani Foreign Minister Ana Vell spoke."}',
    'not json',
    '{"text":7}',
    '',
    '{"id":"d","text":"Nepal"}',
  ]
  const { code, stdout } = await runHere(['who'], questions.join('\n'))
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(code).toBe(3)
  expect(answers.map(({ id }) => id)).toEqual(['a', 'line-2', 'line-3', 'd'])
  expect(answers[0].actors[0]).toMatchObject({ code: 'OMN', name: 'Ana Vell' })
  expect(answers[1].error.code).toBe('json-malformed')
  expect(answers[2].error.code).toBe('document-invalid')
  expect(answers[3].actors[0]).toMatchObject({ code: 'NPL', start: 0, end: 5 })
})

test('a context that is not there is named', async () => {
  const { code, stderr } = await runHere(['who', 'X', '--context', 'no-such-file.txt'])
  expect(code).toBe(4)
  expect(stderr).toContain('no-such-file.txt')
})
