// Runs the program once: hands over the arguments, and turns whatever was thrown into one line on stderr
// and an exit status.

import { CommanderError } from 'commander'
import { type Io, processIo } from './io.js'
import { buildProgram } from './program.js'
import { reportError } from './report.js'

/** Runs a command line on the given streams: `await run(['code', 'a.txt'], io)`. Never rejects. */
export async function run(args: readonly string[], io: Io): Promise<void> {
  try {
    await buildProgram(io).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      io.setExitCode(error.exitCode === 0 ? 0 : 2) // commander has said what is wrong
    } else {
      io.setExitCode(reportError(error, io.stderr))
    }
  }
}

/** Runs the command line of this process. */
export async function runProcess(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly)
  await run(process.argv.slice(2), processIo())
}

/** A reader of the output that goes away (`| head`) is no error. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit()
  throw error
}
