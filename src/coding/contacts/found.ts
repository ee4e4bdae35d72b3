// What a frame gives: who took part, and which tokens said so.

import type { Span } from '../../base/index.js'
import type { PartyLink, PlaceMention, TokenRange } from '../../document/index.js'
import type { Knowledge } from '../../knowledge/index.js'
import type { SightedParty, Sighting } from './sighting.js'

export interface Found {
  readonly parties: readonly SightedParty[]
  /** Tokens of the arguments, for the clause and the evidence. */
  readonly ranges: readonly TokenRange[]
  readonly place?: PlaceMention
  /** True when it adds people to the contact told last. */
  readonly isJoining?: boolean
}

/** What a frame may look at besides its sentence. */
export interface Surroundings {
  readonly knowledge: Knowledge
  /** The contact told last, for "the two sides" and "also took part". */
  readonly last: Sighting | null
  /** People without a known state who take part in something, by party index. */
  readonly unknown: Map<number, Span>
}

/** Everybody linked, in one role. */
export const seats = (links: readonly PartyLink[], role: SightedParty['role']): SightedParty[] =>
  links.map((link) => ({ link, role }))
