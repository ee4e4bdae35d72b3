import { describe, expect, it } from 'vitest'
import { contactLines } from '../../../test/support/read.js'

// Two officials whom the words alone tell: a Kenyan and an Omani.
const VELL = 'Kenyan Foreign Minister Ana Vell'
const REIK = 'Omani Foreign Minister Tomas Reik'
const BOTH = 'KEN Ana Vell + OMN Tomas Reik'

describe('somebody met somebody', () => {
  it.each([
    ['met', `${VELL} met ${REIK}.`, `meeting ${BOTH}`],
    ['met with', `${VELL} met with ${REIK}.`, `meeting ${BOTH}`],
    ['meets, as a caption says', `${VELL} meets ${REIK} in Muscat.`, `meeting ${BOTH}`],
    ['met today with', `${VELL} met today with ${REIK}.`, `meeting ${BOTH}`],
    [
      'met on a day in a city with',
      `${VELL} met on Monday in Nairobi with ${REIK}.`,
      `meeting ${BOTH}`,
    ],
    ['held a meeting with', `${VELL} held a closed-door meeting with ${REIK}.`, `meeting ${BOTH}`],
    ['sat down with', `${VELL} sat down with ${REIK}.`, `meeting ${BOTH}`],
    ['held talks with', `${VELL} held talks with ${REIK}.`, `talks ${BOTH}`],
    [
      'held a round of consultations with',
      `${VELL} held a second round of political consultations with ${REIK}.`,
      `talks ${BOTH}`,
    ],
    ['consulted with', `${VELL} consulted with ${REIK}.`, `talks ${BOTH}`],
    ['held peace talks with', `${VELL} held peace talks with ${REIK}.`, `negotiation ${BOTH}`],
    ['was in touch with', `${VELL} was in touch with ${REIK}.`, `other ${BOTH}`],
    [
      'met his counterpart',
      `${VELL} met her Omani counterpart, Tomas Reik, in Muscat.`,
      `meeting ${BOTH}`,
    ],
    [
      'met somebody without a name',
      `${VELL} met the Omani foreign minister.`,
      'meeting KEN Ana Vell + OMN',
    ],
    ['met somebody owned by a state', `${VELL} met Oman's Tomas Reik.`, `meeting ${BOTH}`],
    [
      'met several',
      `${VELL} met ${REIK} and Iraqi President Jana Holt.`,
      'meeting IRQ Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    [
      'met ministers of several states',
      `${VELL} met the foreign ministers of Laos and Malaysia.`,
      'meeting KEN Ana Vell + LAO + MYS',
    ],
    [
      'met a group of another state',
      `${VELL} met Hamas leader Omar Qasri.`,
      'meeting KEN Ana Vell + PSE-HAMAS Omar Qasri',
    ],
    [
      'met a body',
      `UN Secretary-General Ana Vell met EU foreign policy chief Tomas Reik.`,
      'meeting EU Tomas Reik + UN Ana Vell',
    ],
  ])('"%s"', (_, text, contact) => expect(contactLines(text)).toEqual([contact]))

  it('is read past a parenthesis', () =>
    expect(contactLines(`${VELL}, who replaced Jana Holt of Uganda in May, met ${REIK}.`)).toEqual([
      `meeting ${BOTH}`,
    ]))
  it('is read with the subject behind', () =>
    expect(contactLines(`Meeting with ${REIK} in Muscat, ${VELL} praised trade.`)).toEqual([
      `meeting ${BOTH}`,
    ]))
  it('is read with "during a meeting with"', () =>
    expect(contactLines(`During a meeting with ${REIK} in Muscat, ${VELL} praised trade.`)).toEqual(
      [`meeting ${BOTH}`],
    ))
})

