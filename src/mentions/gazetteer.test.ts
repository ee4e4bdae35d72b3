import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

/** Every known name with its code: "China CHN, EU EU". */
function namesIn(text: string): string {
  const doc = linkedDocument(text)
  return doc.mentions.names.map((name) => `${wordsOf(doc, name)} ${name.code}`).join(', ')
}

const kindOf = (text: string) => linkedDocument(text).mentions.names[0]?.kind

describe('names of states and bodies', () => {
  it.each([
    [
      'finds states and bodies in a list',
      'China, the European Union and ASEAN agreed.',
      'China CHN, European Union EU, ASEAN ASEAN',
    ],
    [
      'takes the longest name',
      'South Sudan and Sudan share a border.',
      'South Sudan SSD, Sudan SDN',
    ],
    [
      'tells apart states that share a word',
      'Guinea, Guinea-Bissau, Equatorial Guinea and Papua New Guinea abstained.',
      'Guinea GIN, Guinea-Bissau GNB, Equatorial Guinea GNQ, Papua New Guinea PNG',
    ],
    [
      'tells the two Congos apart',
      'The Republic of the Congo wrote to the Democratic Republic of the Congo.',
      'Republic of the Congo COG, Democratic Republic of the Congo COD',
    ],
    [
      'finds both of two that share their last word',
      'North and South Korea met, East and West Korea did not.',
      'North PRK, South Korea KOR',
    ],
    ['takes no new world for the old', 'New Mexico and Mexico share a border.', 'Mexico MEX'],
    [
      'tells Niger and Nigeria apart',
      'Niger and Nigeria sent Nigerien and Nigerian troops.',
      'Niger NER, Nigeria NGA, Nigerien NER, Nigerian NGA',
    ],
    [
      'tells Dominica and the Dominican Republic apart',
      'Dominica thanked the Dominican Republic.',
      'Dominica DMA, Dominican Republic DOM',
    ],
    [
      'tells the two Koreas apart',
      'North Korea and South Korea, the DPRK and the ROK.',
      'North Korea PRK, South Korea KOR, DPRK PRK, ROK KOR',
    ],
    [
      'keeps "and" inside a name',
      'Trinidad and Tobago wrote to Antigua and Barbuda.',
      'Trinidad and Tobago TTO, Antigua and Barbuda ATG',
    ],
    [
      'knows official names',
      "The Islamic Republic of Iran and the People's Republic of China agreed.",
      "Islamic Republic of Iran IRN, People's Republic of China CHN",
    ],
    [
      'knows former and other names',
      'Burma, Swaziland, Holland and the Czech Republic.',
      'Burma MMR, Swaziland SWZ, Holland NLD, Czech Republic CZE',
    ],
    [
      'knows states that few recognize',
      'Kosovo, Palestine, Taiwan and the Holy See.',
      'Kosovo XKX, Palestine PSE, Taiwan TWN, Holy See VAT',
    ],
    [
      'reads any spelling of accents and apostrophes',
      "Cote d'Ivoire, Côte d’Ivoire and Türkiye.",
      "Cote d'Ivoire CIV, Côte d’Ivoire CIV, Türkiye TUR",
    ],
    [
      'knows names of regional bodies',
      'The Arab League and the African Union met the Gulf Cooperation Council.',
      'Arab League LAS, African Union AU, Gulf Cooperation Council GCC',
    ],
    [
      'gives bodies of the UN and the EU the code of the whole',
      'The Security Council heard the European Commission.',
      'Security Council UN, European Commission EU',
    ],
    [
      'gives a ministry the code of its state',
      'The State Department answered the Iraqi Parliament.',
      'State Department USA, Iraqi Parliament IRQ',
    ],
    [
      'gives armed groups the code of their state and name',
      'Hamas, Hezbollah, the Houthis and the Taliban refused.',
      'Hamas PSE-HAMAS, Hezbollah LBN-HEZBOLLAH, Houthis YEM-HOUTHI, Taliban AFG-TALIBAN',
    ],
    [
      'gives groups across borders a code of their own',
      'ISIL, Daesh and al-Qaeda were named.',
      'ISIL ISIL, Daesh ISIL, al-Qaeda ALQAIDA',
    ],
  ])('%s', (_, text, names) => expect(namesIn(text)).toBe(names))
})

describe('acronyms', () => {
  it.each([
    ['count in capitals', 'The EU, the IAEA and NATO will attend.', 'EU EU, IAEA IAEA, NATO NATO'],
    [
      'count with full stops',
      'The U.S., U.K. and U.N. envoys left.',
      'U.S. USA, U.K. GBR, U.N. UN',
    ],
    ['are no pronoun', 'The US and the UK helped us.', 'US USA, UK GBR'],
    ['are no question word', 'Who is it, who are they, and what does the WHO say?', 'WHO WHO'],
    ['are no word of another language', 'They ordered pain au chocolat and un café.', ''],
    ['count for gatherings', 'BRICS and the G20 will convene.', 'BRICS BRICS, G20 G20'],
  ])('%s', (_, text, names) => expect(namesIn(text)).toBe(names))
})

describe('words that are names only with a capital', () => {
  it.each([
    ['the bird and the state', 'Farmers fed a turkey in Turkey.', 'Turkey TUR'],
    ['plates and nuts', 'They ate turkey from china plates with brazil nuts.', ''],
    ['a word in capitals', 'TURKEY REJECTS THE PLAN', 'TURKEY TUR'],
    ['a verb', 'They polish shoes while Polish officials wait.', 'Polish POL'],
  ])('%s', (_, text, names) => expect(namesIn(text)).toBe(names))
})

describe('kinds of names', () => {
  it.each([
    ['a state', 'Chile objected.', 'state'],
    ['people of a state', 'Iranians voted.', 'demonym'],
    ['an adjective of a state', 'Danish officials left.', 'demonym'],
    ['a capital, which may be the government', 'Tehran objected.', 'capital'],
    ['a seat of power', 'The Kremlin objected.', 'metonym'],
    ['an organization', 'NATO objected.', 'organization'],
    ['a body of an organization', 'The Security Council objected.', 'body'],
    ['a gathering', 'BRICS objected.', 'forum'],
    ['a group', 'Hamas objected.', 'group'],
    ['a state that is also its own capital', 'Singapore objected.', 'state'],
  ])('tells %s', (_, text, kind) => expect(kindOf(text)).toBe(kind))

  it('names what is meant by its usual English name', () => {
    const [name] = linkedDocument('Iranians voted.').mentions.names
    expect(name?.name).toBe('Iran')
  })
})
