// @ts-check
// Scores the actor and place stages against the frozen tables of cases in resolution/, places/ and coreference/: which
// actor a name stands for, which place, and whom a later word refers to. Gives counts; held cases leave nothing else.

import { readFileSync } from 'node:fs'
import { host } from './code-documents.mjs'

/** @typedef {import('../../src/document/index.js').Linked} Linked */
/** @typedef {import('../../src/reader/index.js').Reader} Reader */
/** @typedef {{ id: string, class: string, text: string, publishedOn: string | null, mention: string, occurrence: number, codes: string[], sectors: string[] | null }} ActorCase */
/** @typedef {{ id: string, class: string, text: string, publishedOn: string | null, toponym: string, occurrence: number, country: string | null, geonameId: number | null }} PlaceCase */
/** @typedef {{ id: string, text: string, publishedOn: string | null, headline: string | null, mentions: { start: number, end: number, quote: string, refers: string[] }[] }} ReferenceCase */
/** @typedef {'right' | 'wrong' | 'silent'} Verdict */
/** @typedef {{ id: string, class: string, expected: string, found: string, verdict: Verdict, isOpen: boolean }} Judged `isOpen`: the right answer is none */

/** @template T @param {string} file @returns {T[]} */
export const readCases = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** @returns {Promise<(input: { id: string, text: string, publishedOn?: string, headline?: string }) => Promise<Linked>>} */
export async function openLinker() {
  const reader = await host.openReader({ workers: 1 })
  return async (input) => /** @type {Linked} */ ((await reader.explain(input)).document)
}

/** @typedef {Awaited<ReturnType<typeof openLinker>>} Linker */

/** @param {string} text @param {string} words @param {number} occurrence */
function spanOf(text, words, occurrence) {
  let start = -1
  for (let k = 0; k < occurrence; k++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

/** @param {{ start: number, end: number }} a @param {{ start: number, end: number }} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end

/** @param {Linked} doc @param {{ first: number, end: number }} range */
const spanOfRange = ({ tokens }, { first, end }) => ({
  start: /** @type {number} */ (tokens.start[first]),
  end: /** @type {number} */ (tokens.end[end - 1]),
})

/** @param {{ publishedOn: string | null, headline?: string | null }} about */
const aboutOf = ({ publishedOn, headline }) => ({
  ...(publishedOn === null ? {} : { publishedOn }),
  ...(headline == null ? {} : { headline }),
})

// Groups whose names the guidelines leave open need the right state and some suffix.
/** @param {string} a @param {string} b */
const isSameCode = (a, b) =>
  a === b || (a.includes('-') && b.includes('-') && a.split('-')[0] === b.split('-')[0])

/** @param {Linker} link @param {ActorCase} one @returns {Promise<Judged & { sectors: Verdict | null }>} */
export async function judgeActor(link, one) {
  const doc = await link({ id: one.id, text: one.text, ...aboutOf(one) })
  const span = spanOf(one.text, one.mention, one.occurrence)
  const links = doc.mentions.parties
    .filter((party) => overlap(spanOfRange(doc, party), span))
    .flatMap((party) => doc.links.parties[party.index] ?? [])
    .filter(({ mention, name }) => overlap(mention, span) || (name !== null && overlap(name, span)))
  const codes = [...new Set(links.map(({ code }) => code))]
  const isRight =
    codes.length === one.codes.length &&
    one.codes.every((code) => codes.some((found) => isSameCode(found, code)))
  const sectors = new Set(
    links.flatMap((linked) => [
      ...linked.sectors,
      ...(doc.links.actors[linked.actor]?.sectors ?? []),
    ]),
  )
  return {
    ...{ id: one.id, class: one.class, expected: one.codes.join('+'), found: codes.join('+') },
    verdict: isRight ? 'right' : codes.length === 0 ? 'silent' : 'wrong',
    isOpen: one.codes.length === 0,
    sectors:
      one.sectors === null || !isRight
        ? null
        : one.sectors.every((sector) => sectors.has(sector))
          ? 'right'
          : sectors.size === 0
            ? 'silent'
            : 'wrong',
  }
}

/** @param {Linker} link @param {PlaceCase} one @returns {Promise<Judged & { isExact: boolean | null }>} */
export async function judgePlace(link, one) {
  const doc = await link({ id: one.id, text: one.text, ...aboutOf(one) })
  const span = spanOf(one.text, one.toponym, one.occurrence)
  const place = doc.links.places.find((found) => overlap(spanOfRange(doc, found), span))
  const country = place?.country ?? null
  return {
    ...{ id: one.id, class: one.class, expected: one.country ?? '', found: country ?? '' },
    verdict: country === one.country ? 'right' : country === null ? 'silent' : 'wrong',
    isOpen: one.country === null,
    isExact: one.geonameId === null ? null : place?.geonameId === one.geonameId,
  }
}

/** @param {Linker} link @param {ReferenceCase} one @returns {Promise<Judged[]>} */
export async function judgeReferences(link, one) {
  const doc = await link({ id: one.id, text: one.text, ...aboutOf(one) })
  return one.mentions.map((mention) => {
    const party = doc.mentions.parties.findLast((found) => {
      const span = spanOfRange(doc, found)
      return overlap(span, mention) && span.end <= mention.end + 2
    })
    const names = (party === undefined ? [] : (doc.links.parties[party.index] ?? [])).map(
      ({ name, actor }) =>
        name === null
          ? (doc.links.actors[actor]?.name ?? '')
          : doc.text.slice(name.start, name.end),
    )
    const isRight =
      names.length === mention.refers.length &&
      mention.refers.every((full) => names.some((name) => isSameName(name, full)))
    return {
      ...{ id: one.id, class: kindOf(mention.quote), expected: mention.refers.join('+') },
      found: names.join('+'),
      verdict: isRight ? 'right' : names.length === 0 ? 'silent' : 'wrong',
      isOpen: mention.refers.length === 0,
    }
  })
}

/** @param {string} a @param {string} b */
function isSameName(a, b) {
  const words = (/** @type {string} */ name) => name.toLowerCase().split(/\s+/)
  const [one, two] = [words(a), words(b)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  return short.length > 0 && short.every((word) => long.includes(word))
}

/** @param {string} quote */
function kindOf(quote) {
  const word = quote.toLowerCase()
  if (/^(?:he|she|him|her|his|hers|himself|herself)$/.test(word)) return 'pronoun'
  if (/^(?:they|them|their|theirs)$/.test(word)) return 'plural pronoun'
  if (/^(?:the|both|his|her|their|all) /.test(word)) return 'description'
  return 'name'
}

/**
 * Counts by class: right, wrong, silent; of cases whose right answer is none, `kept` are those left open.
 *
 * @param {readonly Judged[]} judged
 */
export function countByClass(judged) {
  /** @type {Map<string, { right: number, wrong: number, silent: number, kept: number, open: number }>} */
  const counts = new Map()
  for (const one of judged) {
    for (const name of [one.class, 'all']) {
      const count = counts.get(name) ?? { right: 0, wrong: 0, silent: 0, kept: 0, open: 0 }
      counts.set(name, count)
      if (one.isOpen) {
        count.open++
        if (one.verdict === 'right') count.kept++
      } else count[one.verdict]++
    }
  }
  return counts
}
