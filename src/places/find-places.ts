// Where things are said to happen: names after a locating word, looked up among populated places and
// states. Which city of that name is meant is settled by the text (a state beside it, a state named
// elsewhere), then by size; when neither decides, the country stays open and a note says so.

import { foldPhrase, type Span } from '../base/index.js'
import {
  hasShape,
  lowerOf,
  type Mentioned,
  type NameMention,
  type PlaceMention,
  relationOf,
  SHAPE,
  spanOfTokens,
  type TokenRange,
  uposOf,
} from '../document/index.js'
import type { Knowledge, PlaceEntry } from '../knowledge/index.js'

const LOCATING = new Set([
  'in',
  'at',
  'to',
  'near',
  'outside',
  'from',
  'into',
  'visited',
  'visits',
  'visit',
  'visiting',
  ...[
    'through',
    'via',
    'around',
    'inside',
    'across',
    'left',
    'leaving',
    'reached',
    'toward',
    'towards',
  ],
])
// "the airport of Sochi", "a visa for Canberra", "on Okinawa": a city or region, never a state, which would be an owner or a topic.
const LOCATING_CITIES = new Set(['of', 'for', 'on', 'over'])
const LONGEST_PLACE = 6
// A town this much larger than the next of its name is the one meant when nothing else is said.
const CLEARLY_LARGER = 2

// A state that the text names draws a town of its own unless another's is this much larger.
const MENTIONED_BEATS = 5

export interface FoundPlaces {
  readonly places: readonly PlaceMention[]
  readonly notes: readonly {
    readonly code: 'place-ambiguous'
    readonly message: string
    readonly span: Span
  }[]
}

/**
 * Finds the places of a document.
 *
 *     held in Russia's St. Petersburg
 *                      ^^^^^^^^^^^^^^
 *
 * Not: "Beijing said" (an actor, not a place).
 */
export function findPlaces(doc: Mentioned, knowledge: Knowledge): FoundPlaces {
  const finder = createFinder(doc, knowledge)
  const places: PlaceMention[] = []
  const notes: FoundPlaces['notes'][number][] = []
  const datelinePlace = doc.mentions.dateline?.place ?? null
  if (datelinePlace !== null) {
    const place = finder.cityAt(datelinePlace.first, datelinePlace.end, null)
    if (place !== null) places.push(place)
  }
  const seen = new Set(places.map(({ first }) => first))
  for (let i = 0; i < doc.tokens.count; i++) {
    const place = finder.at(i, places[0])
    if (place === null || seen.has(place.first)) continue
    seen.add(place.first)
    places.push(place)
    if (place.country === null && place.precision === 'city') {
      const message = `several places are called ${place.name}; the country was left open`
      notes.push({ code: 'place-ambiguous', message, span: spanOfTokens(doc, place) })
    }
  }
  return { places: places.sort((a, b) => a.first - b.first), notes }
}

// "in March 2022" is no town, though one is called so.
const isMonth = (knowledge: Knowledge, doc: Mentioned, i: number): boolean =>
  knowledge.lexicon.calendarWords.has(lowerOf(doc, i))

// True when token i goes on the sentence of the one before it.
const isSameSentence = (doc: Mentioned, i: number): boolean =>
  i < doc.tokens.count && doc.tokens.sentenceOf[i] === doc.tokens.sentenceOf[i - 1]

interface Finder {
  /** The place behind a locating word at token i; for "here" the place of the dateline. */
  readonly at: (i: number, dateline: PlaceMention | undefined) => PlaceMention | null
  readonly cityAt: (i: number, limit: number, within: string | null) => PlaceMention | null
}

