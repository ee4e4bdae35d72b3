// The scorer of training/ against the definition of the CoNLL 2018 shared task. Texts and trees are made by hand,
// and so are the numbers: each case says in a comment where they come from.

import { beforeAll, describe, expect, test } from 'vitest'

interface Word {
  readonly form: string
  readonly head: number
  readonly relation: string
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
}
interface Sentence {
  readonly words: Word[]
  readonly surfaces: { form: string; first: number; end: number }[]
}
interface Figure {
  readonly correct: number
  readonly gold: number
  readonly system: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}
type Measure = 'words' | 'sentences' | 'upos' | 'xpos' | 'lemmas' | 'uas' | 'las' | 'lasUniversal'
type Scores = Record<Measure, Figure> & { readonly relations: Map<string, Figure> }
type Score = (gold: readonly Sentence[], system: readonly Sentence[]) => Scores

let scoreSentences: Score
let f1: (correct: number, gold: number, system: number) => Figure

beforeAll(async () => {
  // By URL: training/ is not part of the type check.
  const scorer = new URL('../../training/lib/conll18.mjs', import.meta.url).href
  ;({ scoreSentences, f1 } = await import(scorer))
})

/**
 * A sentence in one line: "Wang/2/nsubj met/0/root", with "/UPOS" and "/lemma" behind where they matter. Words in
 * brackets are those of one written token: "[don't do/3/aux n't/3/advmod]". "_" is a blank inside a word.
 */
function tree(line: string): Sentence {
  const words: Word[] = []
  const surfaces: Sentence['surfaces'] = []
  for (const [part] of line.matchAll(/\[[^\]]*\]|\S+/g)) {
    const isMultiword = part.startsWith('[')
    const [written, ...own] = isMultiword ? part.slice(1, -1).split(' ') : [null, part]
    const first = words.length
    for (const word of own) {
      const cells = word!.replace('_', ' ').split('/') as string[]
      const [form, head, relation, upos = 'X', lemma = form] = cells
      words.push({
        ...{ form: form!, head: Number(head), relation: relation!, upos, xpos: upos },
        lemma: lemma!,
      })
    }
    surfaces.push({ form: written ?? words[first]!.form, first, end: words.length })
  }
  return { words, surfaces }
}

type Counts = readonly [correct: number, gold: number, system: number]

/** Scores sentences written one a string and compares what is expected as [correct, gold, system]. */
function expectScores(
  gold: readonly string[],
  system: readonly string[],
  expected: Partial<Record<Measure, Counts>>,
): void {
  const scores = scoreSentences(gold.map(tree), system.map(tree))
  const found = Object.fromEntries(
    (Object.keys(expected) as Measure[]).map((name) => {
      const { correct, gold: g, system: s } = scores[name]
      return [name, [correct, g, s]]
    }),
  )
  expect(found).toEqual(expected)
}

const MET = 'Wang/2/nsubj/PROPN met/0/root/VERB/meet Ali/2/obj/PROPN ./2/punct/PUNCT'
const LEFT = 'They/2/nsubj/PRON left/0/root/VERB/leave ./2/punct/PUNCT'

