// A trie over folded pieces: finds the longest known phrase that starts at a token.

import { foldPhrase } from '../base/index.js'

interface Node<T> {
  next: Map<string, Node<T>> | null
  values: T[] | null
}

/** What a look-up found: the number of positions the phrase covers, and what is filed under it. */
export interface PhraseMatch<T> {
  readonly length: number
  readonly values: readonly T[]
}

/** Phrases and what is filed under them. Built once, then only read. */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: null, values: null }

  /** Files a value: `index.add('United Arab Emirates', { code: 'ARE' })`. */
  add(phrase: string, value: T): void {
    const pieces = foldPhrase(phrase)
    if (pieces.length === 0) return
    let node = this.#root
    for (const piece of pieces) {
      node.next ??= new Map()
      let child = node.next.get(piece)
      if (child === undefined) {
        child = { next: null, values: null }
        node.next.set(piece, child)
      }
      node = child
    }
    node.values ??= []
    if (!node.values.includes(value)) node.values.push(value)
  }

  /**
   * The longest phrase at position `at`. `piecesAt` gives the folded pieces of a position: several
   * for "al-Qaeda", none for a hyphen (which is stepped over), null where no phrase may go on.
   */
  longest(piecesAt: (i: number) => readonly string[] | null, at: number): PhraseMatch<T> | null {
    let node: Node<T> | undefined = this.#root
    let found: PhraseMatch<T> | null = null
    for (let i = at; ; i++) {
      const pieces = piecesAt(i)
      if (pieces === null || (i === at && pieces.length === 0)) break
      for (const piece of pieces) node = node?.next?.get(piece)
      if (node === undefined) break
      if (node.values !== null && pieces.length > 0) {
        found = { length: i - at + 1, values: node.values }
      }
    }
    return found
  }

  /** What is filed under exactly this phrase. */
  get(phrase: string): readonly T[] {
    let node: Node<T> | undefined = this.#root
    for (const piece of foldPhrase(phrase)) node = node?.next?.get(piece)
    return node?.values ?? []
  }
}
