// What the exit status of the program says. The reference page and --help list the same codes.

import type { ErrorCode } from '../base/index.js'

/** Every exit status, with what it means. */
export const EXIT_CODES = {
  0: 'all documents were coded',
  1: 'demarche itself failed: a bug, or missing or damaged data files',
  2: 'wrong usage: an unknown option or a value that is not allowed',
  3: 'some documents were refused; the rest were coded',
  4: 'nothing could be read or coded',
  130: 'stopped by Ctrl-C; what was written until then is whole',
} as const

/** One of {@link EXIT_CODES}. */
export type ExitCode = keyof typeof EXIT_CODES

const OWN_FAULTS: readonly ErrorCode[] = [
  'asset-missing',
  'asset-invalid',
  'codebook-invalid',
  'duplicate-record',
  'evidence-missing',
  'internal',
  'reading-invalid',
]
const WRONG_USE: readonly ErrorCode[] = ['option-invalid', 'record-unknown']

/** True for an error that is no fault of the input: a bug, or damaged data files. */
export const isOwnFault = (code: ErrorCode): boolean => OWN_FAULTS.includes(code)

/** The exit status after an error that ends the program: `exitCodeOf('option-invalid') // 2`. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (isOwnFault(code)) return 1
  return WRONG_USE.includes(code) ? 2 : 4
}
