// The only way records are made: a builder takes a draft with bare spans, checks that every field
// has words of its own or is marked implicit, adds the words, and computes the id from the content.
// Who builds: room `coding`. What each record means: schema.ts and docs/codebook.

import { contentId, DemarcheError, type Id, type IdPrefix, type Span } from '../base/index.js'
import type {
  Agreement,
  Commitment,
  Contact,
  Event,
  Mediation,
  Participant,
  Party,
  Position,
} from './schema.js'
import { type QuotedSpan, quote } from './span.js'

/** The text that spans point into, and the version that ids depend on. A Document is one. */
export interface Frame {
  readonly text: string
  readonly version: Id<'ver'>
}

interface RecordKinds {
  contact: Contact
  event: Event
  position: Position
  commitment: Commitment
  agreement: Agreement
  mediation: Mediation
}

/** The names of the six record kinds. */
export type RecordKind = keyof RecordKinds

type ParticipantDraft = Omit<Participant, 'evidence'> & {
  readonly evidence: { readonly [field in 'record' | 'name' | 'office']?: readonly Span[] }
}

/** A record before it has an id: its evidence is bare spans, field by field. */
export type Draft<K extends RecordKind> = Omit<
  RecordKinds[K],
  'id' | 'evidence' | 'participants'
> & {
  readonly evidence: { readonly [field: string]: readonly Span[] }
} & (K extends 'contact' ? { readonly participants: readonly ParticipantDraft[] } : unknown)

interface KindRule {
  readonly prefix: IdPrefix
  /** Evidence that every record of the kind has. */
  readonly always: readonly string[]
  /** Fields that need evidence or an implicit mark when they say something. */
  readonly whenSet: readonly string[]
  /** What besides version and evidence tells two records apart. */
  readonly key: (draft: Record<string, unknown>) => string[]
}

const codesOf = (parties: unknown): string =>
  (parties as readonly Pick<Party, 'code'>[]).map((party) => party.code).join('+')

const KIND_RULES: Readonly<Record<RecordKind, KindRule>> = {
  contact: {
    prefix: 'ctc',
    always: ['record', 'type'],
    whenSet: ['date', 'place', 'venue', 'occasion', 'forum', 'sidelines', 'topics'],
    key: (d) => [String(d['type']), codesOf(d['participants'])],
  },
  event: {
    prefix: 'evt',
    always: ['record', 'predicate'],
    whenSet: ['date', 'place', 'negated', 'hypothetical'],
    key: (d) => [
      (d['plover'] as Event['plover']).event,
      codesOf(d['actor']),
      codesOf(d['recipient']),
    ],
  },
  position: {
    prefix: 'pos',
    always: ['record', 'object'],
    whenSet: ['stance'],
    key: (d) => [String(d['stance']), (d['holder'] as Position['holder']).code],
  },
  commitment: {
    prefix: 'cmt',
    always: ['record', 'action'],
    whenSet: ['due', 'amount', 'condition'],
    key: (d) => [String(d['kind']), codesOf(d['by']), codesOf(d['to'])],
  },
  agreement: {
    prefix: 'agr',
    always: ['record', 'name'],
    whenSet: ['date'],
    key: (d) => [String(d['status']), codesOf(d['parties'])],
  },
  mediation: {
    prefix: 'med',
    always: ['record'],
    whenSet: ['outcome', 'date', 'place'],
    key: (d) => [codesOf(d['mediators']), codesOf(d['parties'])],
  },
}

const says = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0)

const missing = (kind: RecordKind, field: string, rule: string): DemarcheError =>
  new DemarcheError(
    'evidence-missing',
    `a ${kind} of rule "${rule}" sets "${field}" without a span; ` +
      'give the words that say it, or list the field in "implicit"',
    { data: { kind, field, rule } },
  )

/**
 * Makes a record out of a draft.
 *
 *     buildRecord('contact', doc, { type: 'meeting', evidence: { record: [span], type: [met] }, … })
 *
 * Throws `evidence-missing` when a field that says something has neither span nor implicit mark,
 * `span-outside-text` when a span is not inside the text.
 */
export function buildRecord<K extends RecordKind>(
  kind: K,
  frame: Frame,
  draft: Draft<K>,
): RecordKinds[K] {
  const rule = KIND_RULES[kind]
  const fields = draft as unknown as Record<string, unknown>
  checkEvidence(kind, rule, draft)
  const evidence = quoteAll(frame.text, draft.evidence)
  const spans = Object.keys(evidence)
    .sort()
    .flatMap((field) => evidence[field]!.map(({ start, end }) => `${field}:${start}-${end}`))
  const id = contentId(rule.prefix, [frame.version, kind, ...spans, ...rule.key(fields)])
  const participants = 'participants' in draft ? draft.participants : undefined
  const record = {
    id,
    ...fields,
    ...(participants === undefined
      ? {}
      : {
          participants: (participants as readonly ParticipantDraft[]).map((participant) =>
            buildParticipant(frame.text, draft.rule, participant),
          ),
        }),
    evidence,
  }
  return record as unknown as RecordKinds[K]
}

function checkEvidence<K extends RecordKind>(kind: K, rule: KindRule, draft: Draft<K>): void {
  const fields = draft as unknown as Record<string, unknown>
  const has = (field: string): boolean => (draft.evidence[field]?.length ?? 0) > 0
  for (const field of rule.always) if (!has(field)) throw missing(kind, field, draft.rule)
  for (const field of rule.whenSet) {
    if (says(fields[field]) && !has(field) && !draft.implicit.includes(field)) {
      throw missing(kind, field, draft.rule)
    }
  }
}

function buildParticipant(text: string, rule: string, draft: ParticipantDraft): Participant {
  for (const field of ['name', 'office'] as const) {
    if (draft[field] !== null && !draft.evidence[field]?.length) {
      throw missing('contact', `participants.${field}`, rule)
    }
  }
  return { ...draft, evidence: quoteAll(text, draft.evidence) }
}

function quoteAll(
  text: string,
  evidence: { readonly [field: string]: readonly Span[] | undefined },
): Record<string, QuotedSpan[]> {
  const quoted: Record<string, QuotedSpan[]> = {}
  for (const [field, spans] of Object.entries(evidence)) {
    if (spans !== undefined && spans.length > 0) {
      quoted[field] = spans.map((span) => quote(text, span))
    }
  }
  return quoted
}
