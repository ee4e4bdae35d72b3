// @ts-check
// Prints what measure-parser.mjs found: words per second beside those of the peers, tagging accuracy, memory.

import { memoryRows, mib } from './print-memory.mjs'

/** @typedef {import('./measure-parser.mjs').ParserResult} ParserResult */

const NAME_WIDTH = 38
const TAGGING_NOTE =
  'matched: words with a token over the same characters; shared: words that all systems match. demarche learned from\n' +
  'the training files of these treebanks and was tuned on these dev files.\n' +
  'compromise gives no tag to punctuation and has tags of its own (bench/compromise-tags.mjs): its figures are indicative'

/** @param {ParserResult} result @param {{ loadMs: number, processes: number, passes: number }} run */
export const printParser = (result, run) =>
  [heading(result, run), speedTable(result), ...taggingTables(result), memoryTable(result)].join(
    '\n\n',
  )

/** @param {ParserResult} result @param {{ loadMs: number, processes: number, passes: number }} run */
const heading = ({ model, speed }, { loadMs, processes, passes }) =>
  [
    `parser: model ${model.name}, ${mib(model.bytes)} MiB, sha256 ${model.sha256.slice(0, 12)}; ` +
      `loaded in ${loadMs.toFixed(0)} ms (fresh processes: ${processes})`,
    `${speed.words} words a pass (tokens of ours for every system), passes: ${passes}; CPU time, one core, one process each`,
  ].join('\n')

/** @param {ParserResult} result */
function speedTable({ speed, withoutPeers }) {
  const { fast, best, tags } = ownSpeeds(speed)
  const parts = partsOf(speed)
  const peers = speed.systems.filter(({ version }) => version !== null)
  /** @param {number} own @param {number} theirs */
  const ratio = (own, theirs) => (own / theirs).toFixed(2).padStart(9)
  return [
    `${''.padEnd(NAME_WIDTH)}     words/s   fast/it   best/it   tags/it`,
    ...parts.map(({ name, wordsPerSecond }) => speedRow(name, wordsPerSecond)),
    ...peers.map(({ name, version, tasks }) => {
      const theirs = tasks['all']?.wordsPerSecond ?? 0
      const ratios = [fast, best, tags].map((own) => ratio(own, theirs)).join(' ')
      return `${speedRow(`${name} ${version}: tokens, tags`, theirs)} ${ratios}`
    }),
    ...(withoutPeers === null ? [] : [`wink-nlp and compromise are not measured: ${withoutPeers}`]),
  ].join('\n')
}

/** @param {string} name @param {number} wordsPerSecond */
const speedRow = (name, wordsPerSecond) =>
  `${name.padEnd(NAME_WIDTH)} ${wordsPerSecond.toFixed(0).padStart(11)}`

/** Words per second that the peers are compared with. @param {ParserResult['speed']} speed */
function ownSpeeds(speed) {
  const [fast, best] = [secondsOf(speed, 'fast'), secondsOf(speed, 'best')]
  return {
    fast: speed.words / fast('all'),
    best: speed.words / best('all'),
    tags: speed.words / (fast('tokens') + fast('tags')),
  }
}

/** @param {ParserResult['speed']} speed */
function partsOf(speed) {
  const [fast, best] = [secondsOf(speed, 'fast'), secondsOf(speed, 'best')]
  /** @type {[string, number][]} */
  const parts = [
    ['raw text to trees, fast (greedy)', fast('all')],
    ['raw text to trees, best (beam 4)', best('all')],
    ['raw text to tags', fast('tokens') + fast('tags')],
    ['  tokens, sentences', fast('tokens')],
    ['  tags', fast('tags')],
    ['  trees, lemmas, fast', fast('parse') - fast('tags')],
    ['  trees, lemmas, best', best('parse') - best('tags')],
  ]
  return parts.map(([name, seconds]) => ({ name, wordsPerSecond: speed.words / seconds }))
}

/** @param {ParserResult['speed']} speed @param {string} name @returns {(task: string) => number} */
function secondsOf({ systems }, name) {
  const tasks = systems.find((system) => system.name === name)?.tasks
  return (task) => tasks?.[task]?.cpuSeconds ?? 0
}

/** @param {ParserResult} result */
function taggingTables({ tagging, withoutTagging }) {
  if (withoutTagging !== null) return [`tagging accuracy is not measured: ${withoutTagging}`]
  const tables = tagging.map(({ treebank, words, shared, scores }) =>
    [
      `UPOS, ${treebank} dev, raw text: ${words} words, ${shared} shared`.padEnd(54) +
        'matched  right of matched  right of shared',
      ...scores.map(
        ({ name, matched, right, rightOfShared }) =>
          `  ${name.padEnd(52)}${percent(matched, words, 7)}${percent(right, matched, 18)}${percent(rightOfShared, shared, 17)}`,
      ),
    ].join('\n'),
  )
  return [[...tables, TAGGING_NOTE].join('\n')]
}

/** @param {number} part @param {number} whole @param {number} width */
const percent = (part, whole, width) => `${((100 * part) / whole).toFixed(2)} %`.padStart(width)

/** @param {ParserResult} result */
const memoryTable = ({ memory }) =>
  [
    `memory over ${memory.words} words tokenized and parsed, in MiB (one thread); peak RSS ${mib(memory.peakRssBytes)}`,
    ...memoryRows('words', memory),
  ].join('\n')
