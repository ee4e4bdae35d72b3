import { describe, expect, test } from 'vitest'
import { createDocument, type DocumentInput, textOf } from './document.js'

const TEXT = 'Wang Yi met Ali Ahmadian.'
const create = (changes: Record<string, unknown> = {}) =>
  createDocument({ id: 'a', text: TEXT, ...changes } as DocumentInput)

describe('createDocument', () => {
  test('fills in what is not said', () => {
    expect(create()).toMatchObject({
      ...{ headline: null, publishedOn: null, language: 'en', url: null, given: [] },
      source: { name: null, state: null, kind: 'unknown' },
    })
  })

  test('takes empty metadata as none', () => {
    expect(create({ headline: '', url: '' })).toMatchObject({ headline: null, url: null })
  })

  test.each(['2024-09-12', '2024-02-29', '2024-09', '2024'])('takes the date %s', (publishedOn) => {
    expect(create({ publishedOn }).publishedOn).toBe(publishedOn)
  })

  test.each<[string, Record<string, unknown>]>([
    ['id', { id: '' }],
    ['id', { id: 5 }],
    ['text', { text: null }],
    ['publishedOn', { publishedOn: '12 September 2024' }],
    ['publishedOn', { publishedOn: '2023-02-29' }],
    ['publishedOn', { publishedOn: '2024-13' }],
    ['publishedOn', { publishedOn: 20240912 }],
    ['headline', { headline: 5 }],
    ['url', { url: {} }],
    ['source', { source: 'Xinhua' }],
    ['source.kind', { source: { kind: 'blog' } }],
    ['source.name', { source: { name: 5 } }],
    ['mentions', { mentions: 'China' }],
    ['mentions.role', { mentions: [{ start: 0, end: 7, role: 'source' }] }],
    ['mentions.code', { mentions: [{ start: 0, end: 7, code: 5 }] }],
  ])('refuses a wrong %s and names it', (field, changes) => {
    expect(() => create(changes)).toThrow(
      expect.objectContaining({
        code: 'document-invalid',
        message: expect.stringContaining(`"${field}"`),
      }),
    )
  })

  test.each([
    [0, 99],
    [-1, 3],
    [5, 5],
    [0, 2.5],
  ])('refuses a mention from %d to %d', (start, end) => {
    expect(() => create({ mentions: [{ start, end }] })).toThrow(
      expect.objectContaining({ code: 'span-outside-text' }),
    )
  })
})

describe('the version of a document', () => {
  test('is the same for the same document, whatever its id and address', () => {
    const { version } = create()
    expect(version).toMatch(/^ver_[0-9a-f]{24}$/)
    expect(create({ id: 'b', url: 'https://example.org' }).version).toBe(version)
  })

  test.each<[string, Record<string, unknown>]>([
    ['the text', { text: `${TEXT} ` }],
    ['the date', { publishedOn: '2024-09-12' }],
    ['the language', { language: 'fr' }],
    ['the headline', { headline: 'Talks' }],
    ['the source', { source: { name: 'Xinhua' } }],
    ['the given parties', { mentions: [{ start: 0, end: 7 }] }],
  ])('changes with %s', (_, changes) => {
    expect(create(changes).version).not.toBe(create().version)
  })
})

describe('textOf', () => {
  test('gives the words of a span', () => {
    expect(textOf(create(), { start: 0, end: 7 })).toBe('Wang Yi')
  })

  test.each([
    [0, 99],
    [-1, 3],
    [5, 5],
    [7, 0],
  ])('refuses the span %d to %d', (start, end) => {
    expect(() => textOf(create(), { start, end })).toThrow(
      expect.objectContaining({ code: 'span-outside-text' }),
    )
  })
})
