import { describe, expect, test } from 'vitest'
import { tokenize } from '../tokens/index.js'
import { createDocument } from './document.js'
import { drawTree } from './draw-tree.js'
import { MORPH, type Parsed } from './parse.js'
import { sentenceRange } from './tokens.js'

/** A text with the heads of its tokens, counted from 1 over the whole text, 0 for a root. */
function parsed(text: string, heads: readonly number[]): Parsed {
  const doc = tokenize(createDocument({ id: 'test', text }))
  const { count, lowers, form } = doc.tokens
  expect(heads).toHaveLength(count)
  return {
    ...doc,
    parse: {
      inventory: { upos: ['NOUN', 'VERB'], xpos: ['NN', 'VBN'], relations: ['dep', 'root'] },
      tag: Uint8Array.from(heads, (head) => (head === 0 ? 1 : 0)),
      secondTag: new Uint8Array(count),
      tagMargin: new Uint8Array(count),
      head: Int32Array.from(heads, (head) => head - 1),
      relation: Uint8Array.from(heads, (head) => (head === 0 ? 1 : 0)),
      arcMargin: new Uint8Array(count),
      morph: Uint16Array.from(heads, (head) => (head === 0 ? MORPH.passive : MORPH.singular)),
      ...{ lemma: form, lemmas: lowers },
    },
  }
}

const drawn = (text: string, heads: readonly number[], sentence = 0): string[] => {
  const doc = parsed(text, heads)
  const lines = drawTree(doc, sentenceRange(doc, sentence))
  return lines.map(({ branches, word }) => branches + word)
}

describe('drawTree', () => {
  test.each([
    ['one token', 'Talks', [0], ['─ Talks']],
    [
      'a head between its dependents',
      'Wang Yi met him',
      [3, 1, 0, 3],
      ['╭─┬ Wang', '│ ╰── Yi', '┼ met', '╰── him'],
    ],
    ['a head before all', 'met him there', [0, 1, 1], ['┬ met', '├── him', '╰── there']],
    ['a head after all', 'the two sides', [3, 3, 0], ['╭── the', '├── two', '┴ sides']],
    [
      'a chain to the right',
      'asked them to meet him',
      [0, 1, 2, 3, 4],
      ['┬ asked', '╰─┬ them', '  ╰─┬ to', '    ╰─┬ meet', '      ╰── him'],
    ],
    [
      'a chain to the left',
      'very old state house',
      [2, 3, 4, 0],
      ['    ╭── very', '  ╭─┴ old', '╭─┴ state', '┴ house'],
    ],
    [
      'branches that pass the lines between',
      'met Li of the host state today',
      [0, 1, 6, 6, 6, 2, 1],
      ['┬ met', '├─┬ Li', '│ │ ╭── of', '│ │ ├── the', '│ │ ├── host', '│ ╰─┴ state', '╰── today'],
    ],
    [
      'a last branch that passes nothing on',
      'met Li of Rome',
      [0, 1, 4, 2],
      ['┬ met', '╰─┬ Li', '  │ ╭── of', '  ╰─┴ Rome'],
    ],
  ])('draws %s', (_title, text, heads, lines) => {
    expect(drawn(text, heads)).toEqual(lines)
  })

  test('draws the sentence asked for', () => {
    const text = 'Li left. They met him.'
    const heads = [2, 0, 2, 5, 0, 5, 5]
    expect(drawn(text, heads, 0)).toEqual(['╭── Li', '┼ left', '╰── .'])
    expect(drawn(text, heads, 1)).toEqual(['╭── They', '┼ met', '├── him', '╰── .'])
  })

  test('says what each token is', () => {
    const doc = parsed('Talks held', [2, 0])
    expect(drawTree(doc, sentenceRange(doc, 0)).map(({ facts }) => facts)).toEqual([
      'dep  NOUN NN talks',
      'root  VERB VBN held passive',
    ])
  })

  test('draws a line for every token of a long sentence', () => {
    const text = 'met '.repeat(300).trim()
    const heads = Array.from({ length: 300 }, (_, i) => (i === 150 ? 0 : 151))
    const lines = drawn(text, heads)
    expect(lines).toHaveLength(300)
    expect([lines[0], lines[1], lines[150], lines[298], lines[299]]).toEqual([
      ...['╭── met', '├── met', '┼ met', '├── met', '╰── met'],
    ])
  })
})
