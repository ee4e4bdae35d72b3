import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ASSET_FILES } from '../reader/index.js'
import { loadAssets, shareAssets } from './assets.js'

test('reads every data file of the package', () => {
  const assets = loadAssets()
  expect(Object.keys(assets)).toEqual([...ASSET_FILES])
  expect(assets['actors/states.tsv'].length).toBeGreaterThan(0)
})

test('names the data file that is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-assets-'))
  try {
    expect(() => loadAssets(folder)).toThrow(
      expect.objectContaining({
        code: 'asset-missing',
        message: expect.stringContaining(ASSET_FILES[0]),
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('shared assets have the same bytes in memory that threads share', () => {
  const assets = loadAssets()
  const shared = shareAssets(assets)
  expect(shared['actors/states.tsv'].buffer).toBeInstanceOf(SharedArrayBuffer)
  expect(Buffer.from(shared['actors/states.tsv'])).toEqual(Buffer.from(assets['actors/states.tsv']))
})
