import { describe, expect, test } from 'vitest'
import { listOf, numberOf, readTable } from './tsv.js'

describe('readTable', () => {
  test('reads the wanted columns in any order', () => {
    const text = 'code\tname\tcapital\nFRA\tFrance\tParis\nTCD\tChad\t\n'
    expect(readTable(text, 'states.tsv', ['name', 'code'])).toEqual([
      { name: 'France', code: 'FRA' },
      { name: 'Chad', code: 'TCD' },
    ])
  })

  test('skips empty lines and takes an empty cell as the empty string', () => {
    expect(readTable('a\tb\n\n1\t\n\n', 't.tsv', ['a', 'b'])).toEqual([{ a: '1', b: '' }])
  })

  test('names the column that is missing', () => {
    expect(() => readTable('code\nFRA\n', 'states.tsv', ['code', 'name'])).toThrow(
      expect.objectContaining({
        code: 'asset-invalid',
        message: expect.stringContaining('"name"'),
      }),
    )
  })

  test('names the line that has too few or too many cells', () => {
    expect(() => readTable('a\tb\n1\t2\n3\n', 't.tsv', ['a'])).toThrow(
      expect.objectContaining({
        code: 'asset-invalid',
        message: expect.stringContaining('t.tsv:3'),
      }),
    )
    expect(() => readTable('a\tb\n1\t2\t3\n', 't.tsv', ['a'])).toThrow('t.tsv:2 has 3 cells')
  })
})

test.each([
  ['a|b', ['a', 'b']],
  ['a', ['a']],
  ['', []],
])('listOf(%j) is %j', (cell, items) => {
  expect(listOf(cell)).toEqual(items)
})

test.each([
  ['1.5', 1.5],
  ['-70.033', -70.033],
  ['0', 0],
  ['', null],
])('numberOf(%j) is %j', (cell, number) => {
  expect(numberOf(cell)).toBe(number)
})
