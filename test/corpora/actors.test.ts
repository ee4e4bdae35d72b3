// The actor and place stages against their frozen tables of cases. A floor is what was reached less a little; held cases
// are scored and never shown.

import { beforeAll, describe, expect, test } from 'vitest'
import {
  countByClass,
  judgeActor,
  judgePlace,
  judgeReferences,
  type Linker,
  openLinker,
  readCases,
} from './score-actors.mjs'

let link: Linker
beforeAll(async () => {
  link = await openLinker()
})

/** Shares in per cent: of the answers given, of all that have one, and of those rightly left open. */
async function sharesOf(file: string, judge: (link: Linker, one: never) => Promise<unknown>) {
  const judged = []
  for (const one of readCases(file)) judged.push(await judge(link, one as never))
  const count = countByClass(judged.flat() as never).get('all')!
  const { right, wrong, silent, kept, open } = count
  const per = (part: number, whole: number): number => (100 * part) / whole
  return {
    answered: per(right, right + wrong),
    found: per(right, right + wrong + silent),
    open: per(kept, open),
  }
}

describe('floors', () => {
  test.each([
    ['resolution/dev.jsonl', judgeActor, { answered: 94.5, found: 79, open: 80 }],
    ['resolution/held.jsonl', judgeActor, { answered: 85.5, found: 67, open: 80 }],
    ['places/dev.jsonl', judgePlace, { answered: 87, found: 73, open: 90 }],
    ['places/held.jsonl', judgePlace, { answered: 91, found: 80, open: 90 }],
    ['coreference/dev.jsonl', judgeReferences, { answered: 81, found: 43, open: 40 }],
    ['coreference/held.jsonl', judgeReferences, { answered: 83, found: 44, open: 60 }],
  ])('of %s', async (file, judge, floors) => {
    const shares = await sharesOf(file, judge as never)
    for (const [name, floor] of Object.entries(floors)) {
      expect(shares[name as keyof typeof shares], name).toBeGreaterThanOrEqual(floor)
    }
  })
})
