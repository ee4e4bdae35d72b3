// The codebook: rules as data with an id, a reason, an example and a counter-example. Takes the text
// of the JSON files, gives compiled rules; which records they make is the business of `coding`.

import { DemarcheError, readTable, sha256 } from '../base/index.js'
import { CONTACT_TYPES, type Contact, type Event } from '../record/index.js'
import { compilePattern, type WordPattern } from './pattern.js'

/** How the parties stand around the words of a contact rule. */
export const CONTACT_FRAMES = {
  /** The subject met the object: "X met with Y". */
  'subject-object': 'the subject, and the object of the verb or after its linking word',
  /** The subject was received by the other: "X was received by Y". */
  passive: 'the passive subject, and whoever follows "by"',
  /** A noun: "talks between X and Y", "X's meeting with Y", "the Russia-Iran summit". */
  noun: 'whoever the noun names: between, of, with, a possessive or a pair before it',
  /** The subject went to a place whose state is the host: "X visited Tehran". */
  travel: 'the subject travels; the state of the place is the host',
  /** Whoever did it together, behind "by": "the talks were co-chaired by X and Y". */
  agents: 'all who follow "by"',
  /** Somebody joins the contact told before: "X also took part". */
  attend: 'the subject (or whoever follows "by") joins the contact of the sentence before',
  /** Several in the subject did it together: "X and Y signed". */
  joint: 'all in the subject',
} as const

/** One of {@link CONTACT_FRAMES}. */
export type ContactFrame = keyof typeof CONTACT_FRAMES

/** One rule that finds contacts. */
export interface ContactRule {
  readonly id: string
  readonly type: Contact['type']
  readonly frame: ContactFrame
  readonly patterns: readonly WordPattern[]
  /** Words that may link verb and object; the empty string when the object may follow directly. */
  readonly links: readonly string[]
  /** Which side is the host, when the words say so. */
  readonly host: 'subject' | 'object' | null
  /** Words that may not follow the object: "called on Iran to stop" is a demand, no call. */
  readonly unless: readonly string[]
  /** Whether several in the subject may have done it with one another: true unless the rule says false. */
  readonly isReciprocal: boolean
  /** The role of whoever joins, for rules of frame attend. */
  readonly role: 'mediator' | null
  readonly reason: string
  readonly yes: string
  readonly no: string
}

/** One pattern of a contact rule; `order` is the place of the rule among all. */
export interface ContactPattern {
  readonly rule: ContactRule
  readonly pattern: WordPattern
  readonly order: number
}

/** All rules, with a version that changes with their content. */
export interface Codebook {
  readonly version: string
  readonly sha256: string
  readonly contacts: readonly ContactRule[]
  /** Contact patterns by the words they may begin with, in the order of their rules. */
  readonly contactsByWord: ReadonlyMap<string, readonly ContactPattern[]>
  /** The quad class of a PLOVER event: 1 verbal cooperation ... 4 material conflict. */
  readonly quadOf: (event: Event['plover']['event']) => number
  /** The Goldstein value of a CAMEO code (ICEWS column), null when it has none. */
  readonly goldsteinOf: (cameo: string) => number | null
}

/** The text of the codebook files. */
export interface CodebookFiles {
  readonly contacts: string
  readonly plover: string
  readonly cameo: string
}

const VERSION = '0.1.0'

/**
 * Compiles the codebook files.
 *
 *     loadCodebook({ contacts: '{"rules":[…]}', plover, cameo }).contacts[0].id
 *
 * Throws `codebook-invalid` naming the rule and what is wrong with it.
 */
export function loadCodebook(files: CodebookFiles): Codebook {
  const rules = readRules(files.contacts)
  const seen = new Set<string>()
  const contacts = rules.map((raw, n) => {
    const rule = readContactRule(raw, n)
    if (seen.has(rule.id)) throw invalid(rule.id, 'its id is used twice')
    seen.add(rule.id)
    return rule
  })
  const quads = readNumbers(files.plover, 'plover.tsv', 'event', 'quad')
  const goldsteins = readNumbers(files.cameo, 'cameo.tsv', 'code', 'goldstein')
  return {
    ...{ version: VERSION, contacts, contactsByWord: indexByWord(contacts) },
    sha256: sha256(`${files.contacts}\n${files.plover}\n${files.cameo}`),
    quadOf: (event) => quads.get(event) ?? 1,
    goldsteinOf: (cameo) => goldsteins.get(cameo) ?? null,
  }
}

function indexByWord(rules: readonly ContactRule[]): Map<string, ContactPattern[]> {
  const byWord = new Map<string, ContactPattern[]>()
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      for (const word of pattern.firstWords) {
        const list = byWord.get(word) ?? []
        byWord.set(word, [...list, { rule, pattern, order }])
      }
    }
  })
  return byWord
}

function readNumbers(text: string, file: string, key: string, value: string): Map<string, number> {
  const rows = readTable(text, `codebook/${file}`, [key, value])
  return new Map(
    rows.filter((row) => row[value] !== '').map((row) => [row[key]!, Number(row[value])]),
  )
}

const invalid = (id: string, fault: string): DemarcheError =>
  new DemarcheError('codebook-invalid', `codebook rule "${id}": ${fault}`, { data: { rule: id } })

function readRules(text: string): Record<string, unknown>[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw new DemarcheError('codebook-invalid', 'contacts.json is not JSON', { cause })
  }
  const rules = (parsed as { rules?: unknown }).rules
  if (!Array.isArray(rules)) throw invalid('contacts.json', 'expected { "rules": [...] }')
  if (!rules.every((rule) => typeof rule === 'object' && rule !== null)) {
    throw invalid('contacts.json', 'every rule must be an object')
  }
  return rules as Record<string, unknown>[]
}

function readContactRule(raw: Record<string, unknown>, n: number): ContactRule {
  const id = typeof raw['id'] === 'string' ? raw['id'] : `number ${n + 1}`
  const text = (field: string): string => {
    const value = raw[field]
    if (typeof value !== 'string' || value === '') throw invalid(id, `"${field}" must be a text`)
    return value
  }
  const oneOf = <T extends string>(field: string, allowed: readonly T[]): T => {
    const value = text(field) as T
    if (!allowed.includes(value))
      throw invalid(id, `"${field}" must be one of ${allowed.join(', ')}`)
    return value
  }
  const texts = (field: string): string[] => {
    const value = raw[field] ?? []
    if (!Array.isArray(value)) throw invalid(id, `"${field}" must be a list`)
    return value.map(String)
  }
  const patterns = texts('patterns').map(compilePattern)
  if (patterns.length === 0) throw invalid(id, 'it has no patterns')
  return {
    id: text('id'),
    type: oneOf('type', CONTACT_TYPES),
    frame: oneOf('frame', Object.keys(CONTACT_FRAMES) as ContactFrame[]),
    patterns,
    links: texts('links'),
    host:
      raw['host'] === undefined ? null : oneOf<'subject' | 'object'>('host', ['subject', 'object']),
    unless: texts('unless'),
    isReciprocal: raw['reciprocal'] !== false,
    role: raw['role'] === undefined ? null : oneOf<'mediator'>('role', ['mediator']),
    ...{ reason: text('reason'), yes: text('yes'), no: text('no') },
  }
}
