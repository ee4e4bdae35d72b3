// Whom a person speaks for by the tree, where the words of the mention do not say: "Uruguay's farm minister, Rodolfo
// Etchegoinberry", "the delegate from Pakistan, Ms Quraeshi", "Brigadier Zaw of the Burmese border command".

import {
  caseOf,
  dependentsOf,
  type Mentioned,
  type NameMention,
  type PartyMention,
  relationOf,
  sentenceRange,
  type TokenRange,
  uposOf,
} from '../document/index.js'

/** Known names by the tokens they cover; made once a document. */
export type NameAt = (token: number) => NameMention | null

export function namesByToken({ mentions, tokens }: Mentioned): NameAt {
  const at = new Int32Array(tokens.count).fill(-1)
  mentions.names.forEach((name, n) => {
    at.fill(n, name.first, name.end)
  })
  return (token) => mentions.names[at[token] ?? -1] ?? null
}

/** The name of the state or body that the tree ties to a person, or null. */
export function affiliationByTree(
  doc: Mentioned,
  party: PartyMention,
  nameAt: NameAt,
): NameMention | null {
  if (party.name === null) return null
  const sentence = sentenceRange(doc, doc.tokens.sentenceOf[party.first]!)
  const name = headOf(doc, party.name)
  for (const noun of nounsOf(doc, sentence, name)) {
    const owner = ownerOf(doc, sentence, noun, nameAt, DEEPEST)
    if (owner !== null) return owner
  }
  return null
}

const DEEPEST = 2 // "of the Burmese border command": a body between the person and the state

/** The token of a range that the others hang on. */
function headOf({ parse }: Mentioned, { first, end }: TokenRange): number {
  for (let k = first; k < end; k++) {
    const head = parse.head[k]!
    if (head < first || head >= end) return k
  }
  return first
}

// What says who a person is: the name itself, nouns in apposition on either side, titles.
function nounsOf(doc: Mentioned, sentence: TokenRange, name: number): number[] {
  const nouns = [name]
  const relation = relationOf(doc, name)
  if (relation === 'appos') nouns.push(doc.parse.head[name]!)
  for (const dependent of dependentsOf(doc, sentence, name)) {
    if (/^(?:appos|nmod:desc)$/.test(relationOf(doc, dependent))) nouns.push(dependent)
  }
  return nouns
}

function ownerOf(
  doc: Mentioned,
  sentence: TokenRange,
  noun: number,
  nameAt: NameAt,
  depth: number,
): NameMention | null {
  for (const dependent of dependentsOf(doc, sentence, noun)) {
    const relation = relationOf(doc, dependent)
    const isOwner =
      /^(?:nmod:poss|amod|compound)$/.test(relation) ||
      (relation === 'nmod' && /^(?:of|from)$/.test(caseOf(doc, sentence, dependent)))
    if (!isOwner) continue
    const name = nameAt(dependent)
    if (name !== null && name.kind !== 'capital') return name
    if (name !== null || depth === 0 || uposOf(doc, dependent) === 'PRON') continue
    const further = ownerOf(doc, sentence, dependent, nameAt, depth - 1)
    if (further !== null) return further
  }
  return null
}
