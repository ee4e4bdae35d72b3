import { describe, expect, it } from 'vitest'
import { linkedDocument, wordsOf } from '../../test/support/read.js'
import { spanOfTokens } from '../document/index.js'

/** Every party with its form: "name: China", "pronoun: They". */
function partiesIn(text: string): string[] {
  const doc = linkedDocument(text)
  return doc.mentions.parties.map((party) => `${party.form}: ${wordsOf(doc, party)}`)
}

describe('parties', () => {
  it.each([
    ['states', 'China, Iran and Russia agreed.', ['name: China', 'name: Iran', 'name: Russia']],
    [
      'a government named by its state',
      'The Government of Iraq agreed.',
      ['role: The Government of Iraq'],
    ],
    [
      'a ministry owned by its state',
      "Iran's Foreign Ministry agreed.",
      ["name: Iran's Foreign Ministry"],
    ],
    ['an army of a people', 'On Monday the Sudanese army agreed.', ['name: the Sudanese army']],
    [
      'a group with its short form',
      "The Tigray People's Liberation Front (TPLF) agreed.",
      ["name: The Tigray People's Liberation Front (TPLF)"],
    ],
    [
      'a person with an office',
      'Chilean President Ana Vell agreed.',
      ['person: Chilean President Ana Vell'],
    ],
    [
      'a person with an apposition',
      'Ana Vell, the president of Chile, agreed.',
      ['person: Ana Vell, the president of Chile'],
    ],
    [
      'a person in a headline, without its verb',
      'Deputy Minister Lee Tan Begins Visit to Peru',
      ['person: Deputy Minister Lee Tan', 'name: Peru'],
    ],
    [
      'nobody in capitals that begin with an adjective',
      'The Executive Order was praised by Ana Vell.',
      ['person: Ana Vell'],
    ],
    [
      'a person owned by a state',
      "On Monday Greece's Ana Vell agreed.",
      ["person: Greece's Ana Vell"],
    ],
    [
      'a person owned by a body',
      "On Monday the EU's Ana Vell agreed.",
      ["person: the EU's Ana Vell"],
    ],
    [
      'an official without a name',
      'On Monday the president of Chile agreed.',
      ['role: the president of Chile'],
    ],
    [
      'a counterpart',
      'On Monday his Iranian counterpart agreed.',
      ['role: his Iranian counterpart'],
    ],
    [
      'pronouns',
      'He thanked them, and she thanked him.',
      ['pronoun: He', 'pronoun: them', 'pronoun: she', 'pronoun: him'],
    ],
    ['the writer', 'In June I agreed.', ['pronoun: I']],
  ])('are read: %s', (_, text, parties) => expect(partiesIn(text)).toEqual(parties))

  it('do not overlap and stand in text order', () => {
    const doc = linkedDocument(
      "The presidents of Chad and Mali, Ana Vell and Jana Holt, met Iran's Tomas Reik and the EU-Japan panel.",
    )
    const spans = doc.mentions.parties.map((party) => spanOfTokens(doc, party))
    const starts = spans.slice(1).map(({ start }) => start)
    expect(spans.slice(0, -1).filter(({ end }, n) => end > starts[n]!)).toEqual([])
  })
})

describe('names joined by a hyphen', () => {
  it.each([
    ['a hyphen', 'The Russia-Iran trade panel convened.', 'pair: The Russia-Iran', ['RUS', 'IRN']],
    ['a dash', 'The US–China trade panel convened.', 'pair: The US–China', ['USA', 'CHN']],
    [
      'a stroke',
      'An Armenia/Azerbaijan panel convened.',
      'pair: An Armenia/Azerbaijan',
      ['ARM', 'AZE'],
    ],
    ['a body and a state', 'The EU-Japan panel convened.', 'pair: The EU-Japan', ['EU', 'JPN']],
    [
      'three states',
      'The Greece-Cyprus-Israel panel convened.',
      'pair: The Greece-Cyprus-Israel',
      ['GRC', 'CYP', 'ISR'],
    ],
  ])('are a pair: %s', (_, text, pair, codes) => {
    const doc = linkedDocument(text)
    expect(partiesIn(text)).toEqual([pair])
    expect(doc.mentions.parties[0]?.names.map(({ code }) => code)).toEqual(codes)
  })

  it('are one state where the hyphen belongs to its name', () =>
    expect(partiesIn('Guinea-Bissau agreed.')).toEqual(['name: Guinea-Bissau']))
})

describe('the sides named before', () => {
  it.each([
    ['The two sides agreed.', 'The two sides'],
    ['Both leaders agreed.', 'Both leaders'],
    ['The parties agreed.', 'The parties'],
    ['The three foreign ministers agreed.', 'The three foreign ministers'],
    ['The two heads of state agreed.', 'The two heads of state'],
  ])('are meant in "%s"', (text, words) => expect(partiesIn(text)).toEqual([`sides: ${words}`]))

  it.each([
    ['a count of others', 'Two ministers of Iran agreed.'],
    ['leaders of a state', 'The leaders of Iran agreed.'],
    ['both of two that are named', 'Both Iran and Iraq agreed.'],
  ])('are not meant by %s', (_, text) =>
    expect(partiesIn(text).filter((party) => party.startsWith('sides'))).toEqual([]),
  )
})

describe('no party', () => {
  it.each([
    ['an adjective of a state', 'The Danish economy grew and a French wine won.'],
    ['a thing with a capital', 'The Treaty entered into force.'],
  ])('is read: %s', (_, text) => expect(partiesIn(text)).toEqual([]))
})
