// The seed report beside the repository: the one contact that the first path must find whole, each field
// with the very words. Skipped, with a line that says so, where ../shared is not.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Contact, Reading } from '../../src/reader/index.js'
import { checkSpans, codeDocuments, host } from './code-documents.mjs'
import { SHARED, SKIPPED } from './shared-corpus.mjs'

const FILE = join(SHARED, 'seed', 'report.txt')
const hasReport = existsSync(FILE)
const WANG =
  'member of the Political Bureau of the Communist Party of China Central Committee; ' +
  'director of the Office of the Central Commission for Foreign Affairs'
const AHMADIAN = "secretary of Iran's Supreme National Security Council"

if (!hasReport) console.log(`seed report ${SKIPPED}`)

const wordsOf = (spans: readonly { exact: string }[] | undefined): string[] =>
  (spans ?? []).map(({ exact }) => exact)

describe.skipIf(!hasReport)('seed report', () => {
  let reading: Reading
  let held: Contact[] = []
  let meeting: Contact

  beforeAll(async () => {
    const { readings } = await codeDocuments(host.documentsFromFiles([FILE]))
    reading = readings[0]!
    held = reading.contacts.filter(
      ({ type, status, participants }) =>
        type === 'meeting' && status === 'held' && participants.some(({ code }) => code === 'IRN'),
    )
    meeting = held[0]!
  })

  test('has exactly one held meeting with Iran', () => {
    expect(held).toHaveLength(1)
  })

  test('names both sides with their full offices', () => {
    const sides = meeting.participants.map(({ name, office, code }) => ({ name, office, code }))
    expect(sides).toEqual([
      { name: 'Wang Yi', office: WANG, code: 'CHN' },
      { name: 'Ali Ahmadian', office: AHMADIAN, code: 'IRN' },
    ])
  })

  test('quotes the words of both sides', () => {
    const words = meeting.participants.map(({ evidence }) => ({
      name: wordsOf(evidence.name),
      office: wordsOf(evidence.office),
    }))
    expect(words).toEqual([
      { name: ['Wang Yi'], office: WANG.split('; ') },
      { name: ['Ali Ahmadian'], office: [AHMADIAN] },
    ])
  })

  test('says when and where', () => {
    expect(meeting.date).toMatchObject({ value: '2024-09-12', end: null, precision: 'day' })
    expect(meeting.place).toMatchObject({ name: 'St. Petersburg', country: 'RUS' })
    expect(wordsOf(meeting.evidence.date)).toEqual(['Sept. 12, 2024'])
    expect(wordsOf(meeting.evidence.place)).toContain('St. Petersburg')
  })

  test('says that it was on the sidelines of the BRICS meeting', () => {
    const forum = 'meeting of the BRICS high-ranking officials responsible for security matters'
    expect(meeting).toMatchObject({ sidelines: true, forum: { name: forum } })
    expect(wordsOf(meeting.evidence.sidelines).join()).toContain('on the sidelines')
    expect(wordsOf(meeting.evidence.forum)).toEqual([forum])
  })

  test('quotes every field word for word', () => {
    const { checked, broken } = checkSpans(reading, readFileSync(FILE, 'utf8'))
    expect(broken).toBe(0)
    expect(checked).toBeGreaterThan(0)
  })
})
