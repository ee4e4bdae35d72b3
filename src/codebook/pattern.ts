// Word patterns of codebook rules, as a scholar writes them:
//   "held|holds|had ~4 talks|consultations"   one of several words, then up to four words between
//   "gathered ~10+ summit"                    a gap that may run over "for", "about" and the like
//   "by phone|telephone?"                     a question mark makes a word optional
// Words are lower case and match whole tokens.

import { DemarcheError } from '../base/index.js'

type Step =
  | { readonly kind: 'word'; readonly words: ReadonlySet<string>; readonly isOptional: boolean }
  | { readonly kind: 'gap'; readonly most: number; readonly isWide: boolean }

/** A compiled pattern. */
export interface WordPattern {
  readonly source: string
  /** Words that the first step may match; used to skip positions quickly. */
  readonly firstWords: ReadonlySet<string>
  /**
   * The end of the match that starts at `i`, or -1. `wordAt` gives the lower-case token;
   * `isBlocked` tells tokens that no gap may run over; a wide gap is told apart.
   */
  readonly match: (
    wordAt: (i: number) => string,
    i: number,
    limit: number,
    isBlocked: (i: number, isWide: boolean) => boolean,
  ) => number
}

/** Compiles a pattern. Throws `codebook-invalid` when it is empty or begins with a gap. */
export function compilePattern(source: string): WordPattern {
  const steps = source.split(/\s+/).filter(Boolean).map(compileStep)
  const first = steps[0]
  if (first === undefined || first.kind === 'gap' || first.isOptional) {
    throw new DemarcheError(
      'codebook-invalid',
      `the pattern "${source}" must begin with a word that is not optional`,
    )
  }
  return {
    source,
    firstWords: first.words,
    match: (wordAt, i, limit, isBlocked) => matchFrom({ steps, wordAt, limit, isBlocked }, 0, i),
  }
}

function compileStep(part: string): Step {
  const gap = /^~(\d+)(\+?)$/.exec(part)
  if (gap !== null) return { kind: 'gap', most: Number(gap[1]), isWide: gap[2] === '+' }
  const isOptional = part.endsWith('?') && part.length > 1
  const words = (isOptional ? part.slice(0, -1) : part).split('|')
  return { kind: 'word', words: new Set(words), isOptional }
}

interface Match {
  readonly steps: readonly Step[]
  readonly wordAt: (i: number) => string
  readonly limit: number
  readonly isBlocked: (i: number, isWide: boolean) => boolean
}

// The depth of the recursion is the number of steps of the rule, never the length of the text.
function matchFrom(match: Match, step: number, i: number): number {
  const { steps, wordAt, limit, isBlocked } = match
  const current = steps[step]
  if (current === undefined) return i
  if (current.kind === 'word') {
    if (i < limit && current.words.has(wordAt(i))) {
      const end = matchFrom(match, step + 1, i + 1)
      if (end >= 0) return end
    }
    return current.isOptional ? matchFrom(match, step + 1, i) : -1
  }
  for (let skipped = 0; skipped <= current.most && i + skipped < limit; skipped++) {
    const end = matchFrom(match, step + 1, i + skipped)
    if (end >= 0) return end
    if (isBlocked(i + skipped, current.isWide)) return -1
  }
  return -1
}
