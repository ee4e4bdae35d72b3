// @ts-check
// Writes the reference pages that come from code and data: errors, notes, reading, contact-rules under
// docs/reference/. Works on the built package. Same code, same bytes; test/docs fails when one is stale.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { importCodebook, importReader } from './import-built.mjs'
import { renderPages } from './make-docs/pages.mjs'

const root = new URL('../', import.meta.url)
const { ERROR_CODES, NOTE_CODES, readingJsonSchema } = await importReader()
const { CONTACT_FRAMES } = await importCodebook()

const pages = renderPages({
  errorCodes: ERROR_CODES,
  noteCodes: NOTE_CODES,
  schema: readingJsonSchema(),
  frames: CONTACT_FRAMES,
  contactRules: JSON.parse(readFileSync(new URL('data/codebook/contacts.json', root), 'utf8')),
})

mkdirSync(new URL('docs/reference/', root), { recursive: true })
for (const [path, text] of Object.entries(pages)) {
  writeFileSync(new URL(path, root), text)
  console.log(`make-docs: ${path} written`)
}
