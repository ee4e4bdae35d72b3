// The parser with the shipped model on short sentences of diplomatic news whose analysis is beyond doubt: what is a
// verb, who is its subject, what is passive. A model that fails here is broken; how good it is, test/corpora says.

import { describe, expect, test } from 'vitest'
import {
  createDocument,
  hasMorph,
  headOf,
  lemmaOf,
  MORPH,
  type Parsed,
  relationOf,
  type Tokenized,
  uposOf,
  wordOf,
  xposOf,
} from '../../src/document/index.js'
import { createParser, type ParserOptions } from '../../src/parse/index.js'
import { createSplitter, tokenize } from '../../src/tokens/index.js'
import { shippedModel } from '../shipped-reader.js'

const split = createSplitter(shippedModel().splitter)
const tokenized = (text: string): Tokenized => tokenize(createDocument({ id: 'own', text }), split)
const parserOf = (options: ParserOptions = {}) => createParser(shippedModel(), options)

/** The two modes, made once. */
const MODES = [
  ['fast', parserOf({ mode: 'fast' })],
  ['best', parserOf({ mode: 'best' })],
] as const

const each = <T>(doc: Parsed, read: (doc: Parsed, i: number) => T): T[] =>
  Array.from({ length: doc.tokens.count }, (_, i) => read(doc, i))

/** Arcs as "dependent relation head", a root as "met root". */
const arcsOf = (doc: Parsed): string[] =>
  each(doc, (_, i) => {
    const head = headOf(doc, i)
    return `${wordOf(doc, i)} ${relationOf(doc, i)}${head < 0 ? '' : ` ${wordOf(doc, head)}`}`
  })

const TAGS = [
  ['Lavrov met Fidan in Ankara.', 'PROPN VERB PROPN ADP PROPN PUNCT', 'NNP VBD NNP IN NNP .'],
  [
    'The two sides will hold talks next week.',
    'DET NUM NOUN AUX VERB NOUN ADJ NOUN PUNCT',
    'DT CD NNS MD VB NNS JJ NN .',
  ],
  [
    'She has not signed the agreement.',
    'PRON AUX PART VERB DET NOUN PUNCT',
    'PRP VBZ RB VBN DT NN .',
  ],
  ['They agreed to meet again.', 'PRON VERB PART VERB ADV PUNCT', 'PRP VBD TO VB RB .'],
  ["Iran's envoy is in Vienna.", 'PROPN PART NOUN AUX ADP PROPN PUNCT', 'NNP POS NN VBZ IN NNP .'],
  [
    'He said that the treaty was important.',
    'PRON VERB SCONJ DET NOUN AUX ADJ PUNCT',
    'PRP VBD IN DT NN VBD JJ .',
  ],
  [
    'The ministers and their deputies are discussing trade.',
    'DET NOUN CCONJ PRON NOUN AUX VERB NOUN PUNCT',
    'DT NNS CC PRP$ NNS VBP VBG NN .',
  ],
] as const

const LEMMAS = [
  ['The ministers met and held talks.', 'the minister meet and hold talk .'],
  ['Both countries signed treaties.', 'both country sign treaty .'],
  ['He was leaving when she went.', 'he be leave when she go .'],
  ['They said the parties had taken steps.', 'they say the party have take step .'],
  ['Fidan visited Beijing.', 'Fidan visit Beijing .'],
] as const

