import { describe, expect, test } from 'vitest'
import { createDocument, MORPH, type Parsed } from '../document/index.js'
import { tokenize } from '../tokens/index.js'
import { type ConlluColumns, readConllu, writeConllu } from './conllu.js'

/** A text with the trees that the rows say: "UPOS XPOS lemma head relation", heads from 1 in a sentence. */
function parsed(text: string, rows: readonly string[], id = 'report'): Parsed {
  const doc = tokenize(createDocument({ id, text }))
  const cells = rows.map((row) => row.split(' '))
  expect(cells).toHaveLength(doc.tokens.count)
  const all = rows.map((_, i) => i)
  const first = (i: number): number => doc.tokens.sentences[doc.tokens.sentenceOf[i]!]!
  return {
    ...doc,
    parse: {
      inventory: {
        ...{ upos: cells.map(([upos]) => upos!), xpos: cells.map(([, xpos]) => xpos!) },
        relations: cells.map(([, , , , relation]) => relation!),
      },
      tag: Uint8Array.from(all),
      secondTag: Uint8Array.from(all),
      tagMargin: Uint8Array.from(all, (i) => 200 + i),
      head: Int32Array.from(cells, ([, , , head], i) =>
        head === '0' ? -1 : first(i) + Number(head) - 1,
      ),
      relation: Uint8Array.from(all),
      arcMargin: Uint8Array.from(all, (i) => 10 + i),
      morph: new Uint16Array(cells.length),
      lemma: Int32Array.from(all),
      lemmas: cells.map(([, , lemma]) => lemma!),
    },
  }
}

const VISIT = parsed('Li left.\n\n"Iran\'s  envoy" was met by Li.\n', [
  ...['PROPN NNP Li 2 nsubj', 'VERB VBD leave 0 root', 'PUNCT . . 2 punct'],
  ...['PUNCT `` " 4 punct', 'PROPN NNP Iran 4 nmod:poss', "PART POS 's 2 case"],
  ...['NOUN NN envoy 7 nsubj:pass', "PUNCT '' \" 4 punct", 'AUX VBD be 7 aux:pass'],
  ...['VERB VBN meet 0 root', 'ADP IN by 9 case', 'PROPN NNP Li 7 obl:agent', 'PUNCT . . 7 punct'],
])
VISIT.parse.morph[9] = MORPH.passive | MORPH.participle | MORPH.past

// 13 tokens: heads of the second sentence count from its first token.
const VISIT_CONLLU = `# newdoc id = report
# newpar
# sent_id = 1
# text = Li left.
1	Li	Li	PROPN	NNP	_	2	nsubj	_	ArcMargin=10|TagMargin=200
2	left	leave	VERB	VBD	_	0	root	_	ArcMargin=11|SpaceAfter=No|TagMargin=201
3	.	.	PUNCT	.	_	2	punct	_	ArcMargin=12|SpacesAfter=\\n\\n|TagMargin=202

# newpar
# sent_id = 2
# text = "Iran's envoy" was met by Li.
1	"	"	PUNCT	\`\`	_	4	punct	_	ArcMargin=13|SpaceAfter=No|TagMargin=203
2	Iran	Iran	PROPN	NNP	_	4	nmod:poss	_	ArcMargin=14|SpaceAfter=No|TagMargin=204
3	's	's	PART	POS	_	2	case	_	ArcMargin=15|SpacesAfter=\\s\\s|TagMargin=205
4	envoy	envoy	NOUN	NN	_	7	nsubj:pass	_	ArcMargin=16|SpaceAfter=No|TagMargin=206
5	"	"	PUNCT	''	_	4	punct	_	ArcMargin=17|TagMargin=207
6	was	be	AUX	VBD	_	7	aux:pass	_	ArcMargin=18|TagMargin=208
7	met	meet	VERB	VBN	Tense=Past|VerbForm=Part|Voice=Pass	0	root	_	ArcMargin=19|TagMargin=209
8	by	by	ADP	IN	_	9	case	_	ArcMargin=20|TagMargin=210
9	Li	Li	PROPN	NNP	_	7	obl:agent	_	ArcMargin=21|SpaceAfter=No|TagMargin=211
10	.	.	PUNCT	.	_	7	punct	_	ArcMargin=22|SpacesAfter=\\n|TagMargin=212

`

