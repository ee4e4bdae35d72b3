// The pure core runs in a browser: it is bundled as a page would have it and run where there is no
// Node, no network and no clock, with nothing but the language and the two text coders.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Context, createContext, runInContext } from 'node:vm'
import { inflateRawSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentInput } from '../../src/reader/index.js'
import { shippedAssets, shippedReader } from '../shipped-reader.js'

const MODEL = fileURLToPath(new URL('../../data/models/en.bin', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../src/reader/index.ts', import.meta.url))

const INPUT: DocumentInput = {
  id: 'browser',
  text: 'Finnish President Aino Lehtonen met Moldovan President Elena Rusu in Chisinau on Tuesday 🙂.',
  publishedOn: '2023-09-14',
  source: { name: 'Yle' },
}

/** The core as one classic script that sets `demarche`. */
async function bundle(): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: ENTRY, formats: ['iife'], name: 'demarche' },
    },
  })
  const [result] = built as Rolldown.RolldownOutput[]
  const chunks = result?.output.filter((output) => output.type === 'chunk') ?? []
  expect(chunks).toHaveLength(1)
  return chunks[0]!
}

/** A world without Node, timers and network; clock, chance and locale are taken away as well. */
function emptyWorld(globals: object): Context {
  const world = createContext({ TextDecoder, TextEncoder, ...globals })
  runInContext('delete globalThis.Intl; delete globalThis.Date; delete Math.random', world)
  return world
}

/** What a page hands over: the data files, the model file, and something that unpacks it. */
const given = () => ({
  assets: shippedAssets(),
  model: readFileSync(MODEL),
  inflate: (packed: Uint8Array) => inflateRawSync(packed),
})

describe('the pure core', () => {
  let chunk: Rolldown.OutputChunk
  beforeAll(async () => {
    chunk = await bundle()
  })

  test('is one script that imports nothing', () => {
    expect([...chunk.imports, ...chunk.dynamicImports]).toEqual([])
    expect(chunk.code).not.toMatch(/\b(?:import|require)\s*\(|(?:from|import)\s*["']node:/)
  })

  test('holds no module of Node, no room that needs it, and no package but zod', () => {
    const modules = Object.keys(chunk.modules)
    const strangers = modules.filter((id) =>
      /browser-external|^node:|\/src\/(?:host|cli)\/|\/node_modules\/(?!zod\/)/.test(id),
    )
    expect(strangers).toEqual([])
    expect(modules.some((id) => id.endsWith('/src/coding/code-document.ts'))).toBe(true)
  })

  test('codes a text to the same bytes as in Node', () => {
    const world = emptyWorld({ ...given(), input: JSON.stringify(INPUT) })
    const code = `${chunk.code};
      JSON.stringify(demarche.createReader(assets, demarche.openModel(model, { inflate })).read(JSON.parse(input)))`
    const json: unknown = runInContext(code, world, { filename: 'demarche.js' })
    const here = shippedReader().read(INPUT)
    expect(here.contacts).toHaveLength(1)
    expect(json).toBe(JSON.stringify(here))
  })

  test('throws errors that a page can tell apart', () => {
    const world = emptyWorld(given())
    const code = `${chunk.code};
      try { demarche.createReader(assets, demarche.openModel(model, { inflate })).read({ id: 'a', text: '' }) }
      catch (error) { error instanceof demarche.DemarcheError && error.code }`
    expect(runInContext(code, world)).toBe('text-empty')
  })
})