describe('somebody called or wrote', () => {
  it.each([
    ['spoke with', `${VELL} spoke with ${REIK} today.`, `call ${BOTH}`],
    ['spoke by phone with', `${VELL} spoke by phone with ${REIK}.`, `call ${BOTH}`],
    ['held a phone call with', `${VELL} held a phone call with ${REIK}.`, `call ${BOTH}`],
    [
      'held a telephone conversation with',
      `${VELL} held a telephone conversation with ${REIK}.`,
      `call ${BOTH}`,
    ],
    ['telephoned', `${VELL} telephoned ${REIK} on Monday.`, `call ${BOTH}`],
    ['received a phone call from', `${VELL} received a phone call from ${REIK}.`, `call ${BOTH}`],
    ['met by video link with', `${VELL} met by video link with ${REIK}.`, `call ${BOTH}`],
    ['sent a letter to', `${VELL} sent a letter to ${REIK}.`, `letter ${BOTH}`],
    ['wrote to', `${VELL} wrote to ${REIK}.`, `letter ${BOTH}`],
    ['received a letter from', `${VELL} received a letter from ${REIK}.`, `letter ${BOTH}`],
    ['exchanged letters', `${VELL} and ${REIK} exchanged letters.`, `letter ${BOTH}`],
  ])('"%s"', (_, text, contact) => expect(contactLines(text)).toEqual([contact]))
})

