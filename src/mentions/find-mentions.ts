// The mention stage: adds the mention layer to a parsed document.

import { type Mentioned, type Parsed, spanOfTokens } from '../document/index.js'
import type { Knowledge } from '../knowledge/index.js'
import { readDateline } from './dateline.js'
import { findDates } from './dates.js'
import { findNames } from './gazetteer.js'
import { findParties } from './parties.js'
import { createScanner } from './scanner.js'

/**
 * Finds names, parties, dates and the dateline.
 *
 *     findMentions(parse(tokenize(doc)), knowledge).mentions.parties[0].form // 'person'
 */
export function findMentions(doc: Parsed, knowledge: Knowledge): Mentioned {
  const names = findNames(doc, knowledge)
  const dateline = readDateline(doc, knowledge)
  const parties = findParties(createScanner(doc, knowledge, names))
  const on = doc.publishedOn ?? dateline?.date?.value ?? null
  const skip = dateline === null ? null : spanOfTokens(doc, dateline)
  const dates = findDates(doc, on, skip)
  return { ...doc, mentions: { names, parties, dates, dateline } }
}
