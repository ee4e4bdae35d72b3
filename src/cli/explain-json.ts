// What `demarche explain --format json` gives: the text, its sentences, the layers asked for and the
// Reading; or one record with its kind.

import { DemarcheError } from '../base/index.js'
import { sentenceSpans } from '../host/index.js'
import type { Explanation, LayerName } from '../reader/index.js'
import { type AnyRecord, type RecordList, recordsOf } from '../record/index.js'
import { RECORD_NAMES } from './csv.js'

/** The object that is printed. */
export function explanationJson(
  explanation: Explanation,
  layers: readonly LayerName[],
  recordId: string | undefined,
): Record<string, unknown> {
  const { document, reading } = explanation
  if (recordId !== undefined) {
    const { kind, record } = findRecord(explanation, recordId)
    return { document: reading.document, kind, record }
  }
  return {
    text: document.text,
    sentences: sentenceSpans(explanation),
    layers: Object.fromEntries(layers.map((layer) => [layer, explanation.layers[layer]])),
    reading,
  }
}

/** A record and the list it stands in. */
export interface FoundRecord {
  readonly kind: RecordList
  readonly record: AnyRecord
}

/** Finds a record by id; throws `record-unknown` with the ids that there are. */
export function findRecord({ reading }: Pick<Explanation, 'reading'>, id: string): FoundRecord {
  for (const kind of RECORD_NAMES) {
    const record = (reading[kind] as readonly AnyRecord[]).find((other) => other.id === id)
    if (record !== undefined) return { kind, record }
  }
  const ids = recordsOf(reading).map((record) => record.id)
  const known = ids.length === 0 ? 'it has no records' : `it has ${ids.slice(0, 20).join(', ')}`
  throw new DemarcheError('record-unknown', `no record ${id} in this document; ${known}`)
}
