// Properties of the token layer on generated texts: every character that is not white space belongs to
// exactly one token, and sentences and paragraphs cover the tokens in order.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocument, type TokenColumns } from '../../src/document/index.js'
import { tokenize } from '../../src/tokens/index.js'

const SEED = 20240912
const RUNS = 10_000

const PLAIN =
  "Wang Yi met the The He minister U.S. Gen. J. etc. p.m. No. Sept. St. Iran's don’t states' cannot O'Brien " +
  'Iran-Saudi al-Sisi non- - -- — a.b@c.org https://mfa.example/(a) kremlin.ru @mfa #tag 1,000.5 25% $5bn ' +
  "12th 7:45 2024-09-12 5. . .. … ! ?! .\" .” \" “ ” ' ’ ‘ '' ( ) [ ] [3] [Photo/AFP] , ; : / & _ • * 。"
const SCRIPTS =
  '王毅 会见。 وزير الخارجية؟ Лавров 윤석열 \u{20000} \u{10400} 😀 👨‍👩‍👧 🇨🇳 ❤️ 🏽 e\u0301'
const INVISIBLE =
  'a\u00adb \u00ad \u200d \u200b \u200f \ufeff \ud83d \ude00 \u0000 \ufffd \u{1df00} \u{e0001}'
const WORDS = `${PLAIN} ${SCRIPTS} ${INVISIBLE}`.split(' ')
const GAPS = [
  ' ',
  ' ',
  ' ',
  '',
  '',
  '\n',
  '\r\n',
  '\n\n',
  '\r',
  '\t',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\u2029',
  '  \n ',
]

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength: 30 })
  .map((pairs) => pairs.flat().join(''))

/** All that must hold of any text; gives the first breach in words, or null. */
function breach(content: string): string | null {
  const { tokens } = tokenize(createDocument({ id: 'generated', text: content }))
  return (
    spanBreach(content, tokens) ??
    rangeBreach('sentence', tokens.sentences, tokens.count) ??
    rangeBreach('paragraph', tokens.paragraphs, tokens.count) ??
    ownerBreach(tokens)
  )
}

const LONE_ZERO_WIDTH = /(?<=^|\s)\u200b+(?=\s|$)/g

function spanBreach(content: string, { count, start, end, form, forms, lowers }: TokenColumns) {
  let last = 0
  for (let i = 0; i < count; i++) {
    const [from = 0, to = 0] = [start[i], end[i]]
    if (from < last || to <= from) return `token ${i} is ${from}-${to} after ${last}`
    if (!isWhite(content, last, from)) return `text between ${last} and ${from}`
    if (/\s/.test(content.slice(from, to).replaceAll('\ufeff', ''))) return `white space in ${i}`
    if (isPairSplit(content, to)) return `surrogate pair split at ${to}`
    const word = forms[form[i] ?? -1]
    if (word !== content.slice(from, to)) return `form of token ${i}`
    if (lowers[form[i] ?? -1] !== word.toLowerCase()) return `lower form of token ${i}`
    last = to
  }
  return isWhite(content, last, content.length) ? null : `text after ${last}`
}

/** White space, or a zero-width space alone between white space. */
function isWhite(content: string, from: number, to: number): boolean {
  if (from === to) return true
  const gap = content.slice(from, to).replaceAll(LONE_ZERO_WIDTH, ' ')
  return !gap.includes('\ufeff') && gap.trim() === ''
}

const isPairSplit = (content: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(content.charAt(at - 1)) && /[\udc00-\udfff]/.test(content.charAt(at))

function rangeBreach(name: string, starts: Int32Array, count: number): string | null {
  if (starts[0] !== 0 || starts.at(-1) !== count) return `${name}s do not cover the tokens`
  for (let s = 1; s < starts.length; s++) {
    if (starts[s]! <= starts[s - 1]!) return `${name} ${s} does not begin after the one before`
  }
  return null
}

function ownerBreach({ count, sentences, sentenceOf, paragraphs }: TokenColumns): string | null {
  for (let i = 0; i < count; i++) {
    const s = sentenceOf[i]!
    if (sentences[s]! > i || sentences[s + 1]! <= i) return `sentence of token ${i}`
  }
  const starts = new Set(sentences)
  const stray = paragraphs.find((first) => !starts.has(first))
  return stray === undefined ? null : `paragraph at ${stray} starts inside a sentence`
}

describe('tokens of generated texts', () => {
  it('are ordered, whole, and leave only white space between them', () => {
    fc.assert(
      fc.property(text, (content) => {
        expect(breach(content)).toBeNull()
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })

  it('are the same when the text is read again', () => {
    fc.assert(
      fc.property(text, (content) => {
        const doc = createDocument({ id: 'generated', text: content })
        expect(tokenize(doc)).toEqual(tokenize(doc))
      }),
      { seed: SEED, numRuns: 500 },
    )
  })

  it('of the first paragraphs stay as they are when one is added', () => {
    fc.assert(
      fc.property(text, (content) => {
        const alone = tokenize(createDocument({ id: 'a', text: content })).tokens
        const longer = `${content}\u2029\u2029The talks ended.`
        const { tokens } = tokenize(createDocument({ id: 'a', text: longer }))
        expect(Array.from(tokens.start.slice(0, alone.count))).toEqual(Array.from(alone.start))
        expect(Array.from(tokens.end.slice(0, alone.count))).toEqual(Array.from(alone.end))
        expect(Array.from(tokens.sentenceOf.slice(0, alone.count))).toEqual(
          Array.from(alone.sentenceOf),
        )
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })
})
