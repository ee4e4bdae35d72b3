// Learns lemmas from treebank words: suffix rules by XPOS, then the exceptions that the rules get wrong.

const LONGEST_ENDING = 5
const LEAST = 3 // words that must agree on a rule
const LEAST_SHARE = 0.5

/** The JSON section of src/parse/lemmatizer. */
export function learnLemmas(sentences) {
  const counts = countLemmas(sentences)
  const keepsCase = [...counts].filter(([, words]) => usuallyKeepsCase(words)).map(([xpos]) => xpos)
  const rules = {}
  const exceptions = {}
  for (const [xpos, words] of counts) {
    const isName = keepsCase.includes(xpos)
    const best = [...words].map(([word, lemmas]) => ({ word, ...commonest(lemmas) }))
    rules[xpos] = learnRules(best, isName)
    const wrong = best.filter(({ word, lemma }) => applyRules(rules[xpos], word, isName) !== lemma)
    exceptions[xpos] = Object.fromEntries(
      wrong.filter(({ count }) => count >= 2).map(({ word, lemma }) => [word.toLowerCase(), lemma]),
    )
  }
  return JSON.stringify({ exceptions, rules, keepsCase })
}

function countLemmas(sentences) {
  const counts = new Map()
  for (const { words } of sentences) {
    for (const { form, lemma, xpos } of words) {
      if (lemma === '_') continue
      if (!counts.has(xpos)) counts.set(xpos, new Map())
      const own = counts.get(xpos)
      if (!own.has(form)) own.set(form, new Map())
      own.get(form).set(lemma, (own.get(form).get(lemma) ?? 0) + 1)
    }
  }
  return counts
}

function commonest(lemmas) {
  let [lemma, count] = ['', 0]
  for (const [candidate, n] of lemmas) if (n > count) [lemma, count] = [candidate, n]
  return { lemma, count }
}

const usuallyKeepsCase = (words) => {
  let [kept, all] = [0, 0]
  for (const [form, lemmas] of words) {
    if (!/^[A-Z]/.test(form)) continue
    for (const [lemma, n] of lemmas) {
      all += n
      if (/^[A-Z]/.test(lemma)) kept += n
    }
  }
  return all > 0 && kept / all > 0.6
}

/** Longest-ending rules that most words with the ending follow. Words count once each, whatever their frequency. */
function learnRules(best, isName) {
  const endings = new Map()
  for (const { word, lemma } of best) {
    const form = isName ? word : word.toLowerCase()
    for (let length = 1; length <= Math.min(LONGEST_ENDING, form.length - 1); length++) {
      const stem = form.slice(0, form.length - length)
      if (!lemma.startsWith(stem)) continue
      const ending = form.slice(form.length - length).toLowerCase()
      const own = endings.get(ending) ?? new Map()
      const instead = lemma.slice(stem.length)
      endings.set(ending, own.set(instead, (own.get(instead) ?? 0) + 1))
    }
  }
  const totals = new Map()
  for (const { word } of best) {
    const lower = word.toLowerCase()
    for (let length = 1; length <= Math.min(LONGEST_ENDING, lower.length - 1); length++) {
      const ending = lower.slice(lower.length - length)
      totals.set(ending, (totals.get(ending) ?? 0) + 1)
    }
  }
  const rules = {}
  for (const [ending, own] of [...endings].sort((a, b) => a[0].length - b[0].length)) {
    const { lemma: instead, count } = commonest(own)
    if (count < LEAST || count < totals.get(ending) * LEAST_SHARE) continue
    const shorter = applyRules(rules, `x${ending}`, false)
    if (shorter !== `x${instead}`) rules[ending] = instead
  }
  return rules
}

function applyRules(rules, word, isName) {
  const form = isName ? word : word.toLowerCase()
  const lower = word.toLowerCase()
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length > 0; length--) {
    const instead = rules[lower.slice(lower.length - length)]
    if (instead !== undefined) return form.slice(0, form.length - length) + instead
  }
  return form
}