describe('a host', () => {
  it.each([
    ['received', `${VELL} received ${REIK} in Nairobi.`, `meeting ${BOTH}`],
    ['welcomed', `${VELL} welcomed ${REIK} in Nairobi.`, `meeting ${BOTH}`],
    [
      'hosted two',
      `${VELL} hosted ${REIK} and Iraqi President Jana Holt in Nairobi.`,
      'meeting IRQ Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    ['was paid a courtesy call', `${VELL} paid a courtesy call on ${REIK}.`, `meeting ${BOTH}`],
    ['is named behind "by"', `${VELL} was received by ${REIK} in Muscat.`, `meeting ${BOTH}`],
    [
      'is named behind "by" after more words',
      `${VELL} was welcomed in Muscat by ${REIK}.`,
      `meeting ${BOTH}`,
    ],
    [
      'brought two sides together',
      'EU Special Representative Ana Vell brought together the chief negotiators of Serbia and Kosovo.',
      'negotiation EU Ana Vell + SRB + XKX',
    ],
  ])('%s', (_, text, contact) => expect(contactLines(text)).toEqual([contact]))
})

describe('several did it together', () => {
  it.each([
    ['met', `${VELL} and ${REIK} met in Geneva.`, `meeting ${BOTH}`],
    [
      'met, three of them',
      `${VELL}, ${REIK} and Iraqi President Jana Holt met in Geneva.`,
      'meeting IRQ Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    [
      'met, each with "of"',
      'President Ana Vell of Kenya, Chancellor Jana Holt of Austria and Prime Minister Tomas Reik of Oman met in Geneva.',
      'meeting AUT Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    [
      'met without names',
      'The foreign ministers of Armenia and Azerbaijan met in Geneva.',
      'meeting ARM + AZE',
    ],
    [
      'met, named before the noun',
      'Turkish and Greek diplomats met in Geneva.',
      'meeting GRC + TUR',
    ],
    ['held talks', 'China and Iran held talks in Muscat.', 'talks CHN + IRN'],
    [
      'held peace talks',
      'Armenia and Azerbaijan held peace talks in Geneva.',
      'negotiation ARM + AZE',
    ],
    ['signed', `${VELL} and ${REIK} signed an agreement on fishing.`, `ceremony ${BOTH}`],
    [
      'signed with a third',
      `${VELL} and ${REIK} signed a memorandum with Iraqi President Jana Holt.`,
      'ceremony IRQ Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    [
      'cut a ribbon',
      'The presidents of Zambia and Botswana cut the ribbon on a bridge.',
      'ceremony BWA + ZMB',
    ],
    [
      'chaired a commission',
      `${VELL} and ${REIK} co-chaired the Joint Economic Commission.`,
      `talks ${BOTH}`,
    ],
    [
      'attended a summit',
      `${VELL}, ${REIK} and Iraqi President Jana Holt attended the regional summit in Arusha.`,
      'summit IRQ Jana Holt + KEN Ana Vell + OMN Tomas Reik',
    ],
    [
      'met at a summit',
      'The presidents of Kenya, Uganda and Rwanda met at the East African Community summit in Arusha.',
      'summit KEN + RWA + UGA',
    ],
    ['are named behind "by"', `The talks were co-chaired by ${VELL} and ${REIK}.`, `talks ${BOTH}`],
  ])('%s', (_, text, contact) => expect(contactLines(text)).toEqual([contact]))
})

describe('a noun', () => {
  it.each([
    ['"between"', `A meeting between ${VELL} and ${REIK} took place in Muscat.`, `meeting ${BOTH}`],
    [
      '"between" two states',
      'Talks between Greece and Turkey took place in Athens on Monday.',
      'talks GRC + TUR',
    ],
    [
      '"of" two states',
      'The summit of Poland and Lithuania was held in Krakow on Monday.',
      'summit LTU + POL',
    ],
    [
      'a pair before it',
      'The Russia-Iran summit was held in Moscow on January 19.',
      'summit IRN + RUS',
    ],
    [
      'a pair with words in between',
      'The Russia-Iran top-level meeting was held in Moscow on January 19.',
      'meeting IRN + RUS',
    ],
    [
      'the possessive and "with"',
      "Iran's talks with Oman took place in Muscat on Sunday.",
      'talks IRN + OMN',
    ],
    [
      'peace talks',
      'Peace talks between Ethiopia and Eritrea were held in Riyadh on Monday.',
      'negotiation ERI + ETH',
    ],
    [
      'a telephone conversation',
      'A telephone conversation between the foreign ministers of Spain and Morocco was held on Friday.',
      'call ESP + MAR',
    ],
  ])('tells a contact: %s', (_, text, contact) =>
    expect(contactLines(text, { publishedOn: '2024-09-12' })).toEqual([contact]),
  )

  it('tells none in passing, without day, place or occasion', () =>
    expect(contactLines('Analysts doubted the use of talks between Greece and Turkey.')).toEqual(
      [],
    ))
  it('tells one in passing with a day and a place', () =>
    expect(
      contactLines('Trade grew after the talks between Greece and Turkey in Athens on 4 May 2023.'),
    ).toEqual(['talks GRC + TUR']))
})

describe('a delegation', () => {
  it('is there with whoever leads it', () => {
    const text = `A Kenyan delegation led by Trade Minister Ana Vell met ${REIK}.`
    expect(contactLines(text)[0]).toContain('KEN Ana Vell + OMN Tomas Reik')
  })
})

describe('no contact', () => {
  it.each([
    ['a deadline', 'The Chinese company met the deadline.'],
    ['a cabinet', 'The prime minister of Kenya held a cabinet meeting.'],
    [
      'a meeting within one government',
      'Kenyan President Ana Vell met Kenyan Foreign Minister Jana Holt.',
    ],
    ['the own people', 'Kenyan President Ana Vell met Kenyan business leaders.'],
    ['the press', `${VELL} spoke to reporters in Muscat.`],
    ['a person of whom nothing is known', `${VELL} met Tomas Reik.`],
    ['a statement', `${VELL} condemned the attack and thanked ${REIK}.`],
    ['an accession', 'Finland joined NATO.'],
    ['an appeal', 'Kenya called on Oman to ratify the treaty.'],
    ['a loan', 'Kenya received a loan from Oman.'],
    ['a war', 'Kenya and Oman fought over an island.'],
    ['a law', "Kenya's president signed the law on pensions."],
    ['an appeal to a person', `${VELL} called on ${REIK} to release the prisoners.`],
  ])('is %s', (_, text) => expect(contactLines(text)).toEqual([]))
})
