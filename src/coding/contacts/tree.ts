// With whom it was done, by the dependency tree: reaches objects that stand too far from the verb, or behind too many
// words, for the order of words to tell.

import { caseOf, dependentsOf, relationOf, type TokenRange } from '../../document/index.js'
import { type Group, linksOf, type Sentence } from '../sentence.js'
import { findObject } from './arguments.js'

/** A group and the preposition before it. */
export interface LinkedGroup {
  readonly group: Group
  readonly link: string
}

/**
 * The group that depends on the words of a rule behind one of the links.
 *
 *     Wang held talks, the first in nine years, with Ahmadian.
 *          ^^^^^^^^^^                           ---- ^^^^^^^^
 *
 * Not: "Wang held talks and left with Ahmadian" (the preposition belongs to another verb).
 */
export function linkedByTree(
  sentence: Sentence,
  match: TokenRange,
  links: readonly string[],
): LinkedGroup | null {
  const { doc } = sentence
  for (let i = match.first; i < match.end; i++) {
    for (const dependent of dependentsOf(doc, sentence, i)) {
      if (dependent < match.end) continue
      const relation = relationOf(doc, dependent)
      const link = relation === 'obj' ? '' : caseOf(doc, sentence, dependent)
      const isObject =
        relation === 'obj' || relation.startsWith('obl') || relation.startsWith('nmod')
      if (!isObject || !links.includes(link)) continue
      const group = groupWith(sentence, dependent)
      if (group !== null) return { group, link }
    }
  }
  return null
}

// A dateline that the parser takes for a subject is none.
function subjectWith(sentence: Sentence, i: number): Group | null {
  const { dateline } = sentence.doc.mentions
  if (dateline !== null && i < dateline.end) return null
  const group = groupWith(sentence, i)
  return group === null || group.isOblique || group.isPossessive ? null : group
}

/** The group that holds token i and is linked to somebody. */
function groupWith(sentence: Sentence, i: number): Group | null {
  const group = sentence.groups.find(({ first, end }) => first <= i && i < end) ?? null
  return group === null || linksOf(sentence.doc, group).length === 0 ? null : group
}

/** The object of a rule's words, behind one of the links: by the order of words, else by the tree. */
export const objectOf = (
  sentence: Sentence,
  match: TokenRange,
  links: readonly string[],
): Group | null =>
  findObject(sentence, match.end, links) ?? linkedByTree(sentence, match, links)?.group ?? null

const CLIMBS = 4 // from a verb to the one whose subject it shares

/** The group that the tree makes the subject of a rule's words: of their verb, or of the verb it shares a subject with. */
export function subjectByTree(sentence: Sentence, match: TokenRange): Group | null {
  const { doc } = sentence
  for (let i = match.first; i < match.end; i++) {
    let verb = i
    for (let step = 0; step < CLIMBS; step++) {
      const subjects = dependentsOf(doc, sentence, verb).filter((k) =>
        relationOf(doc, k).startsWith('nsubj'),
      )
      if (subjects.length > 0) {
        const group = subjects.map((k) => subjectWith(sentence, k)).find((found) => found !== null)
        if (group != null && group.end <= match.first) return group
        break
      }
      if (!['conj', 'xcomp', 'advcl'].includes(relationOf(doc, verb))) break
      verb = doc.parse.head[verb]!
    }
  }
  return null
}
