// Records as CSV (RFC 4180, UTF-8, CRLF): one row a record, columns that stay as they are. Lists are
// joined by "; " and keep their places across columns. `evidence`, `start` and `end` are the first span
// of the record, so that a slice of the text gives the evidence back; `spans` lists them all.

import type { AnyRecord, PartialDate, Party, Reading, RecordList } from '../record/index.js'

type Cell = string | number | boolean | null | undefined
type Row = readonly Cell[]

interface Table<R> {
  readonly columns: readonly string[]
  readonly row: (record: R) => Row
}

type RecordOf<K extends RecordList> = Reading[K][number]

const list = (values: readonly (string | null)[]): string =>
  values.map((value) => value ?? '').join('; ')
const codes = (parties: readonly Party[]): string => list(parties.map(({ code }) => code))
const actors = (parties: readonly Party[]): string => list(parties.map(({ actor }) => actor))

const DATE_COLUMNS = ['date', 'date_end', 'date_precision', 'date_from']
const dateCells = (date: PartialDate | null): Row => [
  date?.value,
  date?.end,
  date?.precision,
  date?.from,
]
const PLACE_COLUMNS = ['place', 'place_country']
const placeCells = (place: { name: string; country: string | null } | null): Row => [
  place?.name,
  place?.country,
]

const CONTACTS: Table<RecordOf<'contacts'>> = {
  columns: [
    ...['type', 'status', ...DATE_COLUMNS, ...PLACE_COLUMNS, 'venue', 'occasion', 'forum'],
    ...['forum_code', 'sidelines', 'topics', 'participant_names', 'participant_codes'],
    ...['participant_offices', 'participant_roles', 'participant_actors'],
  ],
  row: (r) => [
    ...[r.type, r.status, ...dateCells(r.date), ...placeCells(r.place), r.venue, r.occasion],
    ...[r.forum?.name, r.forum?.code, r.sidelines, list(r.topics)],
    ...(['name', 'code', 'office', 'role', 'actor'] as const).map((field) =>
      list(r.participants.map((participant) => participant[field])),
    ),
  ],
}

const EVENTS: Table<RecordOf<'events'>> = {
  columns: [
    ...['actor_codes', 'actor_ids', 'recipient_codes', 'recipient_ids', 'plover', 'mode'],
    ...['contexts', 'cameo', 'quad', 'goldstein_icews', ...DATE_COLUMNS, ...PLACE_COLUMNS],
    ...['negated', 'hypothetical', 'attribution', 'predicate'],
  ],
  row: (r) => [
    ...[codes(r.actor), actors(r.actor), codes(r.recipient), actors(r.recipient)],
    ...[r.plover.event, r.plover.mode, list(r.plover.contexts), r.cameo, r.quad, r.goldstein],
    ...[...dateCells(r.date), ...placeCells(r.place), r.negated, r.hypothetical],
    ...[r.attribution?.code, r.evidence.predicate?.[0]?.exact],
  ],
}

const POSITIONS: Table<RecordOf<'positions'>> = {
  columns: [
    ...['holder', 'holder_code', 'holder_actor', 'behalf', 'stance', 'issues', 'voice'],
    ...['attribution', 'object'],
  ],
  row: (r) => [
    ...[r.holder.name, r.holder.code, r.holder.actor, r.behalf, r.stance, list(r.issues), r.voice],
    ...[r.attribution?.code, r.evidence.object?.[0]?.exact],
  ],
}

const COMMITMENTS: Table<RecordOf<'commitments'>> = {
  columns: [
    ...['by_codes', 'to_codes', 'areas', 'agreement', 'kind', 'due', 'amount', 'condition'],
    'action',
  ],
  row: (r) => [
    ...[codes(r.by), codes(r.to), list(r.areas), r.agreement?.name, r.kind, r.due?.value],
    ...[r.amount, r.condition, r.evidence.action?.[0]?.exact],
  ],
}

const AGREEMENTS: Table<RecordOf<'agreements'>> = {
  columns: ['name', 'known', 'party_codes', 'status', ...DATE_COLUMNS],
  row: (r) => [r.name, r.known, codes(r.parties), r.status, ...dateCells(r.date)],
}

const MEDIATIONS: Table<RecordOf<'mediations'>> = {
  columns: [
    ...['mediator_codes', 'party_codes', 'credited_by_codes', 'outcome'],
    ...[...DATE_COLUMNS, ...PLACE_COLUMNS],
  ],
  row: (r) => [
    ...[codes(r.mediators), codes(r.parties), codes(r.creditedBy), r.outcome],
    ...[...dateCells(r.date), ...placeCells(r.place)],
  ],
}

const TABLES: { readonly [K in RecordList]: Table<RecordOf<K>> } = {
  contacts: CONTACTS,
  events: EVENTS,
  positions: POSITIONS,
  commitments: COMMITMENTS,
  agreements: AGREEMENTS,
  mediations: MEDIATIONS,
}

/** The names that `--records` takes. */
export const RECORD_NAMES = Object.keys(TABLES) as readonly RecordList[]

const FIRST_COLUMNS = ['document_id', 'record_id', 'rule', 'score']
const LAST_COLUMNS = ['evidence', 'start', 'end', 'spans', 'implicit']
const DOCUMENT_COLUMNS = ['published_on', 'headline', 'source', 'source_kind', 'url']

/** The columns of one kind of record: `csvColumns('events')[0] // 'document_id'`. */
export const csvColumns = (kind: RecordList): string[] => [
  ...[...FIRST_COLUMNS, ...TABLES[kind].columns, ...LAST_COLUMNS, ...DOCUMENT_COLUMNS],
]

/** The header line. */
export const csvHeader = (kind: RecordList): string => csvLine(csvColumns(kind))

/** The lines of one Reading. */
export function csvRows<K extends RecordList>(kind: K, reading: Reading): string {
  const { document } = reading
  const records = reading[kind] as readonly RecordOf<K>[]
  const about: Row = [
    ...[document.publishedOn, document.headline, document.source.name, document.source.kind],
    document.url,
  ]
  const rows = records.map((record) => [
    ...[document.id, record.id, record.rule, record.score],
    ...TABLES[kind].row(record),
    ...evidenceCells(record),
    ...about,
  ])
  return rows.map(csvLine).join('')
}

function evidenceCells({ evidence, implicit }: AnyRecord): Row {
  const [first] = evidence.record
  const spans = evidence.record.map(({ start, end }) => `${start}-${end}`)
  return [first?.exact, first?.start, first?.end, list(spans), list(implicit)]
}

const csvLine = (cells: Row): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(cell: Cell): string {
  const text = String(cell ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
