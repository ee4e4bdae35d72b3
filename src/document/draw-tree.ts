// Draws a sentence's dependency tree as text: one line a token, in the order of the text, the branches on the left.

import { hasMorph, lemmaOf, MORPH, type Parsed, relationOf, uposOf, xposOf } from './parse.js'
import { type TokenRange, wordOf } from './tokens.js'

/** A line of a drawn tree: the branches, then what the token is. */
export interface TreeLine {
  readonly branches: string
  readonly word: string
  readonly facts: string
}

/**
 * Draws one sentence.
 *
 *     drawTree(doc, sentenceRange(doc, 0)).map(({ branches, word }) => branches + word)
 *     // ['╭─┬ Wang', '│ ╰── Yi', '┼ met', '╰── him']
 */
export function drawTree(doc: Parsed, { first, end }: TokenRange): TreeLine[] {
  const { head } = doc.parse
  const nodes = measureNodes(head, { first, end })
  const lines: TreeLine[] = []
  for (let i = first; i < end; i++) {
    const { depth, shown, low, high } = nodes[i - first]!
    const cells = new Array<string>(Math.min(depth, DEEPEST)).fill('  ')
    for (let at = shown; head[at]! >= 0; at = head[at]!) {
      const above = nodes[head[at]! - first]!
      if (at === i) cells[above.depth] = i === above.low ? '╭─' : i === above.high ? '╰─' : '├─'
      else if (i > above.low && i < above.high) cells[above.depth] = '│ '
    }
    const joint = depth > DEEPEST ? '…' : knot({ low, high }, i)
    lines.push({ branches: `${cells.join('')}${joint} `, ...describe(doc, i) })
  }
  return lines
}

/** Deeper tokens are drawn at this depth, behind an ellipsis: a tree of thousands of levels is no picture. */
const DEEPEST = 40

interface Node {
  depth: number
  /** The token itself, or the one above it that stands at the deepest level drawn. */
  shown: number
  /** The first and the last of the token and its dependents. */
  low: number
  high: number
}

function measureNodes(head: Int32Array, { first, end }: TokenRange): Node[] {
  const nodes: Node[] = []
  for (let i = first; i < end; i++) nodes.push({ depth: -1, shown: i, low: i, high: i })
  const path: number[] = []
  for (let i = first; i < end; i++) {
    for (let at = i; at >= 0 && nodes[at - first]!.depth < 0; at = head[at]!) path.push(at)
    while (path.length > 0) {
      const at = path.pop()!
      const node = nodes[at - first]!
      const above = head[at]! < 0 ? null : nodes[head[at]! - first]!
      node.depth = above === null ? 0 : above.depth + 1
      if (above !== null && node.depth > DEEPEST) node.shown = above.shown
      if (above === null) continue
      above.low = Math.min(above.low, at)
      above.high = Math.max(above.high, at)
    }
  }
  return nodes
}

/** The joint of a token with its dependents before and after it. */
function knot({ low, high }: { low: number; high: number }, i: number): string {
  if (low < i && high > i) return '┼'
  if (low < i) return '┴'
  return high > i ? '┬' : '─'
}

function describe(doc: Parsed, i: number): Omit<TreeLine, 'branches'> {
  const passive = hasMorph(doc, i, MORPH.passive) ? ' passive' : ''
  return {
    word: wordOf(doc, i),
    facts: `${relationOf(doc, i)}  ${uposOf(doc, i)} ${xposOf(doc, i)} ${lemmaOf(doc, i)}${passive}`,
  }
}