function createFinder(doc: Mentioned, knowledge: Knowledge): Finder {
  const names = new Map(doc.mentions.names.map((name) => [name.first, name]))
  const states = doc.mentions.names.map(({ state }) => state)
  const countries = new Set(states.filter((state) => state !== null))
  // "in Central Asia", "at the Victoria Hotel": a capital behind it makes another name of it.
  const isPartOfName = (end: number, { kind }: PlaceEntry): boolean =>
    (kind !== 'capital' ||
      (doc.parse.head[end - 1] === end && relationOf(doc, end - 1) === 'compound')) &&
    isSameSentence(doc, end) &&
    isCapitalized(doc, end) &&
    !names.has(end) &&
    !isMonth(knowledge, doc, end)
  let words: string | null = null // folded on first need
  const isNamed = (region: string): boolean => {
    words ??= ` ${foldPhrase(doc.text).join(' ')} `
    return words.includes(` ${foldPhrase(region).join(' ')} `)
  }
  let regions: ReadonlySet<string> | null = null // of the clear places of the text, found on first need
  const isRegionOfText = (entry: PlaceEntry): boolean => {
    regions ??= regionsOfClearPlaces(doc, knowledge)
    return regions.has(regionOf(entry))
  }
  const inParty = new Uint8Array(doc.tokens.count)
  for (const { first, end, form, names: own } of doc.mentions.parties) {
    if (form !== 'name' || own[0]?.kind !== 'capital') inParty.fill(1, first, end)
  }
  const cityAt = (i: number, limit: number, within: string | null): PlaceMention | null => {
    if (!isCapitalized(doc, i) || !knowledge.places.canBegin(lowerOf(doc, i))) return null
    for (let end = Math.min(limit, i + LONGEST_PLACE); end > i; end--) {
      if (hasShape(doc, end - 1, SHAPE.punctuation)) continue
      const entries = knowledge.places.find(wordsOf(doc, { first: i, end }))
      const fitting = entries.filter(({ country }) => within === null || country === within)
      if (fitting.length === 0 || isPartOfName(end, fitting[0]!)) continue
      return toMention(
        doc,
        { first: i, end },
        pick(
          fitting,
          stateBeside(doc, names, end),
          countries,
          (entry) => (entry.admin1 !== null && isNamed(entry.admin1)) || isRegionOfText(entry),
        ),
      )
    }
    return null
  }
  const after = (i: number): PlaceMention | null => {
    const owner = ownerAt(doc, names, lowerOf(doc, i) === 'the' ? i + 1 : i)
    const k = skipKind(doc, owner?.end ?? (lowerOf(doc, i) === 'the' ? i + 1 : i))
    const name = names.get(k)
    const capital = owner === null ? null : capitalOf(doc, knowledge, owner, k)
    if (capital !== null) return capital
    const city = cityAt(k, doc.tokens.count, owner?.state ?? null)
    // "in Georgia", "the Federal Republic of Nigeria": a state before a region or town of the name.
    const isOther = city === null || (city.end <= (name?.end ?? 0) && city.country !== name?.state)
    if (owner === null && name?.kind === 'state' && isOther) {
      return stateAt(doc, names, k)
    }
    return city ?? stateAt(doc, names, owner === null ? k : i)
  }
  // A name in the words of nobody: no person, office or body holds it.
  const townAt = (i: number): PlaceMention | null => {
    if (uposOf(doc, i) !== 'PROPN' || inParty[i] === 1) return null
    const place = cityAt(i, doc.tokens.count, null)
    return place === null || inParty[place.end - 1] === 1 ? null : place
  }
  const hasDateline = doc.mentions.dateline?.place != null
  const at = (i: number, dateline: PlaceMention | undefined): PlaceMention | null => {
    const word = lowerOf(doc, i)
    if (word === 'here' && hasDateline && dateline !== undefined)
      return { ...dateline, first: i, end: i + 1 }
    if (isMonth(knowledge, doc, i + 1)) return null
    if (LOCATING_CITIES.has(word)) {
      const kind = names.get(i + 1)?.kind
      return kind === undefined || kind === 'capital' ? townAt(i + 1) : null
    }
    return LOCATING.has(word) ? after(i + 1) : null
  }
  return { at, cityAt }
}

