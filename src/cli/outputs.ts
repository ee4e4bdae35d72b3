// The four forms of results. Each is fed one Outcome after the other and says what to write, so that any
// number of documents passes through without being held.

import type { FailedJob } from '../host/index.js'
import type { Reading, RecordList } from '../record/index.js'
import { csvHeader, csvRows } from './csv.js'
import { renderReading } from './human.js'
import type { Style } from './style.js'

/** The names that `--format` takes. */
export const FORMATS = ['human', 'json', 'jsonl', 'csv'] as const

/** One of {@link FORMATS}. */
export type Format = (typeof FORMATS)[number]

/** How many documents went in, and what became of them. */
export interface Tally {
  readonly documents: number
  readonly refused: number
}

/** Text for stdout: before the first document, for each, and after the last. */
export interface Output {
  start(): string
  /** `json` is one Reading on one line. */
  reading(json: string): string
  refused(failure: FailedJob): string
  end(tally: Tally): string
}

export interface OutputOptions {
  readonly records: RecordList
  readonly style: Style
}

/** The output of a format: `createOutput('jsonl', options).reading(json) // json + '\n'`. */
export function createOutput(format: Format, options: OutputOptions): Output {
  if (format === 'jsonl') return jsonlOutput()
  if (format === 'json') return jsonOutput()
  return format === 'csv' ? csvOutput(options) : humanOutput(options)
}

const parse = (json: string): Reading => JSON.parse(json) as Reading
const nothing = (): string => ''

const jsonlOutput = (): Output => ({
  start: nothing,
  reading: (json) => `${json}\n`,
  refused: (failure) => `${JSON.stringify(failure)}\n`,
  end: nothing,
})

/** One object, `{ readings: [...], refused: [...] }`; only the refused are held until the end. */
function jsonOutput(): Output {
  const failures: FailedJob[] = []
  let separator = '\n'
  return {
    start: () => '{"readings":[',
    reading(json) {
      const text = `${separator}${json}`
      separator = ',\n'
      return text
    },
    refused(failure) {
      failures.push(failure)
      return ''
    },
    end: () => `\n],"refused":${JSON.stringify(failures)}}\n`,
  }
}

const csvOutput = ({ records }: OutputOptions): Output => ({
  start: () => csvHeader(records),
  reading: (json) => csvRows(records, parse(json)),
  refused: nothing,
  end: nothing,
})

function humanOutput({ style }: OutputOptions): Output {
  let contacts = 0
  let events = 0
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
  return {
    start: nothing,
    reading(json) {
      const reading = parse(json)
      contacts += reading.contacts.length
      events += reading.events.length
      return `${renderReading(reading, style).join('\n')}\n`
    },
    refused: nothing,
    end({ documents, refused }) {
      const counts = [count(documents, 'document'), count(contacts, 'contact')]
      return `${[...counts, count(events, 'event'), `${refused} refused`].join(', ')}\n`
    },
  }
}
