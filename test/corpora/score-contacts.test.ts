import { describe, expect, test } from 'vitest'
import { isSameName, isSameOffice, wordOverlap } from './compare-words.mjs'
import { belowFloors, raiseFloors } from './floors.mjs'
import { type ScoredContact, scoreContacts, scoreOf } from './score-contacts.mjs'

const person = (name: string | null, state: string, office: string | null = null) => ({
  ...{ name, state, office },
})
const sides = (...states: string[]) => states.map((state) => person(null, state))
const MEETING: ScoredContact = {
  ...{ type: 'meeting', status: 'held', sidelines: false, date: '2024-09-12' },
  ...{ hasPlace: true, country: 'RUS', evidence: { start: 0, end: 50 } },
  participants: [
    person('Wang Yi', 'CHN', 'Foreign Minister'),
    person('Ali Ahmadian', 'IRN', "secretary of Iran's Supreme National Security Council"),
  ],
}
const figuresOf = (gold: ScoredContact[], coded: ScoredContact[]) =>
  scoreContacts([{ gold, coded }])
const countsOf = (metric: string, coded: ScoredContact[], gold = [MEETING]) => {
  const figure = figuresOf(gold, coded)[metric]!
  return [figure.right, figure.gold, figure.coded]
}

describe('scoreContacts', () => {
  test('gold scored against itself is all right', () => {
    const values = Object.values(figuresOf([MEETING], [MEETING])).map(scoreOf)
    expect(new Set(values)).toEqual(new Set([1]))
  })

  test('a document that is not coded is all missed', () => {
    expect(countsOf('contacts_relaxed', [])).toEqual([0, 1, 0])
    expect(countsOf('participants_name', [])).toEqual([0, 2, 0])
  })

  test.each<[string, Partial<ScoredContact>, number, number]>([
    ['another type is right when relaxed only', { type: 'talks' }, 0, 1],
    ['one state of two is half of the states', { participants: sides('CHN') }, 0, 1],
    ['one state of three is too little', { participants: sides('CHN', 'SAU') }, 0, 0],
    ['a group is its state when relaxed', { participants: sides('CHN', 'IRN-OPP') }, 0, 1],
    ['words, date and place are no condition', { date: null, evidence: null }, 1, 1],
  ])('%s', (_, change, strict, relaxed) => {
    const coded = [{ ...MEETING, ...change }]
    expect(countsOf('contacts', coded)[0]).toBe(strict)
    expect(countsOf('contacts_relaxed', coded)[0]).toBe(relaxed)
  })

  test('each record is paired once, with the one most like it', () => {
    const talks = { ...MEETING, type: 'talks', date: '2024-01', evidence: { start: 80, end: 90 } }
    expect(countsOf('contacts', [talks, MEETING], [MEETING, talks])).toEqual([2, 2, 2])
    expect(countsOf('contact_type', [talks, MEETING], [MEETING, talks])).toEqual([2, 2, 2])
    expect(countsOf('contacts', [MEETING, MEETING])).toEqual([1, 1, 2])
  })

  test('a person of two contacts counts once, with the fullest name', () => {
    const again = { ...MEETING, participants: [person('Wang', 'CHN')] }
    expect(countsOf('participants_name', [again, MEETING])).toEqual([2, 2, 2])
  })

  test('an office that differs is a miss of name and office alone', () => {
    const [wang, ahmadian] = MEETING.participants
    const coded = [{ ...MEETING, participants: [wang!, { ...ahmadian!, office: 'ambassador' }] }]
    expect(countsOf('participants_name', coded)).toEqual([2, 2, 2])
    expect(countsOf('participants_name_office', coded)).toEqual([1, 2, 2])
  })

  test.each<[string, string | null, string | null, number[]]>([
    ['the same day', '2024-09-12', '2024-09-12', [1, 1, 1]],
    ['a day of the month that gold gives', '2024-09', '2024-09-12', [1, 1, 1]],
    ['a month where gold gives the day', '2024-09-12', '2024-09', [0, 1, 1]],
    ['no date', '2024-09-12', null, [0, 1, 1]],
    ['a date that gold leaves open is not scored', null, '2024-09-12', [0, 0, 0]],
  ])('dates: %s', (_, gold, coded, counts) => {
    const found = countsOf(
      'contact_date',
      [{ ...MEETING, date: coded }],
      [{ ...MEETING, date: gold }],
    )
    expect(found).toEqual(counts)
  })

  test('a place that gold leaves open is not scored', () => {
    const nowhere = { ...MEETING, hasPlace: false, country: null }
    expect(countsOf('contact_place_country', [MEETING], [nowhere])).toEqual([0, 0, 0])
    expect(countsOf('contact_place_country', [nowhere])).toEqual([0, 1, 1])
  })
})

describe('compare words', () => {
  test.each<[string | null, string | null, boolean]>([
    ['Blinken', 'Antony J. Blinken', true],
    ['Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu', true],
    ['Mr Wang Yi', 'Wang Yi', true],
    ['Wang Yi', 'Wang Wenbin', false],
    ['Wang Yi', null, false],
    [null, null, true],
  ])('%s and %s', (a, b, isSame) => {
    expect([isSameName(a, b), isSameName(b, a)]).toEqual([isSame, isSame])
  })

  test.each<[string | null, string | null, boolean]>([
    ['foreign minister', 'minister of foreign affairs', true],
    ['State Councilor; Foreign Minister', 'Foreign Minister', true],
    ['foreign minister', 'president', false],
    ['foreign minister', null, false],
    [null, 'president', true],
  ])('office %s coded as %s', (gold, coded, isSame) => {
    expect(isSameOffice(gold, coded)).toBe(isSame)
  })

  test('a word is paired once', () => {
    expect(wordOverlap('minister', 'minister minister')).toBeCloseTo(2 / 3)
  })
})

describe('floors', () => {
  const figures = { contacts: { right: 7, gold: 9, coded: 10 } } // F1 0.7368
  const scores = { set: 'a', documents: 1, refused: 0, spans: { checked: 1, broken: 0 }, figures }

  test('a figure below its floor is named with both numbers', () => {
    expect(belowFloors(scores, { a: { contacts: 0.73 } })).toEqual([])
    expect(belowFloors(scores, { a: { contacts: 0.74 } })).toEqual([
      'a contacts is 0.737, its floor 0.74',
    ])
  })

  test('a set without floors, and a metric that is gone, are faults', () => {
    expect(belowFloors(scores, {})).toHaveLength(1)
    expect(belowFloors(scores, { a: { calls: 0.1 } })).toEqual([
      'a calls is unknown, its floor 0.1',
    ])
  })

  test('floors rise to the figure less a margin, and never fall', () => {
    expect(raiseFloors({}, [scores])).toEqual({ a: { contacts: 0.71 } })
    expect(raiseFloors({ a: { contacts: 0.9 } }, [scores])).toEqual({ a: { contacts: 0.9 } })
  })

  test('an attribute of few pairs gets no floor', () => {
    const thin = { ...scores, figures: { contact_type: { right: 3, gold: 4, coded: 4 } } }
    expect(raiseFloors({}, [thin])).toEqual({ a: {} })
  })
})