// "Russia's St. Petersburg", "the Turkish resort city of Antalya": the state that owns what follows.
function ownerAt(
  doc: Mentioned,
  names: ReadonlyMap<number, NameMention>,
  i: number,
): { readonly state: string; readonly end: number } | null {
  const owner = names.get(i)
  if (owner === undefined || owner.state === null) return null
  const isPossessive = /^['’]s$/.test(lowerOf(doc, owner.end))
  const end = isPossessive ? owner.end + 1 : owner.end
  const isKind = /^(?:city|town|port|capital|resort|village)$/.test(lowerOf(doc, end))
  return isPossessive || isKind ? { state: owner.state, end } : null
}

// "in the Omani capital"
function capitalOf(
  doc: Mentioned,
  knowledge: Knowledge,
  { state, end }: { readonly state: string; readonly end: number },
  k: number,
): PlaceMention | null {
  if (lowerOf(doc, end) !== 'capital' || k !== end + 1 || isCapitalized(doc, k)) return null
  const name = knowledge.names.states.get(state)?.capital ?? ''
  const entry = knowledge.places.find(name).find(({ country }) => country === state)
  return entry === undefined
    ? null
    : toMention(doc, { first: end - 1, end: end + 1 }, { entry, isSure: true })
}

// "the Turkish resort city of Antalya"
function skipKind(doc: Mentioned, i: number): number {
  // "the Black Sea resort of Sochi"
  for (let n = i; n < i + 5; n++) {
    if (/^(?:resort|city|town|port|village)$/.test(lowerOf(doc, n)) && lowerOf(doc, n + 1) === 'of')
      return n + 2
  }
  let k = i
  const kinds =
    /^(?:the|capital|city|town|port|resort|village|southern|northern|eastern|western|central|coastal|black|sea)$/
  while (kinds.test(lowerOf(doc, k)) && (!isCapitalized(doc, k) || lowerOf(doc, k) === 'the')) k++
  if (k > i && (lowerOf(doc, k) === 'of' || lowerOf(doc, k) === ',')) k++
  return k
}

const regionOf = ({ country, admin1 }: PlaceEntry): string => `${country} ${admin1}`

const CLEAR_PEOPLE = 200_000
const CLEARLY = 10 // times as large as the next of its name

// Large towns of whose name there is no second of any size: they tell where a text is.
function regionsOfClearPlaces(doc: Mentioned, { places }: Knowledge): ReadonlySet<string> {
  const regions = new Set<string>()
  for (let i = 0; i < doc.tokens.count; i++) {
    if (!isCapitalized(doc, i) || uposOf(doc, i) !== 'PROPN') continue
    for (let end = Math.min(doc.tokens.count, i + 3); end > i; end--) {
      const [first, second] = places.find(wordsOf(doc, { first: i, end }))
      if (first === undefined) continue
      const isClear = second === undefined || first.population >= CLEARLY * second.population
      if (isClear && first.population >= CLEAR_PEOPLE && first.kind !== 'region')
        regions.add(regionOf(first))
      break
    }
  }
  return regions
}

const isSameName = (a: string, b: string): boolean =>
  foldPhrase(a).join(' ') === foldPhrase(b).join(' ')

const wordsOf = (doc: Mentioned, { first, end }: TokenRange): string =>
  doc.text.slice(doc.tokens.start[first], doc.tokens.end[end - 1])

const isCapitalized = (doc: Mentioned, i: number): boolean => hasShape(doc, i, SHAPE.capital)

// The state or region after a comma: "St. Petersburg, Russia", "Dayton, Ohio".
function stateBeside(
  doc: Mentioned,
  names: ReadonlyMap<number, NameMention>,
  end: number,
): { state: string | null; admin1: string } | null {
  const at = lowerOf(doc, end) === ',' ? end + 1 : lowerOf(doc, end) === 'in' ? end + 1 : end
  if (at === end && lowerOf(doc, end) !== '(') return null
  if (!isCapitalized(doc, at)) return null
  const name = names.get(at)
  if (name !== undefined)
    return { state: name.kind === 'state' ? name.state : null, admin1: name.name }
  return { state: null, admin1: wordsOf(doc, { first: at, end: at + 1 }) }
}

function pick(
  entries: readonly PlaceEntry[],
  beside: { state: string | null; admin1: string } | null,
  countries: ReadonlySet<string>,
  isNear: (entry: PlaceEntry) => boolean,
): { entry: PlaceEntry; isSure: boolean } {
  const first = entries[0]!
  if (beside !== null) {
    const region = foldPhrase(beside.admin1).join(' ')
    const named = entries.find(
      ({ country, admin1 }) =>
        country === beside.state || (admin1 !== null && foldPhrase(admin1).join(' ') === region),
    )
    if (named !== undefined) return { entry: named, isSure: true }
  }
  // "Birmingham ... the governor of Alabama", "from Atlanta to Athens": the region of one of them is named in the text, or
  // holds another of its towns.
  const inRegion = (entries.length > 1 ? entries : []).filter(
    (entry) =>
      entry.kind !== 'region' &&
      entry.admin1 !== null &&
      !isSameName(entry.admin1, entry.name) &&
      isNear(entry),
  )
  if (inRegion.length === 1 && first.kind !== 'capital')
    return { entry: inRegion[0]!, isSure: true }
  const second = entries.find(({ country }) => country !== first.country)
  const near = entries.filter(({ country }) => countries.has(country))
  const named = new Set(near.map(({ country }) => country))
  const rival = near[0]
  const isRival =
    named.size === 1 && rival !== undefined && first.population < MENTIONED_BEATS * rival.population
  if (isRival && first.kind !== 'capital') return { entry: rival, isSure: true }
  const isLarger =
    second === undefined ||
    first.kind === 'capital' ||
    first.population >= CLEARLY_LARGER * second.population
  if (isLarger) return { entry: first, isSure: true }
  const mentioned = entries.filter(({ country }) => countries.has(country))
  const states = new Set(mentioned.map(({ country }) => country))
  if (states.size === 1) return { entry: mentioned[0]!, isSure: true }
  return { entry: first, isSure: false }
}

function toMention(
  doc: Mentioned,
  range: TokenRange,
  { entry, isSure }: { entry: PlaceEntry; isSure: boolean },
): PlaceMention {
  const name = wordsOf(doc, range)
  if (!isSure) {
    const open = { admin1: null, geonameId: null, lat: null, lon: null, precision: 'city' } as const
    return { ...range, id: `plc_${foldPhrase(name).join('-')}`, name, country: null, ...open }
  }
  const { country, admin1, lat, lon } = entry
  if (entry.kind === 'region') {
    const id = `plc_${country}-${foldPhrase(entry.name).join('-')}`
    return {
      ...range,
      id,
      name,
      country,
      admin1,
      geonameId: null,
      lat: null,
      lon: null,
      precision: 'region',
    }
  }
  const { geonameId } = entry
  return {
    ...range,
    id: `plc_${geonameId}`,
    name,
    country,
    admin1,
    geonameId,
    lat,
    lon,
    precision: 'city',
  }
}

function stateAt(
  doc: Mentioned,
  names: ReadonlyMap<number, NameMention>,
  i: number,
): PlaceMention | null {
  const name = names.get(i)
  if (name === undefined || name.state === null) return null
  if (name.kind !== 'state' && name.kind !== 'metonym') return null
  if (/^['’]s$/.test(lowerOf(doc, name.end))) return null
  const range = { first: name.first, end: name.end }
  const open = {
    admin1: null,
    geonameId: null,
    lat: null,
    lon: null,
    precision: name.kind === 'state' ? 'country' : 'venue',
  } as const
  return {
    ...range,
    id: `plc_${name.code}`,
    name: wordsOf(doc, range),
    country: name.state,
    ...open,
  }
}
