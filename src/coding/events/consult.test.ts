import { describe, expect, it } from 'vitest'
import { eventLines, readingOf } from '../../../test/support/read.js'

const ON = { publishedOn: '2024-09-12' }
const VELL = 'Kenyan President Ana Vell'
const REIK = 'Omani Foreign Minister Tomas Reik'

describe('a held contact is CONSULT', () => {
  it.each([
    ['of both, where nothing is said of the place', `${VELL} met ${REIK}.`, 'CONSULT KEN+OMN'],
    ['by phone', `${VELL} spoke by phone with ${REIK}.`, 'CONSULT phone KEN+OMN'],
    ['by video', `${VELL} met ${REIK} via video link.`, 'CONSULT phone KEN+OMN'],
    [
      'of a visitor with the host of the place',
      `${VELL} met ${REIK} in Muscat.`,
      'CONSULT visit KEN > OMN',
    ],
    ['of a visitor named second', `${VELL} met ${REIK} in Nairobi.`, 'CONSULT visit OMN > KEN'],
    ['of a traveller with the host', `${VELL} visited Oman.`, 'CONSULT visit KEN > OMN'],
    ['of somebody received', `${VELL} received ${REIK} in Nairobi.`, 'CONSULT visit OMN > KEN'],
    [
      'on the soil of a third state',
      `${VELL} met ${REIK} in Geneva.`,
      'CONSULT third-party KEN+OMN',
    ],
    [
      'on the sidelines abroad',
      `${VELL} met ${REIK} on the sidelines of the UN General Assembly in New York.`,
      'CONSULT third-party KEN+OMN',
    ],
    [
      'of three',
      `${VELL} met ${REIK} and Chadian President Jana Holt.`,
      'CONSULT multilateral KEN+OMN+TCD',
    ],
    [
      'of three on the soil of a fourth',
      `${VELL}, ${REIK} and Chadian President Jana Holt met in Geneva.`,
      'CONSULT third-party KEN+OMN+TCD',
    ],
    [
      'of two guests with the host of the place',
      `${VELL} met ${REIK} and Chadian President Jana Holt in Nairobi.`,
      'CONSULT visit OMN+TCD > KEN',
    ],
    ['of talks', 'Kenya and Oman held talks in Muscat.', 'CONSULT visit KEN > OMN'],
    [
      'of a group and a state',
      `Hamas leader Omar Qasri met ${REIK} in Muscat.`,
      'CONSULT visit PSE-HAMAS > OMN',
    ],
    [
      'of peace talks',
      'Ethiopia and Eritrea held peace talks in Riyadh.',
      'CONSULT third-party ERI+ETH',
    ],
    [
      'of peace talks with the mediator',
      'EU Special Representative Ana Vell brought together the chief negotiators of Serbia and Kosovo.',
      'CONSULT multilateral EU+SRB+XKX',
    ],
  ])('%s', (_, text, event) => expect(eventLines(text, ON)).toEqual([event]))
})

describe('other contacts', () => {
  it.each([
    [
      'planned: AGREE by the parties',
      `${VELL} will meet ${REIK} in Muscat on Friday.`,
      ['AGREE KEN+OMN'],
    ],
    ['a planned visit: AGREE', `${VELL} will travel to Oman on September 20.`, ['AGREE KEN+OMN']],
    [
      'called off: REJECT',
      'Talks between Kenya and Oman in Muscat were postponed.',
      ['REJECT meet KEN+OMN'],
    ],
    [
      'signed: SUPPORT by the signatories',
      `${VELL} and ${REIK} signed an agreement on fishing.`,
      ['SUPPORT KEN+OMN'],
    ],
    ['written: none', `${VELL} sent a letter to ${REIK}.`, []],
    ['denied: none', `${VELL} did not meet ${REIK}.`, []],
    ['none at all', `${VELL} praised the harvest.`, []],
  ])('%s', (_, text, events) => expect(eventLines(text, ON)).toEqual(events))

  it('give one event each', () =>
    expect(
      eventLines(`${VELL} met ${REIK} on Monday. Vell will meet Reik in Muscat on Friday.`, ON),
    ).toEqual(['CONSULT KEN+OMN', 'AGREE KEN+OMN']))
})

