import { describe, expect, it } from 'vitest'
import { contactLines, readingOf } from '../../../test/support/read.js'

const ON = { publishedOn: '2024-09-12' }
const MET = 'Kenyan President Ana Vell met Omani Sultan Tomas Reik'
const BOTH = 'KEN Ana Vell + OMN Tomas Reik'

const contactsOf = (text: string) => readingOf(text, ON).contacts

describe('two reports of one contact', () => {
  it.each([
    [
      'a caption and the story',
      `Kenyan President Ana Vell (left) meets Omani Sultan Tomas Reik in Muscat.\n\n${MET} on Monday.`,
    ],
    ['the lead and a later sentence', `${MET} in Muscat on Monday. Vell met Reik for an hour.`],
    [
      'a verb and a noun',
      `${MET} in Muscat on Monday. During the meeting with Reik, Vell praised trade.`,
    ],
    ['the headline and the story', `Vell meets Reik in Muscat\n\n${MET} in Muscat on Monday.`],
    ['the same sentence twice', `${MET} on Monday. ${MET} on Monday.`],
  ])('are one record: %s', (_, text) => expect(contactLines(text, ON)).toEqual([`meeting ${BOTH}`]))

  it('add up: what the first leaves out comes from the second', () => {
    const [contact] = contactsOf(
      `Kenyan President Ana Vell meets Omani Sultan Tomas Reik in Muscat.\n\n${MET} on Monday.`,
    )
    expect(contact).toMatchObject({ place: { name: 'Muscat' }, date: { value: '2024-09-09' } })
  })
  it('name people whom the first called only by their states', () => {
    const people = contactsOf(`Kenya and Oman held talks in Muscat. ${MET}.`).map((contact) =>
      contact.participants.map(({ name }) => name).sort(),
    )
    expect(people).toEqual([['Ana Vell', 'Tomas Reik']])
  })
  it('each leave their words as evidence', () => {
    const [contact] = contactsOf(`${MET} in Muscat on Monday.\n\nIt rained. Vell met Reik at noon.`)
    expect(contact?.evidence.record.length).toBe(2)
  })
})

describe('two contacts', () => {
  it.each([
    [
      'of one pair on two days',
      `${MET} on Monday. Vell met Reik on Wednesday.`,
      [`meeting ${BOTH}`, `meeting ${BOTH}`],
    ],
    [
      'of one pair in two states',
      `${MET} in Muscat. Vell met Reik in Nairobi.`,
      [`meeting ${BOTH}`, `meeting ${BOTH}`],
    ],
    [
      'of one pair, held and planned',
      `${MET}. Vell will meet Reik again next week.`,
      [`meeting ${BOTH}`, `meeting ${BOTH}, planned`],
    ],
    [
      'of other people of the same states',
      `${MET}. Kenyan Minister Jana Holt met Omani Minister Omar Qasri.`,
      [`meeting ${BOTH}`, 'meeting KEN Jana Holt + OMN Omar Qasri'],
    ],
    [
      'of one person with two others',
      `${MET}. Vell met Chadian President Omar Qasri.`,
      [`meeting ${BOTH}`, 'meeting KEN Ana Vell + TCD Omar Qasri'],
    ],
    [
      'a meeting and a call',
      `${MET}. Vell held a phone call with Reik on Wednesday.`,
      [`meeting ${BOTH}`, `call ${BOTH}`],
    ],
    [
      'a meeting and a letter',
      `${MET}. Vell sent a letter to Reik.`,
      [`meeting ${BOTH}`, `letter ${BOTH}`],
    ],
    [
      'talks and a signing',
      `${MET}. Vell and Reik signed an agreement on fishing.`,
      [`meeting ${BOTH}`, `ceremony ${BOTH}`],
    ],
  ])('stay two: %s', (_, text, contacts) => expect(contactLines(text, ON)).toEqual(contacts))
})

