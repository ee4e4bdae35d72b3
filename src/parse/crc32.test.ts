import { crc32 as byNode } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crc32 } from './crc32.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('crc32', () => {
  test.each([
    ['of no bytes', '', 0],
    ['of "a"', 'a', 0xe8b7be43],
    ['of "123456789", the check value of the standard', '123456789', 0xcbf43926],
    ['of a sentence', 'The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('gives the published value %s', (_title, text, sum) => {
    expect(crc32(bytesOf(text))).toBe(sum)
  })

  test('agrees with Node on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(crc32(bytes)).toBe(byNode(bytes))
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('reads a part of a buffer as that part alone', () => {
    expect(crc32(bytesOf('xx123456789xx').subarray(2, 11))).toBe(0xcbf43926)
  })

  test('changes with every single bit', () => {
    const bytes = bytesOf('DMODEL')
    const sums = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const flipped = bytes.slice()
      flipped[bit >> 3]! ^= 1 << (bit & 7)
      return crc32(flipped)
    })
    expect(new Set([crc32(bytes), ...sums]).size).toBe(bytes.length * 8 + 1)
  })
})
