// Ids computed from content, so that coding a text again makes the same ids.

import { sha256 } from './sha256.js'

/** Prefixes of the ids that demarche computes, and what each names. */
export const ID_PREFIXES = {
  ver: 'document version',
  ctc: 'contact',
  evt: 'event',
  pos: 'position',
  cmt: 'commitment',
  agr: 'agreement',
  med: 'mediation',
} as const

/** One of the prefixes in {@link ID_PREFIXES}. */
export type IdPrefix = keyof typeof ID_PREFIXES

/** An id with its prefix, branded so that ids of different kinds do not mix: `Id<'ctc'>`. */
export type Id<P extends IdPrefix> = `${P}_${string}`

const HEX_DIGITS = 24 // 96 bits: a collision among 10^9 records has odds of about 1 in 10^11

/**
 * Hashes the parts into an id. Parts are joined by a separator that no part contains.
 *
 *     contentId('ctc', ['ver_1', '0-7', 'meeting']) // 'ctc_…'
 */
export const contentId = <P extends IdPrefix>(prefix: P, parts: readonly string[]): Id<P> =>
  `${prefix}_${sha256(parts.join('\u001f')).slice(0, HEX_DIGITS)}`
