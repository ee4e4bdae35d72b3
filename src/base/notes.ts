// Doubts about a text, kept as data on the Reading. Nothing here throws.

/** Every note code, with what it means. The reference page is generated from this list. */
export const NOTE_CODES = {
  'actor-ambiguous': 'A name fits several actors; none was chosen.',
  'actor-unknown': 'A party is named that no table knows; its code is UNK.',
  'date-conflict': 'The text gives two different dates for one contact; the first was kept.',
  'date-unresolved': 'A relative date could not be reckoned because no publication date is known.',
  'office-differs': 'Text and table name different offices for one person; the text stands.',
  'party-missing': 'A contact is reported, but the other side is not named; it was not recorded.',
  'place-ambiguous': 'A place name fits several places; its country was left open.',
  'source-unknown': 'The publisher is not known, so the source kind is unknown.',
} as const

/** One of the codes in {@link NOTE_CODES}. */
export type NoteCode = keyof typeof NOTE_CODES
