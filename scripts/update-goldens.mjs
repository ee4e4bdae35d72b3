// @ts-check
// Writes test/golden/**/*.json anew from the texts beside them, with the built reader.
// Read every change before you commit it: a golden says what is right, not what the program does.
// Not part of CI: there a text without its .json fails.

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { findGoldenTexts, renderGolden } from '../test/golden/goldens.mjs'
import { importHost, importReader } from './import-built.mjs'

const { createReader } = await importReader()
const { loadAssets, loadModel } = await importHost()
const reader = createReader(loadAssets(), loadModel())

/** @type {string[]} */
const changed = []
const texts = findGoldenTexts()
for (const { name, kind, input, jsonPath } of texts) {
  const golden = renderGolden(reader.read(input), kind)
  if (existsSync(jsonPath) && readFileSync(jsonPath, 'utf8') === golden) continue
  writeFileSync(jsonPath, golden)
  changed.push(name)
}
for (const name of changed) console.log(`changed: test/golden/${name}.json`)
console.log(`golden:update: ${texts.length} texts, ${changed.length} changed; read each change`)
