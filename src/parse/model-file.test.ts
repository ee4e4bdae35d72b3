import { describe, expect, test } from 'vitest'
import { sha256 } from '../base/index.js'
import { createSplitter } from '../tokens/index.js'
import { crc32 } from './crc32.js'
import { type Inflate, type ModelHeader, readModelFile } from './model-file.js'
import { openModel } from './open-model.js'
import { createParser } from './parse-document.js'

type Sections = Readonly<Record<string, readonly number[]>>

/** Sections are stored as they are here: what packs them is handed in. */
const asIs: Inflate = (packed) => packed

/** A header with all that openModel reads; `changes` go over it. */
function headerOf(changes: Readonly<Record<string, unknown>> = {}) {
  return {
    ...{ name: 'tiny', language: 'en', license: 'CC0-1.0', attribution: [], trainedOn: [] },
    ...{ seeds: 1, scores: {}, splitterThresholds: [3, 5], retagBelow: 90, doubtBelow: 20 },
    templates: {
      splitter: ['rule'],
      tagger: ['w0.word'],
      retagger: ['w0.word tag-1'],
      actions: ['s0.tag'],
      labels: ['h.tag d.tag'],
    },
    bits: { splitter: 2, tagger: 1, retagger: 5, actions: 9, labels: 5 },
    tags: ['NOUN NN', 'VERB VBD'],
    relations: ['nsubj', 'root'],
    ...changes,
  }
}

const LEMMAS = Array.from(new TextEncoder().encode('{"exceptions":{},"rules":{}}'))

/** Two words of hashes 300 and 300 + 70,000; two tags; gaps of 7-bit groups, as training/ writes them. */
const SECTIONS: Sections = {
  splitter: [0, 5, 251, 0],
  lemmas: LEMMAS,
  'lexicon.first': [0, 44, 112, 0, 1, 17, 0, 0, 1, 0, 0, 0],
  'lexicon.second': [0, 1, 3, 0, 0, 4],
  'lexicon.cluster': [0, 1, 2, 0, 0, 1],
  'lexicon.ambiguity': [0, 0, 0, 0, 0, 0],
  'lexicon.tagSet': [0, 1, 0, 0, 0, 0],
  'lexicon.wordNet': [0, 0, 9, 0, 0, 0],
  'lexicon.frequent': [0, 1, 0],
  'tagSets.size': [2, 1],
  'tagSets.tags': [0, 1, 1],
  'tagger.rows': [1],
  'tagger.size': [2],
  'tagger.class': [0, 1],
  'tagger.weight': [7, 249],
  'retagger.rows': [31],
  'retagger.size': [1],
  'retagger.class': [1],
  'retagger.weight': [129],
  'greedy.rows': [4, 0x80 | 44, 2],
  'greedy.left': [1, 255],
  'greedy.right': [254, 3],
  'beam.rows': [1],
  'beam.shift': [255],
  'beam.left': [2],
  'beam.right': [129],
  'labels.rows': [2, 30],
  'labels.size': [1, 2],
  'labels.class': [1, 0, 1],
  'labels.weight': [5, 250, 6],
  'shortlist.size': [1, 2, 0, 1, 0, 0, 0, 0],
  'shortlist.relations': [0, 0, 1, 1],
}

/** The bytes of a model file; `text` stands in for its header. */
function pack(header: object, sections: Sections = SECTIONS, text?: string): Uint8Array {
  const entries = Object.entries(sections).map(([name, bytes]) => ({
    ...{ name, packed: bytes.length, size: bytes.length },
    crc: crc32(Uint8Array.from(bytes)),
  }))
  const head = new TextEncoder().encode(text ?? JSON.stringify({ ...header, sections: entries }))
  const data = [...head, ...Object.values(sections).flat()]
  const bytes = Uint8Array.from([...'DMODEL', '\u0001', '\0'], (sign) => sign.charCodeAt(0))
  const out = new Uint8Array(16 + data.length)
  out.set(bytes)
  new DataView(out.buffer).setUint32(8, head.length, true)
  new DataView(out.buffer).setUint32(12, crc32(head), true)
  out.set(data, 16)
  return out
}

const TINY = pack(headerOf())
const DATA_AT = 16 + new DataView(TINY.buffer).getUint32(8, true)

/** A copy with the byte at `at` changed. */
function flip(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice()
  copy[at]! ^= 0x10
  return copy
}

const refusal = (words: string): unknown =>
  expect.objectContaining({
    name: 'DemarcheError',
    code: 'model-invalid',
    message: expect.stringContaining(words),
  })

