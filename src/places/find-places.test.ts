import { describe, expect, it } from 'vitest'
import { linkedDocument, readingOf, wordsOf } from '../../test/support/read.js'

/** Every place with its country: "Muscat OMN"; "?" where it was left open. */
function placesIn(text: string): string[] {
  const doc = linkedDocument(text)
  return doc.links.places.map((place) => `${wordsOf(doc, place)} ${place.country ?? '?'}`)
}

describe('a place', () => {
  it.each([
    [
      'begins with a word for a kind of place',
      'They met in Port Moresby on Monday.',
      'Port Moresby PNG',
    ],
    ['is a city after "in"', 'They met in Muscat on Monday.', 'Muscat OMN'],
    [
      'is a city of several words',
      'They met in Ho Chi Minh City on Monday.',
      'Ho Chi Minh City VNM',
    ],
    ['is a city with a full stop', 'They met in St. Petersburg on Monday.', 'St. Petersburg RUS'],
    ['is near, outside or at a town', 'They met at Rambouillet on Monday.', 'Rambouillet FRA'],
    ['is where somebody went', 'They travelled to Kigali on Monday.', 'Kigali RWA'],
    ['is where somebody came from', 'They flew from Doha on Monday.', 'Doha QAT'],
    ['is what somebody visited', 'They visited Luanda on Monday.', 'Luanda AGO'],
    ['has an airport or a square', 'They left the airport of Sochi.', 'Sochi RUS'],
    [
      'is settled by the region that the text names',
      'He laid a wreath in Birmingham and called on the governor of Alabama.',
      'Birmingham USA',
    ],
    ['is a state', 'They met in Nepal on Monday.', 'Nepal NPL'],
    ['is a state with an article', 'They met in the Netherlands on Monday.', 'Netherlands NLD'],
    ['is a region', 'They met in Crimea on Monday.', 'Crimea UKR'],
    ['has accents', 'They met in Bogotá on Monday.', 'Bogotá COL'],
    ['lacks its accents', 'They met in Bogota on Monday.', 'Bogota COL'],
    ['is written in capitals', 'THEY MET IN MUSCAT ON MONDAY', 'MUSCAT OMN'],
  ])('%s', (_, text, place) => expect(placesIn(text)).toContain(place))
})

describe('the state of a city', () => {
  it.each([
    ['stands beside it', 'They met in St. Petersburg, Russia, on Monday.', 'St. Petersburg RUS'],
    [
      'is that of the region beside it',
      'They met in St. Petersburg, Florida, on Monday.',
      'St. Petersburg USA',
    ],
    [
      'is that of the region, though a larger city has the name',
      'They met in Paris, Texas, on Monday.',
      'Paris USA',
    ],
    [
      'is the state of that name when the city is there',
      'They met in Tbilisi, Georgia, on Monday.',
      'Tbilisi GEO',
    ],
    [
      'is not the state of that name when the city is elsewhere',
      'They met in Atlanta, Georgia, on Monday.',
      'Atlanta USA',
    ],
    ['stands in parentheses', 'They met in Almaty (Kazakhstan) on Monday.', 'Almaty KAZ'],
    [
      'stands before it in the possessive',
      "They met in Russia's St. Petersburg on Monday.",
      'St. Petersburg RUS',
    ],
    [
      'stands before a kind of place',
      'They met in the Turkish resort city of Antalya on Monday.',
      'Antalya TUR',
    ],
    ['stands before "capital"', 'They met in the Saudi capital Riyadh on Monday.', 'Riyadh SAU'],
    [
      'tells which of two cities is meant',
      'They met in Córdoba, Argentina, on Monday.',
      'Córdoba ARG',
    ],
    [
      'is named elsewhere in the text',
      'Canada agreed. They met in Cambridge on Monday.',
      'Cambridge CAN',
    ],
    ['is that of a capital', 'They met in San Jose on Monday.', 'San Jose CRI'],
    [
      'is that of a city far larger than others of its name',
      'They met in Guadalajara on Monday.',
      'Guadalajara MEX',
    ],
    [
      'is named elsewhere, though a larger city has the name',
      'Spain agreed. They met in Valencia on Monday.',
      'Valencia ESP',
    ],
    [
      'stands beside it, whatever state is named elsewhere',
      'The United Kingdom agreed. They met in Cambridge, Canada, on Monday.',
      'Cambridge CAN',
    ],
  ])('%s', (_, text, place) => expect(placesIn(text)).toContain(place))
})

