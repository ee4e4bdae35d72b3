// @ts-check
// Prints the scores of all gold sets and asserts nothing: `npm run score`. With `--raise`, floors.json is
// raised to what was measured, less a margin. Run `npm run build` before it.

import { raiseFloors, readFloors, writeFloors } from './floors.mjs'
import { scoreOwnSet } from './own-sets.mjs'
import { codeCorpus, hasShared, SKIPPED, scoreCorpus } from './shared-corpus.mjs'
import { scoreTable } from './tables.mjs'

const floors = readFloors()
const own = [await scoreOwnSet('contacts-dev'), await scoreOwnSet('contacts-held')]
console.log(`${scoreTable(own, floors)}\n`)

const shared = hasShared ? scoreCorpus(await codeCorpus()) : []
console.log(hasShared ? scoreTable(shared, floors) : SKIPPED)

if (process.argv.includes('--raise')) {
  writeFloors(raiseFloors(floors, [...own, ...shared]))
  console.log('\nfloors.json is raised')
}
