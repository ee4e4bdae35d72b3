import { describe, expect, it } from 'vitest'
import { countBreaks, detectLayout, isListItem } from './paragraphs.js'

const LINE = 'The ministers of the two countries met in the capital on Monday and'

describe('detectLayout', () => {
  it.each([
    [
      'a text with lines broken at a width',
      `${LINE}\n${LINE.toLowerCase()}\n${LINE.toLowerCase()}`,
      67,
    ],
    ['two lines', `${LINE}\nagreed.`, 67],
    ['CRLF', `${LINE}\r\nagreed.`, 67],
    ['one paragraph per line', `${LINE} agreed.\n${LINE} agreed.`, 0],
    ['long lines', `${LINE} ${LINE}\nagreed and ${LINE}`, 0],
    ['short lines', 'the talks\nwere held\nin Muscat', 0],
    ['list items', `${LINE.toLowerCase()} agreed;\n${LINE.toLowerCase()} left;\nthe talks end.`, 0],
    ['lines with blank lines between', `${LINE}\n\nagreed and\n\nleft.`, 0],
    ['no break', LINE, 0],
    ['the empty text', '', 0],
  ])('finds the width of %s', (_title, text, width) => {
    expect(detectLayout(text).width).toBe(width)
  })
})

describe('countBreaks', () => {
  it.each([
    ['\n', 1],
    ['\r\n', 1],
    ['\r', 1],
    ['\n\n', 2],
    ['\r\n \r\n', 2],
    ['\u2028', 1],
    ['\u2029', 2],
    [' \t\u00a0', 0],
  ])('counts %j', (gap, count) => {
    expect(countBreaks(gap, 0, gap.length)).toBe(count)
  })
})

describe('isListItem', () => {
  it.each([
    ['• one', true],
    ['- one', true],
    ['1. one', true],
    ['(a) one', true],
    ['12) one', true],
    ['-one', false],
    ['2019. one', false],
    ['It is', false],
    ['', false],
  ])('tells %j', (line, expected) => {
    expect(isListItem(line, 0)).toBe(expected)
  })
})
