// What the model knows of single words, from training sentences, word classes and WordNet.

import { hashWord } from '../../dist/base/index.js'
import { createLexicon, slotsFor } from '../../dist/parse/lexicon.js'

const FREQUENT = 2 // a word seen this often is a feature by itself
const AMBIGUITY_FROM = 8 // rarer words must look unknown, or their set of tags is learned by heart
const AMBIGUITY_SHARE = 0.02
const CLOSED_FROM = 60 // a word seen this often takes only tags it was seen with
const OPEN_SHARE = 0.001 // tags with this share of the words seen once are open to any word

/**
 * Builds the lexicon of training words.
 * @param corpus columns of lib/corpus.mjs; `tags` the joint tags, "UPOS XPOS"
 * @param known {{clusters: Map<string, number>, wordNet: Map<string, number>}} by lower-case word
 */
export function buildLexicon(corpus, tags, known, chosen = corpus.sentences.map((_, s) => s)) {
  const counts = countTags(corpus, chosen, tags.length)
  const xposOf = tags.map((tag) => tag.split(' ')[1])
  const ambiguitySets = new Map()
  const setOf = new Map()
  const sets = [openTags(counts, tags.length)]
  const rows = new Map()
  const row = (word) => {
    const found = rows.get(word) ?? { cluster: 0, ambiguity: 0, tagSet: 0, wordNet: 0, frequent: 0 }
    rows.set(word, found)
    return found
  }
  for (const [word, cluster] of known.clusters) row(word).cluster = cluster
  for (const [word, bits] of known.wordNet) row(word).wordNet = bits
  for (const [word, seen] of counts) {
    const total = seen.reduce((sum, n) => sum + n, 0)
    if (total < FREQUENT) continue
    const entry = row(word)
    entry.frequent = 1
    if (total < AMBIGUITY_FROM) continue
    entry.ambiguity = numberOf(ambiguitySets, ambiguityOf(seen, total, xposOf)) + 1
    const own = [...seen.keys()].filter((tag) => seen[tag] > 0)
    const set =
      total >= CLOSED_FROM ? own : [...new Set([...own, ...sets[0]])].sort((a, b) => a - b)
    const key = set.join(' ')
    if (!setOf.has(key)) {
      setOf.set(key, sets.length)
      sets.push(set)
    }
    entry.tagSet = setOf.get(key)
  }
  return { ...toColumns(rows), sets, words: rows }
}

/** Tag counts by written form and, for capitalised forms, by the lower-case word too. */
function countTags(corpus, chosen, tagCount) {
  const counts = new Map()
  const add = (word, tag) => {
    if (!counts.has(word)) counts.set(word, new Uint32Array(tagCount))
    counts.get(word)[tag]++
  }
  for (const s of chosen) {
    const { first, end } = corpus.sentences[s]
    for (let i = first; i < end; i++) {
      const form = corpus.forms[corpus.form[i]].replace(/[0-9]/g, '0')
      const lower = corpus.lowers[corpus.form[i]].replace(/[0-9]/g, '0')
      add(lower, corpus.tag[i])
      if (form !== lower) add(form, corpus.tag[i])
    }
  }
  return counts
}

function openTags(counts, tagCount) {
  const once = new Uint32Array(tagCount)
  let total = 0
  for (const seen of counts.values()) {
    const tag = seen.findIndex((n) => n > 0)
    if (seen[tag] !== 1 || seen.some((n, t) => t !== tag && n > 0)) continue
    once[tag]++
    total++
  }
  return [...once.keys()].filter((tag) => once[tag] >= total * OPEN_SHARE)
}

function ambiguityOf(seen, total, xposOf) {
  const shares = new Map()
  seen.forEach((n, tag) => {
    if (n > 0) shares.set(xposOf[tag], (shares.get(xposOf[tag]) ?? 0) + n)
  })
  const kept = [...shares].filter(([, n]) => n >= total * AMBIGUITY_SHARE)
  return kept
    .map(([xpos]) => xpos)
    .sort()
    .join('|')
}

function numberOf(map, key) {
  if (!map.has(key)) map.set(key, map.size)
  return map.get(key)
}

/** Words in the order of their hashes, word 0 being the unknown one. */
function toColumns(rows) {
  const words = [...rows.keys()]
    .map((word) => ({ word, first: hashWord(word, 1), second: hashWord(word, 2) & 0xffff }))
    .sort((a, b) => (a.first >>> 0) - (b.first >>> 0) || a.second - b.second)
  const n = words.length + 1
  const columns = {
    first: new Int32Array(n),
    second: new Uint16Array(n),
    cluster: new Uint16Array(n),
    ambiguity: new Uint16Array(n),
    tagSet: new Uint16Array(n),
    wordNet: new Uint16Array(n),
    frequent: new Uint8Array(n),
  }
  words.forEach(({ word, first, second }, k) => {
    columns.first[k + 1] = first
    columns.second[k + 1] = second
    for (const [name, value] of Object.entries(rows.get(word))) columns[name][k + 1] = value
  })
  return { columns, lexicon: createLexicon(columns, new Int32Array(slotsFor(n))) }
}
