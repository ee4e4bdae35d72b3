// The link layer: which actor each party mention stands for, and where each named place is.

import type { NoteCode, Span } from '../base/index.js'
import type { Mentioned } from './mentions.js'
import type { TokenRange } from './tokens.js'

/** Somebody or something that acts, as resolved in one document. */
export interface LinkedActor {
  readonly id: string
  readonly kind: 'state' | 'organization' | 'group' | 'person' | 'role' | 'unknown'
  readonly name: string
  readonly code: string
  readonly state: string | null
  readonly sectors: readonly string[]
  readonly office: {
    readonly name: string
    readonly from: 'text' | 'table'
    readonly on: string | null
  } | null
  readonly mentions: readonly Span[]
}

/** One actor that a party mention stands for. "The ministers of A and B" stands for two. */
export interface PartyLink {
  /** Index of the actor in `links.actors`. */
  readonly actor: number
  readonly code: string
  /** The person's name in the text, the fullest form of it in the document. */
  readonly name: Span | null
  /** The offices in the text, joined in the record by "; ". */
  readonly offices: readonly Span[]
  /** The words to show for it: name and office, or the state's name. */
  readonly mention: Span
  /** Sectors by the words of the mention: GOV for "the Kremlin"; those of a person stand at the actor. */
  readonly sectors: readonly string[]
  /** Why this code: printed by explain. */
  readonly reason: string
}

/** A place in the text. */
export interface PlaceMention extends TokenRange {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly admin1: string | null
  readonly geonameId: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: 'venue' | 'city' | 'region' | 'country' | 'unknown'
}

export interface LinkLayer {
  readonly actors: readonly LinkedActor[]
  /** Links of each party mention, by its index; empty where nothing could be said. */
  readonly parties: readonly (readonly PartyLink[])[]
  readonly places: readonly PlaceMention[]
  readonly notes: readonly {
    readonly code: NoteCode
    readonly message: string
    readonly span: Span | null
  }[]
}

/** A document with its link layer. */
export interface Linked extends Mentioned {
  readonly links: LinkLayer
}
