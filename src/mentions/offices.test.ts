import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'
import type { OfficeMention } from '../document/index.js'

/** The first party of a text: its name and its offices, with the codes each is tied to. */
function holderIn(text: string): string {
  const doc = linkedDocument(text)
  const party = doc.mentions.parties[0]
  if (party === undefined) return 'nobody'
  const showOffice = (office: OfficeMention): string => {
    const ties = office.names.map(({ tie, code }) => `${tie} ${code}`)
    return `${wordsOf(doc, office)} [${ties.join(', ')}]`
  }
  const name = party.name === null ? '' : `${wordsOf(doc, party.name)}: `
  return `${name}${party.offices.map(showOffice).join('; ')}`
}

describe('an office before the name', () => {
  it.each([
    [
      'with its state',
      'Norwegian Foreign Minister Ana Vell left.',
      'Ana Vell: Norwegian Foreign Minister [before NOR]',
    ],
    [
      'with a possessive state',
      "Norway's Foreign Minister Ana Vell left.",
      "Ana Vell: Norway's Foreign Minister [before NOR]",
    ],
    ['without a state', 'Prime Minister Ana Vell left.', 'Ana Vell: Prime Minister []'],
    [
      'with "of" and a state',
      'Prime Minister of Norway Ana Vell left.',
      'Ana Vell: Prime Minister of Norway [of NOR]',
    ],
    [
      'with "of" and a portfolio and a state',
      'Minister of Foreign Affairs of the Republic of Kazakhstan Ana Vell left.',
      'Ana Vell: Minister of Foreign Affairs of the Republic of Kazakhstan [of KAZ]',
    ],
    [
      'with a portfolio of two words',
      'Minister for Foreign Affairs and Trade Ana Vell left.',
      'Ana Vell: Minister for Foreign Affairs and Trade []',
    ],
    [
      'with a deputy',
      'Turkish Deputy Foreign Minister Ana Vell left.',
      'Ana Vell: Turkish Deputy Foreign Minister [before TUR]',
    ],
    [
      'with a deputy of a prime minister',
      'Irish Deputy Prime Minister Ana Vell left.',
      'Ana Vell: Irish Deputy Prime Minister [before IRL]',
    ],
    [
      'with a former holder',
      'Former German Chancellor Ana Vell left.',
      'Ana Vell: Former German Chancellor [before DEU]',
    ],
    ['with "-elect"', 'President-elect Ana Vell left.', 'Ana Vell: President-elect []'],
    [
      'with a hyphen in the office',
      'NATO Secretary-General Ana Vell left.',
      'Ana Vell: NATO Secretary-General [before NATO]',
    ],
    [
      'with a body',
      'Iranian Parliament Speaker Ana Vell left.',
      'Ana Vell: Iranian Parliament Speaker [before IRN]',
    ],
    [
      'with the head of a delegation',
      'Head of the Iranian delegation Ana Vell left.',
      'Ana Vell: Head of the Iranian delegation [of IRN]',
    ],
    [
      'in lower case',
      'Sudanese army chief Ana Vell left.',
      'Ana Vell: Sudanese army chief [before SDN]',
    ],
    [
      'of an heir',
      "Saudi Arabia's Crown Prince Ana Vell left.",
      "Ana Vell: Saudi Arabia's Crown Prince [before SAU]",
    ],
    [
      'with a comma before the name',
      'The Iraqi Foreign Minister, Ana Vell, left.',
      'Ana Vell: Iraqi Foreign Minister [before IRQ]',
    ],
    [
      'with a possessive state and a comma',
      "Libya's prime minister, Ana Vell, left.",
      "Ana Vell: Libya's prime minister [before LBY]",
    ],
    [
      'as a counterpart',
      'Reporters greeted his Iranian counterpart Ana Vell.',
      'Ana Vell: Iranian counterpart [before IRN]',
    ],
    [
      'as a counterpart with a comma',
      'Reporters greeted his Iranian counterpart, Ana Vell, in Rome.',
      'Ana Vell: Iranian counterpart [before IRN]',
    ],
    [
      'with the office of a group',
      "The Taliban's acting foreign minister, Ana Vell, left.",
      "Ana Vell: Taliban's acting foreign minister [before AFG-TALIBAN]",
    ],
  ])('is read %s', (_, text, holder) => expect(holderIn(text)).toBe(holder))
})

describe('an office for or to a state', () => {
  it.each([
    [
      'an envoy of a body',
      'UN Special Envoy for Yemen Ana Vell left.',
      'Ana Vell: UN Special Envoy for Yemen [before UN, for YEM]',
    ],
    [
      'an envoy behind the name',
      'Ana Vell, the UN Special Envoy for Yemen, left.',
      'Ana Vell: UN Special Envoy for Yemen [before UN, for YEM]',
    ],
    [
      'an ambassador "of" and "to"',
      'Ambassador of France to Lebanon Ana Vell left.',
      'Ana Vell: Ambassador of France to Lebanon [of FRA, for LBN]',
    ],
    [
      'an ambassador with a comma',
      'The French Ambassador to Lebanon, Ana Vell, left.',
      'Ana Vell: French Ambassador to Lebanon [before FRA, for LBN]',
    ],
    [
      'an ambassador in a capital',
      'Ambassador of the Kingdom of Lesotho in Moscow Ana Vell left.',
      'Ana Vell: Ambassador of the Kingdom of Lesotho in Moscow [of LSO, for RUS]',
    ],
    [
      'an envoy for a region no table knows',
      "Switzerland's special envoy for the Horn of Africa, Ana Vell, left.",
      "Ana Vell: Switzerland's special envoy for the Horn of Africa [before CHE]",
    ],
  ])('keeps apart whom it speaks for and where it is sent: %s', (_, text, holder) =>
    expect(holderIn(text)).toBe(holder),
  )

  it('is no place where somebody just is', () =>
    expect(holderIn('French officials in Lebanon left.')).toBe('French officials [before FRA]'))
})

