// Scores the shipped model: `npm run score:model` on development data, `-- --test` on the test files. A test run is kept and
// entered in the model card, and a model is tested once: asked again, it shows what was found. Prints Markdown.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inflateRawSync } from 'node:zlib'
import { createParser, openModel } from '../dist/parse/index.js'
import { keepRun, markdownTable, readMeasured, shown, writeCard } from './lib/card.mjs'
import { evaluate, goldTokens, sentencesOf } from './lib/evaluate.mjs'
import { readTreebank } from './lib/treebank.mjs'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const { values } = parseArgs({
  options: {
    model: { type: 'string', default: join(HERE, '../data/models/en.bin') },
    treebanks: { type: 'string', default: join(HERE, '../../shared/treebanks/en') },
    test: { type: 'boolean', default: false },
    on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})
const part = values.test ? 'test' : 'dev'
const TREEBANKS = {
  [`EWT ${part}`]: [`ewt/en_ewt-ud-${part}.conllu.gz`],
  [`GUM ${part} (open + nc)`]: [
    `gum/open/en_gum-open-${part}.conllu.gz`,
    `gum/nc-eval-only/en_gum-nc-${part}.conllu.gz`,
  ],
}
const READOUTS = { 'readouts, gate': ['gate'], 'readouts, held': ['gate-held'] }
const RELATIONS =
  'nsubj obj nsubj:pass obl:agent obl nmod iobj ccomp xcomp advcl acl acl:relcl conj appos flat root parataxis'.split(
    ' ',
  )

const bytes = readFileSync(values.model)
const model = openModel(bytes, { inflate: (packed) => inflateRawSync(packed) })
const earlier = readMeasured().test.find((run) => run.model === model.sha256)
if (values.test && earlier !== undefined) {
  console.error(`this model was tested on ${earlier.on}; a model is tested once`)
  print(earlier.tables)
} else if (values.test && !existsSync(values.treebanks)) {
  console.error(`no treebanks at ${values.treebanks}: nothing is tested`)
  process.exitCode = 2
} else {
  const tables = scoreAll()
  print(tables)
  if (values.test) {
    const note = 'Test files and both halves of the gate of `training/readouts`.'
    keepRun('test', { model: model.sha256, on: values.on, note, tables })
    writeCard(model, bytes)
  }
}

function print(tables) {
  console.log(tables.map(markdownTable).join('\n'))
}

function scoreAll() {
  const hasTreebanks = existsSync(values.treebanks)
  if (!hasTreebanks)
    console.error(`no treebanks at ${values.treebanks}: only the readouts are scored`)
  const treebanks = hasTreebanks
    ? Object.entries(TREEBANKS).map(([name, files]) =>
        scoreSet(
          name,
          files.map((file) => join(values.treebanks, file)),
          true,
        ),
      )
    : []
  const readouts = Object.entries(READOUTS).map(([name, files]) =>
    scoreSet(
      name,
      files.map((file) => join(HERE, `readouts/${file}.conllu`)),
      false,
    ),
  )
  return tablesOf([...treebanks, ...readouts])
}

function scoreSet(name, files, hasText) {
  const documents = files.flatMap(readTreebank)
  const run = (options) => evaluate(model, documents, options)
  return {
    ...{ name, documents, greedy: run({}), beam: run({ mode: 'best' }) },
    raw: hasText ? run({ raw: true }) : null,
    rawBeam: hasText ? run({ raw: true, mode: 'best' }) : null,
  }
}

function tablesOf(sets) {
  const columns = ['', ...sets.map(({ name }) => name)]
  const row = (title, mode, key) => [
    title,
    ...sets.map((set) => (set[mode] === null ? '-' : shown(set[mode][key]))),
  ]
  const segmentation = [
    row('words', 'raw', 'words'),
    row('sentences', 'raw', 'sentences'),
    row('UPOS', 'greedy', 'upos'),
    row('XPOS', 'greedy', 'xpos'),
    row('lemmas', 'greedy', 'lemmas'),
  ]
  const trees = [
    ...[row('UAS, greedy', 'greedy', 'uas'), row('LAS, greedy', 'greedy', 'las')],
    ...[row('UAS, beam 4', 'beam', 'uas'), row('LAS, beam 4', 'beam', 'las')],
    row('LAS universal, greedy', 'greedy', 'lasUniversal'),
    row('LAS universal, beam 4', 'beam', 'lasUniversal'),
    ...[row('LAS from raw text, greedy', 'raw', 'las')],
    ...[row('LAS from raw text, beam 4', 'rawBeam', 'las')],
  ]
  const verbs = ['fast', 'best'].flatMap((mode) => {
    const of = sets.map(({ documents }) => mainVerbs(documents, mode))
    const name = mode === 'fast' ? 'greedy' : 'beam 4'
    const cell = ({ all }, right) => `${((100 * right) / all).toFixed(1)} (${right}/${all})`
    return [
      [`main verb has its subject, ${name}`, ...of.map((count) => cell(count, count.linked))],
      [`root and its subjects right, ${name}`, ...of.map((count) => cell(count, count.right))],
    ]
  })
  // the relations of the held sentences are not printed
  const open = sets
    .filter(({ name }) => !name.includes('held'))
    .flatMap(({ name, greedy, beam }) => [
      { name: `${name}, greedy`, relations: greedy.relations },
      { name: `${name}, beam 4`, relations: beam.relations },
    ])
  return [
    {
      title: 'Words and sentences from raw text; tags and lemmas on gold words',
      columns,
      rows: segmentation,
    },
    { title: 'Trees, on gold words with predicted tags unless said', columns, rows: trees },
    { title: 'Main verbs, of sentences whose root has a subject', columns, rows: verbs },
    {
      title: 'By relation',
      columns: ['relation', ...open.map(({ name }) => name)],
      rows: RELATIONS.map((relation) => [
        relation,
        ...open.map(({ relations }) =>
          relations.has(relation) ? shown(relations.get(relation)) : '-',
        ),
      ]),
    },
  ]
}

/** Of the sentences whose root has subjects: those where it has them, and those where it is the root too and has no others. */
function mainVerbs(documents, mode) {
  const parse = createParser(model, { mode })
  const count = { all: 0, linked: 0, right: 0 }
  for (const document of documents) {
    const system = sentencesOf(parse(goldTokens(document)), document)
    document.sentences.forEach(({ words }, s) => {
      const root = rootOf(words)
      const gold = subjectsOf(words, root)
      if (gold.length === 0) return
      const found = subjectsOf(system[s].words, root)
      count.all++
      if (gold.every((subject) => found.includes(subject))) count.linked++
      if (rootOf(system[s].words) === root && `${found}` === `${gold}`) count.right++
    })
  }
  return count
}

function rootOf(words) {
  return words.findIndex(({ head }) => head === 0) + 1
}

function subjectsOf(words, root) {
  const isSubject = ({ head, relation }) => head === root && /^[nc]subj/.test(relation)
  return words.flatMap((word, w) => (isSubject(word) ? [w] : []))
}
