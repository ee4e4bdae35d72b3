// Office phrases: what stands before the head noun, the head, and what it is responsible for.
// "prime" mode reads an office that a name may follow ("Foreign Minister Wang Yi"); "after" mode one
// that follows a name ("Wang Yi, director of the Office of ..."), where any capital belongs to it.

import type { NameMention, OfficeMention, Tie } from '../document/index.js'
import type { OfficeEntry } from '../knowledge/index.js'
import type { Scanner } from './scanner.js'

// "prime minister" and "vice president" are heads of their own: "the minister" means neither.
const headOf = (scan: Scanner, end: number): string =>
  /^(?:prime|vice)$/.test(scan.lower(end - 2))
    ? `${scan.lower(end - 2)} ${scan.lower(end - 1)}`
    : scan.lower(end - 1)

/** Where the office stands with regard to the name. */
export type OfficeMode = 'before' | 'after'

type TiedName = NameMention & { readonly tie: Tie }

interface Stretch {
  readonly end: number
  readonly names: readonly TiedName[]
}

const OF = new Set(['of', 'from'])
const FOR = new Set(['for', 'to', 'on', 'at', 'in'])
const ARTICLES = new Set(['the', 'its', 'his', 'her', 'their', 'all'])
const AND = new Set(['and', '&'])

/**
 * Reads an office that starts at token `i` (after any article), within `limit`.
 *
 *     PRC State Councilor and Foreign Minister Wang Yi
 *     ^^^^^^^^^^^^^^^^^^^
 *
 * Not: "the Chinese economy" (no head noun of an office).
 */
export function readOffice(
  scan: Scanner,
  i: number,
  limit: number,
  mode: OfficeMode,
): OfficeMention | null {
  const before = readPremodifiers(scan, i, limit)
  if (before === null) return null
  let end = before.end
  const head = headOf(scan, end)
  const isPlural = scan.isCollective(before.head)
  const names = [...before.names]
  for (;;) {
    // "representatives of the government and of the opposition"
    const isFurther = isPlural && scan.lower(end) === 'and' && scan.lower(end + 1) === 'of'
    const more = readComplement(scan, isFurther ? end + 1 : end, limit, mode, { isPlural, from: i })
    if (more === null) break
    names.push(...more.names)
    end = more.end
  }
  const entry = entryOf(scan, i, end)
  const slug = entry?.slug ?? null
  const slugs = entry === null ? [] : [entry.slug, ...entry.broader]
  return {
    ...{ first: i, end, slug, slugs, head: isPlural ? scan.lower(before.head) : head, names },
    sector: entry?.sector ?? sectorOfHead(scan, i, end),
    isFormer: isFormer(scan, i, end),
  }
}

// "a Ukrainian general", "the parliament's delegates" of no known kind: the words tell the sector.
function sectorOfHead(scan: Scanner, first: number, end: number): string {
  for (let k = first; k < end; k++) {
    if (
      /^(?:general|admiral|colonel|captain|commander|brigadier|major|lieutenant|army|navy|military)$/.test(
        scan.lower(k),
      )
    )
      return 'MIL'
    if (
      /^(?:senator|lawmaker|deputies|parliament|congressman|congresswoman|mp)$/.test(scan.lower(k))
    )
      return 'LEG'
    if (/^(?:judge|justice|prosecutor)$/.test(scan.lower(k))) return 'JUD'
  }
  return 'GOV'
}

const FORMER =
  /^(?:former|ex|erstwhile|onetime|ousted|deposed|toppled|sacked|dismissed|retired|exiled)$|^ex-/

// "former foreign minister", "ex-president", "then-" is no such word
function isFormer(scan: Scanner, first: number, end: number): boolean {
  for (let k = Math.max(0, first - 2); k < end; k++) {
    if (FORMER.test(scan.lower(k)) && (k >= first || scan.lower(k + 1) === '-' || k === first - 1))
      return true
  }
  return false
}