describe('an office behind the name', () => {
  it.each([
    [
      'with an article',
      'Ana Vell, the Russian foreign minister, left.',
      'Ana Vell: Russian foreign minister [before RUS]',
    ],
    [
      'without an article',
      "Ana Vell, secretary of Iran's Supreme National Security Council, left.",
      "Ana Vell: secretary of Iran's Supreme National Security Council [of IRN]",
    ],
    [
      'with a long complement',
      'Ana Vell, director of the Office of the Foreign Affairs Commission of the CPC Central Committee, left.',
      'Ana Vell: director of the Office of the Foreign Affairs Commission of the CPC Central Committee [of CHN]',
    ],
    [
      'with "who is"',
      'Ana Vell, who is the Russian foreign minister, left.',
      'Ana Vell: Russian foreign minister [before RUS]',
    ],
    [
      'with two offices',
      'Ana Vell, President of Senegal and Chairman of the African Union, left.',
      'Ana Vell: President of Senegal [of SEN]; Chairman of the African Union [of AU]',
    ],
  ])('is read %s', (_, text, holder) => expect(holderIn(text)).toBe(holder))

  it('is left to the next person when a name follows it', () => {
    const doc = linkedDocument('Ana Vell, Foreign Minister Tomas Reik and Marit Solberg left.')
    expect(doc.mentions.parties.map(({ offices }) => offices.length)).toEqual([0, 1, 0])
  })
})

describe('several offices of one person', () => {
  it.each([
    [
      'of a deputy',
      'Deputy Prime Minister and Foreign Minister Ana Vell left.',
      'Ana Vell: Deputy Prime Minister []; Foreign Minister []',
    ],
    [
      'joined by "and"',
      'Prime Minister and Foreign Minister Ana Vell left.',
      'Ana Vell: Prime Minister []; Foreign Minister []',
    ],
    [
      'with the state at the first',
      'PRC State Councilor and Foreign Minister Ana Vell left.',
      'Ana Vell: PRC State Councilor [before CHN]; Foreign Minister []',
    ],
    [
      'of a state and of a body',
      'President of Senegal and Chairperson of the African Union Ana Vell left.',
      'Ana Vell: President of Senegal [of SEN]; Chairperson of the African Union [of AU]',
    ],
    [
      'of a body, and of a state behind a comma',
      'The OSCE Chairperson-in-Office, Italian Foreign Minister Ana Vell, left.',
      'Ana Vell: OSCE Chairperson-in-Office [before OSCE]; Italian Foreign Minister [before ITA]',
    ],
  ])('are read: %s', (_, text, holder) => expect(holderIn(text)).toBe(holder))

  it('are not those of two people', () => {
    const doc = linkedDocument('The Greek President and the Cypriot Foreign Minister left.')
    expect(doc.mentions.parties).toHaveLength(2)
  })
})

describe('an office without a name', () => {
  it.each([
    ['of one holder', 'The prime minister of Iceland left.', 'prime minister of Iceland [of ISL]'],
    [
      'of many',
      'The foreign ministers of Iran and Qatar left.',
      'foreign ministers of Iran and Qatar [of IRN, of QAT]',
    ],
    [
      'of many with a long list',
      'The foreign ministers of Egypt, Jordan and Iraq left.',
      'foreign ministers of Egypt, Jordan and Iraq [of EGY, of JOR, of IRQ]',
    ],
    [
      'of many before the noun',
      'French, German and British diplomats left.',
      'French, German and British diplomats [before FRA, before DEU, before GBR]',
    ],
    [
      'of many with "from"',
      'Senior officials from Japan and South Korea left.',
      'Senior officials from Japan and South Korea [of JPN, of KOR]',
    ],
    [
      'of heads of state',
      'The heads of state of Mali and Niger left.',
      'heads of state of Mali and Niger [of MLI, of NER]',
    ],
    [
      'of a delegation',
      'The African Union delegation left.',
      'African Union delegation [before AU]',
    ],
    ['of a side', 'The Chinese side agreed.', 'Chinese side [before CHN]'],
  ])('is read: %s', (_, text, holder) => expect(holderIn(text)).toBe(holder))
})

describe('no office', () => {
  it.each([
    ['an economy', 'The Chinese economy grew.'],
    [
      'a word that is a rank only with a capital',
      'A major step followed, the chief reason being trade.',
    ],
    ['a secretary of nobody', 'A letter lay on the table.'],
  ])('is read in %s', (_, text) => {
    const { parties } = linkedDocument(text).mentions
    expect(parties.flatMap(({ offices }) => offices)).toEqual([])
  })
})
