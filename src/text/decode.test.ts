import { describe, expect, it } from 'vitest'
import { DemarcheError } from '../base/index.js'
import { decodeText } from './index.js'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)

function failure(run: () => unknown): DemarcheError {
  try {
    run()
  } catch (error) {
    if (error instanceof DemarcheError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('decodeText', () => {
  it.each([
    ['takes plain bytes as UTF-8', utf8('Türkiye 王毅'), undefined, 'Türkiye 王毅', 'utf-8'],
    ['keeps CRLF as stored', utf8('a\r\nb'), undefined, 'a\r\nb', 'utf-8'],
    ['strips a UTF-8 mark', bytes(0xef, 0xbb, 0xbf, 0x57), undefined, 'W', 'utf-8'],
    [
      'strips one mark only',
      bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0x57),
      'utf-8',
      '\ufeffW',
      'utf-8',
    ],
    ['reads UTF-16LE by its mark', bytes(0xff, 0xfe, 0x57, 0), undefined, 'W', 'utf-16le'],
    ['reads UTF-16BE by its mark', bytes(0xfe, 0xff, 0, 0x57), undefined, 'W', 'utf-16be'],
    [
      'lets the mark win over the label',
      bytes(0xef, 0xbb, 0xbf, 0x57),
      'windows-1251',
      'W',
      'utf-8',
    ],
    ['reads the declared encoding', bytes(0xcc, 0xe8, 0xe4), 'windows-1251', 'Мид', 'windows-1251'],
    ['reads declared UTF-16', bytes(0x57, 0), 'utf-16le', 'W', 'utf-16le'],
    ['gives the empty text for no bytes', bytes(), undefined, '', 'utf-8'],
    [
      'leaves text that starts like a format',
      utf8('RIFFs and ID3 tags'),
      undefined,
      'RIFFs and ID3 tags',
      'utf-8',
    ],
  ])('%s', (_title, input, declared, text, encoding) => {
    expect(decodeText(input, declared)).toEqual({ text, encoding })
  })

  it.each([
    ['names the first bad byte', bytes(0x57, 0x61, 0xe9, 0x20), undefined, 3, '--encoding'],
    [
      'names the end of a text that breaks off',
      bytes(0x57, 0xe7, 0x8e),
      undefined,
      3,
      '--encoding',
    ],
    ['counts the mark', bytes(0xef, 0xbb, 0xbf, 0xff), undefined, 3, '--encoding'],
    [
      'says that the declared encoding is wrong',
      bytes(0x57, 0xff),
      'utf-8',
      1,
      'declared encoding',
    ],
  ])('%s', (_title, input, declared, byte, advice) => {
    const error = failure(() => decodeText(input, declared))
    expect(error.code).toBe('encoding-unknown')
    expect(error.data['byte']).toBe(byte)
    expect(error.message).toContain(`at byte ${byte}`)
    expect(error.message).toContain(advice)
  })

  it('finds a bad byte far inside a long text', () => {
    const input = new Uint8Array(300_000).fill(0x61)
    input[234_567] = 0xff
    expect(failure(() => decodeText(input)).data['byte']).toBe(234_567)
  })

  it('refuses an unknown encoding name', () => {
    expect(failure(() => decodeText(utf8('a'), 'utf-9')).code).toBe('encoding-unknown')
  })

  it('refuses UTF-32', () => {
    expect(failure(() => decodeText(bytes(0xff, 0xfe, 0, 0, 0x57, 0, 0, 0))).code).toBe(
      'encoding-unknown',
    )
  })

  it.each([
    ['a PDF file', utf8('%PDF-1.7\n')],
    ['a ZIP archive or Office document', bytes(0x50, 0x4b, 3, 4, 20)],
    ['a PNG image', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
    ['gzip-compressed data', bytes(0x1f, 0x8b, 8)],
    ['a JPEG image', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['an RTF document', utf8('{\\rtf1 text}')],
    ['a RIFF file', bytes(0x52, 0x49, 0x46, 0x46, 1, 0, 0, 0)],
    ['an MP4 file', bytes(0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70)],
  ])('names %s', (kind, input) => {
    const error = failure(() => decodeText(input))
    expect(error.code).toBe('text-binary')
    expect(error.message).toContain(kind)
  })

  it('refuses null bytes and says where', () => {
    const error = failure(() => decodeText(bytes(0x57, 0, 0x58, 0x59, 0x5a)))
    expect(error.code).toBe('text-binary')
    expect(error.message).toContain('byte 1')
  })

  it('suspects UTF-16 when every second byte is null', () => {
    const error = failure(() => decodeText(bytes(0x57, 0, 0x61, 0, 0x6e, 0, 0x67, 0)))
    expect(error.message).toContain('--encoding utf-16le')
  })
})
