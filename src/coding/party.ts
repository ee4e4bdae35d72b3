// Parties of records out of links.

import type { Linked, PartyLink } from '../document/index.js'
import { type Party, quote } from '../record/index.js'

/** The id of the actor a link points to; a host that only a place names is its state. */
export const actorId = (doc: Linked, { actor, code }: PartyLink): string =>
  doc.links.actors[actor]?.id ?? `state:${code}`

/** A link as the party of a record. */
export const toParty = (doc: Linked, link: PartyLink): Party => ({
  ...{ actor: actorId(doc, link), code: link.code },
  mention: quote(doc.text, link.mention),
  implicit: false,
})
