// The contact sets of this project against floors.json. Prints and compares totals only, because nobody
// is to read the held set.

import { beforeAll, describe, expect, test } from 'vitest'
import { belowFloors, readFloors } from './floors.mjs'
import { OWN_SETS, type SetScores, scoreOwnSet } from './own-sets.mjs'
import { scoreTable } from './tables.mjs'

const SETS = Object.keys(OWN_SETS) as (keyof typeof OWN_SETS)[]
const floors = readFloors()
const scored = new Map<string, SetScores>()

beforeAll(async () => {
  for (const set of SETS) scored.set(set, await scoreOwnSet(set))
  console.log(scoreTable([...scored.values()], floors))
})

describe.each(SETS)('%s', (set) => {
  test('no figure is below its floor', () => {
    expect(belowFloors(scored.get(set)!, floors)).toEqual([])
  })

  test('every document is coded', () => {
    expect(scored.get(set)!.refused).toBe(0)
  })

  test('every evidence span is words of the text', () => {
    const { checked, broken } = scored.get(set)!.spans
    expect(broken).toBe(0)
    expect(checked).toBeGreaterThan(0)
  })
})