describe('a visit and its meetings', () => {
  it.each([
    [
      'a meeting with the host',
      'Kenyan President Ana Vell arrived in Oman on Monday. Vell met Omani Sultan Tomas Reik in Muscat.',
      ['visit KEN Ana Vell + OMN Tomas Reik'],
    ],
    [
      'two meetings with hosts',
      'Kenyan President Ana Vell arrived in Oman on Monday. Vell met Omani Sultan Tomas Reik in Muscat. She also met Omani Minister Omar Qasri.',
      ['visit KEN Ana Vell + OMN Omar Qasri + OMN Tomas Reik'],
    ],
    [
      'a meeting with the host in one sentence',
      'Kenyan President Ana Vell flew to Oman on Monday and met Omani Sultan Tomas Reik there.',
      ['visit KEN Ana Vell + OMN Tomas Reik'],
    ],
  ])('are one record: %s', (_, text, contacts) => expect(contactLines(text, ON)).toEqual(contacts))

  it.each([
    [
      'a meeting with a third state',
      'Kenyan President Ana Vell visited Oman on Monday. Vell also met Chadian President Omar Qasri.',
      ['visit KEN Ana Vell + OMN', 'meeting KEN Ana Vell + TCD Omar Qasri'],
    ],
    [
      'a meeting in another state',
      'Kenyan President Ana Vell visited Oman on Monday. Vell met Omani Sultan Tomas Reik in Geneva on Wednesday.',
      ['visit KEN Ana Vell + OMN', `meeting ${BOTH}`],
    ],
    [
      'a meeting on a later day',
      'Kenyan President Ana Vell visited Oman on 2 September. Vell met Omani Sultan Tomas Reik on 9 September.',
      ['visit KEN Ana Vell + OMN', `meeting ${BOTH}`],
    ],
    [
      'a meeting of others',
      'Kenyan President Ana Vell visited Oman on Monday. Kenyan Minister Jana Holt met Omani Minister Omar Qasri in Muscat.',
      ['visit KEN Ana Vell + OMN', 'meeting KEN Jana Holt + OMN Omar Qasri'],
    ],
    [
      'two visits',
      'Kenyan President Ana Vell visited Oman on Monday. She travelled to Qatar on Tuesday.',
      ['visit KEN Ana Vell + OMN', 'visit KEN Ana Vell + QAT'],
    ],
  ])('stay two: %s', (_, text, contacts) => expect(contactLines(text, ON)).toEqual(contacts))
})

describe('somebody who joins', () => {
  it.each([
    [
      '"also took part"',
      `${MET}. Chadian President Omar Qasri also took part in the meeting.`,
      ['meeting KEN Ana Vell + OMN Tomas Reik + TCD Omar Qasri'],
    ],
    [
      '"attended the meeting"',
      `${MET}. Kenyan Minister Jana Holt attended the meeting.`,
      ['meeting KEN Ana Vell + KEN Jana Holt + OMN Tomas Reik'],
    ],
    [
      '"led the delegation"',
      'Kenya and Oman held talks in Geneva. Kenyan Minister Jana Holt led the Kenyan delegation.',
      ['talks KEN Jana Holt + OMN'],
    ],
  ])('is one of its participants: %s', (_, text, contacts) =>
    expect(contactLines(text, ON)).toEqual(contacts),
  )

  it('does not move the contact to another day', () => {
    const [contact] = contactsOf(
      `${MET} on Monday. Chadian President Omar Qasri also took part in the meeting.`,
    )
    expect(contact?.date?.value).toBe('2024-09-09')
  })
})

describe('the sides named before', () => {
  it('had a call as well', () =>
    expect(
      contactLines(`${MET} on Monday. The two leaders also spoke by phone on Wednesday.`, ON),
    ).toEqual([`meeting ${BOTH}`, `call ${BOTH}`]))
  it('had another contact', () =>
    expect(
      contactLines(`${MET} on Monday. In Geneva, the two leaders held talks on Wednesday.`, ON),
    ).toEqual([`meeting ${BOTH}`, `talks ${BOTH}`]))
  it('are nobody when nothing was told before', () =>
    expect(contactLines('In Geneva, the two leaders held talks on Wednesday.', ON)).toEqual([]))
})
