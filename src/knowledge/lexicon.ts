// The word lists of data/lexicon/words.json: small closed classes that the mention rules ask about.

import { DemarcheError } from '../base/index.js'

const LISTS = [
  'honorifics',
  'nameParticles',
  'officeHeads',
  'rankHeads',
  'headSurnames',
  'collectiveHeads',
  'officeModifiers',
  'portfolioWords',
  'bodyWords',
  'calendarWords',
  'notNames',
  'ambiguousGivenNames',
  'femaleNouns',
] as const

/** The names of the word lists. */
export type LexiconList = (typeof LISTS)[number]

/** Every word list as a set of lower-case words: `lexicon.officeHeads.has('minister')`. */
export type Lexicon = Readonly<Record<LexiconList, ReadonlySet<string>>>

/** Reads words.json. Throws `asset-invalid` when a list is missing or is no list of words. */
export function readLexicon(text: string, file: string): Lexicon {
  const parsed: unknown = JSON.parse(text)
  const lists = parsed as Partial<Record<LexiconList, { words?: unknown }>>
  return Object.fromEntries(
    LISTS.map((name) => {
      const words = lists[name]?.words
      if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) {
        throw new DemarcheError(
          'asset-invalid',
          `${file}: "${name}" must be { about, words: [...] }`,
        )
      }
      return [name, new Set<string>(words)]
    }),
  ) as unknown as Lexicon
}
