// The mention layer: words in the text that name states, bodies, people, offices, sides and dates.
// What they stand for is decided by the next layer (linked.ts).

import type { NameKind } from '../base/index.js'
import type { Parsed } from './parse.js'
import type { TokenRange } from './tokens.js'

/** A name that the knowledge tables know, as it stands in the text. */
export interface NameMention extends TokenRange {
  readonly kind: NameKind
  readonly code: string
  readonly state: string | null
  /** The usual English name of what is named. */
  readonly name: string
}

/** How a name is tied to an office: "Iranian minister" before, "president of Iran" of, "envoy to Libya" for. */
export type Tie = 'before' | 'of' | 'for'

/** An office as the text words it: "secretary of Iran's Supreme National Security Council". */
export interface OfficeMention extends TokenRange {
  /** Slug of the kind of office when the table knows it. */
  readonly slug: string | null
  /** The slug and the broader ones under which the holder may be filed. */
  readonly slugs: readonly string[]
  /** The head noun in lower case: "secretary". */
  readonly head: string
  readonly names: readonly (NameMention & { readonly tie: Tie })[]
  /** Sector code of the office when the table knows it: "GOV", "MIL". */
  readonly sector: string | null
  /** True for "former", "ex-", "ousted". */
  readonly isFormer: boolean
}

export type PartyForm =
  /** A person, with or without an office: "Russian President Vladimir Putin". */
  | 'person'
  /** Somebody named by office alone: "the foreign ministers of Iran and Qatar". */
  | 'role'
  /** A state, body or group: "China", "the European Union". */
  | 'name'
  /** Several at once, joined by a hyphen: "Russia-Iran". */
  | 'pair'
  /** "he", "she", "they". */
  | 'pronoun'
  /** "the two sides", "both leaders". */
  | 'sides'

/** A phrase that may be a party to something. Parties do not overlap and are in text order. */
export interface PartyMention extends TokenRange {
  readonly index: number
  readonly form: PartyForm
  /** The tokens of the person's name. */
  readonly name: TokenRange | null
  readonly offices: readonly OfficeMention[]
  /** Known names inside the phrase but outside its offices: "Putin of Russia", "the Chinese side". */
  readonly names: readonly NameMention[]
  readonly isPlural: boolean
  /** The determiner or possessive before it, in lower case: "the", "his". */
  readonly determiner: string | null
}

/** A date in the text, with what it comes to. */
export interface DateMention extends TokenRange {
  /** ISO date, month or year; null when it could not be reckoned. */
  readonly value: string | null
  /** The last day of a range. */
  readonly until: string | null
  readonly precision: 'day' | 'month' | 'year' | 'range'
  readonly from: 'text' | 'relative'
}

/** "ST. PETERSBURG, Sept. 11 (Xinhua) --" at the head of a report. */
export interface Dateline extends TokenRange {
  readonly date: DateMention | null
  readonly place: TokenRange | null
}

export interface MentionLayer {
  readonly names: readonly NameMention[]
  readonly parties: readonly PartyMention[]
  readonly dates: readonly DateMention[]
  readonly dateline: Dateline | null
}

/** A document with its mention layer. */
export interface Mentioned extends Parsed {
  readonly mentions: MentionLayer
}
