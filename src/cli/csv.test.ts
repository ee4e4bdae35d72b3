import { describe, expect, test } from 'vitest'
import { READING, TEXT } from '../../test/cli/example-reading.js'
import { csvColumns, csvHeader, csvRows, RECORD_NAMES } from './csv.js'

/** Reads RFC 4180 back, so that the tests see what a spreadsheet sees. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

const firstRow = (kind: (typeof RECORD_NAMES)[number]): Record<string, string> => {
  const [cells = []] = parseCsv(csvRows(kind, READING))
  return Object.fromEntries(csvColumns(kind).map((column, i) => [column, cells[i] ?? '(none)']))
}

describe('csv', () => {
  test('a contact is one row, whose slice of the text is its evidence', () => {
    const row = firstRow('contacts')
    expect(row).toMatchObject({
      ...{ document_id: 'a', type: 'meeting', date: '2024-09-12', date_from: 'publication' },
      ...{ participant_names: 'Wang Yi; Ali Ahmadian', participant_codes: 'CHN; IRN' },
      participant_offices: 'director of the "Central Office"; ',
      ...{ participant_roles: '; visitor', sidelines: 'true', forum: '', spans: '0-83' },
    })
    expect(TEXT.slice(Number(row['start']), Number(row['end']))).toBe(row['evidence'])
  })

  test('an event is one row', () => {
    expect(firstRow('events')).toMatchObject({
      ...{ actor_codes: 'CHN', recipient_codes: 'IRN', plover: 'CONSULT', cameo: '042', quad: '1' },
      ...{ predicate: 'met with', negated: 'false', published_on: '2024-09-12' },
    })
  })

  test('a position is one row', () => {
    expect(firstRow('positions')).toMatchObject({ stance: 'appreciate', object: 'China' })
  })

  test('a kind that was not found gives no row', () => {
    expect(csvRows('mediations', READING)).toBe('')
  })

  test.each(RECORD_NAMES)('the columns of %s are distinct and match the rows', (kind) => {
    const columns = csvColumns(kind)
    expect(new Set(columns).size).toBe(columns.length)
    expect(parseCsv(csvHeader(kind))).toEqual([columns])
    for (const row of parseCsv(csvRows(kind, READING))) expect(row.length).toBe(columns.length)
  })
})