describe('the same words', () => {
  test('score in full when the trees are the same', () => {
    // Seven words and two sentences on either side, all of them alike.
    const all: Counts = [7, 7, 7]
    expectScores([MET, LEFT], [MET, LEFT], {
      ...{ words: all, upos: all, xpos: all, lemmas: all, uas: all, las: all, lasUniversal: all },
      sentences: [2, 2, 2],
    })
  })

  test('lose a sentence that is split differently, and its root', () => {
    // The system joins both: no sentence span is right (0-11 and 11-20 against 0-20). All words align. "left" is a
    // root in gold and hangs under "met" in the system, so its head is wrong; the heads of the others are right.
    const joined =
      'Wang/2/nsubj met/0/root Ali/2/obj ./2/punct They/6/nsubj left/2/parataxis ./6/punct'
    expectScores([MET, LEFT], [joined], {
      ...{ words: [7, 7, 7], sentences: [0, 2, 1], uas: [6, 7, 7], las: [6, 7, 7] },
    })
  })

  test('keep the sentences around a wrong split', () => {
    // Gold has sentences A, B, C, the system A and B+C: A's span is in both, so 1 of 3 and 1 of 2.
    const joined = 'They/2/nsubj left/0/root ./2/punct Wang/5/nsubj met/2/conj Ali/5/obj ./2/punct'
    expectScores([LEFT, LEFT, MET], [LEFT, joined], {
      // The second root of gold, "met", is under "left"; its full stop hangs under "left" instead of "met".
      ...{ sentences: [1, 3, 2], words: [10, 10, 10], uas: [8, 10, 10] },
    })
  })

  test('lose attachment for a wrong head, whatever the relation', () => {
    // Of five words one, "Rome", has another head. It loses the labeled scores too, though it is "obl" in both.
    expectScores(
      ['Wang/2/nsubj met/0/root Ali/2/obj in/5/case Rome/2/obl'],
      ['Wang/2/nsubj met/0/root Ali/2/obj in/5/case Rome/3/obl'],
      { uas: [4, 5, 5], las: [4, 5, 5], lasUniversal: [4, 5, 5] },
    )
  })

  test('lose only the labeled score for a wrong relation', () => {
    // Both heads are right; "obj" and "iobj" are different relations, with or without subtypes.
    expectScores(['met/0/root Ali/1/obj'], ['met/0/root Ali/1/iobj'], {
      ...{ uas: [2, 2, 2], las: [1, 2, 2], lasUniversal: [1, 2, 2] },
    })
  })

  test('lose the score with subtypes alone for a wrong subtype', () => {
    // "nsubj:pass" and "aux:pass" lack their subtype: right for the shared task, wrong for `las`.
    expectScores(
      ['He/3/nsubj:pass was/3/aux:pass met/0/root'],
      ['He/3/nsubj was/3/aux met/0/root'],
      { uas: [3, 3, 3], las: [1, 3, 3], lasUniversal: [3, 3, 3] },
    )
  })

  test('count tags and lemmas whatever the tree', () => {
    // The heads are all wrong (root and dependent change places); one tag of two and one lemma of two are right.
    expectScores(
      ['met/0/root/VERB/meet Ali/1/obj/PROPN/Ali'],
      ['met/2/dep/VERB/met Ali/0/root/NOUN/Ali'],
      { upos: [1, 2, 2], lemmas: [1, 2, 2], uas: [0, 2, 2] },
    )
  })
})

describe('words cut differently', () => {
  test('are wrong, and so are arcs to them', () => {
    // Gold: old Iran 's envoy left; system: old Iran's envoy left. "Iran" and "'s" have no word of the same span, so
    // 3 words align of 5 and 4. "old" hangs under "Iran" in gold, which aligns with nothing: wrong. "envoy", "left"
    // are right.
    expectScores(
      ["old/2/amod Iran/4/nmod:poss 's/2/case envoy/5/nsubj left/0/root"],
      ["old/2/amod Iran's/3/nmod:poss envoy/4/nsubj left/0/root"],
      { words: [3, 5, 4], uas: [2, 5, 4], las: [2, 5, 4], sentences: [1, 1, 1] },
    )
  })

  test('align again behind the difference', () => {
    // "well-known" is one word in gold and three in the system, "talks" follows: 2 of 3 and 2 of 5.
    expectScores(
      ['held/0/root well-known/3/amod talks/1/obj'],
      ['held/0/root well/4/advmod -/4/punct known/5/amod talks/1/obj'],
      { words: [2, 3, 5], uas: [2, 3, 5] },
    )
  })

  test('align by their letters, whatever blanks are inside', () => {
    // Characters are counted without white space: "10 000" and "10000" both have the span 4-9.
    expectScores(['paid/0/root 10_000/1/obj'], ['paid/0/root 10000/1/obj'], {
      ...{ words: [2, 2, 2], las: [2, 2, 2] },
    })
  })
})

