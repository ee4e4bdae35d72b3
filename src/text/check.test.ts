import { describe, expect, it } from 'vitest'
import { checkText } from './index.js'

const LIMITS = { maxChars: 200_000 }
const PARAGRAPH = 'The two ministers met in Muscat on Tuesday and agreed to meet again. '

describe('checkText', () => {
  it.each([
    ['a plain report', PARAGRAPH],
    ['a Chinese text', '王毅'],
    ['an Arabic text', 'وزير الخارجية'],
    ['a text of digits', '1979'],
    ['letters beyond the first plane', '\u{20000}'],
    ['less-than signs', 'Inflation was < 5 % and growth > 2 %.'],
    ['a text that mentions one tag', `${PARAGRAPH}Editors put it between <p> and </p> marks.`],
    [
      'e-mail addresses in angle brackets',
      'Press office <press@mfa.example> <a@b.example> <c@d.example>',
    ],
    ['a few stray controls', `${PARAGRAPH}\u0001\u0002\u0003\u0004`.padStart(400, PARAGRAPH)],
    ['a long text with four tags', `${PARAGRAPH.repeat(60)}<p></p><b></b>`],
  ])('accepts %s', (_title, text) => {
    expect(() => checkText(text, LIMITS)).not.toThrow()
  })

  it.each([
    ['text-empty', 'the empty text', ''],
    ['text-empty', 'white space', ' \r\n\t\u00a0'],
    ['text-empty', 'punctuation, emoji and lone surrogates', '... -- !? 😀 “” \ud800 。'],
    ['text-too-long', 'more characters than allowed', 'a'.repeat(200_001)],
    ['text-binary', 'control characters', `abc${'\u0001\u0002'.repeat(10)}`],
    ['text-binary', 'a wrongly decoded file', `${'\ufffd'.repeat(8)} report`],
    ['html-not-text', 'a page with a doctype', '<!DOCTYPE html><html><body>Report</body></html>'],
    ['html-not-text', 'a page without one', `\n<html lang="en">\n<p>${PARAGRAPH}`],
    ['html-not-text', 'an XHTML page', '<?xml version="1.0"?>\n<html xmlns="x"><p>Report'],
    ['html-not-text', 'a piece of a page', `<p class="lead">${PARAGRAPH}</p>`],
    ['html-not-text', 'paragraphs of a page', `Report<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`],
  ])('refuses with %s %s', (code, _title, text) => {
    expect(() => checkText(text, LIMITS)).toThrow(expect.objectContaining({ code }))
  })
})
