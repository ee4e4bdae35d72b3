// @ts-check
// Compares names and offices by their words, as the scoring rules of the annotation guidelines ask: accents,
// case, titles of address and small words do not count. Takes two phrases, gives a yes or a share.

const SMALL_WORDS = new Set('the a an of for and to in on mr mrs ms dr he she his her s'.split(' '))
const HALF = 0.5
const MOST = 0.6 // asked of one office out of several, which is the shorter phrase

/** The words that count: `wordsOf("Iran’s Foreign Minister")` is `['iran', 'foreign', 'minister']`. @param {string} phrase */
export function wordsOf(phrase) {
  return fold(phrase)
    .split(/[^a-z0-9']+/)
    .map((word) => word.replace(/^'+|'+$/g, '').replace(/'s$/, ''))
    .filter((word) => word !== '' && !SMALL_WORDS.has(word))
}

/**
 * The words that two phrases share, out of the words of both: 0 to 1 (Dice).
 *
 *     wordOverlap('foreign minister', 'minister of foreign affairs') // 0.8
 *
 * @param {string} a
 * @param {string} b
 */
export function wordOverlap(a, b) {
  const left = wordsOf(a)
  const right = wordsOf(b)
  if (left.length === 0 || right.length === 0) return left.length === right.length ? 1 : 0
  const unpaired = [...right]
  let common = 0
  for (const word of left) {
    const at = unpaired.indexOf(word)
    if (at < 0) continue
    unpaired.splice(at, 1)
    common++
  }
  return (2 * common) / (left.length + right.length)
}

/**
 * True when one name may be part of the other; a side without a name equals only another such side.
 *
 *     isSameName('Blinken', 'Antony J. Blinken') // true
 *     isSameName('Wang Yi', null) // false
 *
 * @param {string | null} a
 * @param {string | null} b
 */
export function isSameName(a, b) {
  if (!a || !b) return !a && !b
  const [short = [], long = []] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length)
  if (short.length === 0) return fold(a).trim() === fold(b).trim()
  return short.every((word) => long.includes(word))
}

/** Words of a name without initials. @param {string} name */
const nameWords = (name) => wordsOf(name).filter((word) => word.length > 1 || /\d/.test(word))

/**
 * True when half of the words agree, or one of several gold offices is met. A gold office of null is not scored.
 *
 *     isSameOffice('State Councilor; Foreign Minister', 'Foreign Minister') // true
 *
 * @param {string | null} gold
 * @param {string | null} coded
 */
export function isSameOffice(gold, coded) {
  if (!gold) return true
  if (!coded) return false
  if (wordOverlap(gold, coded) >= HALF) return true
  return gold.split(';').some((office) => wordOverlap(office, coded) >= MOST)
}

/** @param {string} phrase */
const fold = (phrase) =>
  phrase
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
