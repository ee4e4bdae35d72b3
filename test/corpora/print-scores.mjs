// @ts-check
// Prints the scores of all gold sets and asserts nothing: `npm run score`. With `--raise`, floors.json is
// raised to what was measured, less a margin. Run `npm run build` before it.

import { raiseFloors, readFloors, writeFloors } from './floors.mjs'
import { OWN_SET_NAMES, scoreOwnSet } from './own-sets.mjs'
import { codeCorpus, hasShared, SKIPPED, scoreCorpus } from './shared-corpus.mjs'
import { scoreTable } from './tables.mjs'

const floors = readFloors()
/** @type {import('./own-sets.mjs').SetScores[]} */
const own = []
for (const set of OWN_SET_NAMES) own.push(await scoreOwnSet(set))
console.log(`${scoreTable(own, floors)}\n`)

const shared = hasShared ? scoreCorpus(await codeCorpus()) : []
console.log(hasShared ? scoreTable(shared, floors) : SKIPPED)

if (process.argv.includes('--raise')) {
  writeFloors(raiseFloors(floors, [...own, ...shared]))
  console.log('\nfloors.json is raised')
}
