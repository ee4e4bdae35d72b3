import { describe, expect, test } from 'vitest'
import { shippedKnowledge } from '../../test/shipped-reader.js'
import { createDocument, spanOfTokens, textOf } from '../document/index.js'
import { findMentions } from '../mentions/index.js'
import { tokenize } from '../tokens/index.js'
import { findPlaces } from './find-places.js'

/** Words, country and precision of every place of a text, and the notes. */
function placesIn(text: string) {
  const doc = findMentions(tokenize(createDocument({ id: 'a', text })), shippedKnowledge())
  const { places, notes } = findPlaces(doc, shippedKnowledge())
  const found = places.map(
    (place) => [textOf(doc, spanOfTokens(doc, place)), place.country, place.precision] as const,
  )
  return { found, notes: notes.map(({ code }) => code) }
}

describe('findPlaces', () => {
  test.each([
    ['a capital', 'They met in Nairobi.', 'Nairobi', 'KEN'],
    ['a city of several words', 'They met in Rio de Janeiro.', 'Rio de Janeiro', 'BRA'],
    ['a city with a period', 'They met in St. Petersburg.', 'St. Petersburg', 'RUS'],
    ['a city behind its state', "They met in Italy's Trieste.", 'Trieste', 'ITA'],
    ['a city behind its kind', 'They met in the Georgian city of Batumi.', 'Batumi', 'GEO'],
    ['a city before its state', 'They met in Granada, Spain.', 'Granada', 'ESP'],
    ['a city before its region', 'They met in Atlanta, Georgia.', 'Atlanta', 'USA'],
    ['a city near which it was', 'They met near Vienna.', 'Vienna', 'AUT'],
    ['a place gone to', 'He traveled to Hanoi.', 'Hanoi', 'VNM'],
  ])('finds %s', (_, text, words, country) => {
    expect(placesIn(text).found).toContainEqual([words, country, 'city'])
  })

  test('finds a state alone', () => {
    expect(placesIn('They met in Iceland.').found).toEqual([['Iceland', 'ISL', 'country']])
  })

  test('settles two cities of one name by the state beside it', () => {
    expect(placesIn('They met in Córdoba, Argentina.').found[0]).toEqual(['Córdoba', 'ARG', 'city'])
  })

  test('settles two cities of one name by a state of the text', () => {
    expect(placesIn('The Spanish king met him in Córdoba.').found[0]?.[1]).toBe('ESP')
  })

  test('leaves the country open, with a note, when nothing settles it', () => {
    expect(placesIn('They met in Córdoba.')).toEqual({
      found: [['Córdoba', null, 'city']],
      notes: ['place-ambiguous'],
    })
  })

  test.each([
    ['a city that acts', 'Beijing said that talks would go on.'],
    ['words in lower case', 'They met in private.'],
    ['a month', 'They met in May.'],
    ['a body', 'They spoke at the United Nations.'],
  ])('finds no place in %s', (_, text) => {
    expect(placesIn(text).found).toEqual([])
  })
})
