// Phrases that may be a party: people with their offices, offices alone, states and bodies, pairs
// joined by a hyphen, pronouns and "the two sides". Parties do not overlap; sentence by sentence.

import { type PartyMention, sentenceCount, sentenceRange } from '../document/index.js'
import { readInstitution, readPair, readShortForm } from './institutions.js'
import { readOfficeHolders } from './office-holders.js'
import { type PartyDraft, startDraft } from './party-draft.js'
import { placeNameEnd, readOwnedPerson, readPerson } from './people.js'
import type { Scanner } from './scanner.js'
import { readSides } from './sides.js'

const DETERMINERS = new Set([
  ...[
    'the',
    'a',
    'an',
    'his',
    'her',
    'their',
    'its',
    'our',
    'this',
    'some',
    'several',
    'other',
    'all',
    'your',
    'my',
  ],
])
const PRONOUNS = new Set(['he', 'she', 'they', 'him', 'them', 'i'])

// No phrase looks further ahead than this, so that the time stays linear in the length of the text.
const LONGEST_PARTY = 120

/** Finds the parties of every sentence. A surname alone counts once the document has shown it. */
export function findParties(scan: Scanner): PartyMention[] {
  const parties: PartyDraft[] = []
  const known = new Set<string>()
  for (let s = 0; s < sentenceCount(scan.doc); s++) {
    const { first, end } = sentenceRange(scan.doc, s)
    let k = first
    while (k < end) {
      const found = readParty(scan, k, Math.min(end, k + LONGEST_PARTY), known, k === first)
      if (found.length === 0) {
        const skipped = scan.nameAt(k)
        const next = skipped !== null && skipped.end <= end ? skipped.end : k + 1
        k = Math.max(next, placeNameEnd(scan, k, end))
      } else {
        for (const party of found) remember(scan, party, known)
        parties.push(...found)
        k = found.at(-1)!.end
      }
    }
  }
  return parties.map((party, index) => ({ index, ...party }))
}

function remember(scan: Scanner, { name, form }: PartyDraft, known: Set<string>): void {
  if (form !== 'person' || name === null) return
  for (let k = name.first; k < name.end; k++) if (scan.isCapital(k)) known.add(scan.lower(k))
}

// "Jordan Peterson", "Israel Katz": a state's name that is somebody's given name.
function readNamesake(
  scan: Scanner,
  i: number,
  limit: number,
  known: ReadonlySet<string>,
): PartyDraft | null {
  if (!scan.knowledge.lexicon.ambiguousGivenNames.has(scan.lower(i))) return null
  return readPerson(scan, i, limit, known, false)
}

// "HE Minister of State ...", "H.E. the President": a courtesy before an office belongs to neither.
function skipCourtesy(scan: Scanner, i: number, limit: number): number {
  let k = i
  while (
    k < limit &&
    scan.isCapital(k) &&
    /^(?:h\.?e\.?|hrh|hh|excellency|highness|royal|majesty|mr\.?|ms\.?|mrs\.?|dr\.?|hon\.?)$/.test(
      scan.lower(k),
    )
  )
    k++
  const office = scan.lower(k) === 'the' && k > i ? k + 1 : k
  const isOffice = scan.isHead(office) || scan.isModifier(office) || scan.isOfficeWord(office)
  return k > i && isOffice ? office : i
}

function readParty(
  scan: Scanner,
  i: number,
  limit: number,
  known: ReadonlySet<string>,
  isStart: boolean,
): PartyDraft[] {
  const sides = readSides(scan, i, limit)
  if (sides !== null) return [{ ...startDraft('sides', sides), isPlural: true }]
  const word = scan.lower(i)
  const isName = word === 'he' && scan.isCapital(i) && !isStart && scan.isCapital(i + 1)
  if (!isName && PRONOUNS.has(word) && (word !== 'i' || scan.word(i) === 'I')) {
    const isPlural = word === 'they' || word === 'them'
    return [{ ...startDraft('pronoun', { first: i, end: i + 1 }), isPlural }]
  }
  const determiner = DETERMINERS.has(word) ? word : null
  const first = skipCourtesy(scan, determiner === null ? i : i + 1, limit)
  if (first >= limit) return []
  const holders = readOfficeHolders(scan, first, limit, determiner)
  if (holders.length > 0) {
    const [lead, ...others] = holders
    return [{ ...lead!, first: i, determiner }, ...others]
  }
  const canBePerson = determiner === null || determiner === 'the'
  const party =
    (canBePerson ? readNamesake(scan, first, limit, known) : null) ??
    readPair(scan, first, limit) ??
    readOwnedPerson(scan, first, limit) ??
    readInstitution(scan, first, limit) ??
    readShortForm(scan, first, determiner) ??
    (canBePerson ? readPerson(scan, first, limit, known, isStart) : null)
  return party === null ? [] : [{ ...party, first: i, determiner }]
}
