// Every golden text is read and held against the Reading kept beside it. What is kept: goldens.mjs.
// `npm run golden:update` rewrites the files; here nothing is written, and a text without one fails.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shippedReader } from '../shipped-reader.js'
import { findGoldenTexts, findStrayFiles, GOLDEN_KINDS, renderGolden } from './goldens.mjs'

const texts = findGoldenTexts()

describe.each(Object.keys(GOLDEN_KINDS))('golden texts about %s', (kind) => {
  const own = texts.filter((text) => text.kind === kind)

  test.each(own)('$name reads as it is kept', ({ input, jsonPath }) => {
    const kept = existsSync(jsonPath) ? readFileSync(jsonPath, 'utf8') : null
    const advice = `no Reading is kept at ${jsonPath}: run "npm run golden:update" and read what it writes`
    expect(kept, advice).not.toBeNull()
    expect(renderGolden(shippedReader().read(input), kind)).toBe(kept)
  })
})

test('every golden text lies in the folder of a kind', () => {
  const kinds = Object.keys(GOLDEN_KINDS)
  expect(texts.filter(({ kind }) => !kinds.includes(kind)).map(({ name }) => name)).toEqual([])
})

test('no Reading and no metadata stands without its text', () => {
  expect(findStrayFiles()).toEqual([])
})