const ARCS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'subject and object',
    'The ministers signed the agreement.',
    ['The det ministers', 'ministers nsubj signed', 'signed root', 'agreement obj signed'],
  ],
  [
    'a perfect',
    'He has visited Tehran.',
    ['He nsubj visited', 'has aux visited', 'visited root', 'Tehran obj visited'],
  ],
  [
    'a passive with its agent',
    'The agreement was signed by both ministers.',
    [
      ...['agreement nsubj:pass signed', 'was aux:pass signed', 'signed root'],
      ...['by case ministers', 'ministers obl:agent signed'],
    ],
  ],
  [
    'a passive to come',
    'The talks will be held tomorrow.',
    ['talks nsubj:pass held', 'will aux held', 'be aux:pass held', 'held root'],
  ],
  [
    'a negation',
    'The president did not meet the ambassador.',
    ['president nsubj meet', 'did aux meet', 'not advmod meet', 'ambassador obj meet'],
  ],
  [
    'an infinitive',
    'They agreed to hold talks.',
    ['agreed root', 'to mark hold', 'hold xcomp agreed', 'talks obj hold'],
  ],
  [
    'what someone said',
    'She said that the two sides had agreed.',
    [
      'said root',
      'that mark agreed',
      'agreed ccomp said',
      'sides nsubj agreed',
      'two nummod sides',
    ],
  ],
  [
    'two subjects',
    'Macron and Scholz discussed trade.',
    ['Macron nsubj discussed', 'and cc Scholz', 'Scholz conj Macron', 'trade obj discussed'],
  ],
  [
    'two verbs',
    'He met the envoy and left.',
    ['He nsubj met', 'met root', 'left conj met', 'and cc left'],
  ],
  [
    'a copula',
    'The meeting was constructive.',
    ['meeting nsubj constructive', 'was cop constructive', 'constructive root'],
  ],
  [
    'a possessive',
    "Iran's envoy left Vienna.",
    ['Iran nmod:poss envoy', "'s case Iran", 'envoy nsubj left', 'Vienna obj left'],
  ],
  [
    'a relative clause',
    'They met the envoy who signed the treaty.',
    ['envoy obj met', 'who nsubj signed', 'signed acl:relcl envoy', 'treaty obj signed'],
  ],
  [
    'a clause of time',
    'After the talks ended, the delegation left.',
    ['After mark ended', 'talks nsubj ended', 'ended advcl left', 'delegation nsubj left'],
  ],
  [
    'a noun before a noun',
    'The ministry spokesman declined to comment.',
    ['ministry compound spokesman', 'spokesman nsubj declined', 'comment xcomp declined'],
  ],
]

