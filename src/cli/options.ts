// Options that several commands share, and the checks of their values. A wrong value ends the program
// with `option-invalid` before anything is read.

import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Metadata } from '../host/index.js'
import type { ParseMode } from '../reader/index.js'

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The options of {@link addDocumentOptions} as commander gives them. */
export interface DocumentOptions {
  readonly text?: string
  readonly published?: string
  readonly source?: string
  readonly url?: string
  readonly headline?: string
  readonly encoding?: string
  readonly maxChars?: number
}

/** Adds what can be said of a document on the command line. */
export const addDocumentOptions = (command: Command): Command =>
  command
    .option('--text <text>', 'read this text instead of a file')
    .addOption(
      new Option('--published <date>', 'publication date: 2024-09-12, 2024-09 or 2024').argParser(
        parseDate,
      ),
    )
    .option('--source <name>', 'who published it, e.g. "Xinhua"')
    .option('--url <url>', 'where it was published')
    .option('--headline <text>', 'its headline')
    .addOption(
      new Option(
        '--encoding <label>',
        'encoding of text files, e.g. windows-1252 (default: found from the bytes)',
      ).argParser(parseEncoding),
    )
    .addOption(
      new Option('--max-chars <n>', 'refuse texts longer than this (default: 5000000)').argParser(
        parseCount,
      ),
    )

/** What the options say of a document besides its text. */
export const metadataOf = (options: DocumentOptions): Metadata => ({
  publishedOn: options.published,
  source: options.source,
  url: options.url,
  headline: options.headline,
})

/** How sentences are parsed. */
export const parseOption = (): Option =>
  new Option('--parse <mode>', 'parser: fast, or best at about a third of the speed')
    .choices(['fast', 'best'] satisfies ParseMode[])
    .default('fast')

/** A whole number above 0. */
export function parseCount(value: string): number {
  const count = Number(value)
  if (/^\d+$/.test(value) && Number.isSafeInteger(count) && count > 0) return count
  throw new InvalidArgumentError('Expected a whole number above 0.')
}

/** A date, month or year. */
export function parseDate(value: string): string {
  if (DATE.test(value)) return value
  throw new InvalidArgumentError('Expected a date like 2024-09-12, 2024-09 or 2024.')
}

function parseEncoding(value: string): string {
  try {
    return new TextDecoder(value).encoding
  } catch {
    throw new InvalidArgumentError('Expected an encoding such as utf-8, utf-16le or windows-1252.')
  }
}
