// Scores of the CoNLL 2018 shared task (Zeman et al. 2018, "CoNLL 2018 Shared Task: Multilingual
// Parsing from Raw Text to Universal Dependencies", sections 5 and the definition of its evaluation script):
// words are aligned over the characters without white space, by longest common subsequence inside multiword
// tokens. One difference, stated where it is printed: `las` compares relations with their subtypes;
// `lasUniversal` drops them, as the shared task does.

/**
 * A scored sentence: `surfaces` are the written tokens, `words` the syntactic ones.
 * @typedef {{words: {form: string, upos: string, xpos: string, head: number, relation: string, lemma?: string}[],
 *   surfaces: {form: string, first: number, end: number}[]}} Scored
 */

/** Precision, recall and F1 of counts. */
export function f1(correct, gold, system) {
  const precision = system === 0 ? 0 : correct / system
  const recall = gold === 0 ? 0 : correct / gold
  const sum = precision + recall
  return {
    correct,
    gold,
    system,
    precision,
    recall,
    f1: sum === 0 ? 0 : (2 * precision * recall) / sum,
  }
}

/**
 * Scores system sentences against gold sentences over the same characters.
 * Throws when the characters differ.
 */
export function scoreSentences(goldSentences, systemSentences) {
  const gold = layOut(goldSentences)
  const system = layOut(systemSentences)
  if (gold.chars !== system.chars)
    throw new Error(`the texts differ: ${differ(gold.chars, system.chars)}`)
  const pairs = alignWords(gold.words, system.words)
  const counts = { upos: 0, xpos: 0, lemmas: 0, uas: 0, las: 0, lasUniversal: 0 }
  const partner = new Map(pairs.map(([g, s]) => [g, s]))
  const relations = new Map()
  const count = (name, key) => {
    const entry = relations.get(name) ?? { correct: 0, gold: 0, system: 0 }
    entry[key]++
    relations.set(name, entry)
  }
  for (const word of gold.words) count(word.relation, 'gold')
  for (const word of system.words) count(word.relation, 'system')
  for (const [g, s] of pairs) {
    if (g.upos === s.upos) counts.upos++
    if (g.xpos === s.xpos) counts.xpos++
    if (g.lemma === '_' || g.lemma === s.lemma) counts.lemmas++
    const sameHead =
      g.parent === null
        ? s.parent === null
        : s.parent !== null && partner.get(g.parent) === s.parent
    if (!sameHead) continue
    counts.uas++
    if (g.relation === s.relation) {
      counts.las++
      count(g.relation, 'correct')
    }
    if (universal(g.relation) === universal(s.relation)) counts.lasUniversal++
  }
  const [n, m] = [gold.words.length, system.words.length]
  const scores = {
    words: f1(pairs.length, n, m),
    sentences: scoreSpans(gold.sentences, system.sentences),
  }
  for (const [name, correct] of Object.entries(counts)) scores[name] = f1(correct, n, m)
  scores.relations = new Map(
    [...relations].map(([name, r]) => [name, f1(r.correct, r.gold, r.system)]),
  )
  return scores
}

const universal = (relation) => relation.split(':')[0]

function differ(a, b) {
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  return `at character ${i}: gold has "${a.slice(i, i + 20)}", the system "${b.slice(i, i + 20)}"`
}

function scoreSpans(gold, system) {
  const known = new Set(gold)
  return f1(system.filter((span) => known.has(span)).length, gold.length, system.length)
}

/** Characters without white space, words with their spans and parents, sentence spans. */
function layOut(sentences) {
  const parts = []
  const words = []
  const spans = []
  let at = 0
  for (const sentence of sentences) {
    const begin = at
    const own = sentence.words.map((word) => ({
      ...word,
      start: 0,
      end: 0,
      isMultiword: false,
      parent: null,
    }))
    for (const { form, first, end } of sentence.surfaces) {
      const chars = form.replace(/\s/gu, '')
      for (let w = first; w < end; w++) {
        Object.assign(own[w], { start: at, end: at + chars.length, isMultiword: end - first > 1 })
      }
      parts.push(chars)
      at += chars.length
    }
    for (const word of own) word.parent = word.head === 0 ? null : own[word.head - 1]
    words.push(...own)
    spans.push(`${begin}-${at}`)
  }
  return { chars: parts.join(''), words, sentences: spans }
}

/** Pairs of gold and system words that are the same word. */
function alignWords(gold, system) {
  const pairs = []
  let g = 0
  let s = 0
  while (g < gold.length && s < system.length) {
    if (gold[g].isMultiword || system[s].isMultiword) {
      const { gStart, gEnd, sStart, sEnd } = multiwordRegion(gold, system, g, s)
      pairs.push(...commonSubsequence(gold.slice(gStart, gEnd), system.slice(sStart, sEnd)))
      g = gEnd
      s = sEnd
    } else if (gold[g].start === system[s].start && gold[g].end === system[s].end) {
      pairs.push([gold[g++], system[s++]])
    } else if (gold[g].start <= system[s].start) g++
    else s++
  }
  return pairs
}

/** The words [gStart, gEnd) and [sStart, sEnd) under a chain of overlapping multiword tokens. */
function multiwordRegion(gold, system, g, s) {
  const isGold = gold[g].isMultiword
  let end = isGold ? gold[g].end : system[s].end
  const skipsSystem = isGold && !system[s].isMultiword && system[s].start < gold[g].start
  const skipsGold = !isGold && gold[g].start < system[s].start
  const [gStart, sStart] = [g + (skipsGold ? 1 : 0), s + (skipsSystem ? 1 : 0)]
  const isBeyond = (words, k) =>
    k >= words.length || (words[k].isMultiword ? words[k].start >= end : words[k].end > end)
  let [i, j] = [gStart, sStart]
  while (!isBeyond(gold, i) || !isBeyond(system, j)) {
    const takesGold = i < gold.length && (j >= system.length || gold[i].start <= system[j].start)
    const word = takesGold ? gold[i++] : system[j++]
    if (word.isMultiword) end = Math.max(end, word.end)
  }
  return { gStart, gEnd: i, sStart, sEnd: j }
}

function commonSubsequence(gold, system) {
  const [n, m] = [gold.length, system.length]
  const same = (i, j) => gold[i].form.toLowerCase() === system[j].form.toLowerCase()
  const longest = Array.from({ length: n + 1 }, () => new Uint16Array(m + 1))
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      longest[i][j] = same(i, j)
        ? longest[i + 1][j + 1] + 1
        : Math.max(longest[i + 1][j], longest[i][j + 1])
    }
  }
  const pairs = []
  let [i, j] = [0, 0]
  while (i < n && j < m) {
    if (same(i, j)) pairs.push([gold[i++], system[j++]])
    else if (longest[i + 1][j] >= longest[i][j + 1]) i++
    else j++
  }
  return pairs
}
