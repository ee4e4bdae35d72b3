// Properties of the parse layer on generated and on hostile texts: every sentence is one tree, columns fit the
// tokens, nothing of one text is left for the next, and CoNLL-U gives back what was written.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createDocument,
  lemmaOf,
  type Parsed,
  relationOf,
  uposOf,
  xposOf,
} from '../../src/document/index.js'
import { createParser, type ParserOptions, readConllu, writeConllu } from '../../src/parse/index.js'
import { createSplitter, tokenize } from '../../src/tokens/index.js'
import { shippedModel } from '../shipped-reader.js'
import { SEED } from './seed.js'

type Parse = (text: string) => Parsed

const split = createSplitter(shippedModel().splitter)

/** A parser of its own, with the tokens and sentences that the reader gives it. */
function parserOf(options: ParserOptions): Parse {
  const parse = createParser(shippedModel(), options)
  return (text) => parse(tokenize(createDocument({ id: 'generated', text }), split))
}

const fast = parserOf({ mode: 'fast' })
const best = parserOf({ mode: 'best' })

const NEWS =
  'Chinese Foreign Minister Wang Yi met with Ali Ahmadian in St. Petersburg on Tuesday , where the two sides ' +
  'agreed to hold talks about security cooperation and said that they would not have been invited by any other ' +
  "state 's government . The deal , which was signed by both countries ' envoys after years of negotiations , is " +
  'expected to be ratified soon ; it does n’t mention him or her . " We hope , " he told reporters , " it lasts . " ' +
  'Who visits whom ? To be or not to be Iran-Saudi U.S. 2024 25% ( Xinhua ) -- … ! :'
const ODD =
  'WANG YI MET lavrov don’t cannot al-Sisi e\u0301 王毅会见。 وزير الخارجية؟ Лавров 윤석열 😀 👨‍👩‍👧 🇨🇳 a\u00adb \u00ad \u200b ' +
  '\u200d \ufeff \ud83d \ude00 \u0000 \u{1df00} https://mfa.example/(a) a.b@c.org #tag _ | \\ \\s a=b [3] ] ( '

const GAPS = [
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '\u00a0',
    '\u3000',
  ],
  ...['\u2028', '\u2029', '\u0085', '\v', '\f', ' \t\r\n '],
]
const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NEWS.split(' ')) },
  { weight: 3, arbitrary: fc.constantFrom(...ODD.split(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const generated = fc
  .array(fc.tuple(piece, fc.constantFrom(...GAPS)), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''))

/** What is wrong with the parse of a document, in words; null when all is well. */
function breach(doc: Parsed): string | null {
  const { tokens, parse } = doc
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const found = treeBreach(parse.head, tokens.sentences[s]!, tokens.sentences[s + 1]!)
    if (found !== null) return `sentence ${s}: ${found}`
  }
  return columnBreach(doc)
}

/** One root, heads inside the sentence, no cycle: every token is reached from the root. */
function treeBreach(head: Int32Array, first: number, end: number): string | null {
  const reached = new Uint8Array(end - first)
  let roots = 0
  for (let i = first; i < end; i++) {
    const path: number[] = []
    let at = i
    while (at >= 0 && reached[at - first] === 0) {
      if (at < first || at >= end) return `the head of a token is ${at}`
      reached[at - first] = 2 // on the path
      path.push(at)
      at = head[at]!
    }
    if (at >= 0 && reached[at - first] === 2) return `token ${at} is above itself`
    if (at < 0) roots++
    for (const token of path) reached[token - first] = 1
  }
  return roots === 1 ? null : `${roots} roots`
}

function columnBreach({ tokens: { count }, parse }: Parsed): string | null {
  const { inventory, tag, secondTag, relation, lemma, lemmas } = parse
  const { tagMargin, head, arcMargin, morph } = parse
  const columns = { tag, secondTag, tagMargin, head, relation, arcMargin, morph, lemma }
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== count) return `${name} has ${column.length} places for ${count} tokens`
  }
  const root = inventory.relations.indexOf('root')
  for (let i = 0; i < count; i++) {
    if (inventory.upos[tag[i]!] === undefined) return `tag of token ${i}`
    if (inventory.upos[secondTag[i]!] === undefined) return `second tag of token ${i}`
    if (inventory.relations[relation[i]!] === undefined) return `relation of token ${i}`
    if ((relation[i] === root) !== head[i]! < 0) return `token ${i}: "root" and no head go together`
    if (lemmas[lemma[i]!] === undefined || lemmas[lemma[i]!] === '') return `lemma of token ${i}`
  }
  return new Set(lemmas).size === lemmas.length ? null : 'a lemma stands twice in the list'
}

/** How many texts each mode parses: the beam is a few times slower. */
const MODES = [
  ['fast', fast, 10_000],
  ['best', best, 2_000],
] as const

