// Cities and other populated places, by name. The index is made on first use.

import { foldPhrase, listOf, numberOf, readTable } from '../base/index.js'

/** A populated place of the GeoNames extract. */
export interface PlaceEntry {
  readonly geonameId: number
  readonly name: string
  readonly country: string
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly population: number
  readonly kind: 'capital' | 'seat' | 'city'
}

/** Places by name, most important first. */
export class PlaceTable {
  readonly #text: string
  #byName: Map<string, PlaceEntry[]> | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** Places of this name, capitals first, then by population: `places.find('Moscow')[0].country`. */
  find(name: string): readonly PlaceEntry[] {
    this.#byName ??= readPlaces(this.#text)
    return this.#byName.get(foldPhrase(name).join(' ')) ?? []
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
  for (const list of byName.values()) {
    if (list.length > 1) list.sort((a, b) => weight(b) - weight(a) || a.geonameId - b.geonameId)
  }
  return byName
}

const weight = (place: PlaceEntry): number =>
  place.population + (place.kind === 'capital' ? 1e9 : 0)
