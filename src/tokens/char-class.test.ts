import { describe, expect, it } from 'vitest'
import {
  BREAK,
  CJK,
  CLASS,
  classAt,
  DIGIT,
  HIGH,
  LETTER,
  MARK,
  PUNCT,
  SPACE,
} from './char-class.js'

const units = Array.from({ length: 0x10000 }, (_, code) => code)

describe('CLASS', () => {
  it('calls white space what JavaScript does, but for the byte order mark', () => {
    const white = units.filter((code) => /\s/.test(String.fromCharCode(code)) && code !== 0xfeff)
    expect(units.filter((code) => CLASS[code]! <= BREAK)).toEqual(white)
  })

  it('calls every letter and digit that Unicode knows a part of words', () => {
    const alien = units.filter(
      (code) =>
        /[\p{L}\p{Nd}]/u.test(String.fromCharCode(code)) &&
        ![LETTER, DIGIT, CJK].includes(CLASS[code]!),
    )
    expect(alien.map((code) => code.toString(16))).toEqual([])
  })

  it('calls no punctuation, symbol or control a part of words', () => {
    const wordy = units.filter(
      (code) =>
        /[\p{P}\p{S}\p{Cc}\p{Co}]/u.test(String.fromCharCode(code)) &&
        CLASS[code]! > BREAK &&
        CLASS[code] !== PUNCT,
    )
    expect(wordy.map((code) => code.toString(16))).toEqual([])
  })

  it.each([
    ['a', LETTER],
    ['7', DIGIT],
    ['\u0301', MARK],
    ['\u00ad', MARK],
    ['\u200d', MARK],
    ['毅', CJK],
    ['\u{20000}', CJK],
    ['\u{10400}', LETTER],
    ['😀', PUNCT],
    ['\ud800', PUNCT],
    ['\udc00', PUNCT],
    ['\u3000', SPACE],
    ['\u2028', BREAK],
  ])('classes %j', (text, expected) => {
    expect(classAt(text, 0)).toBe(expected)
  })

  it('knows the ends of the text', () => {
    expect([classAt('a', 1), classAt('a', -1), CLASS[0xd83d]]).toEqual([-1, -1, HIGH])
  })
})
