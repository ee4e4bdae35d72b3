import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../test/support/read.js'

const ON = { publishedOn: '2024-09-12' }
const TEXT =
  'Kenyan Foreign Minister Ana Vell met Omani Foreign Minister Tomas Reik in Muscat on Tuesday, officials said.'

const contactOf = (text: string) => {
  const [contact] = readingOf(text, ON).contacts
  if (contact === undefined) throw new Error('the text gives no contact')
  return contact
}

describe('a participant', () => {
  it('has the name and the office of the text', () => {
    const people = contactOf(TEXT).participants.map(({ name, office }) => [name, office])
    expect(people).toEqual([
      ['Ana Vell', 'Kenyan Foreign Minister'],
      ['Tomas Reik', 'Omani Foreign Minister'],
    ])
  })
  it('has all offices that the text gives anywhere, joined', () => {
    const { participants } = contactOf(`${TEXT} Vell, deputy chair of the council, left.`)
    expect(participants[0]?.office).toBe('Kenyan Foreign Minister; deputy chair of the council')
  })
  it('has the fullest name of the text', () => {
    const { participants } = contactOf(
      'Kenyan Minister Vell met Omani Minister Tomas Reik. Ana Vell praised trade.',
    )
    expect(participants[0]?.name).toBe('Ana Vell')
  })
  it('has no name when the text has none', () => {
    const { participants } = contactOf('The foreign ministers of Kenya and Oman met in Muscat.')
    expect(participants.map(({ name, office }) => [name, office])).toEqual([
      [null, 'foreign ministers'],
      [null, 'foreign ministers'],
    ])
  })
  it('has neither when only the state is named', () => {
    const { participants } = contactOf('Kenya and Oman held talks in Muscat.')
    expect(participants.map(({ name, office }) => [name, office])).toEqual([
      [null, null],
      [null, null],
    ])
  })
  it('shows the words with name and office first', () => {
    const [person] = contactOf(TEXT).participants
    expect(person?.evidence.record?.[0]?.exact).toBe('Kenyan Foreign Minister Ana Vell')
    expect(person?.evidence.name?.[0]?.exact).toBe('Ana Vell')
  })
  it('is listed among the actors of the Reading', () => {
    const { actors, contacts } = readingOf(`${TEXT} Vell visited Laos on Monday.`, ON)
    const known = new Set(actors.map(({ id }) => id))
    const missing = contacts.flatMap(({ participants }) =>
      participants.filter(({ actor }) => !known.has(actor)),
    )
    expect(missing).toEqual([])
  })
})

describe('the roles of participants', () => {
  it.each([
    [
      'received',
      'Kenyan President Ana Vell received Omani Minister Tomas Reik.',
      ['KEN host', 'OMN visitor'],
    ],
    [
      'was received by',
      'Kenyan President Ana Vell was received by Omani Sultan Tomas Reik.',
      ['KEN visitor', 'OMN host'],
    ],
    [
      'paid a courtesy call on',
      'Kenyan Minister Ana Vell paid a courtesy call on Omani Sultan Tomas Reik.',
      ['KEN visitor', 'OMN host'],
    ],
    ['met', 'Kenyan President Ana Vell met Omani Sultan Tomas Reik.', ['KEN null', 'OMN null']],
  ])('come from the words: "%s"', (_, text, roles) =>
    expect(contactOf(text).participants.map(({ code, role }) => `${code} ${role}`)).toEqual(roles),
  )
})

describe('the evidence of a contact', () => {
  it('is the clause that asserts it', () => {
    const [record] = contactOf(TEXT).evidence.record
    expect(record?.exact).toBe(
      'Kenyan Foreign Minister Ana Vell met Omani Foreign Minister Tomas Reik in Muscat on Tuesday',
    )
  })
  it('has the words of every field that says something', () => {
    const { type, date, place } = contactOf(TEXT).evidence
    expect([type, date, place].map((spans) => spans?.map(({ exact }) => exact))).toEqual([
      ['met'],
      ['Tuesday'],
      ['Muscat'],
    ])
  })
  it('has the words that say it is planned', () => {
    const { status } = contactOf(
      'Kenyan Minister Ana Vell will meet Omani Minister Tomas Reik.',
    ).evidence
    expect(status?.map(({ exact }) => exact)).toEqual(['will'])
  })
  it('names the forum and the sidelines', () => {
    const { forum, sidelines } = contactOf(
      'Kenyan Minister Ana Vell met Omani Minister Tomas Reik on the sidelines of the UN General Assembly.',
    ).evidence
    expect(forum?.[0]?.exact).toBe('UN General Assembly')
    expect(sidelines?.[0]?.exact).toContain('sidelines')
  })
})

describe('records of a text', () => {
  it('stand in the order of their words', () => {
    const { contacts } = readingOf(
      'Omani Minister Tomas Reik visited Laos on Monday. Kenyan Minister Ana Vell met Chadian Minister Jana Holt.',
      ON,
    )
    expect(contacts.map(({ type }) => type)).toEqual(['visit', 'meeting'])
  })
  it('stay as they are when a paragraph is added', () => {
    const withoutId = (text: string) => readingOf(text, ON).contacts.map(({ id, ...rest }) => rest)
    expect(
      withoutId(`${TEXT}

The harvest was good.`),
    ).toEqual(withoutId(TEXT))
  })
  it('have ids that a second reading gives again', () => {
    const [first, second] = [readingOf(TEXT, ON), readingOf(TEXT, ON)]
    expect(first.contacts.map(({ id }) => id)).toEqual(second.contacts.map(({ id }) => id))
  })
})
