// Says on stderr what went wrong: `demarche: reports.jsonl:12: the message (code)`, one line each.

import { DemarcheError } from '../base/index.js'
import { type FailedJob, type Failure, failureFrom } from '../host/index.js'
import { oneLine } from './display.js'
import { type ExitCode, exitCodeOf } from './exit-codes.js'
import type { Io } from './io.js'

/** One failure on one line of stderr. */
export function reportFailure({ code, message }: Failure, stderr: Io['stderr']): void {
  stderr.write(`demarche: ${oneLine(message)} (${code})\n`)
}

/** An error that ends the program; gives the exit status. Bugs come with their stack. */
export function reportError(error: unknown, stderr: Io['stderr']): ExitCode {
  const failure = failureFrom(error)
  reportFailure(failure, stderr)
  if (!(error instanceof DemarcheError) && error instanceof Error && error.stack !== undefined) {
    stderr.write(`${error.stack}\nThis is a bug in demarche: please report it with these lines.\n`)
  }
  return exitCodeOf(failure.code)
}

const MOST_REPORTED = 50

/**
 * Reports refused documents. Where the output has a line for each anyway (`isInOutput`), a long list is
 * cut short, and `end` says how many were left out.
 */
export function refusalReporter(stderr: Io['stderr'], isInOutput: boolean) {
  let count = 0
  return {
    add({ error }: FailedJob): void {
      count++
      if (!isInOutput || count <= MOST_REPORTED) reportFailure(error, stderr)
    },
    end(): void {
      const more = count - MOST_REPORTED
      if (!isInOutput || more <= 0) return
      stderr.write(`demarche: ${more} more documents were refused; the output has the reasons\n`)
    },
  }
}
