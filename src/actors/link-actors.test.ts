import { describe, expect, it } from 'vitest'
import { codesOfParty, linkedDocument } from '../../test/support/read.js'

const ON = { publishedOn: '2022-03-05' }

describe('the tree', () => {
  it.each([
    [
      'ties a name to an office of an unknown kind',
      "Grain came up at breakfast, Peru's farm minister, Ana Vell, told us.",
      'Ana Vell',
      'PER',
    ],
    [
      'ties a name to a body of a state',
      'Captain Ana Vell of the Burmese border command left.',
      'Ana Vell',
      'MMR',
    ],
    [
      'ties a name behind its office to a state',
      'In Geneva the delegate from Nepal, Ms Ana Vell, spoke.',
      'Ana Vell',
      'NPL',
    ],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

describe('a name that acts for nobody', () => {
  it.each([
    ['only says where', 'Letters were handed over in Warsaw.', 'Warsaw'],
    ['is part of an agreement', 'Bankers praised the Paris Agreement.', 'Paris'],
    ['is part of a region', 'Troops left the Niger Delta.', 'Niger'],
    ['is shelled or left behind', 'Gunners shelled Warsaw all night.', 'Warsaw'],
    ['is called after the state', 'The prefect of Western Macedonia asked for water.', 'Macedonia'],
    ['describes goods', 'Prices for Kenya coffee fell again.', 'Kenya'],
    ['owns a body that is named', "Israel's Knesset voted.", 'Israel'],
    ['is a town of the name', 'The fair at Lebanon, Pennsylvania, honoured him.', 'Lebanon'],
  ])('%s', (_, text, words) => expect(codesOfParty(text, words, ON)).toBeNull())

  it.each([
    ['but a mission acts for a body', 'An IMF mission visited Lusaka.', 'IMF', 'IMF'],
    ['but a capital may speak', 'Warsaw says the talks failed.', 'Warsaw', 'POL'],
    ['but Brussels speaks for the EU', 'Brussels says the bill is late.', 'Brussels', 'EU'],
    [
      'but Brussels speaks for Belgium where Belgium is meant',
      'Belgium is late. Brussels says the bill is, too.',
      'Brussels',
      'BEL',
    ],
    [
      'but a bloc is the body named before',
      'ASEAN met. The bloc was founded in 1967.',
      'bloc',
      'ASEAN',
    ],
    [
      'but a fund is the one named before',
      'Aid came from the IMF. The Fund was firm.',
      'Fund',
      'IMF',
    ],
    [
      'but an office is of the state it sits in',
      'The Foreign Office in Bonn called in both envoys.',
      'Foreign Office',
      'DEU',
    ],
    ['but a people has its state', 'The British were not there.', 'British', 'GBR'],
    [
      'but a short form has its body',
      'NATO met in Vilnius. Some in the alliance objected.',
      'alliance',
      'NATO',
    ],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

it('takes Brussels for Belgium before there was a union', () => {
  const about = { publishedOn: '1961-02-14' }
  expect(codesOfParty('Brussels says the bill is late.', 'Brussels', about)).toBe('BEL')
})

describe('a single name', () => {
  it.each([
    ['may be a family name', 'Blinken met the envoys.', 'Blinken', 'USA'],
    ['is no given name of a holder', 'Yusuf met the envoys.', 'Yusuf', null],
    ['may be a family name that comes first', 'Wang met the envoys.', 'Wang', 'CHN'],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

describe('sectors', () => {
  const sectorsOf = (text: string, about = ON) =>
    linkedDocument(text, about).links.actors.flatMap(({ sectors }) => sectors)

  it.each([
    ['a minister is of the government', 'Peruvian Foreign Minister Ana Vell left.', ['GOV']],
    ['a general of the military', 'Peruvian General Ana Vell left.', ['MIL']],
    ['a former president of neither', 'Former Peruvian President Ana Vell left.', ['ELI']],
    ['nor a sacked one', 'Sacked Peruvian Prime Minister Ana Vell left.', ['ELI']],
    ['nor is who held office long ago', 'Tony Blair left.', ['ELI']],
  ])('%s', (_, text, sectors) => expect(sectorsOf(text)).toEqual(sectors))
})

describe('the words of a mention', () => {
  it.each([
    [
      'tell for somebody no table knows',
      'Iranian Deputy Foreign Minister Ana Vell left.',
      'Ana Vell',
      'IRN',
    ],
    ['win over the table', 'Kenyan Foreign Minister Sergey Lavrov left.', 'Lavrov', 'KEN'],
    ['tell behind the name', 'Ana Vell, the president of Peru, left.', 'Ana Vell', 'PER'],
    ['tell in the possessive', "On Monday Norway's Ana Vell left.", 'Ana Vell', 'NOR'],
    ['tell in parentheses', 'Ana Vell (Vietnam) left.', 'Ana Vell', 'VNM'],
    ['tell with "of"', 'Ana Vell of Nigeria left.', 'Ana Vell', 'NGA'],
    [
      'tell for whom an envoy speaks, not where to',
      'UN Special Envoy for Yemen Ana Vell left.',
      'Ana Vell',
      'UN',
    ],
    [
      'tell whose ambassador it is',
      'Ambassador of France to Lebanon Ana Vell left.',
      'Ana Vell',
      'FRA',
    ],
    [
      'tell the state before the body of one person',
      'President of Senegal and Chairperson of the African Union Ana Vell left.',
      'Ana Vell',
      'SEN',
    ],
    ['tell a body of the UN', 'UNICEF Executive Director Ana Vell left.', 'Ana Vell', 'UN'],
    [
      'tell a bank of the EU',
      'Ana Vell, president of the European Investment Bank, left.',
      'Ana Vell',
      'EU',
    ],
    ['tell a group', 'Hamas leader Ana Vell left.', 'Ana Vell', 'PSE-HAMAS'],
    [
      'tell a region with its own government',
      'Iraqi Kurdistan Prime Minister Ana Vell left.',
      'Ana Vell',
      'IRQ-KRG',
    ],
    ['tell a counterpart', 'On Monday his Omani counterpart left.', 'Omani counterpart', 'OMN'],
    [
      'tell every side of a plural',
      'The foreign ministers of Iran and Qatar left.',
      'foreign ministers',
      'IRN+QAT',
    ],
    ['tell both of a pair', 'The Russia-Iran panel convened.', 'Russia-Iran', 'RUS+IRN'],
    ['tell a state', 'Tanzania agreed.', 'Tanzania', 'TZA'],
  ])('%s', (_, text, words, code) => expect(codesOfParty(text, words, ON)).toBe(code))
})

describe('names that are also places', () => {
  it.each([
    ['Georgia', 'Georgian President Ana Vell left.', 'Ana Vell', 'GEO'],
    ['Georgia in the possessive', "Georgia's Prime Minister Ana Vell left.", 'Ana Vell', 'GEO'],
    ['Jordan', "Jordan's King Abdullah II left.", 'Abdullah', 'JOR'],
    ['Jordan behind the name', 'King Abdullah II of Jordan left.', 'Abdullah', 'JOR'],
    ['Chad', "Chad's President Ana Vell left.", 'Ana Vell', 'TCD'],
    ['Turkey', 'Turkish Foreign Minister Ana Vell left.', 'Ana Vell', 'TUR'],
    ['Guinea-Bissau', "Guinea-Bissau's President Ana Vell left.", 'Ana Vell', 'GNB'],
    ['Niger', "Niger's Prime Minister Ana Vell left.", 'Ana Vell', 'NER'],
    ['a state as a given name', 'Israeli Foreign Minister Israel Katz left.', 'Katz', 'ISR'],
    [
      'a capital as a given name',
      'Argentine Foreign Minister Santiago Cafiero left.',
      'Cafiero',
      'ARG',
    ],
    ['a state as a family name', 'Canadian Ambassador Ana Jordan left.', 'Ana Jordan', 'CAN'],
  ])('stand for what the words say: %s', (_, text, words, code) =>
    expect(codesOfParty(text, words, ON)).toBe(code),
  )
})

describe('nobody is guessed', () => {
  it.each([
    ['a person no table knows', 'Ana Vell left.', 'Ana Vell'],
    ['a minister without a state', 'Foreign Minister Ana Vell left.', 'Ana Vell'],
    ['an official without a state', 'On Monday the president left.', 'the president'],
    ['a ministry without a state', 'On Monday the delegation left.', 'the delegation'],
    ['"they"', 'China and Iran agreed. They left.', 'They'],
    ['"he" with nobody before', 'On Monday he left.', 'he'],
    [
      'an envoy of whom only the post is told',
      'Special Envoy for Yemen Ana Vell left.',
      'Ana Vell',
    ],
    [
      'an ambassador of whom only the host is told',
      'The ambassador to Lebanon, Ana Vell, left.',
      'Ana Vell',
    ],
  ])('for %s', (_, text, words) => expect(codesOfParty(text, words, ON)).toBeNull())
})

describe('actors of a document', () => {
  it('are listed once with all their mentions', () => {
    const { links, text } = linkedDocument(
      'Ana Vell of Peru left. Peru thanked Ana Vell. Vell agreed.',
    )
    const mentions = links.actors.map((actor) => [
      actor.code,
      actor.kind,
      actor.mentions.map(({ start, end }) => text.slice(start, end)),
    ])
    expect(mentions).toEqual([
      ['PER', 'person', ['Ana Vell', 'Ana Vell', 'Vell']],
      ['PER', 'state', ['Peru']],
    ])
  })
  it('are one for two spellings of a state', () => {
    const { actors } = linkedDocument('Turkey agreed, and Türkiye signed.').links
    expect(actors.map(({ code, mentions }) => [code, mentions.length])).toEqual([['TUR', 2]])
  })
  it('say where their office comes from', () => {
    const { actors } = linkedDocument(
      'Chinese Foreign Minister Wang Yi met Sergey Lavrov.',
      ON,
    ).links
    expect(actors.map(({ office }) => office?.from)).toEqual(['text', 'table'])
  })
  it('have a state when they speak for one', () => {
    const { actors } = linkedDocument('Ana Vell of Peru, NATO and the Taliban agreed.').links
    expect(actors.map(({ code, state }) => `${code}/${state}`).sort()).toEqual([
      'AFG-TALIBAN/AFG',
      'NATO/null',
      'PER/PER',
    ])
  })
  it('come out unknown rather than wrong', () => {
    const [actor] = linkedDocument('Foreign Minister Ana Vell left.').links.actors
    expect(actor).toMatchObject({ kind: 'person', code: 'UNK', state: null })
  })
})

describe('the words shown for a party', () => {
  it('are name and office of a person', () => {
    const { links, text } = linkedDocument('On Monday Norwegian Foreign Minister Ana Vell left.')
    const link = links.parties[0]?.[0]
    expect(link && text.slice(link.mention.start, link.mention.end)).toBe(
      'Norwegian Foreign Minister Ana Vell',
    )
  })
  it('are the name of the state for one of several sides', () => {
    const { links, text } = linkedDocument('The foreign ministers of Iran and Qatar left.')
    const words = links.parties[0]?.map(({ mention }) => text.slice(mention.start, mention.end))
    expect(words).toEqual(['Iran', 'Qatar'])
  })
  it('show the fullest name that the document has', () => {
    const { links, text } = linkedDocument('Norwegian Minister Vell left. Ana Vell returned.')
    const names = links.parties.flat().map(({ name }) => name && text.slice(name.start, name.end))
    expect(names).toEqual(['Ana Vell', 'Ana Vell'])
  })
})