describe('an event', () => {
  const TEXT = `${VELL} met ${REIK} in Muscat on Tuesday, officials said.`
  const eventOf = (text: string) => readingOf(text, ON).events[0]

  it('has the date and the place of its contact', () =>
    expect(eventOf(TEXT)).toMatchObject({
      date: { value: '2024-09-10' },
      place: { name: 'Muscat', country: 'OMN' },
    }))
  it('quotes the words that say it', () => {
    const evidence = eventOf(TEXT)?.evidence
    expect(evidence?.predicate?.map(({ exact }) => exact)).toEqual(['met'])
    expect(evidence?.record[0]?.exact).toContain('met Omani Foreign Minister Tomas Reik')
  })
  it('quotes the words for its parties', () => {
    const event = eventOf(TEXT)
    expect(event?.actor.map(({ mention }) => mention?.exact)).toEqual([VELL])
    expect(event?.recipient.map(({ mention }) => mention?.exact)).toEqual([REIK])
  })
  it.each([
    ['a meeting', `${VELL} met ${REIK}.`, 1, '040'],
    ['a call', `${VELL} spoke by phone with ${REIK}.`, 1, '041'],
    ['a visit', `${VELL} visited Oman.`, 1, '042'],
    ['a negotiation', 'Ethiopia and Eritrea held peace talks in Riyadh.', 1, '046'],
    ['a plan', `${VELL} will meet ${REIK}.`, 1, '036'],
    ['a signing', `${VELL} and ${REIK} signed an agreement on fishing.`, 1, '057'],
    ['a refusal', 'Talks between Kenya and Oman in Muscat were postponed.', 3, '125'],
  ])('has quad class and CAMEO code: %s', (_, text, quad, cameo) =>
    expect(eventOf(text)).toMatchObject({ quad, cameo }),
  )
})

describe('given mentions', () => {
  const TEXT =
    'Slovak Foreign Minister Ana Vell met Czech Foreign Minister Jana Holt and Polish Foreign Minister Tomas Reik in Prague on Monday.'
  type Given = readonly [words: string, role: 'actor' | 'recipient' | null, code?: string]

  const readGiven = (mentions: readonly Given[]) =>
    readingOf(TEXT, {
      ...ON,
      mentions: mentions.map(([words, role, code]) => {
        const start = TEXT.indexOf(words)
        return { start, end: start + words.length, role, code: code ?? null }
      }),
    })
  const relate = (...mentions: readonly Given[]): string[] =>
    readGiven(mentions).events.map(({ plover, actor, recipient }) => {
      const sides = [actor, recipient].map((side) =>
        side.map(({ code, mention }) => `${code}:${mention?.exact}`).join('+'),
      )
      return `${plover.event} ${sides.join(' > ')}`
    })

  it('are the parties, with the roles they were given', () => {
    expect(relate(['Slovak', 'actor'], ['Czech', 'recipient'])).toEqual([
      'CONSULT SVK:Slovak > CZE:Czech',
    ])
    expect(relate(['Slovak', 'recipient'], ['Czech', 'actor'])).toEqual([
      'CONSULT CZE:Czech > SVK:Slovak',
    ])
  })
  it('may be names', () =>
    expect(relate(['Ana Vell', 'actor'], ['Tomas Reik', 'recipient'])).toEqual([
      'CONSULT SVK:Ana Vell > POL:Tomas Reik',
    ]))
  it('are all parties without roles', () => {
    const events = readGiven([
      ['Slovak', null],
      ['Czech', null],
    ]).events
    const parties = events.flatMap(({ actor, recipient }) => [...actor, ...recipient])
    expect(parties.map(({ code, mention }) => `${code}:${mention?.exact}`).sort()).toEqual([
      'CZE:Czech',
      'SVK:Slovak',
    ])
  })
  it('keep the codes they were given', () =>
    expect(relate(['Slovak', 'actor', 'SVKGOV'], ['Czech', 'recipient', 'CZEGOV'])).toEqual([
      'CONSULT SVKGOV:Slovak > CZEGOV:Czech',
    ]))
  it('give nothing alone, or without an actor', () => {
    expect(relate(['Slovak', 'actor'])).toEqual([])
    expect(relate(['Slovak', 'recipient'], ['Czech', 'recipient'])).toEqual([])
  })
  it('give nothing where they take no part', () =>
    expect(relate(['Slovak', 'actor'], ['Monday', 'recipient'])).toEqual([]))
  it('leave out the contacts', () =>
    expect(
      readGiven([
        ['Slovak', 'actor'],
        ['Czech', 'recipient'],
      ]).contacts,
    ).toEqual([]))
})
