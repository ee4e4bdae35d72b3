// @ts-check
// Holds figures against floors.json. A floor is the least that a figure may be; floors only rise, so
// this file raises and never lowers them (`npm run score -- --raise`).

import { readFileSync, writeFileSync } from 'node:fs'
import { scoreOf } from './score-contacts.mjs'

/** @typedef {import('./own-sets.mjs').SetScores} SetScores */
/** @typedef {Record<string, Record<string, number>>} Floors by set, then by metric */

const FILE = new URL('./floors.json', import.meta.url)
const MARGIN = 0.02 // below the figure measured, for rules that trade one record for another
const FEWEST_PAIRS = 20 // fewer pairs say little of an attribute, and one more contact found may lower it

/** @returns {Floors} */
export const readFloors = () => JSON.parse(readFileSync(FILE, 'utf8'))

/**
 * What is wrong with the figures of one set; nothing, when every figure reaches its floor.
 *
 *     belowFloors(scores, floors) // ['contacts-dev contacts_relaxed is 0.61, its floor 0.65']
 *
 * @param {SetScores} scores
 * @param {Floors} floors
 */
export function belowFloors({ set, figures }, floors) {
  const limits = floors[set]
  if (limits === undefined) return [`${set} has no floors; add them to floors.json`]
  return Object.entries(limits).flatMap(([metric, floor]) => {
    const value = scoreOf(figures[metric])
    if (value !== null && value >= floor) return []
    return [
      `${set} ${metric} is ${value === null ? 'unknown' : value.toFixed(3)}, its floor ${floor}`,
    ]
  })
}

/**
 * Floors that the figures allow: rounded down to two decimals, less a margin, never below the old ones.
 *
 * @param {Floors} floors
 * @param {readonly SetScores[]} scored
 * @returns {Floors}
 */
export function raiseFloors(floors, scored) {
  const raised = structuredClone(floors)
  for (const { set, figures } of scored) {
    const limits = raised[set] ?? {}
    for (const [metric, figure] of Object.entries(figures)) {
      const value = scoreOf(figure)
      const isThin = metric.startsWith('contact_') && figure.gold < FEWEST_PAIRS
      if (value === null || isThin) continue
      const reached = Math.max(0, Math.round((Math.floor(value * 100) / 100 - MARGIN) * 100) / 100)
      limits[metric] = Math.max(limits[metric] ?? 0, reached)
    }
    raised[set] = limits
  }
  return raised
}

/** @param {Floors} floors */
export const writeFloors = (floors) => writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`)
