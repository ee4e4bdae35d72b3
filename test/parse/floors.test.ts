import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

// What users get from the shipped model, on development data and on the gate of our own field. A drop of more than 0.3 is a defect.

const load = (name: string) => import(new URL(`../../${name}`, import.meta.url).href)
const { openModel } = await load('dist/parse/index.js')
const { evaluate } = await load('training/lib/evaluate.mjs')
const { readTreebank } = await load('training/lib/treebank.mjs')

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
const model = openModel(readFileSync(path('data/models/en.bin')), {
  inflate: (packed: Uint8Array) => inflateRawSync(packed),
})
const EWT = path('../shared/treebanks/en/ewt/en_ewt-ud-dev.conllu.gz')
const GUM = path('../shared/treebanks/en/gum/open/en_gum-open-dev.conllu.gz')

/** F1 in per cent. */
function scoresOf(file: string, mode: 'fast' | 'best'): Record<string, number> {
  const scores = evaluate(model, readTreebank(file), { mode })
  return Object.fromEntries(
    ['upos', 'xpos', 'las'].map((key) => [key, 100 * scores[key].f1] as const),
  )
}

describe('the shipped model keeps its scores', () => {
  test.each([
    ['gate', 'fast', 90.5],
    ['gate', 'best', 91.6],
    ['gate-held', 'fast', 89.5],
    ['gate-held', 'best', 90.2],
  ] as const)('on the readouts (%s), %s: LAS %d', (file, mode, floor) => {
    const { las } = scoresOf(path(`training/readouts/${file}.conllu`), mode)
    expect(las).toBeGreaterThanOrEqual(floor)
  })

  test.skipIf(!existsSync(EWT)).each([
    ['EWT dev', EWT, 'fast', { upos: 95.4, xpos: 94.6, las: 82.8 }],
    ['EWT dev', EWT, 'best', { upos: 95.4, xpos: 94.6, las: 83.5 }],
    ['GUM-open dev', GUM, 'fast', { upos: 96.9, xpos: 96.7, las: 83.0 }],
    ['GUM-open dev', GUM, 'best', { upos: 96.9, xpos: 96.7, las: 84.3 }],
  ] as const)('on %s (where the shared treebanks are)', (_, file, mode, floors) => {
    const scores = scoresOf(file, mode)
    for (const [key, floor] of Object.entries(floors)) {
      expect(scores[key], key).toBeGreaterThanOrEqual(floor)
    }
  })
})
