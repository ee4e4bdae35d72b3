// A sighting: one place in the text where a contact is asserted, with everything the clause says of it.
// Several sightings may be one contact; merge.ts decides that.

import type { Span } from '../../base/index.js'
import type { PartyLink, PlaceMention } from '../../document/index.js'
import type { Contact, PartialDate, Participant } from '../../record/index.js'
import type { Said } from './clause.js'

export interface SightedParty {
  readonly link: PartyLink
  readonly role: Participant['role']
}

export interface Sighting {
  readonly rule: string
  readonly type: Contact['type']
  readonly parties: readonly SightedParty[]
  readonly date: Said<PartialDate> | null
  readonly place: Said<PlaceMention> | null
  readonly forum: Said<string> | null
  readonly sidelines: Span | null
  readonly status: Said<Contact['status']>
  /** The words of the rule. */
  readonly trigger: Span
  /** The clause that asserts it. */
  readonly record: Span
  readonly sentence: number
  /** True for a noun phrase that asserts nothing new by itself ("after their talks in Moscow"). */
  readonly isBackground: boolean
  /** True for what the text sets before the main story: "had last met in Bali". */
  readonly isEarlier: boolean
  /** True when words such as "this week" date it, which give no day. */
  readonly isVaguelyDated: boolean
  /** True for a meeting over a telephone or video link. */
  readonly isRemote: boolean
  /** True for a sentence that only adds people to the contact told before. */
  readonly isJoining: boolean
}
