// What the steps of the actor stage share about one document.

import type { Mentioned } from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import type { People, Person } from './people.js'

export interface Context {
  readonly doc: Mentioned
  readonly knowledge: Knowledge
  readonly people: People
  /** The person of each party mention, by party index. */
  readonly personOf: Map<number, Person>
  readonly on: string | null
}
