// @ts-check
// Imports a module of the built package for the scripts that work on it, with its types from src/.
// Takes a path under dist/; when nothing is built there, says so in one line and ends the script.

import { existsSync } from 'node:fs'

/** @param {string} path under dist/ @returns {Promise<any>} */
async function importBuilt(path) {
  const url = new URL(`../dist/${path}`, import.meta.url)
  if (!existsSync(url)) {
    console.error(`dist/${path} is missing: run "npm run build" first`)
    process.exit(1)
  }
  return import(url.href)
}

/** The pure reader. @returns {Promise<typeof import('../src/reader/index.js')>} */
export const importReader = () => importBuilt('reader/index.js')

/** The room that loads the data files. @returns {Promise<typeof import('../src/host/index.js')>} */
export const importHost = () => importBuilt('host/index.js')

/** The codebook room. @returns {Promise<typeof import('../src/codebook/index.js')>} */
export const importCodebook = () => importBuilt('codebook/index.js')
