// @ts-check
// Reads comma-separated text with quoted cells, as the reference folder has it.
// Gives one object a row, keyed by the header; a doubled quote inside quotes is one quote.

/**
 * Parses CSV with a header row.
 *
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function parseCsv(text) {
  const [head, ...body] = text.split(/\r?\n/).filter((line) => line !== '')
  const columns = splitLine(head ?? '')
  return body.map((line) => {
    const cells = splitLine(line)
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}

/**
 * No cell of the reference tables holds a line end, so a line is a row.
 *
 * @param {string} line
 */
function splitLine(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
    (match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim(),
  )
}
