// Document: one version of one text and where it came from. Its text never changes.
// Stages add layers to it (tokens.ts, mentions.ts, ...) and share the ones that are there.

import { contentId, DemarcheError, type Id, isRealDay, type Span, sha256 } from '../base/index.js'

export type SourceKind = 'official' | 'state-agency' | 'agency' | 'press' | 'unknown'

/** Who published the text. `state` is the ISO 3166-1 alpha-3 code of an official or state publisher. */
export interface Source {
  readonly name: string | null
  readonly state: string | null
  readonly kind: SourceKind
}

/** Words that the caller says are a party; offsets are UTF-16 units into the text. */
export interface GivenMention extends Span {
  readonly role: 'actor' | 'recipient' | null
  readonly code: string | null
}

/** What a caller hands in. Only `id` and `text` are needed. */
export interface DocumentInput {
  readonly id: string
  readonly text: string
  /** ISO date, or a month `2016-03`, or a year `2016`. */
  readonly publishedOn?: string | null | undefined
  readonly headline?: string | null | undefined
  readonly url?: string | null | undefined
  readonly language?: string | undefined
  readonly source?: Partial<Source> | null | undefined
  readonly mentions?: readonly (Span & {
    readonly role?: 'actor' | 'recipient' | null | undefined
    readonly code?: string | null | undefined
  })[]
}

/** One version of one text. */
export interface Document {
  readonly id: string
  readonly version: Id<'ver'>
  readonly headline: string | null
  readonly publishedOn: string | null
  readonly language: string
  readonly url: string | null
  readonly sha256: string
  readonly source: Source
  readonly text: string
  readonly given: readonly GivenMention[]
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/

/**
 * Checks the input and computes hash and version.
 *
 *     createDocument({ id: 'a', text: 'Wang Yi met Ali Ahmadian.' }).source.kind // 'unknown'
 *
 * Throws `document-invalid` for a wrong field, `span-outside-text` for a mention past the end.
 */
export function createDocument(input: DocumentInput): Document {
  if (typeof input !== 'object' || input === null) throw invalid('document', 'an object', input)
  const { id, text } = input
  if (typeof id !== 'string' || id === '') throw invalid('id', 'a non-empty string', id)
  if (typeof text !== 'string') throw invalid('text', 'a string', text)
  const publishedOn = input.publishedOn ?? null
  if (publishedOn !== null && !isDate(publishedOn)) {
    throw invalid('publishedOn', 'a date like 2024-09-12, 2024-09 or 2024', publishedOn)
  }
  const source = readSource(input.source)
  const language = optionalText('language', input.language) ?? 'en'
  const headline = optionalText('headline', input.headline)
  const given = readMentions(input)
  const hash = sha256(text)
  const depends = [hash, language, publishedOn, headline, source, given]
  const version = contentId('ver', [JSON.stringify(depends)])
  const url = optionalText('url', input.url)
  return { id, version, headline, publishedOn, language, url, sha256: hash, source, text, given }
}

/** The words of a span: `textOf(doc, { start: 0, end: 7 })` is `'Wang Yi'`. Throws outside the text. */
export function textOf(doc: Document, span: Span): string {
  if (!isInside(doc.text, span)) {
    throw new DemarcheError(
      'span-outside-text',
      `span ${span.start}-${span.end} is not inside the text of ${doc.text.length} characters; ` +
        'spans are half-open UTF-16 offsets',
      { data: { document: doc.id, span } },
    )
  }
  return doc.text.slice(span.start, span.end)
}

const isInside = (text: string, { start, end }: Span): boolean =>
  Number.isInteger(start) &&
  Number.isInteger(end) &&
  start >= 0 &&
  start < end &&
  end <= text.length

const invalid = (field: string, expected: string, found: unknown): DemarcheError =>
  new DemarcheError(
    'document-invalid',
    `"${field}" must be ${expected}, found ${JSON.stringify(found)?.slice(0, 80) ?? 'nothing'}`,
    { data: { field } },
  )

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !DATE.test(value)) return false
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return isRealDay(year, month, day)
}

function optionalText(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'string') throw invalid(field, 'a string', value)
  return value
}

const KINDS: readonly SourceKind[] = ['official', 'state-agency', 'agency', 'press', 'unknown']

function readSource(source: DocumentInput['source']): Source {
  if (source === null || source === undefined) return { name: null, state: null, kind: 'unknown' }
  if (typeof source !== 'object') throw invalid('source', 'an object { name, state, kind }', source)
  const kind = source.kind ?? 'unknown'
  if (!KINDS.includes(kind)) throw invalid('source.kind', `one of ${KINDS.join(', ')}`, kind)
  const name = optionalText('source.name', source.name)
  return { name, state: optionalText('source.state', source.state), kind }
}

function readMentions({ mentions, text }: DocumentInput): GivenMention[] {
  if (mentions === undefined || mentions === null) return []
  if (!Array.isArray(mentions)) throw invalid('mentions', 'a list of { start, end }', mentions)
  return mentions.map((mention: NonNullable<DocumentInput['mentions']>[number]) => {
    if (typeof mention !== 'object' || mention === null) {
      throw invalid('mentions', 'a list of { start, end }', mention)
    }
    const { start, end, role = null, code = null } = mention
    if (!isInside(text, { start, end })) {
      throw new DemarcheError(
        'span-outside-text',
        `mention ${start}-${end} is not inside the text of ${text.length} characters`,
        { data: { start, end } },
      )
    }
    if (role !== null && role !== 'actor' && role !== 'recipient') {
      throw invalid('mentions.role', '"actor" or "recipient"', role)
    }
    return { start, end, role, code: optionalText('mentions.code', code) }
  })
}
