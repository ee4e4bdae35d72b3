// @ts-check
// The little Markdown that the reference pages need. Takes plain words, gives lines.

/** Where a page comes from; the second line of every generated page. @param {string} origin */
export const madeFrom = (origin) =>
  `<!-- Made from ${origin} by scripts/make-docs.mjs. Do not edit: change the source and run it again. -->`

/** Words for a table cell: a bar would end it. @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/**
 * A table with its columns aligned, as the formatter would have it: `table(['code'], [['a'], ['b']])`.
 *
 * @param {readonly string[]} columns
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(columns, rows) {
  const lines = [columns, ...rows].map((cells) => cells.map(cell))
  const widths = columns.map((_, n) => Math.max(3, ...lines.map((cells) => cells[n]?.length ?? 0)))
  const [head = [], ...body] = lines.map((cells) =>
    cells.map((words, n) => words.padEnd(widths[n] ?? 0)),
  )
  const rule = widths.map((width) => '-'.repeat(width))
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Paragraphs, tables and headings as a file. @param {readonly string[]} blocks */
export const page = (blocks) => `${blocks.join('\n\n')}\n`
