// Evidence: spans with the words they cover, as they stand in a Reading.

import { z } from 'zod'
import { DemarcheError, type Span } from '../base/index.js'

export const quotedSpanSchema = z
  .strictObject({
    start: z.int().nonnegative().describe('First UTF-16 code unit'),
    end: z.int().positive().describe('UTF-16 code unit after the last'),
    exact: z.string().min(1).describe('The words, equal to the slice of the text'),
  })
  .readonly()
  .describe('Half-open UTF-16 range of the document text, with its words')

/** A span and its words: `{ start: 0, end: 7, exact: 'Wang Yi' }`. */
export type QuotedSpan = z.infer<typeof quotedSpanSchema>

/**
 * Adds the words to a span.
 *
 *     quote('Wang Yi met Ahmadian', { start: 0, end: 7 }) // { start: 0, end: 7, exact: 'Wang Yi' }
 *
 * Throws `span-outside-text` for a range that is empty or not inside the text.
 */
export function quote(text: string, { start, end }: Span): QuotedSpan {
  if (!(Number.isInteger(start) && start >= 0 && start < end && end <= text.length)) {
    throw new DemarcheError(
      'span-outside-text',
      `evidence ${start}-${end} is not inside the text of ${text.length} characters`,
      { data: { start, end, length: text.length } },
    )
  }
  return { start, end, exact: text.slice(start, end) }
}
