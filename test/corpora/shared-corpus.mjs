// @ts-check
// Scores the document corpus beside the repository (../shared), which is no part of it: its own scorers
// run as child processes. Gives the 28 gold documents together, and the 21 and the 7 apart, because the
// 7 are read by nobody who writes rules.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSpans, codeDocuments, host } from './code-documents.mjs'
import { contactsOfGold, contactsOfReading } from './contact-shape.mjs'
import { CONTACT_METRICS } from './score-contacts.mjs'

/** @typedef {import('./own-sets.mjs').SetScores} SetScores */
/** @typedef {import('../../src/reader/index.js').Reading} Reading */
/** @typedef {{ readings: Reading[], refused: string[], texts: Map<string, string> }} CodedCorpus */

export const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url))
export const hasShared = existsSync(join(SHARED, 'eval', 'score-docs.mjs'))
export const SKIPPED = 'skipped: ../shared is not here'

/** Scored, but read by nobody who writes rules (../shared/gold/README.md). */
const UNREAD = [
  'krem-20220530-erdogan-call',
  'ukfo-nd-turkey-uzbekistan-visit',
  'usds-20210719-afghan-talks-doha',
  'usds-20210806-hizballah-rockets',
  'usds-20220330-iran-missile-sanctions',
  'usds-20220518-us-turkey-joint-statement',
  'wn-20200105-soleimani',
]

const GOLD = join(SHARED, 'corpus', 'gold')
// What is coded so far; positions, commitments and agreements follow.
/** @type {readonly string[]} */
const METRICS = [...CONTACT_METRICS, 'events', 'events_relaxed']

/** Ids of the documents with gold. */
const goldIds = () =>
  readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()

/** Codes the documents that have gold. @returns {Promise<CodedCorpus>} */
export async function codeCorpus() {
  const ids = new Set(goldIds())
  const lines = runScript('adapt.mjs', ['docs', join(SHARED, 'corpus')]).split('\n')
  const inputs = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .filter(({ id }) => ids.has(id))
  const jsonl = Buffer.from(inputs.map((input) => JSON.stringify(input)).join('\n'))
  const { readings } = await codeDocuments(
    host.documentsFromJsonl(
      (async function* () {
        yield jsonl
      })(),
      { name: 'corpus' },
    ),
  )
  const coded = new Set(readings.map(({ document }) => document.id))
  const texts = new Map(inputs.map(({ id, text }) => [String(id), String(text)]))
  return { readings, refused: [...ids].filter((id) => !coded.has(id)), texts }
}

/**
 * Gold and coded contacts of each document, for our own scorer.
 *
 * @param {CodedCorpus} corpus
 * @returns {import('./score-contacts.mjs').ScoredDocument[]}
 */
export const pairsOfCorpus = ({ readings, texts }) =>
  [...texts].map(([id, text]) => {
    const gold = JSON.parse(readFileSync(join(GOLD, `${id}.json`), 'utf8'))
    const reading = readings.find(({ document }) => document.id === id)
    return {
      gold: contactsOfGold(gold.contacts, text),
      coded: contactsOfReading(reading ?? { contacts: [] }),
    }
  })

/**
 * The 28, the 21 and the 7.
 *
 * @param {CodedCorpus} corpus
 * @returns {SetScores[]}
 */
export const scoreCorpus = (corpus) => [
  scorePart('corpus-28', corpus, () => true),
  scorePart('corpus-21', corpus, (id) => !UNREAD.includes(id)),
  scorePart('corpus-7', corpus, (id) => UNREAD.includes(id)),
]

/**
 * @param {string} set
 * @param {CodedCorpus} corpus
 * @param {(id: string) => boolean} isIn
 * @returns {SetScores}
 */
function scorePart(set, corpus, isIn) {
  const readings = corpus.readings.filter(({ document }) => isIn(document.id))
  const refused = corpus.refused.filter(isIn)
  const result = runScorer(readings, refused)
  /** @type {SetScores['figures']} */
  const figures = {}
  for (const [metric, { correct, gold, pred }] of Object.entries(result.metrics)) {
    if (METRICS.includes(metric)) figures[metric] = { right: correct, gold, coded: pred }
  }
  for (const [metric, { accuracy, n }] of Object.entries(result.attributes)) {
    const right = Math.round((accuracy ?? 0) * n)
    if (METRICS.includes(metric)) figures[metric] = { right, gold: n, coded: n }
  }
  const spans = { checked: 0, broken: result.spans.broken }
  for (const reading of readings) {
    checkSpans(reading, corpus.texts.get(reading.document.id) ?? '', spans)
  }
  return {
    set,
    documents: result.documents - result.missing,
    refused: refused.length,
    spans,
    figures,
  }
}

/**
 * @typedef {object} ScorerResult what score-docs.mjs prints
 * @property {number} documents
 * @property {number} missing
 * @property {Record<string, { gold: number, pred: number, correct: number }>} metrics
 * @property {Record<string, { accuracy: number | null, n: number }>} attributes
 * @property {{ checked: number, broken: number }} spans
 *
 * @param {readonly Reading[]} readings
 * @param {readonly string[]} refused ids
 * @returns {ScorerResult}
 */
function runScorer(readings, refused) {
  const failures = refused.map((id) => ({ id, error: {} }))
  const lines = [...readings, ...failures].map((outcome) => JSON.stringify(outcome))
  const folder = mkdtempSync(join(tmpdir(), 'demarche-scores-'))
  try {
    const coded = join(folder, 'coded.jsonl')
    writeFileSync(coded, runScript('readings-to-docs.mjs', [], lines.join('\n')))
    const options = ['--texts', join(SHARED, 'corpus'), '--json', '--only-present']
    return JSON.parse(runScript('score-docs.mjs', [coded, GOLD, ...options]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} script @param {readonly string[]} args @param {string} [input] */
const runScript = (script, args, input = '') =>
  execFileSync(process.execPath, [join(SHARED, 'eval', script), ...args], {
    ...{ input, encoding: 'utf8', maxBuffer: 2 ** 28 },
  })
