// The command `demarche code`: finds documents, codes them, writes the results in one of four forms, and
// says with its exit status whether all, some or none could be coded.

import { type Command, Option } from 'commander'
import { DemarcheError } from '../base/index.js'
import {
  documentsFromFiles,
  inputJob,
  isFailure,
  type Job,
  type Outcome,
  openReader,
} from '../host/index.js'
import type { ParseMode } from '../reader/index.js'
import type { RecordList } from '../record/index.js'
import { RECORD_NAMES } from './csv.js'
import { type ExitCode, isOwnFault } from './exit-codes.js'
import { type Io, Writer } from './io.js'
import { NEXT_STEPS } from './next-steps.js'
import {
  addDocumentOptions,
  type DocumentOptions,
  metadataOf,
  parseCount,
  parseOption,
} from './options.js'
import { createOutput, FORMATS, type Format, type Output } from './outputs.js'
import { type Progress, startProgress } from './progress.js'
import { refusalReporter } from './report.js'
import { styleOf } from './style.js'

interface CodeOptions extends DocumentOptions {
  readonly format: Format
  readonly json?: true
  readonly records?: RecordList
  readonly workers?: number
  readonly parse: ParseMode
  readonly nextSteps?: true
}

const EXAMPLES = `
Examples:
  demarche code report.txt --published 2024-09-12 --source "Xinhua"
  demarche code reports/ more/*.txt --format csv --records contacts > contacts.csv
  demarche code --format jsonl < documents.jsonl > readings.jsonl
  demarche code --text "Wang Yi met Ali Ahmadian in St. Petersburg."

Folders are searched for .txt and .jsonl files. An index.jsonl beside text files gives their headline,
date, publisher and address; --published, --source, --url and --headline speak for the others.
`

/** Adds the command to the program. */
export function addCodeCommand(program: Command, io: Io): void {
  const command = program
    .command('code')
    .summary('find contacts and events in reports, with the words that say them')
    .description(
      'Codes reports: finds every contact and event, each with the words that say it. ' +
        'Takes files, folders, and "-" for standard input.',
    )
    .argument('[paths...]', 'text files, .jsonl files, folders, or "-"')
    .addOption(
      new Option('--format <format>', 'form of the results').choices(FORMATS).default('human'),
    )
    .option('--json', 'the same as --format json')
    .addOption(
      new Option('--records <kind>', 'what --format csv lists (default: contacts)').choices(
        RECORD_NAMES,
      ),
    )
  addDocumentOptions(command)
    .addOption(
      new Option(
        '--workers <n>',
        'worker threads; 1 codes in one thread (default: one per core)',
      ).argParser(parseCount),
    )
    .addOption(parseOption())
    .option('--next-steps', 'say at the end what to try next')
    .addHelpText('after', EXAMPLES)
    .action(async (paths: string[], options: CodeOptions) => {
      io.setExitCode(await code(paths, options, io))
    })
}

async function code(paths: readonly string[], options: CodeOptions, io: Io): Promise<ExitCode> {
  const format = options.json === true ? 'json' : options.format
  checkOptions(options, format)
  const jobs = findJobs(paths, options, format, io)
  const stop = new AbortController()
  const stopListening = io.onInterrupt(() => stop.abort())
  const { workers, maxChars, parse } = options
  const reader = await openReader({ workers, maxChars, parse, signal: stop.signal })
  const records = options.records ?? 'contacts'
  const output = createOutput(format, { records, style: styleOf(io.stdout) })
  try {
    const exitCode = await writeAll(reader.readAll(jobs), { output, format, io })
    if (options.nextSteps === true) io.stdout.write(NEXT_STEPS)
    return exitCode
  } catch (error) {
    if (!stop.signal.aborted) throw error
    io.stdin.destroy()
    io.stderr.write('demarche: stopped\n')
    return 130
  } finally {
    stopListening()
    await reader.close()
  }
}

function checkOptions({ records }: CodeOptions, format: Format): void {
  if (records !== undefined && format !== 'csv') {
    throw new DemarcheError('option-invalid', `--records needs --format csv, found ${format}`)
  }
}

function findJobs(
  paths: readonly string[],
  options: CodeOptions,
  format: Format,
  { stdin }: Io,
): AsyncIterable<Job> | Iterable<Job> {
  const metadata = metadataOf(options)
  if (options.text !== undefined) {
    if (paths.length === 0) return [inputJob('text', options.text, '--text', metadata)]
    throw new DemarcheError(
      'option-invalid',
      '--text takes the place of files; name one or the other',
    )
  }
  if (paths.length === 0 && stdin.isTTY === true) {
    throw new DemarcheError(
      'option-invalid',
      'nothing to code: name files or folders, or give --text; "demarche code --help" has examples',
    )
  }
  const { encoding, maxChars } = options
  const isStdinJsonl = format === 'jsonl'
  const sources = paths.length === 0 ? ['-'] : paths
  return documentsFromFiles(sources, { metadata, encoding, maxChars, stdin, isStdinJsonl })
}

interface Sink {
  readonly output: Output
  readonly format: Format
  readonly io: Io
}

async function writeAll(
  outcomes: AsyncIterable<Outcome>,
  { output, format, io }: Sink,
): Promise<ExitCode> {
  const writer = new Writer(io.stdout)
  const progress: Progress = startProgress(io)
  const refusals = refusalReporter(io.stderr, format === 'json' || format === 'jsonl')
  let [documents, refused, ownFaults] = [0, 0, 0]
  try {
    await writer.write(output.start())
    for await (const outcome of outcomes) {
      documents++
      progress.step()
      if (isFailure(outcome)) {
        refused++
        if (isOwnFault(outcome.error.code)) ownFaults++
        progress.clear()
        refusals.add(outcome)
        await writer.write(output.refused(outcome))
      } else {
        await writer.write(output.reading(outcome.json))
      }
    }
    await writer.write(output.end({ documents, refused }))
  } finally {
    progress.clear()
    await writer.flush()
  }
  refusals.end()
  if (documents === 0) io.stderr.write('demarche: no documents found\n')
  return exitCodeOfRun({ documents, refused, ownFaults })
}

interface RunCounts {
  readonly documents: number
  readonly refused: number
  readonly ownFaults: number
}

/** 0 all coded, 1 a bug was met, 3 some refused, 4 none coded. */
function exitCodeOfRun({ documents, refused, ownFaults }: RunCounts): ExitCode {
  if (ownFaults > 0) return 1
  if (refused === documents) return 4
  return refused === 0 ? 0 : 3
}
