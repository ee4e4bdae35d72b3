// @ts-check
// Makes the tables of event codes: PLOVER events with quad class, score and modes, and CAMEO codes with
// label, quad class, Goldstein values and what they are in PLOVER. Takes the reference files as parsed.

import { parseCsv } from './csv.mjs'

export const PLOVER_COLUMNS = ['event', 'quad', 'score', 'modes']
export const CAMEO_COLUMNS = [
  ...['code', 'label', 'quadGdelt', 'goldstein', 'goldsteinGdelt'],
  ...['ploverEvent', 'ploverMode', 'ploverContexts'],
]

/**
 * @param {{ code: string, quadNumeric: number, score: number, modes: { code: string }[] }[]} types
 */
export const makePlover = (types) =>
  types.map(({ code, quadNumeric, score, modes }) => ({
    ...{ event: code, quad: String(quadNumeric), score: String(score) },
    modes: modes.map((mode) => mode.code).join('|'),
  }))

/** @param {string} csv the CAMEO table */
export const makeCameo = (csv) =>
  parseCsv(csv).map((row) => ({
    ...{ code: row['code'] ?? '', label: row['label'] ?? '', quadGdelt: row['quad_gdelt'] ?? '' },
    ...{ goldstein: row['goldstein_icews'] ?? '', goldsteinGdelt: row['goldstein_gdelt'] ?? '' },
    ...{ ploverEvent: row['plover_type'] ?? '', ploverMode: row['plover_mode'] ?? '' },
    ploverContexts: (row['plover_contexts'] ?? '').replace(/[;,]\s*/g, '|'),
  }))
