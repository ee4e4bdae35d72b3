// @ts-check
// Prints scores as one table: a row for each metric, a column for each set. Totals only.

import { scoreOf } from './score-contacts.mjs'

/** @typedef {import('./own-sets.mjs').SetScores} SetScores */
/** @typedef {import('./floors.mjs').Floors} Floors */

const METRIC_WIDTH = 26
const SET_WIDTH = 30

/**
 * The table, ready to print.
 *
 * @param {readonly SetScores[]} scored
 * @param {Floors} floors
 */
export function scoreTable(scored, floors) {
  const metrics = [...new Set(scored.flatMap(({ figures }) => Object.keys(figures)))]
  return [
    row(
      '',
      scored.map(({ set, documents }) => `${set}: ${documents} documents`),
    ),
    row(
      'F1, or share of pairs',
      scored.map(() => 'value floor right/gold/coded'),
    ),
    ...metrics.map((metric) =>
      row(
        metric,
        scored.map((scores) => cell(scores, metric, floors)),
      ),
    ),
    row(
      'evidence spans',
      scored.map(({ spans }) => `${spans.checked} checked, ${spans.broken} broken`),
    ),
    row(
      'refused',
      scored.map(({ refused }) => String(refused)),
    ),
  ].join('\n')
}

/** @param {string} head @param {readonly string[]} cells */
const row = (head, cells) =>
  (head.padEnd(METRIC_WIDTH) + cells.map((text) => text.padEnd(SET_WIDTH)).join('')).trimEnd()

/** @param {SetScores} scores @param {string} metric @param {Floors} floors */
function cell({ set, figures }, metric, floors) {
  const figure = figures[metric]
  const value = scoreOf(figure)
  if (figure === undefined || value === null) return '-'
  const floor = floors[set]?.[metric]?.toFixed(2) ?? '-'
  const counts = `${figure.right}/${figure.gold}/${figure.coded}`
  return `${value.toFixed(3)} ${floor.padEnd(5)} ${counts}`
}
