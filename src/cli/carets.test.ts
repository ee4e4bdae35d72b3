import { describe, expect, test } from 'vitest'
import type { Annotation } from '../host/index.js'
import { renderCarets } from './carets.js'

const TEXT = 'Wang Yi met with Ali Ahmadian in St. Petersburg.'
const find = (text: string, words: string, label: string, detail: string | null): Annotation => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, label, detail }
}
const render = (text: string, annotations: readonly Annotation[], width = 80): string[] =>
  renderCarets(text, { start: 0, end: text.length }, annotations, { width, indent: '' })

describe('renderCarets', () => {
  test('puts carets under the words and labels under the carets', () => {
    const lines = render(TEXT, [
      find(TEXT, 'Wang Yi', 'person', '-> CHN'),
      find(TEXT, 'Ali Ahmadian', 'person', '-> IRN'),
    ])
    expect(lines).toEqual([
      'Wang Yi met with Ali Ahmadian in St. Petersburg.',
      '^^^^^^^          ^^^^^^^^^^^^',
      'person -> CHN    person -> IRN',
    ])
  })

  test('puts finds that overlap on rows of their own', () => {
    const lines = render(TEXT, [
      find(TEXT, 'met with', 'contact', null),
      find(TEXT, 'met', 'verb', null),
    ])
    expect(lines).toEqual([
      TEXT,
      '        ^^^^^^^^',
      '        contact',
      '        ^^^',
      '        verb',
    ])
  })

  test('lets finds of the same words share their carets', () => {
    const lines = render(TEXT, [
      find(TEXT, 'Wang Yi', 'person', null),
      find(TEXT, 'Wang Yi', 'actor', 'CHN'),
      find(TEXT, 'Ali Ahmadian', 'person', null),
    ])
    expect(lines).toEqual([
      TEXT,
      '^^^^^^^          ^^^^^^^^^^^^',
      'person           person',
      'actor CHN',
    ])
  })

  test('wraps a long sentence and labels a find on the line where it starts', () => {
    const lines = render(TEXT, [find(TEXT, 'Ali Ahmadian', 'person', null)], 22)
    expect(lines).toEqual([
      'Wang Yi met with Ali',
      '                 ^^^',
      '                person',
      'Ahmadian in St.',
      '^^^^^^^^',
      'Petersburg.',
    ])
  })

  test('counts wide characters as two columns', () => {
    const text = '王毅 met 😀 Ahmadian'
    expect(render(text, [find(text, 'Ahmadian', 'x', null)])).toEqual([
      text,
      `${' '.repeat(12)}^^^^^^^^`,
      `${' '.repeat(12)}x`,
    ])
  })

  test('shows no control characters of the text', () => {
    expect(render('a\u001b[31mb', [])).toEqual(['a [31mb'])
  })

  test('goes on below with a label wider than the line', () => {
    const lines = render('met', [{ start: 0, end: 3, label: 'l'.repeat(30), detail: null }], 20)
    expect(lines.slice(2).join('').replace(/\s/g, '')).toBe('l'.repeat(30))
  })
})
