import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Beam,
  beginBeam,
  createBeam,
  isSearching,
  type Judge,
  stepBeam,
} from './beam-search.js'
import type { Arc } from './labeler.js'
import {
  type Action,
  attach,
  beginSentence,
  copyState,
  createState,
  isAllowed,
  isUnfinished,
  LEFT,
  RIGHT,
  SHIFT,
  type State,
  shift,
} from './state.js'

const ACTIONS = [SHIFT, LEFT, RIGHT] as const

/** Scores by "depth,front" of a state: those of SHIFT, LEFT and RIGHT. Others are 0. */
type Scores = Readonly<Record<string, readonly [number, number, number]>>

const judgeBy = (scores: Scores): Judge => ({
  score: ({ depth, front }, out) => out.set(scores[`${depth},${front}`] ?? [0, 0, 0]),
  name: (_state, { dependent }) => dependent + 10,
})

function search(beam: Beam, judge: Judge, n: number): State {
  beginBeam(beam, n)
  while (isSearching(beam)) stepBeam(beam, judge)
  return beam.items[0]!
}

const headsOf = (state: State): number[] => Array.from(state.head.subarray(0, state.n))
const marginsOf = (state: State): number[] => Array.from(state.margin.subarray(0, state.n))

// SHIFT looks better than LEFT after the first token, and then costs 10.
const GARDEN_PATH: Scores = { '2,1': [5, 3, 0], '3,2': [0, 0, -10] }

describe('a beam', () => {
  test.each([
    ['of one follows the best action of each state', 1, [2, 0], -5],
    ['of two takes back a choice that turned out bad', 2, [1, 2], 3],
    ['wider than the number of states does the same', 50, [1, 2], 3],
  ])('%s', (_title, width, heads, score) => {
    const beam = createBeam(width)
    expect(headsOf(search(beam, judgeBy(GARDEN_PATH), 2))).toEqual(heads)
    expect(beam.scores[0]).toBe(score)
  })

  test.each([
    ['one token', 1, [1]],
    ['three tokens: the earlier item and action, SHIFT before RIGHT', 3, [3, 0, 1]],
  ])('settles ties the same way at every width: %s', (_title, n, heads) => {
    for (const width of [1, 2, 4, 8]) {
      expect(headsOf(search(createBeam(width), judgeBy({}), n))).toEqual(heads)
    }
  })

  test('never keeps more items than its width, best first', () => {
    const beam = createBeam(3)
    beginBeam(beam, 6)
    while (isSearching(beam)) {
      stepBeam(beam, judgeOf(5))
      expect(beam.size).toBeLessThanOrEqual(3)
      expect(beam.items).toHaveLength(beam.size)
      const scores = Array.from(beam.scores.subarray(0, beam.size))
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    }
    expect(beam.steps).toBe(12)
  })

  test('gives a sentence the same tree after others, longer and shorter', () => {
    const beam = createBeam(4)
    for (const n of [5, 90, 3, 1, 200, 70, 5]) {
      const state = search(beam, judgeOf(n), n)
      const alone = search(createBeam(4), judgeOf(n), n)
      expect(headsOf(state)).toEqual(headsOf(alone))
      expect(marginsOf(state)).toEqual(marginsOf(alone))
      expect(beam.items.length + beam.free.length).toBeLessThanOrEqual(4)
    }
  })

  test('traces each item back to its actions', () => {
    const beam = createBeam(4)
    const heads = headsOf(search(beam, judgeOf(3), 7))
    const actions: Action[] = []
    for (let step = beam.steps - 1, slot = 0; step >= 0; step--) {
      const from = beam.trace[step * beam.width + slot]!
      actions.unshift((from & 3) as Action)
      slot = from >> 2
    }
    const state = createState(7)
    beginSentence(state, 7)
    for (const action of actions) take(state, action)
    expect(headsOf(state)).toEqual(heads)
  })
})

describe('the judge', () => {
  test('names each arc once, before it is made', () => {
    const arcs: Arc[] = []
    const judge: Judge = {
      ...judgeBy({ '2,1': [0, 5, 0] }),
      name: (state, arc) => {
        expect(state.head[arc.dependent]).toBe(-1)
        return arcs.push(arc)
      },
    }
    const state = search(createBeam(1), judge, 2)
    expect(arcs).toEqual([
      { head: 1, dependent: 0, action: LEFT },
      { head: 2, dependent: 1, action: RIGHT },
    ])
    expect(Array.from(state.relation.subarray(0, 2))).toEqual([1, 2])
  })

  test.each([
    ['the lead over the best other action', { '2,1': [1, 31, 0] }, [30, 255]],
    ['at most 255', { '2,1': [0, 1000, 0] }, [255, 255]],
    ['0 when nothing speaks for the arc', { '2,1': [0, 0, 0], '3,2': [0, 0, -9] }, [0, 255]],
    ['0 when another action looked better', { ...GARDEN_PATH }, [0, 255]],
    ['free of actions that are not allowed', { '2,1': [1, 31, 90] }, [30, 255]],
  ] as const)('gives an arc a margin: %s', (_title, scores, margins) => {
    expect(marginsOf(search(createBeam(2), judgeBy(scores), 2))).toEqual(margins)
  })
})

/** Scores every action by a hash of the whole state, so that no two states look alike. */
const judgeOf = (seed: number): Judge => ({
  score: ({ n, depth, front, stack, head }, out) => {
    let h = Math.imul(seed + 1, 0x9e3779b1) ^ (depth * 31 + front)
    for (let at = 0; at < depth; at++) h = Math.imul(h ^ stack[at]!, 0x2c1b3c6d)
    for (let node = 0; node < n; node++) h = Math.imul(h ^ head[node]!, 0x5bd1e995) ^ (h >>> 15)
    for (let action = 0; action < 3; action++) out[action] = ((h >>> (action * 9)) & 255) - 128
  },
  name: () => 0,
})

function take(state: State, action: Action): void {
  if (action === SHIFT) shift(state)
  else attach(state, action, 0, 0)
}

/** The best score of all sequences of actions from a state: every one is tried. */
function bestOfAll(state: State, judge: Judge): number {
  if (!isUnfinished(state)) return 0
  const scores = new Float64Array(3)
  judge.score(state, scores)
  const totals = ACTIONS.filter((action) => isAllowed(state, action)).map((action) => {
    const next = createState(state.n)
    copyState(state, next)
    take(next, action)
    return scores[action]! + bestOfAll(next, judge)
  })
  return Math.max(...totals)
}

describe('the search', () => {
  test('finds the best of all sequences when the beam holds them all', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 4 }), (seed, n) => {
        const beam = createBeam(300)
        search(beam, judgeOf(seed), n)
        const start = createState(n)
        beginSentence(start, n)
        expect(beam.scores[0]).toBe(bestOfAll(start, judgeOf(seed)))
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