/** One word a token, each the root of its sentence or under the first. */
const flat = (text: string, count: number, id?: string): Parsed =>
  parsed(
    text,
    Array.from({ length: count }, (_, i) => `X FW w ${i === 0 ? '0 root' : '1 dep'}`),
    id,
  )

const readOne = (text: string): ConlluColumns => {
  const [doc, ...others] = readConllu(text)
  expect(others).toEqual([])
  return doc!
}

describe('writeConllu', () => {
  test('writes sentences, paragraphs, trees, features, margins and white space', () => {
    expect(writeConllu(VISIT)).toBe(VISIT_CONLLU)
  })

  test.each([
    ['a blank after the text', 'Li left ', 2, 'ArcMargin=11|TagMargin=201'],
    ['the end of the text', 'Li left', 2, 'ArcMargin=11|SpaceAfter=No|TagMargin=201'],
    [
      'a tab and a line break',
      'Li left\t\r\n',
      2,
      'ArcMargin=11|SpacesAfter=\\t\\r\\n|TagMargin=201',
    ],
    ['a no-break space', 'Li left\u00a0', 2, 'ArcMargin=11|SpacesAfter=\u00a0|TagMargin=201'],
  ])('writes %s in the last cell', (_title, text, count, misc) => {
    const last = writeConllu(flat(text, count)).trimEnd().split('\n').at(-1)!
    expect(last.split('\t').at(-1)).toBe(misc)
  })

  test('writes the white space before the first word', () => {
    const [, before] = writeConllu(flat(' \n\tLi left', 2)).split('\n')
    expect(before).toBe('# spaces_before = \\s\\n\\t')
  })

  test('writes a text without words as its white space', () => {
    expect(writeConllu(flat(' \n', 0))).toBe('# newdoc id = report\n# spaces_before = \\s\\n\n')
    expect(writeConllu(flat('', 0))).toBe('# newdoc id = report\n')
  })

  test('keeps an id on its line', () => {
    expect(writeConllu(flat('Li', 1, 'a\nb\tc'))).toMatch(/^# newdoc id = a b c\n# newpar\n/)
  })

  test('writes ten cells a word, whatever the words are', () => {
    const text = 'a|b=c _ # 5 \u00ad x\u2028y \ud83d z\u0085'
    const doc = tokenize(createDocument({ id: 'a', text }))
    const lines = writeConllu(flat(text, doc.tokens.count)).split('\n')
    const words = lines.filter((line) => line !== '' && !line.startsWith('# '))
    expect(words).toHaveLength(doc.tokens.count)
    expect(words.filter((line) => line.split('\t').length !== 10)).toEqual([])
  })
})

describe('readConllu', () => {
  test('gives back the columns that were written', () => {
    const { tokens, parse } = VISIT
    expect(readConllu(VISIT_CONLLU)).toEqual([
      {
        ...{ id: 'report', text: VISIT.text },
        ...{ start: Array.from(tokens.start), end: Array.from(tokens.end) },
        ...{ lemma: parse.lemmas, upos: parse.inventory.upos, xpos: parse.inventory.xpos },
        feats: [...Array(9).fill('_'), 'Tense=Past|VerbForm=Part|Voice=Pass', '_', '_', '_'],
        ...{ head: Array.from(parse.head), relation: parse.inventory.relations },
        tagMargin: Array.from(parse.tagMargin),
        arcMargin: Array.from(parse.arcMargin),
        ...{ sentences: [0, 3, 13], paragraphs: [0, 3, 13] },
      },
    ])
  })

  test.each([
    ['blanks around', '  Li left  '],
    ['line breaks of all kinds', '\r\nLi\r\nleft\rnow\n'],
    ['white space outside ASCII', '\u00a0Li\u3000left\u2003'],
    ['line and paragraph separators between', 'Li\u2028left\u2029'],
    ['line and paragraph separators before', '\u2028\u2029Li'],
    ['signs that the format uses', 'a|b #c _'],
    ['backslashes', 'C:\\s \\n'],
    ['a lone zero-width space', 'Li \u200b left'],
    ['half a surrogate pair', 'Li \ud83d'],
    ['no word', ' \t'],
  ])('gives back a text with %s', (_title, text) => {
    const { count } = tokenize(createDocument({ id: 'a', text })).tokens
    const doc = flat(text, count)
    const columns = readOne(writeConllu(doc))
    expect(columns.text).toBe(text)
    expect(columns.start).toEqual(Array.from(doc.tokens.start))
    expect(columns.end).toEqual(Array.from(doc.tokens.end))
  })

  test('reads two documents', () => {
    const [first, second] = readConllu(writeConllu(flat('Li left', 2, 'a')) + VISIT_CONLLU)
    expect([first!.id, second!.id]).toEqual(['a', 'report'])
    expect([first!.text, second!.text]).toEqual(['Li left', VISIT.text])
    expect(second!.sentences).toEqual([0, 3, 13])
    expect(second!.head[0]).toBe(1)
  })

  const WORD = '1\tLi\tLi\tPROPN\tNNP\t_\t0\troot\t_\t_'

  test('takes a file without comments: one blank a word, no margins, a made-up id', () => {
    const columns = readOne(`${WORD}\n2\tleft\t_\t_\t_\t_\t1\tdep\t_\tSpaceAfter=No\n\n${WORD}\n`)
    expect(columns).toMatchObject({
      ...{ id: 'document-1', text: 'Li leftLi ', sentences: [0, 2, 3], head: [-1, 0, -1] },
      ...{ tagMargin: [-1, -1, -1], arcMargin: [-1, -1, -1] },
    })
  })

  test('begins a paragraph with the document when the file marks none', () => {
    expect(readOne(`${WORD}\n\n${WORD}\n`).paragraphs).toEqual([0, 2])
  })

  test('takes CRLF', () => {
    expect(readConllu(VISIT_CONLLU.replaceAll('\n', '\r\n'))).toEqual(readConllu(VISIT_CONLLU))
  })

  test('leaves multiword tokens and empty nodes out', () => {
    const columns = readOne(
      [
        '# newdoc id = a',
        '1-2\tdon\u2019t\t_\t_\t_\t_\t_\t_\t_\t_',
        '1\tdo\tdo\tAUX\tVBP\t_\t0\troot\t_\t_',
        '2\tnot\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_',
        '2.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t_\t_',
        '',
      ].join('\n'),
    )
    expect(columns).toMatchObject({ text: 'do not ', start: [0, 3], head: [-1, 0] })
  })

  test.each([
    ['too few cells', `# newdoc id = a\n${WORD}\n2\tleft\tleave`, 'line 3', '3 cells, expected 10'],
    ['too many cells', `${WORD}\tx`, 'line 1', '11 cells, expected 10'],
    ['blanks for tabs', WORD.replaceAll('\t', ' '), 'line 1', 'with tabs between them'],
  ])('names the line with %s', (_title, text, line, words) => {
    const refusal = (part: string): unknown =>
      expect.objectContaining({
        code: 'document-invalid',
        message: expect.stringContaining(part),
      })
    expect(() => readConllu(text)).toThrow(refusal(line))
    expect(() => readConllu(text)).toThrow(refusal(words))
  })

  test('finds no document in an empty text', () => {
    expect(readConllu('')).toEqual([])
    expect(readConllu('\n\n')).toEqual([])
  })
})
