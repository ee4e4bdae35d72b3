// The whole command line, as commander sees it: the commands with their options and help. What runs it
// is run.ts; what the reference page says of it is checked against this.

import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { addCodeCommand } from './code.js'
import { oneLine } from './display.js'
import { EXIT_CODES } from './exit-codes.js'
import { addExplainCommand } from './explain.js'
import { type Io, processIo } from './io.js'
import { addWhoCommand } from './who.js'

const EXIT_HELP = Object.entries(EXIT_CODES)
  .map(([code, meaning]) => `  ${code.padStart(3)}  ${meaning}`)
  .join('\n')

const HELP = `
Examples:
  demarche code report.txt --published 2024-09-12 --source "Xinhua"
  demarche code --format jsonl < documents.jsonl > readings.jsonl
  demarche explain --text "Wang Yi met Ali Ahmadian in St. Petersburg."
  demarche who "Iranian Deputy Foreign Minister Abbas Araghchi" --on 2021-05-01

Exit status:
${EXIT_HELP}

Nothing is sent anywhere: all work is done on this machine.
`

/**
 * Builds the program, reading and writing the given streams.
 *
 *     await buildProgram().parseAsync(process.argv)
 */
export function buildProgram(io: Io = processIo()): Command {
  const program = new Command('demarche')
    .description(
      'Turns reports of diplomatic contacts into records, each with the words that say it.',
    )
    .version(readVersion(), '--version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', HELP)
    .showHelpAfterError('Run "demarche --help" for help.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(usageError(text)),
    })
  addCodeCommand(program, io)
  addExplainCommand(program, io)
  addWhoCommand(program, io)
  return program
}

const usageError = (text: string): string =>
  text.startsWith('error: ')
    ? `demarche: ${oneLine(text.slice('error: '.length))} (option-invalid)\n`
    : text

function readVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