describe('multiword tokens', () => {
  const GOLD = ["They/4/nsubj [don't do/4/aux n't/4/advmod] agree/0/root"]

  test('align with the same words written as tokens', () => {
    // Inside "don't" words align by form: "do" with "do", "n't" with "n't". Nothing is lost.
    const system = ["They/4/nsubj do/4/aux n't/4/advmod agree/0/root"]
    const all: Counts = [4, 4, 4]
    expectScores(GOLD, system, { words: all, uas: all, las: all })
    expectScores(system, GOLD, { words: all, uas: all, las: all })
  })

  test('do not align with one token', () => {
    // Neither "do" nor "n't" is "don't": 2 of 4 words align, and 2 of the system's 3.
    const system = ["They/3/nsubj don't/3/aux agree/0/root"]
    expectScores(GOLD, system, { words: [2, 4, 3], uas: [2, 4, 3], las: [2, 4, 3] })
    expectScores(system, GOLD, { words: [2, 3, 4], uas: [2, 3, 4], las: [2, 3, 4] })
  })

  test('align some of their words, in order', () => {
    // The longest common subsequence of "do not" and "do n't" is "do": 3 of 4 words on either side.
    const system = ["They/4/nsubj [don't do/4/aux not/4/advmod] agree/0/root"]
    expectScores(GOLD, system, { words: [3, 4, 4], las: [3, 4, 4] })
    // "n't do" has "do" or "n't" in common with "do n't", not both.
    const turned = ["They/4/nsubj [don't n't/4/advmod do/4/aux] agree/0/root"]
    expectScores(GOLD, turned, { words: [3, 4, 4] })
  })

  test('align by form without regard to capitals', () => {
    // "Do" and "do" are the same form in a multiword token, so both words align.
    expectScores(
      ["[Don't do/3/aux n't/3/advmod] agree/0/root"],
      ["Do/3/aux n't/3/advmod agree/0/root"],
      {
        ...{ words: [3, 3, 3], las: [3, 3, 3] },
      },
    )
  })

  test('that overlap are aligned over all they cover', () => {
    // "abcdef" is [ab] [cdef] in gold and [abcd] [ef] in the system, as words a b cd ef and a b cd ef: one span over
    // everything, in which all four forms are common. The trees are the same.
    const gold = ['[ab a/0/root b/1/dep] [cdef cd/1/dep ef/3/dep]']
    const system = ['[abcd a/0/root b/1/dep cd/1/dep] ef/3/dep']
    expectScores(gold, system, { words: [4, 4, 4], las: [4, 4, 4] })
  })

  test('leave the words around them alone', () => {
    // The system cuts "go" differently before the token and "now" after it: 2 + 2 words are in common ("do", "n't",
    // "We", "."), "g", "o" and "no", "w" align with nothing.
    expectScores(
      ["We/2/nsubj go/0/root [don't do/2/dep n't/2/dep] now/2/advmod ./2/punct"],
      ["We/2/nsubj g/0/root o/2/dep do/2/dep n't/2/dep no/2/dep w/2/dep ./2/punct"],
      // No head is right: "g" is not "go". The root itself is among the lost words.
      { words: [4, 6, 8], uas: [0, 6, 8] },
    )
  })
})

describe('figures', () => {
  test('are precision, recall and their harmonic mean', () => {
    // 2 right of 4 in gold and of 5 in the system: recall 1/2, precision 2/5, F1 = 2 * 2 / (4 + 5) = 4/9.
    const { precision, recall, f1: mean } = f1(2, 4, 5)
    expect([precision, recall]).toEqual([0.4, 0.5])
    expect(mean).toBeCloseTo(4 / 9, 12)
  })

  test('are 0 where there is nothing', () => {
    expect([f1(0, 0, 0).f1, f1(0, 3, 0).f1, f1(0, 0, 3).f1]).toEqual([0, 0, 0])
  })

  test('are given for each relation', () => {
    // Gold has obj twice, the system once and right: recall 1/2, precision 1. "iobj" is in the system only.
    const { relations } = scoreSentences(
      [tree('gave/0/root him/1/obj it/1/obj')],
      [tree('gave/0/root him/1/iobj it/1/obj')],
    )
    expect(relations.get('obj')).toMatchObject({ correct: 1, gold: 2, system: 1 })
    expect(relations.get('iobj')).toMatchObject({ correct: 0, gold: 0, system: 1 })
  })

  test('refuse a text that differs and say where', () => {
    const [gold, system] = [tree('Wang/2/nsubj met/0/root'), tree('Wang/2/nsubj left/0/root')]
    expect(() => scoreSentences([gold], [system])).toThrow(/at character 4: gold has "met".*"left"/)
    expect(() => scoreSentences([gold], [])).toThrow('the texts differ')
  })
})
