// Word classes for parsing: a small network learns, from a word's vector, how the word behaves in the treebank (its
// tags, relations, heads, neighbours, children); the words are then clustered by its inner layer. Plain clusters of
// the vectors are topical; these are syntactic.

import { createRandom, shuffled } from './random.mjs'
import { DIMENSIONS } from './vectors.mjs'

const [HIDDEN, INNER] = [192, 48]
const [EPOCHS, RATE, BATCH] = [20, 0.002, 16]
const [COARSE, FINE, ROUNDS] = [32, 16, 15]

/** Cluster numbers from 1 to 512 by word. `sentences` are those of lib/treebank. */
export function clusterWords(sentences, { words, values }, seed, log = () => {}) {
  const random = createRandom(seed)
  const numbers = new Map(words.map((word, w) => [word, w]))
  const { targets, blocks } = countBehavior(sentences, numbers)
  const network = trainNetwork(values, targets, blocks, random, log)
  const inner = new Float32Array(words.length * INNER)
  const hidden = new Float32Array(HIDDEN)
  for (let w = 0; w < words.length; w++) {
    embed(network, values, w, hidden, inner.subarray(w * INNER, (w + 1) * INNER))
  }
  const coarse = kMeans(
    inner,
    words.map((_, w) => w),
    COARSE,
    random,
  )
  const clusters = new Map()
  for (let c = 0; c < COARSE; c++) {
    const members = words.map((_, w) => w).filter((w) => coarse[w] === c)
    const fine = kMeans(inner, members, FINE, random)
    for (let k = 0; k < members.length; k++) clusters.set(words[members[k]], c * FINE + fine[k] + 1)
  }
  return clusters
}

/** Distributions of each training word over tags, relations, heads and neighbours, and the widths of those blocks. */
function countBehavior(sentences, numbers) {
  const inventories = Array.from({ length: 6 }, () => new Map())
  const counts = new Map()
  const add = (word, block, value) => {
    const inventory = inventories[block]
    if (!inventory.has(value)) inventory.set(value, inventory.size)
    const key = block * 1000 + inventory.get(value)
    const own = counts.get(word) ?? new Map()
    counts.set(word, own.set(key, (own.get(key) ?? 0) + 1))
  }
  for (const { words } of sentences) {
    words.forEach((word, i) => {
      const number = numbers.get(word.form.toLowerCase())
      if (number === undefined) return
      const head = word.head === 0 ? null : words[word.head - 1]
      add(number, 0, word.xpos)
      add(number, 1, word.relation)
      add(
        number,
        2,
        head === null ? 'root' : `${head.upos} ${word.head - 1 < i ? 'left' : 'right'}`,
      )
      add(number, 3, words[i - 1]?.xpos ?? 'start')
      add(number, 4, words[i + 1]?.xpos ?? 'end')
      for (const child of words) if (child.head === i + 1) add(number, 5, child.relation)
    })
  }
  const starts = []
  let width = 0
  for (const inventory of inventories) {
    starts.push(width)
    width += inventory.size
  }
  const targets = [...counts].map(([word, own]) => {
    const sums = new Float64Array(inventories.length)
    for (const [key, n] of own) sums[Math.floor(key / 1000)] += n
    const cells = [...own].map(([key, n]) => {
      const block = Math.floor(key / 1000)
      return { at: starts[block] + (key % 1000), share: n / sums[block] }
    })
    return {
      word,
      cells,
      weight: Math.min(4, Math.sqrt(sums[0])) / 2,
      has: sums.map((sum) => (sum > 0 ? 1 : 0)),
    }
  })
  return {
    targets,
    blocks: inventories.map((inventory, b) => ({
      start: starts[b],
      end: starts[b] + inventory.size,
    })),
  }
}

function createLayer(inputs, outputs, random) {
  const scale = Math.sqrt(6 / (inputs + outputs))
  const weights = Float32Array.from({ length: inputs * outputs }, () => (random() * 2 - 1) * scale)
  return {
    ...{ inputs, outputs, weights, bias: new Float32Array(outputs) },
    gradient: new Float32Array(inputs * outputs),
    biasGradient: new Float32Array(outputs),
    first: new Float32Array(inputs * outputs + outputs),
    second: new Float32Array(inputs * outputs + outputs),
  }
}

function forward(layer, input, output, isLast) {
  const { inputs, outputs, weights, bias } = layer
  for (let o = 0; o < outputs; o++) {
    let sum = bias[o]
    const row = o * inputs
    for (let i = 0; i < inputs; i++) sum += weights[row + i] * input[i]
    output[o] = isLast ? sum : Math.tanh(sum)
  }
}

function backward(layer, input, delta, inputDelta) {
  const { inputs, outputs, weights, gradient, biasGradient } = layer
  inputDelta?.fill(0)
  for (let o = 0; o < outputs; o++) {
    const d = delta[o]
    if (d === 0) continue
    const row = o * inputs
    biasGradient[o] += d
    for (let i = 0; i < inputs; i++) gradient[row + i] += d * input[i]
    if (inputDelta) for (let i = 0; i < inputs; i++) inputDelta[i] += d * weights[row + i]
  }
}

