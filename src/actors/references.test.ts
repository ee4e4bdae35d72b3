import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'

const ON = { publishedOn: '2022-03-05' }

/** Whom the last mention with these words stands for: the fullest name in the text, or null. */
function meantBy(text: string, words: string): string | null {
  const doc = linkedDocument(text, ON)
  const party = doc.mentions.parties.findLast((mention) => wordsOf(doc, mention) === words)
  if (party === undefined) throw new Error(`no party of the text reads "${words}"`)
  const name = doc.links.parties[party.index]?.[0]?.name ?? null
  return name === null ? null : doc.text.slice(name.start, name.end)
}

describe('the tree', () => {
  const TALKS = 'Omani Foreign Minister Ana Vell met Peruvian Foreign Minister Jon Roe. '

  it.each([
    ['keeps an object from being its subject', `${TALKS}Vell thanked him.`, 'him', 'Jon Roe'],
    [
      'gives what is said to whoever says it',
      `${TALKS}Vell left early. Roe said that he would return.`,
      'he',
      'Jon Roe',
    ],
    [
      'is not needed for the only one of a state',
      `${TALKS}The Omani official left early.`,
      'The Omani official',
      'Ana Vell',
    ],
  ])('%s', (_, text, words, name) => expect(meantBy(text, words)).toBe(name))

  it('takes no minister for the president of a state', () => {
    expect(meantBy(`${TALKS}The Omani president left early.`, 'The Omani president')).toBeNull()
  })
})

describe('an office that was named before', () => {
  it.each([
    [
      '"the Secretary"',
      'Secretary Antony Blinken left. The Secretary returned.',
      'The Secretary',
      'Antony Blinken',
    ],
    [
      '"the minister"',
      'Omani Foreign Minister Ana Vell left. The minister returned.',
      'The minister',
      'Ana Vell',
    ],
    [
      '"the president"',
      'President Ana Vell of Gambia left. The president returned.',
      'The president',
      'Ana Vell',
    ],
    [
      'office and state',
      'President Ana Vell of Gambia left. The Gambian president returned.',
      'The Gambian president',
      'Ana Vell',
    ],
    [
      'office and body',
      "On Monday the EU's Josep Borrell left. The EU High Representative returned.",
      'The EU High Representative',
      'Josep Borrell',
    ],
    [
      'an office that only the table tells',
      'Antony Blinken left. The Secretary of State returned.',
      'The Secretary of State',
      'Antony Blinken',
    ],
    [
      'the one named last of two',
      'Omani Minister Ana Vell met Kenyan Minister Jana Holt. The minister returned.',
      'The minister',
      'Jana Holt',
    ],
    [
      'the one of that state',
      'Omani Minister Ana Vell met Kenyan Minister Jana Holt. The Omani minister returned.',
      'The Omani minister',
      'Ana Vell',
    ],
  ])('stands for its holder: %s', (_, text, words, name) => expect(meantBy(text, words)).toBe(name))

  it.each([
    [
      'an office of another state',
      'Omani Foreign Minister Ana Vell left. The Kenyan foreign minister returned.',
      'The Kenyan foreign minister',
    ],
    [
      'another office',
      'Omani Foreign Minister Ana Vell left. The president returned.',
      'The president',
    ],
    [
      'an office of anybody',
      'Omani Foreign Minister Ana Vell left. A foreign minister returned.',
      'A foreign minister',
    ],
    [
      'several of that office',
      'Omani Foreign Minister Ana Vell left. Kenyan foreign ministers returned.',
      'Kenyan foreign ministers',
    ],
  ])('does not stand for %s', (_, text, words) => expect(meantBy(text, words)).toBeNull())
})

describe('pronouns', () => {
  it.each([
    [
      '"he" is the person who acted',
      'Omani Minister Tomas Reik met Kenyan Minister Juma Otieno. He left.',
      'He',
      'Tomas Reik',
    ],
    ['"he" in the same sentence', 'Omani Minister Tomas Reik said he left.', 'he', 'Tomas Reik'],
    [
      '"he" is the one before a sentence without people',
      'Omani Minister Tomas Reik left. It rained. He returned.',
      'He',
      'Tomas Reik',
    ],
    [
      '"he" stands for the one that "he" stood for',
      'Omani Minister Tomas Reik left. He rested. He returned.',
      'He',
      'Tomas Reik',
    ],
    [
      '"she" is a queen',
      'Danish Queen Margrethe II met US President Joe Biden. She left.',
      'She',
      'Margrethe II',
    ],
    [
      '"he" is no queen',
      'Danish Queen Margrethe II met US President Joe Biden. He left.',
      'He',
      'Joe Biden',
    ],
    [
      '"she" is no Mr.',
      'Mr. Tomas Reik of Oman met Ana Vell of Peru. She left.',
      'She',
      'Ana Vell',
    ],
    ['"he" is no Ms.', 'Ms. Ana Vell of Peru met Tomas Reik of Oman. He left.', 'He', 'Tomas Reik'],
    [
      '"he" is no chairwoman',
      'Chairwoman Ana Vell of Peru met Tomas Reik of Oman. He left.',
      'He',
      'Tomas Reik',
    ],
    [
      '"she" may be anybody of whom nothing tells',
      'Kenyan Minister Jana Holt left. She returned.',
      'She',
      'Jana Holt',
    ],
  ])('%s', (_, text, words, name) => expect(meantBy(text, words)).toBe(name))

  it.each([
    ['nobody before', 'On Monday he left.', 'he'],
    ['only states before', 'China and Iran agreed. He left.', 'He'],
    ['several people', 'Tomas Reik of Oman met Ana Vell of Peru. They left.', 'They'],
    ['only a woman before', 'Danish Queen Margrethe II left. He returned.', 'He'],
  ])('stand for nobody with %s', (_, text, words) => expect(meantBy(text, words)).toBeNull())
})
