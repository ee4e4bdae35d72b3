// The command `demarche who`: whom a phrase names, and why.

import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { DemarcheError } from '../base/index.js'
import { answersFromJsonl, openReader, type WhoAnswer } from '../host/index.js'
import type { WhoActor } from '../reader/index.js'
import type { ExitCode } from './exit-codes.js'
import { type Io, Writer } from './io.js'
import { parseDate } from './options.js'

interface WhoOptions {
  readonly on?: string
  readonly context?: string
  readonly format: 'text' | 'json'
  readonly json?: true
}

const EXAMPLES = `
Examples:
  demarche who "Iranian Deputy Foreign Minister Abbas Araghchi" --on 2021-05-01
  demarche who "the foreign minister" --context report.txt
  demarche who < questions.jsonl > answers.jsonl

Without a phrase, questions are read from standard input as JSONL, {"id", "text", "on"?, "context"?}, and each is answered
by one line, {"id", "actors"} or {"id", "error"}.
`

/** Adds the command to the program. */
export function addWhoCommand(program: Command, io: Io): void {
  program
    .command('who')
    .summary('say whom a phrase names, and why')
    .description(
      'Says which actors a phrase names: code, state, sectors and office, the reason for each, and who else it could be.',
    )
    .argument(
      '[phrase]',
      'a name, an office, a list; without it questions come from standard input',
    )
    .addOption(
      new Option(
        '--on <date>',
        'the day on which offices are looked up: 2024-09-12, 2024-09 or 2024',
      ).argParser(parseDate),
    )
    .option('--context <file>', 'a text that the phrase belongs to')
    .addOption(
      new Option('--format <format>', 'form of the answer')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--json', 'the same as --format json')
    .addHelpText('after', EXAMPLES)
    .action(async (phrase: string | undefined, options: WhoOptions) => {
      io.setExitCode(await who(phrase, options, io))
    })
}

async function who(phrase: string | undefined, options: WhoOptions, io: Io): Promise<ExitCode> {
  if (phrase === undefined && io.stdin.isTTY === true) {
    throw new DemarcheError(
      'option-invalid',
      'nobody asked for: give a phrase, or questions on standard input',
    )
  }
  const context = options.context === undefined ? undefined : readContext(options.context)
  const reader = await openReader({ workers: 1 })
  try {
    if (phrase === undefined) return await answerLines(reader, io)
    const actors = await reader.who({ text: phrase, on: options.on, context })
    const isJson = options.json === true || options.format === 'json'
    io.stdout.write(isJson ? `${JSON.stringify({ actors }, null, 2)}\n` : describe(actors))
    return 0
  } finally {
    await reader.close()
  }
}

type Asked = Parameters<typeof answersFromJsonl>[0]

async function answerLines(reader: { who: Asked }, io: Io): Promise<ExitCode> {
  const writer = new Writer(io.stdout)
  let [answered, refused] = [0, 0]
  for await (const answer of answersFromJsonl((question) => reader.who(question), io.stdin)) {
    if (isRefused(answer)) refused++
    else answered++
    await writer.write(`${JSON.stringify(answer)}\n`)
  }
  await writer.flush()
  if (refused === 0) return 0
  return answered === 0 ? 4 : 3
}

const isRefused = (answer: WhoAnswer): boolean => 'error' in answer

function readContext(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new DemarcheError('file-unreadable', `${file} could not be read; name a text file`, {
      cause,
    })
  }
}

function describe(actors: readonly WhoActor[]): string {
  if (actors.length === 0) return 'nobody that demarche knows or can read from the words\n'
  return actors.map(describeActor).join('\n')
}

function describeActor({
  text,
  name,
  code,
  sectors,
  office,
  reason,
  candidates,
}: WhoActor): string {
  const codes = [code ?? 'unknown', ...sectors].join(' ')
  const lines = [
    text,
    `  ${codes}${name === null ? '' : ` · ${name}`}${office === null ? '' : ` · ${office.name} (${office.from})`}`,
    `  because: ${reason}`,
    ...candidates.map(
      ({ name: who, office: held, of, from, to }) =>
        `  candidate: ${who}, ${held} of ${of}, ${from ?? '?'} to ${to ?? 'today'}`,
    ),
  ]
  return `${lines.join('\n')}\n`
}
