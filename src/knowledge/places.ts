// Cities and other populated places, by name. The index is made on first use.

import { foldPhrase, listOf, numberOf, readTable } from '../base/index.js'

/** A populated place of the GeoNames extract. */
export interface PlaceEntry {
  /** 0 for a region, which the table knows only through its cities. */
  readonly geonameId: number
  readonly name: string
  readonly country: string
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly kind: 'capital' | 'seat' | 'city' | 'region'
}

/** Places by name, most important first. */
export class PlaceTable {
  readonly #text: string
  #byName: Map<string, PlaceEntry[]> | null = null
  readonly #firstWords = new Set<string>()

  constructor(text: string) {
    this.#text = text
  }

  /** Places of this name, capitals first, then by population: `places.find('Moscow')[0].country`. */
  find(name: string): readonly PlaceEntry[] {
    return this.#index().get(foldPhrase(name).join(' ')) ?? []
  }

  /** True when some place's name begins with this word: spares looking up longer names. */
  canBegin(word: string): boolean {
    this.#index()
    const [first] = foldPhrase(word)
    return first !== undefined && this.#firstWords.has(first)
  }

  #index(): ReadonlyMap<string, readonly PlaceEntry[]> {
    if (this.#byName === null) {
      this.#byName = readPlaces(this.#text)
      for (const name of this.#byName.keys()) this.#firstWords.add(name.split(' ', 1)[0]!)
    }
    return this.#byName
  }
}

function readPlaces(text: string): Map<string, PlaceEntry[]> {
  const byName = new Map<string, PlaceEntry[]>()
  const columns = [
    'geonameId',
    'name',
    'aliases',
    'country',
    'admin1',
    'lat',
    'lon',
    'population',
    'kind',
  ] as const
  for (const row of readTable(text, 'places/places.tsv', columns)) {
    const place: PlaceEntry = {
      ...{ geonameId: Number(row.geonameId), name: row.name, country: row.country },
      ...{
        admin1: row.admin1 === '' ? null : row.admin1,
        lat: Number(row.lat),
        lon: Number(row.lon),
      },
      population: numberOf(row.population) ?? 0,
      kind: row.kind as PlaceEntry['kind'],
    }
    for (const name of new Set(
      [row.name, ...listOf(row.aliases)].map((n) => foldPhrase(n).join(' ')),
    )) {
      const list = byName.get(name)
      if (list === undefined) byName.set(name, [place])
      else list.push(place)
    }
  }
  addRegions(byName)
  for (const list of byName.values()) {
    if (list.length > 1) list.sort((a, b) => weight(b) - weight(a) || a.geonameId - b.geonameId)
  }
  return byName
}

// First-level regions ("Bali", "Crimea") by the cities in them: as many people, and where most live.
function addRegions(byName: Map<string, PlaceEntry[]>): void {
  const regions = new Map<string, PlaceEntry>()
  const counted = new Set<number>()
  for (const list of byName.values()) {
    for (const place of list) {
      if (place.admin1 === null || counted.has(place.geonameId)) continue
      counted.add(place.geonameId)
      const key = `${place.country} ${place.admin1}`
      const known = regions.get(key)
      const population = place.population + (known?.population ?? 0)
      const { country, admin1, lat, lon } = known ?? place
      regions.set(key, {
        geonameId: 0,
        name: place.admin1,
        country,
        admin1,
        lat,
        lon,
        population,
        kind: 'region',
      })
    }
  }
  for (const region of regions.values()) {
    const key = foldPhrase(region.name).join(' ')
    const list = byName.get(key)
    if (list === undefined) byName.set(key, [region])
    else if (!list.some(({ country }) => country === region.country)) list.push(region)
  }
}

const weight = (place: PlaceEntry): number =>
  place.population + (place.kind === 'capital' ? 1e9 : 0)
