// What a stage found, in a form that can be printed under the text: explain and try use it.

import type { Span } from '../base/index.js'

/** One find of a stage: `{ start: 0, end: 7, label: 'person', detail: 'Wang Yi -> CHN' }`. */
export interface Annotation extends Span {
  readonly label: string
  readonly detail: string | null
}
