// @ts-check
// The built package that the benches measure: its public entry points, and for stage timings the rooms that
// the reader is made of. Types come from src/, so that types are checked where nothing is built yet.

/** @param {string} path under dist/ */
const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href)

/** @type {typeof import('../src/reader/index.js')} */
export const reader = await built('reader/index.js')
/** @type {typeof import('../src/host/index.js')} */
export const host = await built('host/index.js')

/** @type {typeof import('../src/document/index.js')} */
export const document = await built('document/index.js')
/** @type {typeof import('../src/text/index.js')} */
export const text = await built('text/index.js')
/** @type {typeof import('../src/tokens/index.js')} */
export const tokens = await built('tokens/index.js')
/** @type {typeof import('../src/parse/index.js')} */
export const parse = await built('parse/index.js')
/** @type {typeof import('../src/mentions/index.js')} */
export const mentions = await built('mentions/index.js')
/** @type {typeof import('../src/places/index.js')} */
export const places = await built('places/index.js')
/** @type {typeof import('../src/actors/index.js')} */
export const actors = await built('actors/index.js')
/** @type {typeof import('../src/coding/index.js')} */
export const coding = await built('coding/index.js')
/** @type {typeof import('../src/record/index.js')} */
export const record = await built('record/index.js')
/** @type {typeof import('../src/knowledge/index.js')} */
export const knowledge = await built('knowledge/index.js')
/** @type {typeof import('../src/codebook/index.js')} */
export const codebook = await built('codebook/index.js')
/** @type {typeof import('../src/reader/describe.js')} */
export const describe = await built('reader/describe.js')
/** @type {typeof import('../src/parse/tagger.js')} */
export const tagger = await built('parse/tagger.js')
/** @type {typeof import('../src/parse/retagger.js')} */
export const retagger = await built('parse/retagger.js')
/** @type {typeof import('../src/parse/tagger-features.js')} */
export const taggerFeatures = await built('parse/tagger-features.js')
/** @type {typeof import('../src/parse/word-atoms.js')} */
export const wordAtoms = await built('parse/word-atoms.js')
