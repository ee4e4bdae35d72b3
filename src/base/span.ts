// Places in a text: half-open ranges of UTF-16 code units, and their translation to code points.
// Everything inside demarche counts UTF-16 units; code points appear only at the border (exports).

/** A half-open range of UTF-16 offsets: `{ start: 0, end: 7 }` covers the first seven units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** True when the two ranges share at least one character: `overlaps({start:0,end:2},{start:1,end:3})`. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** True when `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The smallest range that covers both. */
export const cover = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
})

/** Orders spans by start, then by end. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/**
 * Translates a UTF-16 range to a range of Unicode code points, as Python and R count.
 *
 *     toCodePoints('😀 met', { start: 3, end: 6 }) // { start: 2, end: 5 }
 */
export function toCodePoints(text: string, span: Span): Span {
  let units = 0
  let points = 0
  const advance = (to: number): number => {
    while (units < to) {
      const pair = isHigh(text.charCodeAt(units)) && isLow(text.charCodeAt(units + 1))
      units += pair ? 2 : 1
      points++
    }
    return points
  }
  return { start: advance(span.start), end: advance(span.end) }
}

/** The inverse of {@link toCodePoints}: a range of code points back to UTF-16 units. */
export function fromCodePoints(text: string, span: Span): Span {
  let units = 0
  let points = 0
  const advance = (to: number): number => {
    while (points < to) {
      units += isHigh(text.charCodeAt(units)) && isLow(text.charCodeAt(units + 1)) ? 2 : 1
      points++
    }
    return units
  }
  return { start: advance(span.start), end: advance(span.end) }
}
