import { describe, expect, it } from 'vitest'
import { readingOf } from '../../test/support/read.js'

const MET = 'Kenyan Minister Ana Vell met Omani Minister Tomas Reik'

const notesOf = (text: string, publishedOn: string | null = null) =>
  readingOf(text, { publishedOn }).notes.map(({ code, span }) => [code, span?.exact])

describe('doubts about a text', () => {
  it('note a day that could not be reckoned', () =>
    expect(notesOf(`${MET} on Tuesday.`)).toEqual([['date-unresolved', 'Tuesday']]))
  it('note each of them', () =>
    expect(notesOf(`${MET} on Tuesday. They left yesterday.`)).toEqual([
      ['date-unresolved', 'Tuesday'],
      ['date-unresolved', 'yesterday'],
    ]))
  it('note a place that could be several', () =>
    expect(notesOf(`${MET} in Cambridge.`, '2024-09-12')).toEqual([
      ['place-ambiguous', 'Cambridge'],
    ]))
  it('are none when the day of publication is known', () =>
    expect(notesOf(`${MET} on Tuesday.`, '2024-09-12')).toEqual([]))
  it('are none when a dateline gives the day', () =>
    expect(notesOf(`MUSCAT, Sept. 10, 2024 (ONA) -- ${MET} on Tuesday.`)).toEqual([]))
  it('are none about a day with its date', () =>
    expect(notesOf(`${MET} on September 10, 2024.`)).toEqual([]))
})

describe('a text without contacts', () => {
  it.each([
    ['a statement', 'China condemned the attack and urged all sides to show restraint.'],
    ['a story', 'The harvest was good, and prices fell for the third month in a row.'],
    ['another script', '王毅会见了他。'],
  ])('gives no records: %s', (_, text) => {
    const { contacts, events } = readingOf(text, { publishedOn: '2024-09-12' })
    expect([contacts, events]).toEqual([[], []])
  })
})
