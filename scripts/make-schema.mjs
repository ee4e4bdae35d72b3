// @ts-check
// Writes data/schema/reading.schema.json, the published JSON Schema of a Reading, from the built
// package. The same zod schema gives the types and the validation. Same code, same bytes.

import { mkdirSync, writeFileSync } from 'node:fs'
import { importReader } from './import-built.mjs'

const { readingJsonSchema } = await importReader()
const folder = new URL('../data/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(
  new URL('reading.schema.json', folder),
  `${JSON.stringify(readingJsonSchema(), null, 2)}\n`,
)
console.log('make-schema: data/schema/reading.schema.json written')