describe('a city of whose name there are several', () => {
  const TEXT = 'They met in Cambridge on Monday.'

  it('is left open', () => expect(placesIn(TEXT)).toEqual(['Cambridge ?']))
  it('gives no coordinates', () => {
    const [place] = linkedDocument(TEXT).links.places
    expect(place).toMatchObject({
      name: 'Cambridge',
      precision: 'city',
      geonameId: null,
      lat: null,
    })
  })
  it('is noted with its words', () => {
    const [note] = readingOf(TEXT).notes
    expect(note).toMatchObject({ code: 'place-ambiguous', span: { exact: 'Cambridge' } })
  })
  it('is left open when the text names states of two such cities', () =>
    expect(
      placesIn('Canada and the United Kingdom agreed. They met in Cambridge on Monday.'),
    ).toContain('Cambridge ?'))
})

describe('words behind a kind of place', () => {
  it.each([
    ['the capital', 'They met in the capital, Ankara, on Monday.', 'Ankara TUR'],
    ['a city of the south', 'They met in the southern city of Aden on Monday.', 'Aden YEM'],
    ['a resort', 'They met in the Russian resort of Sochi on Monday.', 'Sochi RUS'],
    ['a town of a people', 'They met in the Swiss town of Davos on Monday.', 'Davos CHE'],
  ])('name the place: %s', (_, text, place) => expect(placesIn(text)).toContain(place))
})

describe('no place', () => {
  it.each([
    ['a government called by its capital', 'Beijing said that Moscow had agreed.'],
    ['a state that acts', 'Nepal agreed.'],
    ['a body in the possessive of its state', "They saw hope in Iran's offer."],
    ['an abstract', 'They believed in Progress and took part in Operation Shield.'],
    ['a word in lower case', 'They arrived in person and in good order.'],
    ['a building', 'They met at the airport.'],
  ])('is read: %s', (_, text) => expect(placesIn(text)).toEqual([]))
})

describe('the place of a dateline', () => {
  it.each([
    ['a city', 'ST. PETERSBURG, Sept. 11 (Xinhua) -- The ministers agreed.', 'ST. PETERSBURG RUS'],
    ['a city with its state', 'TOKYO, Japan -- The ministers agreed.', 'TOKYO JPN'],
    ['a city with an agency', 'HANOI (VNA) – The ministers agreed.', 'HANOI VNM'],
  ])('is one of the places: %s', (_, text, place) => expect(placesIn(text)).toEqual([place]))
})

describe('places of a Reading', () => {
  it('are listed once with all their mentions', () => {
    const { places } = readingOf('They met in Muscat on Monday. They stayed in Muscat for a week.')
    expect(places.map(({ name, mentions }) => [name, mentions.length])).toEqual([['Muscat', 2]])
  })
  it('have a GeoNames id and coordinates when they are certain', () => {
    const [place] = readingOf('They met in Muscat on Monday.').places
    expect(place).toMatchObject({ country: 'OMN', precision: 'city', geonameId: 287286 })
    expect(place?.lat).toBeCloseTo(23.6, 0)
  })
  it('have the precision of what was named', () => {
    const { places } = readingOf('They met in Muscat, in Crimea and in Nepal.')
    expect(places.map(({ precision }) => precision)).toEqual(['city', 'region', 'country'])
  })
})
