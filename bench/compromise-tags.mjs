// @ts-check
// UPOS for the tags of compromise. Its tags are others than those of Universal Dependencies (a term has several, and
// punctuation none), so figures made with this table are indicative. The first row that a term has decides; each row
// was given the UPOS that its tag has most often in the training files of EWT and GUM.

/** @type {readonly (readonly [tag: string, upos: string])[]} */
const ROWS = [
  ['Negative', 'PART'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Particle', 'ADP'],
  ['There', 'PRON'],
  ['Pronoun', 'PRON'],
  ['Possessive', 'PRON'],
  ['QuestionWord', 'PRON'],
  ['Demonym', 'ADJ'],
  ['Acronym', 'PROPN'],
  ['Honorific', 'PROPN'],
  ['Month', 'PROPN'],
  ['WeekDay', 'PROPN'],
  ['Url', 'PROPN'],
  ['Email', 'PROPN'],
  ['ProperNoun', 'PROPN'],
  ['Ordinal', 'ADJ'],
  ['Currency', 'SYM'],
  ['Emoji', 'SYM'],
  ['Emoticon', 'SYM'],
  ['Value', 'NUM'],
  ['Time', 'NUM'],
  ['Verb', 'VERB'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
  ['Date', 'NOUN'],
]

/** It has one tag for "and", "because" and the "to" of an infinitive; these words are told apart for it. */
const CONJUNCTIONS = new Map(
  Object.entries({
    PART: ['to'],
    SCONJ: ['as', 'because', 'if', 'since', 'so', 'than', 'though', 'while', 'whether'],
  }).flatMap(([upos, words]) => words.map((word) => [word, upos])),
)

/**
 * The UPOS of a term: `uposOf('Beijing', new Set(['Noun', 'ProperNoun', 'City']))` is `'PROPN'`; `'X'` for no known tag.
 *
 * @param {string} word
 * @param {ReadonlySet<string>} tags
 */
export function uposOf(word, tags) {
  const upos = ROWS.find(([tag]) => tags.has(tag))?.[1] ?? 'X'
  return upos === 'CCONJ' ? (CONJUNCTIONS.get(word.toLowerCase()) ?? upos) : upos
}
