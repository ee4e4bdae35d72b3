// Treebank sentences as columns, the form in which training and scoring use them.

/** Joint tags and relations in the order of first use: the same for every seed and fold. */
export function readInventory(sentences) {
  const tags = new Map()
  const relations = new Map()
  for (const { words } of sentences) {
    for (const { upos, xpos, relation } of words) {
      const tag = `${upos} ${xpos}`
      if (!tags.has(tag)) tags.set(tag, tags.size)
      if (!relations.has(relation)) relations.set(relation, relations.size)
    }
  }
  return { tags: [...tags.keys()], relations: [...relations.keys()] }
}

/** Columns over all words of the sentences. Heads count from 0 inside their sentence; n is the root. */
export function createCorpus(sentences, inventory, groups = null) {
  const tagIds = new Map(inventory.tags.map((tag, i) => [tag, i]))
  const relationIds = new Map(inventory.relations.map((relation, i) => [relation, i]))
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const corpus = {
    count,
    sentences: [],
    form: new Int32Array(count),
    tag: new Uint8Array(count),
    head: new Int32Array(count),
    relation: new Uint8Array(count),
    forms: [],
    lowers: [],
    groups,
  }
  const ids = new Map()
  let at = 0
  for (const { words } of sentences) {
    const first = at
    for (const word of words) {
      let id = ids.get(word.form)
      if (id === undefined) {
        id = corpus.forms.length
        ids.set(word.form, id)
        corpus.forms.push(word.form)
        corpus.lowers.push(word.form.toLowerCase())
      }
      corpus.form[at] = id
      corpus.tag[at] = tagIds.get(`${word.upos} ${word.xpos}`) ?? 255
      corpus.head[at] = word.head === 0 ? words.length : word.head - 1
      corpus.relation[at] = relationIds.get(word.relation) ?? 255
      at++
    }
    corpus.sentences.push({ first, end: at })
  }
  return corpus
}

/** Lifts crossing arcs to the grandparent until a tree is projective (Nivre and Nilsson 2005, without marks). */
export function projectivize(head) {
  const n = head.length
  const lifted = Int32Array.from(head)
  for (;;) {
    let worst = -1
    for (let d = 0; d < n; d++) {
      if (lifted[d] === n || !crosses(lifted, d)) continue
      if (worst < 0 || Math.abs(lifted[d] - d) < Math.abs(lifted[worst] - worst)) worst = d
    }
    if (worst < 0) return lifted
    lifted[worst] = lifted[lifted[worst]]
  }
}

/** True when something between the dependent and its head does not descend from the head. */
function crosses(head, d) {
  const h = head[d]
  const n = head.length
  for (let k = Math.min(d, h) + 1; k < Math.max(d, h); k++) {
    let at = k
    while (at !== n && at !== h && at !== d) at = head[at]
    if (at === n) return true
  }
  return false
}
