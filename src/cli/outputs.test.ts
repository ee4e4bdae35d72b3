import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { READING } from '../../test/cli/example-reading.js'
import { createOutput, type Format } from './outputs.js'
import { styleOf } from './style.js'

const JSON_LINE = JSON.stringify(READING)
const FAILURE = { id: 'b', error: { code: 'text-empty', message: 'b.txt: no letters' } } as const

function outputOf(format: Format): string {
  const output = createOutput(format, { records: 'contacts', style: styleOf(new PassThrough()) })
  return [
    output.start(),
    ...[output.reading(JSON_LINE), output.refused(FAILURE), output.reading(JSON_LINE)],
    output.end({ documents: 3, refused: 1 }),
  ].join('')
}

test('jsonl has one line for every document, in order', () => {
  expect(outputOf('jsonl')).toBe(`${JSON_LINE}\n${JSON.stringify(FAILURE)}\n${JSON_LINE}\n`)
})

test('json is one object with the readings and the refused', () => {
  expect(JSON.parse(outputOf('json'))).toEqual({ readings: [READING, READING], refused: [FAILURE] })
})

test('json is whole when there was nothing', () => {
  const output = createOutput('json', { records: 'contacts', style: styleOf(new PassThrough()) })
  const text = output.start() + output.end({ documents: 0, refused: 0 })
  expect(JSON.parse(text)).toEqual({ readings: [], refused: [] })
})

test('csv has a header and a row a record', () => {
  expect(outputOf('csv').split('\r\n').length).toBe(4)
})

test('human output ends with the counts', () => {
  expect(outputOf('human').split('\n').at(-2)).toBe('3 documents, 2 contacts, 2 events, 1 refused')
})
