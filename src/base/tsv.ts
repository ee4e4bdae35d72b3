// Reads the project's tables: tab-separated, a header row, lists inside a cell joined by "|".

import { DemarcheError } from './errors.js'

/** One row, by column name; an empty cell is the empty string. */
export type Row<C extends string> = Readonly<Record<C, string>>

/**
 * Parses a table and checks that the wanted columns are there.
 *
 *     readTable('code\tname\nFRA\tFrance\n', 'states.tsv', ['code', 'name'])[0].name // 'France'
 *
 * Throws `asset-invalid` when a column is missing or a row has too few cells.
 */
export function readTable<C extends string>(
  text: string,
  file: string,
  columns: readonly C[],
): Row<C>[] {
  const lines = text.split('\n')
  const header = (lines[0] ?? '').split('\t')
  const places = columns.map((column) => {
    const at = header.indexOf(column)
    if (at < 0) {
      throw new DemarcheError(
        'asset-invalid',
        `${file} lacks the column "${column}"; found ${header.join(', ')}`,
        { data: { file, column } },
      )
    }
    return at
  })
  const rows: Row<C>[] = []
  for (let n = 1; n < lines.length; n++) {
    const line = lines[n]!
    if (line === '') continue
    const cells = line.split('\t')
    if (cells.length !== header.length) {
      throw new DemarcheError(
        'asset-invalid',
        `${file}:${n + 1} has ${cells.length} cells, expected ${header.length}`,
        { data: { file, line: n + 1 } },
      )
    }
    const row = {} as Record<C, string>
    for (let c = 0; c < columns.length; c++) row[columns[c]!] = cells[places[c]!]!
    rows.push(row)
  }
  return rows
}

/** The items of a list cell: `listOf('a|b')` is `['a', 'b']`, `listOf('')` is `[]`. */
export const listOf = (cell: string): string[] => (cell === '' ? [] : cell.split('|'))

/** A number cell, or null when it is empty. */
export const numberOf = (cell: string): number | null => (cell === '' ? null : Number(cell))