function entryOf(scan: Scanner, first: number, end: number): OfficeEntry | null {
  for (let i = first; i < end; i++) {
    const match = scan.knowledge.offices.longest(
      (k) =>
        k < end ? (scan.lower(k) === '-' ? [] : [scan.lower(k).replace(/[.'’]/g, '')]) : null,
      i,
    )
    if (match !== null) return match.values[0]!
  }
  return null
}

// The words up to and with the head noun, and any head that follows it: "Deputy Secretary General".
function readPremodifiers(
  scan: Scanner,
  i: number,
  limit: number,
): (Stretch & { head: number }) | null {
  const names: TiedName[] = []
  let k = i
  while (k < limit) {
    const name = scan.nameAt(k)
    // "In Suva Prime Minister X left": the capital is a place.
    const isHere = name?.kind === 'capital' && /^(?:in|at|from|near)$/.test(scan.lower(k - 1))
    if (isHere) return null
    if (name !== null && name.end <= limit && !isLowerHead(scan, k)) {
      names.push({ ...name, tie: 'before' })
      k = name.end
      if (scan.isPossessive(k)) k++
    } else if (scan.isHead(k) && !isOfficeBodyAhead(scan, k, limit)) {
      const end = extendHead(scan, k, limit)
      if (hasJoint(scan, i, k) && !scan.isCollective(k)) return null
      return { head: end > k + 1 ? end - 1 : k, end, names }
    } else if (isPremodifier(scan, k, i)) k++
    else return null
  }
  return null
}

// "Chinese and Iranian officials" lists sides; "Chinese and Iranian minister" is no office.
function hasJoint(scan: Scanner, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) {
    if ((AND.has(scan.lower(k)) || scan.lower(k) === ',') && scan.isInName(k - 1)) return true
  }
  return false
}

// "Secretary" in lower-case running text is no known name, whatever the tables say.
const isLowerHead = (scan: Scanner, k: number): boolean => !scan.isCapital(k) && scan.isHead(k)

// "General Assembly", "Party Congress": a head word that only describes the body named next.
const isOfficeBodyAhead = (scan: Scanner, k: number, limit: number): boolean =>
  k + 1 < limit &&
  scan.isModifier(k) &&
  (scan.isOfficeWord(k + 1) || scan.isHead(k + 1) || scan.isModifier(k + 1)) &&
  !scan.isInName(k + 1)

function isPremodifier(scan: Scanner, k: number, start: number): boolean {
  if (scan.isModifier(k) || scan.isOfficeWord(k)) return true
  const word = scan.lower(k)
  if (k === start) return false
  if (word === '-') return scan.isHead(k + 1) || scan.isOfficeWord(k + 1) || scan.isModifier(k + 1)
  const joins = AND.has(word) || word === ','
  if (joins && scan.isInName(k - 1) && scan.nameAt(k + 1) !== null) return true
  return joins && scan.isOfficeWord(k - 1) && (scan.isOfficeWord(k + 1) || scan.isModifier(k + 1))
}

function extendHead(scan: Scanner, head: number, limit: number): number {
  let k = head + 1
  if (scan.lower(head) === 'chargé' && /affaires$/.test(scan.lower(k))) return k + 1
  if (scan.lower(head) === 'chargé' && /affaires$/.test(scan.lower(k + 1))) return k + 2
  if (scan.lower(k) === '-' && scan.lower(k + 1) === 'in' && scan.lower(k + 3) === 'office')
    return k + 4
  if (
    scan.lower(k) === '-' &&
    k + 1 < limit &&
    /^(?:elect|designate|general|in|minister)$/.test(scan.lower(k + 1))
  ) {
    k += 2
  }
  while (k < limit && scan.isCapital(k) && scan.isHead(k) && !scan.isInName(k)) k++
  return k
}

// "of the Islamic Republic of Iran", "for Foreign Affairs and Regional Integration", "to Libya".
function readComplement(
  scan: Scanner,
  i: number,
  limit: number,
  mode: OfficeMode,
  { isPlural, from }: { readonly isPlural: boolean; readonly from: number },
): Stretch | null {
  const link = scan.lower(i)
  if (!OF.has(link) && !FOR.has(link)) return null
  if (link === 'from' && !isPlural && scan.lower(i - 1) !== 'counterpart') return null
  const tie: Tie = OF.has(link) ? 'of' : 'for'
  let k = i + 1
  while (ARTICLES.has(scan.lower(k))) k++
  const nested = tie === 'of' ? readNestedOffice(scan, k, limit, mode) : null
  if (nested !== null) return nested
  const units = readUnits(scan, k, limit, { tie, mode, isPlural })
  if (units.end === k) return null
  if ((link === 'in' || link === 'at') && !isPosted(scan, from, i) && !isAtBody(scan, k))
    return null
  if (tie === 'for' && isPlural && units.names.length === 0) return null
  return units
}

// "director at the World Bank"; not "the President at the palace".
const isAtBody = (scan: Scanner, k: number): boolean =>
  /^(?:organization|body|forum)$/.test(scan.nameAt(k)?.kind ?? '') ||
  (scan.isCapital(k) && scan.knowledge.lexicon.bodyWords.has(scan.lower(k)))

// "Ambassador of the Kingdom of Lesotho in Moscow": envoys are posted somewhere, others just are there.
function isPosted(scan: Scanner, from: number, i: number): boolean {
  for (let k = i - 1; k >= from; k--) {
    if (/^(?:ambassador|consul|envoy|chargé|affaires|attaché|nuncio)$/.test(scan.lower(k)))
      return true
  }
  return false
}

// "Special Envoy of the President of Colombia", "Special Adviser of the UN Secretary-General"
function readNestedOffice(
  scan: Scanner,
  k: number,
  limit: number,
  mode: OfficeMode,
): Stretch | null {
  if (
    !/^(?:president|secretary|king|minister|prime|emir|sultan|un|secretary-general)$/.test(
      scan.lower(k),
    )
  )
    return null
  const office = scan.isCapital(k) ? readOffice(scan, k, limit, mode) : null
  if (office === null) return null
  return { end: office.end, names: office.names.map((name) => ({ ...name, tie: 'of' as const })) }
}

interface UnitOptions {
  readonly tie: Tie
  readonly mode: OfficeMode
  readonly isPlural: boolean
}

function readUnits(scan: Scanner, start: number, limit: number, options: UnitOptions): Stretch {
  const names: TiedName[] = []
  let k = start
  while (k < limit) {
    const name = scan.nameAt(k)
    if (name !== null && name.end <= limit) {
      names.push({ ...name, tie: options.tie })
      k = bodyEnd(scan, name.end, limit) ?? shortFormEnd(scan, name.end)
      if (scan.isPossessive(k) && isUnit(scan, k + 1, options)) k++
    } else if (isUnit(scan, k, options)) k++
    else {
      const next = afterJoint(scan, k, start, limit, options)
      if (next === null) break
      k = next
    }
  }
  return { end: k, names }
}

// "the Association of Southeast Asian Nations (ASEAN)"
const shortFormEnd = (scan: Scanner, i: number): number =>
  scan.lower(i) === '(' && scan.lower(i + 2) === ')' && /^[A-Z]{2,9}$/.test(scan.word(i + 1))
    ? i + 3
    : i

// "Yemen's internationally recognised government": a body right behind the name of its state.
function bodyEnd(scan: Scanner, i: number, limit: number): number | null {
  let k = scan.isPossessive(i) ? i + 1 : i
  for (const stop = Math.min(limit, k + 3); k < stop; k++) {
    if (
      /^(?:government|army|parliament|delegation|movement|administration|leadership|side)$/.test(
        scan.lower(k),
      )
    )
      return k + 1
    if (!/^(?:[a-z]+ly|[a-z]+ed|new|interim|ruling|provisional)$/.test(scan.lower(k))) return null
  }
  return null
}

function isUnit(scan: Scanner, k: number, { mode }: UnitOptions): boolean {
  const word = scan.lower(k)
  if (scan.nameAt(k) !== null) return true
  if (scan.isOfficeWord(k))
    return scan.isCapital(k) || scan.knowledge.lexicon.portfolioWords.has(word) || mode === 'after'
  if (scan.isModifier(k) && scan.isCapital(k)) return true
  if (mode === 'before' || !scan.isCapital(k))
    return scan.isCapital(k) && scan.isHead(k) && mode === 'before' && scan.lower(k) === 'staff'
  return (
    !scan.knowledge.lexicon.calendarWords.has(word) && !scan.knowledge.lexicon.notNames.has(word)
  )
}

// Steps over "and", "," or "-" when the phrase goes on behind it.
function afterJoint(
  scan: Scanner,
  k: number,
  start: number,
  limit: number,
  options: UnitOptions,
): number | null {
  if (k === start) return null
  const word = scan.lower(k)
  if (word === '-' && k + 1 < limit) return isUnit(scan, k + 1, options) ? k + 1 : null
  if (!AND.has(word) && word !== ',') return null
  let next = k + 1
  if (word === ',' && AND.has(scan.lower(next))) next++
  if (ARTICLES.has(scan.lower(next))) next++
  if (
    options.isPlural &&
    /^(?:paramilitary|rebel|opposition|separatist|armed|militant|guerrilla)$/.test(scan.lower(next))
  )
    next++
  if (next >= limit || !isUnit(scan, next, options)) return null
  const name = scan.nameAt(next)
  if (name !== null) {
    const listsNames = options.isPlural || (options.tie === 'for' && AND.has(word))
    const alone =
      !scan.isHead(name.end) && !scan.isOfficeWord(name.end) && !scan.isPossessive(name.end)
    return listsNames && (alone || name.kind !== 'demonym') && name.kind !== 'demonym' ? next : null
  }
  if (readOfficeHeadAhead(scan, next, limit)) return null
  return scan.isOfficeWord(k - 1) || scan.isInName(k - 1)
    ? scan.isOfficeWord(next) || scan.isModifier(next)
      ? next
      : null
    : null
}

// True when an office begins at k: then "and" joins two offices, not two parts of one.
function readOfficeHeadAhead(scan: Scanner, k: number, limit: number): boolean {
  return readPremodifiers(scan, k, Math.min(limit, k + 6)) !== null
}
