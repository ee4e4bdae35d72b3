// The token columns while they grow: typed arrays that double, and one table of distinct words per
// document. Takes spans from the readers; gives trimmed columns. Nothing here outlives a document.

import { SHAPE } from '../document/index.js'
import { shapeOf } from './shape.js'

/** What the splitter must know of a token beyond its words. */
export const FLAG = {
  /** First token of a paragraph. */
  paragraph: 1,
  /** Ends in a full stop that never ends a sentence before more text: "Gen.", "J.", a list number. */
  never: 2,
  /** Ends in a full stop that may also end the sentence: "U.S.", "Inc.". */
  mayEnd: 4,
  /** As mayEnd, and any capitalised word but a day or a zone ends it: "p.m.", "etc.". */
  clock: 8,
} as const

/** Columns under construction. */
export interface Draft {
  readonly text: string
  count: number
  start: Int32Array
  end: Int32Array
  form: Int32Array
  shape: Uint8Array
  flags: Uint8Array
  /** Bits for the next token only. */
  nextShape: number
  nextFlags: number
  readonly forms: string[]
  readonly lowers: string[]
  readonly formShapes: number[]
  readonly ids: Map<string, number>
  /** Word number of each one-character ASCII token, plus one; 0 when not met yet. */
  readonly singles: Int32Array
}

const CHARS_PER_TOKEN = 5
const SMALLEST = 16

/** Empty columns for a text. */
export function createDraft(text: string): Draft {
  const room = Math.floor(text.length / CHARS_PER_TOKEN) + SMALLEST
  return {
    text,
    count: 0,
    start: new Int32Array(room),
    end: new Int32Array(room),
    form: new Int32Array(room),
    shape: new Uint8Array(room),
    flags: new Uint8Array(room),
    nextShape: SHAPE.spaceBefore,
    nextFlags: FLAG.paragraph,
    forms: [],
    lowers: [],
    formShapes: [],
    ids: new Map(),
    singles: new Int32Array(128),
  }
}

/** Appends the token [start, end); `flags` says how its full stop behaves. */
export function pushToken(draft: Draft, start: number, end: number, flags = 0): void {
  const i = draft.count
  if (i === draft.start.length) grow(draft)
  const form = formOf(draft, start, end)
  draft.start[i] = start
  draft.end[i] = end
  draft.form[i] = form
  draft.shape[i] = draft.formShapes[form]! | draft.nextShape
  draft.flags[i] = flags | draft.nextFlags
  draft.nextShape = 0
  draft.nextFlags = 0
  draft.count = i + 1
}

function formOf(draft: Draft, start: number, end: number): number {
  const code = end - start === 1 ? draft.text.charCodeAt(start) : 128
  if (code < 128) {
    const known = draft.singles[code]!
    if (known > 0) return known - 1
    const made = intern(draft, draft.text.charAt(start))
    draft.singles[code] = made + 1
    return made
  }
  return intern(draft, draft.text.slice(start, end))
}

function intern(draft: Draft, word: string): number {
  const known = draft.ids.get(word)
  if (known !== undefined) return known
  const made = draft.forms.length
  draft.ids.set(word, made)
  draft.forms.push(word)
  draft.lowers.push(word.toLowerCase())
  draft.formShapes.push(shapeOf(word))
  return made
}

function grow(draft: Draft): void {
  const room = draft.start.length * 2
  draft.start = copyInto(new Int32Array(room), draft.start)
  draft.end = copyInto(new Int32Array(room), draft.end)
  draft.form = copyInto(new Int32Array(room), draft.form)
  draft.shape = copyInto(new Uint8Array(room), draft.shape)
  draft.flags = copyInto(new Uint8Array(room), draft.flags)
}

function copyInto<T extends Int32Array | Uint8Array>(larger: T, column: T): T {
  larger.set(column)
  return larger
}

/** The lower-case word of token i, or the empty string outside. */
export const draftLower = (draft: Draft, i: number): string =>
  i >= 0 && i < draft.count ? draft.lowers[draft.form[i]!]! : ''
