// The whole `demarche/reading@1` as one zod schema (DESIGN section 2). From it come the TypeScript
// types, the validation and the published JSON Schema. What each record is: docs/codebook and the
// builders in this room, which are the only way records are made.

import { z } from 'zod'
import { NOTE_CODES, type NoteCode } from '../base/index.js'
import { quotedSpanSchema } from './span.js'

export const READING_FORMAT = 'demarche/reading@1'

const spans = z.array(quotedSpanSchema).readonly()
const implicit = z
  .array(z.string())
  .readonly()
  .describe('Fields that were set without words of their own')
const code = z
  .string()
  .regex(/^[A-Z0-9][A-Z0-9+]*(-[A-Z0-9]+)*$/)
  .describe('Actor code, e.g. CHN, UN, YEM-HOUTHI')
const iso3 = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .describe('ISO 3166-1 alpha-3 code')
const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('ISO 8601 date, month or year')
const recordId = (prefix: string) => z.templateLiteral([`${prefix}_`, z.string().min(1)])

export const PARTICIPANT_ROLES = ['host', 'visitor', 'mediator'] as const
export const CONTACT_TYPES = [
  'meeting',
  'call',
  'visit',
  'summit',
  'talks',
  'negotiation',
  'ceremony',
  'letter',
  'other',
] as const
export const CONTACT_STATUSES = ['held', 'planned', 'cancelled'] as const
export const STANCES = [
  'support',
  'appreciate',
  'affirm',
  'urge',
  'concern',
  'condemn',
  'oppose',
  'deny',
] as const
export const COMMITMENT_KINDS = ['pledge', 'agreement', 'signed', 'ongoing', 'implemented'] as const
export const AGREEMENT_STATUSES = [
  'signed',
  'in-force',
  'implementing',
  'announced',
  'negotiating',
  'proposed',
  'violated',
  'terminated',
  'referenced',
] as const
export const PLOVER_EVENTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
const DATE_PRECISIONS = ['day', 'month', 'year', 'range'] as const
const DATE_ORIGINS = ['text', 'relative', 'dateline', 'publication'] as const
const PLACE_PRECISIONS = ['venue', 'city', 'region', 'country', 'unknown'] as const
const ACTOR_KINDS = ['state', 'organization', 'group', 'person', 'role', 'unknown'] as const
const SOURCE_KINDS = ['official', 'state-agency', 'agency', 'press', 'unknown'] as const

export const dateSchema = z
  .strictObject({
    value: isoDate,
    end: isoDate.nullable().describe('Last day of a range'),
    precision: z.enum(DATE_PRECISIONS),
    from: z
      .enum(DATE_ORIGINS)
      .describe(
        'text: given in words; relative: reckoned from words such as "today"; dateline; publication: the text gives no date',
      ),
  })
  .readonly()

const documentSchema = z
  .strictObject({
    id: z.string().min(1),
    version: recordId('ver'),
    headline: z.string().nullable(),
    publishedOn: isoDate.nullable(),
    language: z.string(),
    url: z.string().nullable(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    length: z.int().nonnegative().describe('UTF-16 code units of the text'),
    source: z
      .strictObject({
        name: z.string().nullable(),
        state: iso3.nullable(),
        kind: z.enum(SOURCE_KINDS),
      })
      .readonly(),
  })
  .readonly()

export const actorSchema = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(ACTOR_KINDS),
    name: z.string().min(1),
    code,
    state: iso3.nullable(),
    sectors: z.array(z.string()).readonly(),
    office: z
      .strictObject({
        name: z.string(),
        from: z.enum(['text', 'table']),
        on: isoDate.nullable().describe('The date for which the office was looked up'),
      })
      .readonly()
      .nullable(),
    mentions: spans,
  })
  .readonly()

export const placeSchema = z
  .strictObject({
    id: z.string().min(1),
    name: z.string().min(1),
    country: iso3.nullable(),
    admin1: z.string().nullable(),
    geonameId: z.int().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    precision: z.enum(PLACE_PRECISIONS),
    mentions: spans,
  })
  .readonly()

const placeRefSchema = z
  .strictObject({ id: z.string(), name: z.string(), country: iso3.nullable() })
  .readonly()

export const partySchema = z
  .strictObject({
    actor: z.string().describe('Id of an actor of this Reading'),
    code,
    mention: quotedSpanSchema.nullable(),
    implicit: z.boolean(),
  })
  .readonly()

const participantSchema = z
  .strictObject({
    actor: z.string(),
    name: z.string().nullable(),
    office: z.string().nullable(),
    code,
    role: z.enum(PARTICIPANT_ROLES).nullable(),
    evidence: z
      .strictObject({ record: spans, name: spans.optional(), office: spans.optional() })
      .partial({ record: true })
      .readonly()
      .describe('record: the first words that name the participant, with the office'),
  })
  .readonly()

const score = z.number().min(0).max(1).nullable()
const evidenceOf = <K extends string>(...fields: readonly K[]) => {
  const shape = Object.fromEntries(fields.map((field) => [field, spans.optional()]))
  return z
    .strictObject({ record: spans, ...(shape as Record<K, z.ZodOptional<typeof spans>>) })
    .readonly()
}

