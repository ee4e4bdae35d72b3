// A party mention before it has its index.

import type { PartyForm, PartyMention, TokenRange } from '../document/index.js'

export type PartyDraft = Omit<PartyMention, 'index'>

/** A draft of one form over a range, with nothing else known. */
export const startDraft = (form: PartyForm, { first, end }: TokenRange): PartyDraft => ({
  ...{ first, end, form, name: null, offices: [], names: [], isPlural: false, determiner: null },
})