describe('readModelFile', () => {
  test('gives the header, its checksum and the sections', () => {
    const { header, sections, sha256: sum } = readModelFile(TINY, asIs)
    expect(header.name).toBe('tiny')
    expect([...sections.keys()]).toEqual(Object.keys(SECTIONS))
    expect(Array.from(sections.get('tagger.weight')!)).toEqual([7, 249])
    expect(sum).toBe(sha256(new TextDecoder().decode(TINY.subarray(16, DATA_AT))))
  })

  test('reads a file inside a larger buffer', () => {
    const larger = new Uint8Array(TINY.length + 9)
    larger.set(TINY, 5)
    const { sections } = readModelFile(larger.subarray(5, 5 + TINY.length), asIs)
    expect(Array.from(sections.get('beam.right')!)).toEqual([129])
  })

  test('hands each section to the inflater with its size', () => {
    const seen: number[] = []
    readModelFile(pack(headerOf(), { a: [1, 2], b: [] }), (packed, size) => {
      seen.push(size)
      return packed
    })
    expect(seen).toEqual([2, 0])
  })

  test.each([
    ['an empty file', new Uint8Array(0), 'should begin with "DMODEL"'],
    ['another kind of file', Uint8Array.from(TINY, (b) => b ^ 1), 'should begin with "DMODEL"'],
    ['the first bytes alone', TINY.subarray(0, 11), 'should begin with "DMODEL"'],
    ['a later format', flip(TINY, 6), 'has format 17; this version reads 1'],
    ['a format with a high byte', flip(TINY, 7), 'has format 4097; this version reads 1'],
    ['a file that ends inside its header', TINY.subarray(0, DATA_AT - 1), 'ends inside its header'],
    ['a header length past the end', flip(TINY, 11), 'ends inside its header'],
    ['a header that is not JSON', pack({}, {}, '{"name":'), 'not JSON'],
    ['a file that ends before its sections', TINY.subarray(0, DATA_AT), '"splitter"'],
    ['a file without its last byte', TINY.subarray(0, -1), '"shortlist.relations"'],
    ['a changed byte in the first section', flip(TINY, DATA_AT), '"splitter"'],
    ['a changed byte in the last', flip(TINY, TINY.length - 1), 'damaged or cut short'],
  ])('refuses %s', (_title, bytes, words) => {
    expect(() => readModelFile(bytes, asIs)).toThrow(refusal(words))
  })

  test('refuses a section that unpacks to another size', () => {
    const short: Inflate = (packed) => packed.subarray(1)
    expect(() => readModelFile(TINY, short)).toThrow(
      refusal('section "splitter" unpacks to 3 bytes, the header says 4'),
    )
  })

  test('refuses every cut file', () => {
    for (let length = 0; length < TINY.length; length += 7) {
      expect(() => readModelFile(TINY.subarray(0, length), asIs)).toThrow(refusal(''))
    }
  })

  test('refuses every change to a section', () => {
    for (let at = DATA_AT; at < TINY.length; at++) {
      expect(() => readModelFile(flip(TINY, at), asIs)).toThrow(refusal('damaged'))
    }
  })

  test.each([
    ['null', 'null'],
    ['without a list of sections', '{"name":"tiny"}'],
  ])('refuses a header that is %s', (_title, text) => {
    expect(() => readModelFile(pack({}, {}, text), asIs)).toThrow(refusal('header'))
  })

  test.each([
    ['another kind of file', Uint8Array.from(TINY, (b) => b ^ 1)],
    ['a header that is not JSON', pack({}, {}, '{"name":')],
    ['a damaged section', flip(TINY, DATA_AT)],
  ])('says what to do about %s', (_title, bytes) => {
    expect(() => readModelFile(bytes, asIs)).toThrow(
      refusal('get the model that belongs to this version'),
    )
  })
})

/** The rows whose bits are set. */
const rowsOf = (present: Int32Array): number[] =>
  Array.from({ length: present.length * 32 }, (_, row) => row).filter(
    (row) => ((present[row >> 5]! >>> (row & 31)) & 1) === 1,
  )