describe.each(MODES)('the %s parser', (_mode, parse) => {
  test.each(TAGS)('tags "%s"', (text, upos, xpos) => {
    const doc = parse(tokenized(text))
    expect(each(doc, uposOf).join(' ')).toBe(upos)
    expect(each(doc, xposOf).join(' ')).toBe(xpos)
  })

  test.each(LEMMAS)('gives the lemmas of "%s"', (text, lemmas) => {
    expect(each(parse(tokenized(text)), lemmaOf).join(' ')).toBe(lemmas)
  })

  test.each(ARCS)('finds %s: "%s"', (_title, text, arcs) => {
    expect(arcsOf(parse(tokenized(text)))).toEqual(expect.arrayContaining([...arcs]))
  })

  test('hangs a full stop on the main verb', () => {
    expect(arcsOf(parse(tokenized('Yesterday the ministers met.')))).toContain('. punct met')
  })

  test.each([
    ['The deal was signed by both.', ['signed']],
    ['Talks held in Doha have been suspended.', ['held', 'suspended']],
    ['The treaty was signed and ratified.', ['signed', 'ratified']],
    ['He has signed the treaty.', []],
    ['They met and discussed the treaty.', []],
  ])('marks the passives of "%s"', (text, passives) => {
    const doc = parse(tokenized(text))
    const isPassive = each(doc, (_, i) => hasMorph(doc, i, MORPH.passive))
    expect(each(doc, wordOf).filter((_, i) => isPassive[i])).toEqual(passives)
  })

  test.each([
    ['in capitals', 'THE MINISTERS SIGNED THE AGREEMENT.', 'DET NOUN VERB DET NOUN PUNCT'],
    ['in capitals', 'SHE HAS NOT SIGNED IT.', 'PRON AUX PART VERB PRON PUNCT'],
    ['in capitals', 'THEY AGREED TO MEET AGAIN.', 'PRON VERB PART VERB ADV PUNCT'],
    ['without capitals', 'the ministers signed the agreement.', 'DET NOUN VERB DET NOUN PUNCT'],
    ['without capitals', 'they agreed to meet again.', 'PRON VERB PART VERB ADV PUNCT'],
  ])('tags a sentence %s as in usual letters: "%s"', (_title, text, upos) => {
    expect(each(parse(tokenized(text)), uposOf).join(' ')).toBe(upos)
  })

  test.each([
    ['WANG YI MET HIS IRANIAN COUNTERPART IN MOSCOW ON TUESDAY.', 'MET', 'IN'],
    ['wang yi met his iranian counterpart in moscow on tuesday.', 'met', 'in'],
  ])('finds the verb of "%s"', (text, verb, preposition) => {
    const doc = parse(tokenized(text))
    const words = each(doc, wordOf)
    expect(arcsOf(doc)).toContain(`${verb} root`)
    expect(uposOf(doc, words.indexOf(verb))).toBe('VERB')
    expect(lemmaOf(doc, words.indexOf(verb))).toBe('meet')
    expect(uposOf(doc, words.indexOf(preposition))).toBe('ADP')
  })

  test('parses each sentence for itself', () => {
    const doc = parse(tokenized('The ministers met. They agreed to meet again.'))
    expect(Array.from(doc.tokens.sentences)).toEqual([0, 4, 10])
    expect(arcsOf(doc).filter((arc) => arc.endsWith(' root'))).toEqual(['met root', 'agreed root'])
    expect(headOf(doc, 4)).toBe(5)
  })

  test('adds one layer and leaves the others as they are', () => {
    const doc = Object.freeze(tokenized('Lavrov met Fidan.'))
    const { parse: layer, ...others } = parse(doc)
    expect(others).toEqual(doc)
    expect(others.tokens).toBe(doc.tokens)
    expect(layer.head).toHaveLength(4)
  })
})

const NEWS =
  'Turkish Foreign Minister Hakan Fidan, who arrived in Moscow on Monday, told reporters that the two sides had ' +
  'agreed to resume the talks which were suspended in March. The envoys of Iran and Iraq are expected to join them.'

describe('options', () => {
  test('take the fast mode by default', () => {
    expect(parserOf()(tokenized(NEWS)).parse).toEqual(
      parserOf({ mode: 'fast' })(tokenized(NEWS)).parse,
    )
  })

  test('take a beam of four by default', () => {
    expect(parserOf({ mode: 'best' })(tokenized(NEWS)).parse).toEqual(
      parserOf({ mode: 'best', beamWidth: 4 })(tokenized(NEWS)).parse,
    )
  })

  test('leave the beam width alone in the fast mode', () => {
    expect(parserOf({ beamWidth: 1 })(tokenized(NEWS)).parse).toEqual(
      parserOf()(tokenized(NEWS)).parse,
    )
  })

  test('give the tags of the fast mode in the best mode', () => {
    const [fast, best] = MODES.map(([, parse]) => parse(tokenized(NEWS)).parse)
    expect(best!.tag).toEqual(fast!.tag)
    expect(best!.tagMargin).toEqual(fast!.tagMargin)
  })

  test.each([1, 2, 8])('make one tree a sentence with a beam of %i', (beamWidth) => {
    const doc = parserOf({ mode: 'best', beamWidth })(tokenized(NEWS))
    expect(doc.tokens.sentences).toHaveLength(3)
    expect(arcsOf(doc).filter((arc) => arc.endsWith(' root'))).toHaveLength(2)
  })

  test('parse a sentence too long for the beam as the fast mode does', () => {
    const long = tokenized(`The ministers met ${'and the envoys left '.repeat(60)}.`)
    const [fast, best] = MODES.map(([, parse]) => parse(long).parse)
    expect(long.tokens.sentences).toHaveLength(2)
    expect(best).toEqual(fast)
  })
})
