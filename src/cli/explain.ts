// The command `demarche explain`: shows what each stage made of one text, with carets under the words;
// or one record: its rule, and every field with the words that say it.

import { type Command, Option } from 'commander'
import { DemarcheError } from '../base/index.js'
import {
  type CodingJob,
  documentsFromFiles,
  type FailedJob,
  failureFrom,
  inputJob,
  type Job,
  openReader,
} from '../host/index.js'
import { LAYERS, type LayerName, type ParseMode, writeConllu } from '../reader/index.js'
import { type ExitCode, exitCodeOf } from './exit-codes.js'
import { explanationJson } from './explain-json.js'
import { explainLayers, explainRecord } from './explain-text.js'
import type { Io } from './io.js'
import { addDocumentOptions, type DocumentOptions, metadataOf, parseOption } from './options.js'
import { reportFailure } from './report.js'
import { styleOf } from './style.js'

interface ExplainOptions extends DocumentOptions {
  readonly layer: readonly LayerName[]
  readonly record?: string
  readonly format: 'text' | 'json' | 'conllu'
  readonly parse: ParseMode
  readonly json?: true
}

const EXAMPLES = `
Examples:
  demarche explain report.txt --layer mentions --layer coding
  demarche explain --text "Wang Yi met Ali Ahmadian in St. Petersburg."
  demarche explain report.txt --layer parse
  demarche explain report.txt --format conllu --parse best > report.conllu
  demarche explain report.txt --published 2024-09-12 --record ctc_0123456789abcdef01234567

The id of a record depends on text, date and source: give the same ones as when it was coded.
`

/** Adds the command to the program. */
export function addExplainCommand(program: Command, io: Io): void {
  const command = program
    .command('explain')
    .summary('show how a text was read, layer by layer, or what made one record')
    .description(
      'Shows what each stage made of one text, with carets under the words it is about; ' +
        'with --record, the rule, the fields and the words behind one record.',
    )
    .argument('[file]', 'a text file, or "-" for standard input')
    .addOption(
      new Option('--layer <name>', 'layer to show, repeatable (default: all)')
        .choices(LAYERS)
        .default([] as readonly LayerName[], 'all')
        .argParser(addLayer),
    )
    .option('--record <id>', 'show only this record')
    .addOption(
      new Option('--format <format>', 'form of the result')
        .choices(['text', 'json', 'conllu'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .addOption(parseOption())
  addDocumentOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, options: ExplainOptions) => {
      io.setExitCode(await explain(file, options, io))
    })
}

function addLayer(value: string, layers: readonly LayerName[]): readonly LayerName[] {
  const layer = LAYERS.find((name) => name === value)
  if (layer !== undefined) return [...layers, layer]
  throw new DemarcheError(
    'option-invalid',
    `--layer must be one of ${LAYERS.join(', ')}, found "${value}"`,
  )
}

async function explain(
  file: string | undefined,
  options: ExplainOptions,
  io: Io,
): Promise<ExitCode> {
  const job = await onlyJob(findJobs(file, options, io), io)
  if ('error' in job) {
    reportFailure(job.error, io.stderr)
    return exitCodeOf(job.error.code)
  }
  const text = await explainJob(job, options, io)
  if (typeof text !== 'string') return text
  io.stdout.write(text)
  return 0
}

async function explainJob(
  { input, where }: CodingJob,
  options: ExplainOptions,
  io: Io,
): Promise<string | ExitCode> {
  const reader = await openReader({ workers: 1, maxChars: options.maxChars, parse: options.parse })
  try {
    const explanation = await reader.explain(input)
    const { record } = options
    const layers = options.layer.length === 0 ? LAYERS : options.layer
    if (options.json === true || options.format === 'json') {
      return `${JSON.stringify(explanationJson(explanation, layers, record), null, 2)}\n`
    }
    if (options.format === 'conllu') return writeConllu(explanation.document)
    const style = styleOf(io.stdout)
    const lines =
      record === undefined
        ? explainLayers(explanation, layers, style)
        : explainRecord(explanation, record, style)
    return `${lines.join('\n')}\n`
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error
    const failure = failureFrom(error, where) // border: one document
    reportFailure(failure, io.stderr)
    return exitCodeOf(failure.code)
  } finally {
    await reader.close()
  }
}

function findJobs(
  file: string | undefined,
  options: ExplainOptions,
  { stdin }: Io,
): AsyncIterable<Job> | Iterable<Job> {
  const metadata = metadataOf(options)
  if (options.text !== undefined) {
    if (file === undefined) return [inputJob('text', options.text, '--text', metadata)]
    throw new DemarcheError(
      'option-invalid',
      '--text takes the place of a file; give one or the other',
    )
  }
  if (file === undefined && stdin.isTTY === true) {
    throw new DemarcheError('option-invalid', 'nothing to explain: name a file, or give --text')
  }
  const { encoding, maxChars } = options
  return documentsFromFiles([file ?? '-'], { metadata, encoding, maxChars, stdin })
}

/** The one document there is, or the last failure when there is none; other failures are reported. */
async function onlyJob(jobs: AsyncIterable<Job> | Iterable<Job>, { stderr }: Io): Promise<Job> {
  let only: CodingJob | null = null
  let failed: FailedJob | null = null
  for await (const job of jobs) {
    if ('error' in job) {
      if (failed !== null) reportFailure(failed.error, stderr)
      failed = job
    } else if (only === null) {
      only = job
    } else {
      const message = 'explain shows one document, found several; name a single text file'
      throw new DemarcheError('option-invalid', message)
    }
  }
  if (only === null && failed !== null) return failed
  if (only === null) throw new DemarcheError('file-unreadable', 'no document found to explain')
  if (failed !== null) reportFailure(failed.error, stderr)
  return only
}
