import { describe, expect, it } from 'vitest'
import { contactLines, readingOf } from '../../../test/support/read.js'

const ON = { publishedOn: '2024-09-12' }
const VELL = 'Kenyan President Ana Vell'

/** The roles of a visit: "KEN visitor, OMN host". */
function rolesIn(text: string): string {
  const [contact] = readingOf(text, ON).contacts
  const roles = contact?.participants.map(({ code, role }) => `${code} ${role}`) ?? []
  return roles.sort().join(', ')
}

describe('a visit', () => {
  it.each([
    ['"visited"', `${VELL} visited Oman on Monday.`],
    ['"paid a state visit to"', `${VELL} paid a state visit to Oman.`],
    ['"travelled to"', `${VELL} travelled to Oman for talks.`],
    ['"flew to"', `${VELL} flew to Oman on Monday.`],
    ['"arrived in"', `${VELL} arrived in Oman on Monday.`],
    ['"arrived in" the capital', `${VELL} arrived in Muscat on Monday.`],
    ['"is on a visit to"', `${VELL} is on a two-day visit to Oman.`],
    ['"began a visit to"', `${VELL} began a three-day visit to Oman on Monday.`],
    ['possessive and noun', "Kenyan President Ana Vell's visit to Oman began on Monday."],
    ['noun and "of"', `The visit of ${VELL} to Oman took place on Monday.`],
  ])('is told by its words: %s', (_, text) => {
    expect(contactLines(text, ON)).toEqual(['visit KEN Ana Vell + OMN'])
    expect(rolesIn(text)).toBe('KEN visitor, OMN host')
  })

  it.each([
    ['a city abroad', `${VELL} visited Salalah on Monday.`, 'Salalah', 'OMN'],
    ['the state', `${VELL} visited Oman on Monday.`, 'Oman', 'OMN'],
  ])('has its place: %s', (_, text, name, country) =>
    expect(readingOf(text, ON).contacts[0]?.place).toMatchObject({ name, country }),
  )

  it('names whoever invited as the host', () => {
    const text = `${VELL} paid a state visit to Oman at the invitation of Omani Sultan Haitham bin Tarik.`
    expect(contactLines(text, ON)).toEqual(['visit KEN Ana Vell + OMN Haitham bin Tarik'])
    expect(rolesIn(text)).toBe('KEN visitor, OMN host')
  })
  it('has whoever the visitor met there as the host', () => {
    const text = `${VELL} arrived in Oman on Monday. Vell met Omani Sultan Tomas Reik in Muscat.`
    expect(rolesIn(text)).toBe('KEN visitor, OMN host')
  })
  it('may be planned', () =>
    expect(contactLines(`${VELL} will travel to Oman on September 20.`, ON)).toEqual([
      'visit KEN Ana Vell + OMN, planned',
    ]))
  it('may be called off', () =>
    expect(contactLines(`${VELL} postponed her visit to Oman.`, ON)).toEqual([
      'visit KEN Ana Vell + OMN, cancelled',
    ]))
})

describe('no visit', () => {
  it.each([
    ['a visit at home', `${VELL} visited Nairobi on Monday.`],
    ['a visit to a building', `${VELL} visited the museum on Monday.`],
    [
      'an invitation',
      'Danish Minister Ana Vell invited Icelandic Minister Jana Holt to visit Denmark.',
    ],
    ['goods', 'The goods travelled to Oman by sea.'],
    ['people of whom nothing is known', 'A tourist visited Oman on Monday.'],
  ])('is %s', (_, text) => expect(contactLines(text, ON)).toEqual([]))
})
