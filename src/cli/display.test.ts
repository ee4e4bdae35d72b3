import { expect, test } from 'vitest'
import { displayWidth, oneLine, printable, wrap } from './display.js'

test.each([
  ['', 0],
  ['Wang Yi', 7],
  ['王毅', 4],
  ['Müller', 6],
  ['Mu\u0308ller', 6],
  ['😀', 2],
  ['👨‍👩‍👧', 2],
  ['🇨🇳', 2],
  ['دیدار', 5],
  ['“—”', 3],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('what would steer a terminal is shown as a space', () => {
  expect(printable('a\u001b[2Jb\u009bc\u202ed')).toBe('a [2Jb c d')
})

test('one line has single spaces', () => {
  expect(oneLine(' Wang Yi\r\n\tmet ')).toBe('Wang Yi met')
})

test.each([
  ['wraps at spaces', 'Wang Yi met Ali Ahmadian', ['- Wang Yi met', '  Ali', '  Ahmadian']],
  [
    'leaves a long word whole',
    'a https://example.org/x b',
    ['- a', '  https://example.org/x', '  b'],
  ],
  ['counts wide characters', '王毅 会见 艾哈', ['- 王毅 会见', '  艾哈']],
  ['gives one line for nothing', '', ['- ']],
])('%s', (_, text, lines) => {
  expect(wrap(text, 13, { first: '- ', rest: '  ' })).toEqual(lines)
})