/** One step of Adam (Kingma and Ba 2015). */
function step(layer, time) {
  const { weights, bias, gradient, biasGradient, first, second } = layer
  const rate = (RATE * Math.sqrt(1 - 0.999 ** time)) / (1 - 0.9 ** time)
  const move = (values, gradients, offset) => {
    for (let w = 0; w < values.length; w++) {
      const g = gradients[w]
      first[offset + w] = 0.9 * first[offset + w] + 0.1 * g
      second[offset + w] = 0.999 * second[offset + w] + 0.001 * g * g
      values[w] -= (rate * first[offset + w]) / (Math.sqrt(second[offset + w]) + 1e-8)
      gradients[w] = 0
    }
  }
  move(weights, gradient, 0)
  move(bias, biasGradient, weights.length)
}

function trainNetwork(values, targets, blocks, random, log) {
  const width = blocks.at(-1).end
  const layers = [
    createLayer(DIMENSIONS, HIDDEN, random),
    createLayer(HIDDEN, INNER, random),
    createLayer(INNER, width, random),
  ]
  const [hidden, inner, out] = [HIDDEN, INNER, width].map((size) => new Float32Array(size))
  const [hiddenDelta, innerDelta] = [HIDDEN, INNER].map((size) => new Float32Array(size))
  let time = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let loss = 0
    const order = shuffled(targets.length, random)
    for (let k = 0; k < order.length; k++) {
      const target = targets[order[k]]
      const input = values.subarray(target.word * DIMENSIONS, (target.word + 1) * DIMENSIONS)
      forward(layers[0], input, hidden, false)
      forward(layers[1], hidden, inner, false)
      forward(layers[2], inner, out, true)
      loss += softmaxDelta(out, target, blocks)
      backward(layers[2], inner, out, innerDelta)
      for (let i = 0; i < INNER; i++) innerDelta[i] *= 1 - inner[i] * inner[i]
      backward(layers[1], hidden, innerDelta, hiddenDelta)
      for (let i = 0; i < HIDDEN; i++) hiddenDelta[i] *= 1 - hidden[i] * hidden[i]
      backward(layers[0], input, hiddenDelta, null)
      if (k % BATCH === BATCH - 1) {
        time++
        for (const layer of layers) step(layer, time)
      }
    }
    log(`word classes epoch ${epoch + 1}: loss ${(loss / targets.length).toFixed(3)}`)
  }
  return layers
}

/** Turns the outputs into their error against the target's distributions; gives the loss. */
function softmaxDelta(out, { cells, weight, has }, blocks) {
  let loss = 0
  blocks.forEach(({ start, end }, b) => {
    let top = -Infinity
    for (let o = start; o < end; o++) if (out[o] > top) top = out[o]
    let sum = 0
    for (let o = start; o < end; o++) sum += out[o] = Math.exp(out[o] - top)
    for (let o = start; o < end; o++) out[o] = has[b] === 0 ? 0 : (out[o] / sum) * weight
  })
  for (const { at, share } of cells) {
    loss -= share * Math.log(Math.max(1e-9, out[at] / weight))
    out[at] -= share * weight
  }
  return loss
}

function embed(layers, values, w, hidden, inner) {
  forward(layers[0], values.subarray(w * DIMENSIONS, (w + 1) * DIMENSIONS), hidden, false)
  forward(layers[1], hidden, inner, false)
}

/** Assigns each member to one of k means of its inner vector. */
function kMeans(inner, members, k, random) {
  const means = new Float32Array(k * INNER)
  for (let c = 0; c < k; c++) {
    const w = members[Math.floor(random() * members.length)]
    means.set(inner.subarray(w * INNER, (w + 1) * INNER), c * INNER)
  }
  const owner = new Uint8Array(members.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(k * INNER)
    const sizes = new Uint32Array(k)
    members.forEach((w, m) => {
      let [best, bestDistance] = [0, Infinity]
      for (let c = 0; c < k; c++) {
        let distance = 0
        for (let d = 0; d < INNER; d++)
          distance += (inner[w * INNER + d] - means[c * INNER + d]) ** 2
        if (distance < bestDistance) [best, bestDistance] = [c, distance]
      }
      owner[m] = best
      sizes[best]++
      for (let d = 0; d < INNER; d++) sums[best * INNER + d] += inner[w * INNER + d]
    })
    for (let c = 0; c < k; c++) {
      if (sizes[c] === 0) {
        const w = members[Math.floor(random() * members.length)]
        means.set(inner.subarray(w * INNER, (w + 1) * INNER), c * INNER)
      } else for (let d = 0; d < INNER; d++) means[c * INNER + d] = sums[c * INNER + d] / sizes[c]
    }
  }
  return owner
}
