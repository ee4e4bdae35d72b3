// The reference pages and the published JSON Schema are made from the code and the data: each must be
// what would be made now. `npm run build && node scripts/make-docs.mjs` and `npm run schema` renew them.

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { renderPages } from '../../scripts/make-docs/pages.mjs'
import { CONTACT_FRAMES } from '../../src/codebook/index.js'
import { ERROR_CODES, NOTE_CODES, readingJsonSchema } from '../../src/reader/index.js'

const root = new URL('../../', import.meta.url)
const readText = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const pages = renderPages({
  errorCodes: ERROR_CODES,
  noteCodes: NOTE_CODES,
  schema: readingJsonSchema(),
  frames: CONTACT_FRAMES,
  contactRules: JSON.parse(readText('data/codebook/contacts.json')),
})

describe('the reference page', () => {
  test.each(Object.entries(pages))('%s is what the code says now', (path, text) => {
    const advice = `${path} is stale: run "npm run build && node scripts/make-docs.mjs"`
    expect(existsSync(new URL(path, root)), `${path} is missing`).toBe(true)
    expect(readText(path), advice).toBe(text)
  })

  test.each(Object.keys(ERROR_CODES))('of errors explains %s', (code) => {
    expect(readText('docs/reference/errors.md')).toContain(`| \`${code}\` `)
  })

  test.each(Object.keys(NOTE_CODES))('of notes explains %s', (code) => {
    expect(readText('docs/reference/notes.md')).toContain(`| \`${code}\` `)
  })
})

test('the published JSON Schema is that of the code', () => {
  const made = `${JSON.stringify(readingJsonSchema(), null, 2)}\n`
  const path = 'data/schema/reading.schema.json'
  expect(readText(path), `${path} is stale: run "npm run schema"`).toBe(made)
})
