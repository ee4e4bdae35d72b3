// Lemmas: an exception for the word with its tag, else the suffix rule of the tag that fits the longest ending.
// Exceptions and rules are learned from the treebanks.

import { DemarcheError } from '../base/index.js'

/** Exceptions and rules by XPOS. A rule takes `ending` off the lower-case word and puts `instead` there. */
export interface LemmaModel {
  /** "XPOS word" in lower case, to the lemma. */
  readonly exceptions: ReadonlyMap<string, string>
  /** For each XPOS: ending to replacement. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** XPOS tags whose lemmas keep their capitals (names). */
  readonly keepsCase: ReadonlySet<string>
  readonly longestEnding: number
}

/** Reads the JSON section of a model: `{exceptions: {xpos: {word: lemma}}, rules: {xpos: {ending: instead}}, keepsCase}`. */
export function readLemmas(text: string): LemmaModel {
  const data = JSON.parse(text) as {
    exceptions: Record<string, Record<string, string>>
    rules: Record<string, Record<string, string>>
    keepsCase: string[]
  }
  if (data.exceptions === undefined || data.rules === undefined) {
    throw new DemarcheError('model-invalid', 'the lemma section lacks its exceptions or rules')
  }
  const exceptions = new Map<string, string>()
  for (const [xpos, words] of Object.entries(data.exceptions)) {
    for (const [word, lemma] of Object.entries(words)) exceptions.set(`${xpos} ${word}`, lemma)
  }
  const rules = new Map(
    Object.entries(data.rules).map(([xpos, own]) => [xpos, new Map(Object.entries(own))]),
  )
  const endings = Object.values(data.rules).flatMap((own) => Object.keys(own))
  const longestEnding = endings.reduce((most, ending) => Math.max(most, ending.length), 0)
  return { exceptions, rules, keepsCase: new Set(data.keepsCase), longestEnding }
}

/**
 * The lemma of a word with a tag.
 *
 *     lemmaOf(model, 'met', 'met', 'VBD') // 'meet'
 *     lemmaOf(model, 'Talks', 'talks', 'NNS') // 'talk'
 */
export function lemmaOf(model: LemmaModel, form: string, lower: string, xpos: string): string {
  const exception = model.exceptions.get(`${xpos} ${lower}`)
  if (exception !== undefined) return exception
  const word = model.keepsCase.has(xpos) ? form : lower
  const rules = model.rules.get(xpos)
  if (rules === undefined) return word
  for (let length = Math.min(model.longestEnding, lower.length - 1); length > 0; length--) {
    const instead = rules.get(lower.slice(lower.length - length))
    if (instead !== undefined) return word.slice(0, word.length - length) + instead
  }
  return word
}
