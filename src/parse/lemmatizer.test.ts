import { describe, expect, test } from 'vitest'
import { lemmaOf, readLemmas } from './lemmatizer.js'

const MODEL = readLemmas(
  JSON.stringify({
    exceptions: {
      VBD: { met: 'meet', was: 'be' },
      VBN: { met: 'meet' },
      NNP: { dprk: 'DPRK' },
      NNS: { talks: 'talk-exception' },
    },
    rules: {
      VBD: { ed: '', ied: 'y' },
      NNS: { s: '', ies: 'y', sses: 'ss' },
      NNPS: { s: '' },
      VB: {},
    },
    keepsCase: ['NNP', 'NNPS'],
  }),
)

describe('lemmaOf', () => {
  test.each([
    ['an exception', 'met', 'VBD', 'meet'],
    ['an exception in capitals', 'MET', 'VBD', 'meet'],
    ['an exception before a rule', 'talks', 'NNS', 'talk-exception'],
    ['an exception of its own tag only', 'met', 'NN', 'met'],
    ['an exception that has capitals itself', 'DPRK', 'NNP', 'DPRK'],
    ['a rule', 'visited', 'VBD', 'visit'],
    ['the longest ending', 'allies', 'NNS', 'ally'],
    ['the longest ending of four', 'crosses', 'NNS', 'cross'],
    ['a shorter ending where no longer one fits', 'envoys', 'NNS', 'envoy'],
    ['a rule for a word in capitals', 'ENVOYS', 'NNS', 'envoy'],
    ['a rule that leaves a letter', 'as', 'NNS', 'a'],
    ['no rule that takes the whole word', 's', 'NNS', 's'],
    ['no rule that takes the whole word, a shorter one instead', 'ies', 'NNS', 'ie'],
    ['the word itself where no ending fits', 'went', 'VBD', 'went'],
    ['the word itself for a tag with no rules', 'meet', 'VB', 'meet'],
    ['the word in lower case for an unknown tag', 'The', 'DT', 'the'],
    ['a name as it is written', 'Beijing', 'NNP', 'Beijing'],
    ['a name by a rule, capitals kept', 'Emirates', 'NNPS', 'Emirate'],
    ['a name in capitals by a rule', 'EMIRATES', 'NNPS', 'EMIRATE'],
    ['a word outside ASCII', 'ÉTATS', 'NNS', 'état'],
    ['a word with digits', '1990s', 'NNS', '1990'],
    ['a sign', ',', ',', ','],
  ])('takes %s: %s as %s is "%s"', (_title, form, xpos, lemma) => {
    expect(lemmaOf(MODEL, form, form.toLowerCase(), xpos)).toBe(lemma)
  })

  test('keeps a capital that grows in lower case', () => {
    expect(lemmaOf(MODEL, 'İllers', 'İllers'.toLowerCase(), 'NNPS')).toBe('İller')
  })
})

describe('readLemmas', () => {
  test('knows the longest ending', () => {
    expect(MODEL.longestEnding).toBe(4)
  })

  test('takes a model without any rule', () => {
    const model = readLemmas('{"exceptions":{},"rules":{},"keepsCase":[]}')
    expect(model.longestEnding).toBe(0)
    expect(lemmaOf(model, 'Talks', 'talks', 'NNS')).toBe('talks')
  })

  test.each([
    ['exceptions', '{"rules":{},"keepsCase":[]}'],
    ['rules', '{"exceptions":{},"keepsCase":[]}'],
  ])('refuses a section without %s', (_title, text) => {
    expect(() => readLemmas(text)).toThrow(
      expect.objectContaining({
        code: 'model-invalid',
        message: expect.stringContaining('lacks its exceptions or rules'),
      }),
    )
  })
})
