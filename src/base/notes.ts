// Doubts about a text, kept as data on the Reading. Nothing here throws.

/** Every note code, with what it means. The reference page is generated from this list. */
export const NOTE_CODES = {
  'actor-ambiguous': 'A name fits several actors; none was chosen.',
  'actor-unknown': 'Somebody took part in a contact whose state nothing tells; they were left out.',
  'date-unresolved': 'A relative date could not be reckoned because no publication date is known.',
  'sentence-too-long':
    'A stretch of over 2,000 words without a sentence end was not coded for contacts.',
  'place-ambiguous': 'A place name fits several places; its country was left open.',
} as const

/** One of the codes in {@link NOTE_CODES}. */
export type NoteCode = keyof typeof NOTE_CODES