describe.each(MODES)('the %s parse of generated texts', (mode, parse, numRuns) => {
  test('is one tree a sentence, in columns as long as the tokens', () => {
    fc.assert(
      fc.property(generated, (text) => {
        expect(breach(parse(text))).toBeNull()
      }),
      { seed: SEED, numRuns },
    )
  })

  test('is the same again, after another text, and by another parser', () => {
    fc.assert(
      fc.property(generated, generated, (text, other) => {
        const { parse: columns } = parse(text)
        expect(parse(text).parse).toEqual(columns)
        parse(other)
        expect(parse(text).parse).toEqual(columns)
        expect(parserOf({ mode })(text).parse).toEqual(columns)
      }),
      { seed: SEED, numRuns: numRuns / 20 },
    )
  })

  test('of a paragraph is the same alone and behind others', () => {
    fc.assert(
      fc.property(generated, generated, (text, before) => {
        const alone = parse(text)
        const behind = parse(`${before}\u2029\u2029${text}`)
        const from = behind.tokens.count - alone.tokens.count
        expect(Array.from(behind.parse.tag.slice(from))).toEqual(Array.from(alone.parse.tag))
        const heads = Array.from(behind.parse.head.slice(from), (head) => Math.max(-1, head - from))
        expect(heads).toEqual(Array.from(alone.parse.head))
      }),
      { seed: SEED, numRuns: numRuns / 5 },
    )
  })

  test('comes back from CoNLL-U', () => {
    fc.assert(
      fc.property(generated, (text) => {
        const doc = parse(text)
        expect(readConllu(writeConllu(doc))).toMatchObject([columnsOf(doc)])
      }),
      { seed: SEED, numRuns: numRuns / 5 },
    )
  })
})

/** What CoNLL-U must give back of a document. */
function columnsOf(doc: Parsed) {
  const { id, text, tokens, parse } = doc
  const each = <T>(read: (doc: Parsed, i: number) => T): T[] =>
    Array.from({ length: tokens.count }, (_, i) => read(doc, i))
  return {
    ...{ id, text, start: Array.from(tokens.start), end: Array.from(tokens.end) },
    ...{ sentences: Array.from(tokens.sentences), paragraphs: Array.from(tokens.paragraphs) },
    ...{ upos: each(uposOf), xpos: each(xposOf), lemma: each(lemmaOf) },
    ...{ head: Array.from(parse.head), relation: each(relationOf) },
    tagMargin: Array.from(parse.tagMargin),
    arcMargin: Array.from(parse.arcMargin),
  }
}

const REPORT =
  'Chinese Foreign Minister Wang Yi met with Ali Ahmadian in Moscow. The talks were held behind closed doors. '
const SENTENCE = 'Wang Yi met him and the envoys of Iran , who said that they had agreed to talk , '

/** Texts of sentences that both modes parse in their own way. */
const SHORT: readonly (readonly [string, string])[] = [
  ['no text', ''],
  ['white space alone', ' \r\n\t\u3000 '],
  ['a million letters without a space', 'a'.repeat(1_000_000)],
  ['sentences of one token', 'Yes.\n\nNo\n\n!\n\n'.repeat(1_000)],
  ['emoji', '😀👨‍👩‍👧🇨🇳 ❤️🏽\n\n'.repeat(1_000)],
  ['mixed scripts', 'Wang 王毅 met وزير الخارجية and Лавров in ไทย नमस्ते שלום. '.repeat(100)],
  ['CRLF', REPORT.replaceAll('. ', '.\r\n').repeat(50)],
  ['soft hyphens', REPORT.replaceAll('e', 'e\u00ad').repeat(50)],
  ['zero-width characters', REPORT.replaceAll('i', '\u200bi\u200d').repeat(50)],
  ['tabs', REPORT.replaceAll(' ', '\t').repeat(50)],
  ['all capitals', REPORT.toUpperCase().repeat(50)],
  ['no capitals', REPORT.toLowerCase().repeat(50)],
  ['sentences of 194 to 206 words, around the longest for the beam', longSentences(194, 206)],
  ['sentences of 508 to 516 words, around the usual room', longSentences(508, 516)],
]

/** Sentences without end, which both modes parse alike. */
const LONG: readonly (readonly [string, string])[] = [
  ['twenty thousand Chinese signs', '王毅会见'.repeat(5_000)],
  ['ten thousand nested brackets', `${'('.repeat(10_000)}x${')'.repeat(10_000)}`],
  ['ten thousand quotation marks', '" '.repeat(10_000)],
  ['twenty thousand words without a full stop', SENTENCE.repeat(1_100)],
  ['twenty thousand times the same word', 'met '.repeat(20_000)],
  ['twenty thousand commas', ', '.repeat(20_000)],
]

function longSentences(from: number, to: number): string {
  const words = SENTENCE.split(' ').filter((word) => word !== '')
  return Array.from({ length: to - from }, (_, k) =>
    Array.from({ length: from + k }, (_, i) => words[i % words.length]).join(' '),
  ).join('\n\n')
}

describe.each(MODES)('the %s parse of a hostile text', (mode, parse) => {
  test.each(mode === 'fast' ? [...SHORT, ...LONG] : SHORT)(
    'is made of trees: %s',
    (_title, text) => {
      expect(breach(parse(text))).toBeNull()
    },
  )

  test('leaves nothing behind', () => {
    const columns = parse(REPORT).parse
    parse(SENTENCE.repeat(1_100))
    parse(longSentences(508, 516))
    expect(parse(REPORT).parse).toEqual(columns)
  })
})

test.each([1, 2, 3, 16])('a beam of %i parses every text to trees', (beamWidth) => {
  const parse = parserOf({ mode: 'best', beamWidth })
  fc.assert(
    fc.property(generated, (text) => {
      expect(breach(parse(text))).toBeNull()
    }),
    { seed: SEED, numRuns: 60 },
  )
})
