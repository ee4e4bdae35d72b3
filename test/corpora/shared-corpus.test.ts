// The document corpus beside the repository, scored by its own scorers, against floors.json; and our
// scorer of contacts against theirs. Skipped, with a line that says so, where ../shared is not.

import { beforeAll, describe, expect, test } from 'vitest'
import { belowFloors, readFloors } from './floors.mjs'
import type { SetScores } from './own-sets.mjs'
import { CONTACT_METRICS, scoreContacts } from './score-contacts.mjs'
import {
  type CodedCorpus,
  codeCorpus,
  hasShared,
  pairsOfCorpus,
  SKIPPED,
  scoreCorpus,
} from './shared-corpus.mjs'
import { scoreTable } from './tables.mjs'

const SETS = [
  ['corpus-28', 28],
  ['corpus-21', 21],
  ['corpus-7', 7],
] as const

if (!hasShared) console.log(`document corpus ${SKIPPED}`)

describe.skipIf(!hasShared)('document corpus', () => {
  const floors = readFloors()
  const scored = new Map<string, SetScores>()
  let corpus: CodedCorpus

  beforeAll(async () => {
    corpus = await codeCorpus()
    for (const scores of scoreCorpus(corpus)) scored.set(scores.set, scores)
    console.log(scoreTable([...scored.values()], floors))
  })

  test.each(SETS)('no figure of %s is below its floor', (set) => {
    expect(belowFloors(scored.get(set)!, floors)).toEqual([])
  })

  test.each(SETS)('all documents of %s are scored: %i', (set, documents) => {
    expect(scored.get(set)).toMatchObject({ documents, refused: 0 })
  })

  test.each(SETS)('every evidence span of %s is words of the text', (set) => {
    expect(scored.get(set)!.spans.broken).toBe(0)
    expect(scored.get(set)!.spans.checked).toBeGreaterThan(0)
  })

  test('our scorer counts contacts as the scorers of the corpus do', () => {
    const { figures } = scored.get('corpus-28')!
    const theirs = Object.fromEntries(CONTACT_METRICS.map((metric) => [metric, figures[metric]]))
    expect(scoreContacts(pairsOfCorpus(corpus))).toEqual(theirs)
  })
})
