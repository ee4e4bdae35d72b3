// The model card, data/models/en.md: what the model is and every figure measured of it. Made from the header of the
// model and from training/measured.json, which keeps what was measured by hand-started runs.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MEASURED = fileURLToPath(new URL('../measured.json', import.meta.url))
const CARD = fileURLToPath(new URL('../../data/models/en.md', import.meta.url))

/**
 * A table as it is printed: a title, its columns, its rows.
 * @typedef {{title: string, columns: string[], rows: string[][]}} Table
 * @typedef {{model: string, on: string, note: string, tables: Table[]}} Run  `model` is its SHA-256, `on` an ISO date
 * @typedef {{test: Run[], leftOut: Run[], speed: Run[]}} Measured
 */

/** @returns {Measured} */
export const readMeasured = () => JSON.parse(readFileSync(MEASURED, 'utf8'))

/** Keeps a run: `kind` is "test", "leftOut" or "speed". */
export function keepRun(kind, run) {
  const measured = readMeasured()
  measured[kind].push(run)
  writeFileSync(MEASURED, `${JSON.stringify(measured, null, 2)}\n`)
}

/** `82.63 (20780/25147)`: F1 in per cent, right, gold and, where it differs, found. */
export const shown = ({ correct, gold, system, f1 }) =>
  `${(100 * f1).toFixed(2)} (${correct}/${gold}${gold === system ? '' : `/${system}`})`

export const markdownTable = ({ title, columns, rows }) =>
  [
    ...(title === '' ? [] : [`${title}:`, '']),
    `| ${columns.join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n')

/** Writes the card of the model in `bytes`. */
export function writeCard(model, bytes) {
  writeFileSync(CARD, cardOf(model, bytes, readMeasured()))
}

export function cardOf({ header, sha256, tags, relations }, bytes, { test, leftOut, speed }) {
  const counts = Object.entries(header.templates).map(([name, list]) => `${name} ${list.length}`)
  const ofThis = test.some(({ model }) => model === sha256)
  return `# ${header.name}

The English language model of Demarche: sentence splitter, word classes, tagger in two passes, lemma rules, and an arc-hybrid dependency parser, greedy
and with a beam. This file is written by \`npm run train\` and \`npm run score:model\`; \`training/measured.json\` keeps the runs.

| | |
| --- | --- |
| file | \`en.bin\`, ${(bytes.length / 1e6).toFixed(2)} MB, header SHA-256 \`${sha256}\` |
| licence | ${header.license}; see \`NOTICE\` |
| made from | ${header.attribution.join('; ')}; sentences written for this project (CC0) |
| inventories | ${tags.length} joint tags (UPOS and XPOS), ${relations.length} relations with subtypes |
| feature templates | ${counts.join(', ')} |
| averaged | ${header.seeds} seeds |

Intended use: news reports and official readouts in English, as the first step of coding them. It is no general-purpose parser: chat, verse and
transcribed speech were not looked at. Known weak points: attachment of prepositional phrases, coordination of long noun phrases, the main verb of sentences
whose subject is long or holds a relative clause. A margin stands beside each tag and arc.

## Trained on

${header.trainedOn.map(({ file, sha256: hash }) => `* \`${file}\`, SHA-256 \`${hash}\``).join('\n')}

Everything was chosen on development files and jackknifed training data.

## Development data

Gold words and sentences, predicted tags; F1 in per cent.

${markdownTable(developmentTable(header.scores))}
## Test data

Counts stand beside scores: right/gold, or right/gold/found. LAS compares relations with their subtypes; "LAS universal" drops them, as the CoNLL 2018 shared
task does. Every run over the test files is listed${ofThis ? '' : '; none of them is of the model above'}.

${test.map((run) => runText(run, sha256)).join('\n')}
## News without news in training

The same pipeline, smaller, trained without the Wikinews documents of GUM (\`--without GUM_news_\`) and scored on those of train and dev.

${leftOut.map((run) => runText(run, sha256)).join('\n')}
## Speed

${speed.map((run) => runText(run, sha256)).join('\n')}`
}

const runText = ({ model, on, note, tables }, sha256) =>
  `### ${on}, ${model === sha256 ? 'this model' : model.length === 64 ? `model ${model.slice(0, 12)}` : model}

${note}

${tables.map(markdownTable).join('\n')}`

/** The header's scores, keyed "file mode measure", as a table. */
function developmentTable(scores) {
  const rows = new Map()
  const columns = ['UPOS', 'XPOS', 'UAS', 'LAS']
  for (const [key, value] of Object.entries(scores)) {
    const [file, mode, measure] = key.split(' ')
    const name = `${file}, ${mode}`
    rows.set(name, { ...rows.get(name), [measure]: value })
  }
  return {
    title: '',
    columns: ['file, mode', ...columns],
    rows: [...rows].map(([name, row]) => [
      name,
      ...columns.map((column) => row[column.toLowerCase()].toFixed(2)),
    ]),
  }
}