describe('openModel', () => {
  const model = openModel(TINY, { inflate: asIs })

  test('lays out the words', () => {
    const { first, second, cluster, tagSet, wordNet, frequent } = model.lexicon
    expect(Array.from(first)).toEqual([0, 300, 70_300])
    expect(Array.from(second)).toEqual([0, 1, 3 + 4 * 256])
    expect(Array.from(cluster)).toEqual([0, 1, 2 + 256])
    expect(Array.from(tagSet)).toEqual([0, 1, 0])
    expect(Array.from(wordNet)).toEqual([0, 0, 9])
    expect(Array.from(frequent)).toEqual([0, 1, 0])
  })

  test('lays out the taggers, weights with their signs', () => {
    const { tagger, retagger } = model
    expect(Array.from(tagger.setStart)).toEqual([0, 2, 3])
    expect(Array.from(tagger.table.weights)).toEqual([7, -7])
    expect(tagger.table.index.shift).toBe(31)
    expect(retagger).toMatchObject({ below: 90, table: { stride: 2 } })
    // one row in use, two tags
    expect(Array.from(retagger.table.weights)).toEqual([0, -127])
  })

  test('lays out the actions by row', () => {
    const { greedy, beam } = model
    expect(greedy.weights).toHaveLength(512)
    // rows 3 and 3 + 300: LEFT in the upper byte, RIGHT in the lower
    expect([greedy.weights[3], greedy.weights[303]]).toEqual([256 - 2, -256 + 3])
    expect(greedy.weights.filter((weight) => weight !== 0)).toHaveLength(2)
    expect(beam?.weights[0]).toBe(0x8102ff)
  })

  test('lays out the relations by row and the shortlists', () => {
    const { labels } = model
    expect(Array.from(labels.table.weights)).toEqual([0, 5, -6, 6])
    expect(Array.from(labels.shortlistStart.subarray(0, 5))).toEqual([0, 1, 3, 3, 4])
    expect(labels.rootRelation).toBe(1)
  })

  test('marks the rows in use', () => {
    const { tagger, retagger, labels } = model
    const indexes = [tagger, retagger, labels].map(({ table }) => table.index)
    expect(indexes.map(({ shift }) => shift)).toEqual([31, 27, 27])
    expect(indexes.map(({ present }) => rowsOf(present))).toEqual([[0], [30], [1, 31]])
  })

  test('opened for fast parsing, leaves the tables of the beam in the file', () => {
    const inflated: number[] = []
    const inflate: Inflate = (packed, size) => {
      inflated.push(size)
      return asIs(packed, size)
    }
    const fast = openModel(TINY, { inflate, mode: 'fast' })
    expect(fast.beam).toBeNull()
    expect(fast.greedy.weights).toEqual(model.greedy.weights)
    expect(inflated).toHaveLength(
      Object.keys(SECTIONS).filter((k) => !k.startsWith('beam.')).length,
    )
    expect(() => createParser(fast, { mode: 'best' })).toThrow('opened with mode "fast"')
  })

  test('puts its tables where it is told to', () => {
    const sizes: number[] = []
    const shared = openModel(TINY, {
      inflate: asIs,
      allocate: (bytes) => {
        sizes.push(bytes)
        return new SharedArrayBuffer(bytes)
      },
    })
    const { greedy, beam, labels, lexicon, splitter } = shared
    const tables = [
      greedy.weights,
      beam?.weights ?? [],
      labels.table.weights,
      lexicon.slots,
      splitter.weights,
    ]
    expect(
      tables.map((table) => 'buffer' in table && table.buffer instanceof SharedArrayBuffer),
    ).not.toContain(false)
    expect(sizes).toContain(2 * 512)
    expect(greedy.weights).toEqual(model.greedy.weights)
  })

  test.each(Object.keys(SECTIONS))('names the section "%s" when it is not there', (name) => {
    const { [name]: _left, ...rest } = SECTIONS
    expect(() => openModel(pack(headerOf(), rest), { inflate: asIs })).toThrow(
      refusal(`no section "${name}"`),
    )
  })

  test.each(['tagger', 'retagger', 'actions', 'labels'] as const)(
    'refuses a template of the %s with an unknown atom',
    (part) => {
      const { templates } = headerOf()
      const header = headerOf({ templates: { ...templates, [part]: ['s0.mood'] } })
      expect(() => openModel(pack(header), { inflate: asIs })).toThrow(refusal('"s0.mood"'))
    },
  )

  test.each(['templates', 'bits', 'tags', 'relations'])('refuses a header without %s', (field) => {
    const header = headerOf({ [field]: undefined })
    expect(() => openModel(pack(header), { inflate: asIs })).toThrow(refusal(field))
  })

  test('leaves an unknown atom of the splitter to the splitter', () => {
    const templates: ModelHeader['templates'] = { ...headerOf().templates, splitter: ['mood'] }
    const { splitter } = openModel(pack(headerOf({ templates })), { inflate: asIs })
    expect(() => createSplitter(splitter)).toThrow(refusal('"mood"'))
  })
})