export const contactSchema = z
  .strictObject({
    id: recordId('ctc'),
    rule: z.string(),
    score,
    type: z.enum(CONTACT_TYPES),
    participants: z.array(participantSchema).readonly(),
    date: dateSchema.nullable(),
    place: placeRefSchema.nullable(),
    venue: z.string().nullable(),
    occasion: z.string().nullable(),
    forum: z.strictObject({ name: z.string(), code: code.nullable() }).readonly().nullable(),
    sidelines: z.boolean(),
    status: z.enum(CONTACT_STATUSES),
    topics: z.array(z.string()).readonly(),
    implicit,
    evidence: evidenceOf(
      'type',
      'date',
      'place',
      'venue',
      'occasion',
      'forum',
      'sidelines',
      'status',
      'topics',
    ),
  })
  .readonly()

export const eventSchema = z
  .strictObject({
    id: recordId('evt'),
    rule: z.string(),
    score,
    actor: z.array(partySchema).readonly(),
    recipient: z.array(partySchema).readonly(),
    plover: z
      .strictObject({
        event: z.enum(PLOVER_EVENTS),
        mode: z.string().nullable(),
        contexts: z.array(z.string()).readonly(),
      })
      .readonly(),
    cameo: z.string().nullable(),
    quad: z.int().min(1).max(4),
    goldstein: z.number().nullable(),
    date: dateSchema.nullable(),
    place: placeRefSchema.nullable(),
    negated: z.boolean(),
    hypothetical: z.boolean(),
    attribution: partySchema.nullable(),
    implicit,
    evidence: evidenceOf(
      'predicate',
      'mode',
      'contexts',
      'date',
      'place',
      'negated',
      'hypothetical',
    ),
  })
  .readonly()

export const positionSchema = z
  .strictObject({
    id: recordId('pos'),
    rule: z.string(),
    score,
    holder: z
      .strictObject({ actor: z.string().nullable(), name: z.string().nullable(), code })
      .readonly(),
    behalf: code.nullable(),
    stance: z.enum(STANCES),
    issues: z.array(z.string()).readonly(),
    voice: z.enum(['own', 'quoted', 'reported']),
    attribution: partySchema.nullable(),
    implicit,
    evidence: evidenceOf('holder', 'stance', 'object', 'issues'),
  })
  .readonly()

export const commitmentSchema = z
  .strictObject({
    id: recordId('cmt'),
    rule: z.string(),
    score,
    by: z.array(partySchema).readonly(),
    to: z.array(partySchema).readonly(),
    areas: z.array(z.string()).readonly(),
    agreement: z.strictObject({ id: z.string(), name: z.string() }).readonly().nullable(),
    kind: z.enum(COMMITMENT_KINDS),
    due: dateSchema.nullable(),
    amount: z.string().nullable(),
    condition: z.string().nullable(),
    implicit,
    evidence: evidenceOf('action', 'areas', 'agreement', 'kind', 'due', 'amount', 'condition'),
  })
  .readonly()

export const agreementSchema = z
  .strictObject({
    id: recordId('agr'),
    rule: z.string(),
    score,
    name: z.string(),
    known: z.string().nullable().describe('Id in the table of agreements'),
    parties: z.array(partySchema).readonly(),
    status: z.enum(AGREEMENT_STATUSES),
    date: dateSchema.nullable(),
    implicit,
    evidence: evidenceOf('name', 'status', 'date'),
  })
  .readonly()

export const mediationSchema = z
  .strictObject({
    id: recordId('med'),
    rule: z.string(),
    score,
    mediators: z.array(partySchema).readonly(),
    parties: z.array(partySchema).readonly(),
    creditedBy: z.array(partySchema).readonly(),
    outcome: z.string().nullable(),
    date: dateSchema.nullable(),
    place: placeRefSchema.nullable(),
    implicit,
    evidence: evidenceOf('outcome', 'date', 'place'),
  })
  .readonly()

export const noteSchema = z
  .strictObject({
    code: z.enum(Object.keys(NOTE_CODES) as [NoteCode, ...NoteCode[]]),
    message: z.string(),
    span: quotedSpanSchema.nullable(),
  })
  .readonly()

const versioned = z.strictObject({ version: z.string(), sha256: z.string() }).readonly()

export const readingSchema = z
  .strictObject({
    format: z.literal(READING_FORMAT),
    document: documentSchema,
    coder: z.strictObject({ name: z.string(), version: z.string() }).readonly(),
    codebook: versioned,
    models: z
      .array(
        z.strictObject({ name: z.string(), version: z.string(), sha256: z.string() }).readonly(),
      )
      .readonly(),
    actors: z.array(actorSchema).readonly(),
    places: z.array(placeSchema).readonly(),
    contacts: z.array(contactSchema).readonly(),
    events: z.array(eventSchema).readonly(),
    positions: z.array(positionSchema).readonly(),
    commitments: z.array(commitmentSchema).readonly(),
    agreements: z.array(agreementSchema).readonly(),
    mediations: z.array(mediationSchema).readonly(),
    notes: z.array(noteSchema).readonly(),
  })
  .readonly()
  .describe('Everything coded from one document')

export type PartialDate = z.infer<typeof dateSchema>
export type Actor = z.infer<typeof actorSchema>
export type Place = z.infer<typeof placeSchema>
export type PlaceRef = z.infer<typeof placeRefSchema>
export type Party = z.infer<typeof partySchema>
export type Participant = z.infer<typeof participantSchema>
export type Contact = z.infer<typeof contactSchema>
export type Event = z.infer<typeof eventSchema>
export type Position = z.infer<typeof positionSchema>
export type Commitment = z.infer<typeof commitmentSchema>
export type Agreement = z.infer<typeof agreementSchema>
export type Mediation = z.infer<typeof mediationSchema>
export type Note = z.infer<typeof noteSchema>
export type Reading = z.infer<typeof readingSchema>
