import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from './sha256.js'

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('sha256', () => {
  test('gives the published value for "abc"', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  test('agrees with Node at every length around the end of a block', () => {
    const texts = Array.from({ length: 200 }, (_, length) => 'a'.repeat(length))
    expect(texts.map(sha256)).toEqual(texts.map(byNode))
  })

  test('agrees with Node on any string, lone surrogates included', () => {
    const units = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) })
    fc.assert(
      fc.property(fc.oneof(units, fc.string({ unit: 'binary' })), (text) => {
        expect(sha256(text)).toBe(byNode(text))
      }),
      { seed: 1, numRuns: 1_000 },
    )
  })

  test('agrees with Node on a text of a million characters', () => {
    const text = 'Wang Yi met 阿里 😀. '.repeat(60_000)
    expect(sha256(text)).toBe(byNode(text))
  })
})
