// Whom an office or phrase speaks for, by its own words: "Iranian Deputy Foreign Minister" is IRN,
// "UN Special Envoy for Yemen" is UN, "Ambassador of France to Lebanon" is FRA.

import {
  lowerOf,
  type Mentioned,
  type NameMention,
  type OfficeMention,
  type PartyMention,
} from '../document/index.js'

/** A code and the words it comes from. */
export interface Affiliation {
  readonly code: string
  readonly state: string | null
  readonly name: NameMention
}

const toAffiliation = (name: NameMention): Affiliation => ({
  code: name.code,
  state: name.state,
  name,
})

const isState = (name: NameMention): boolean => name.state !== null && name.code === name.state

/** The affiliations of one office, strongest first: "of X", then "X's ...", never "for X" or "to X". */
function ofOffice(office: OfficeMention): NameMention[] {
  const before = office.names.filter(({ tie }) => tie === 'before')
  const of = office.names.filter(({ tie }) => tie === 'of')
  return [...before, ...of]
}

/**
 * Whom a person speaks for by the words of the mention. A state wins over a body when the person
 * holds offices in both (the chair of the African Union who is president of Senegal is SEN).
 */
export function affiliationOf(doc: Mentioned, party: PartyMention): Affiliation | null {
  const names = [...party.offices.flatMap(ofOffice), ...party.names]
  if (names.length === 0) return null
  const first = names[0]!
  // "the OSCE Chairperson-in-Office, Italian Foreign Minister X": the capacity is named first.
  const isApposed = party.offices.length > 1 && lowerOf(doc, party.offices[0]!.end) === ','
  if (
    party.offices.length > 1 &&
    !(isApposed && party.offices[0]!.end < (party.name?.first ?? 0))
  ) {
    const state = names.find(isState)
    if (state !== undefined) return toAffiliation(state)
  }
  return toAffiliation(first)
}

/** Every side that a plural role names: "the foreign ministers of Iran and Qatar" gives two. */
export function sidesOfRole(party: PartyMention): Affiliation[] {
  const names = [...party.offices.flatMap(ofOffice), ...party.names]
  const seen = new Set<string>()
  const sides: Affiliation[] = []
  for (const name of names) {
    if (seen.has(name.code)) continue
    seen.add(name.code)
    sides.push(toAffiliation(name))
  }
  return party.isPlural ? sides : sides.slice(0, 1)
}
