// The one error class of the project, and the list of its codes.
// A bug or a bad request throws; a doubt about a text never does (see notes.ts).

/** Every error code, with what it means. The reference page is generated from this list. */
export const ERROR_CODES = {
  'asset-missing': 'A data file that the reader needs was not handed over or is not on disk.',
  'asset-invalid': 'A data file does not have the form its reader expects.',
  'codebook-invalid': 'A codebook rule is incomplete, malformed or repeats an id.',
  'document-invalid': 'A document lacks its text or has a field of the wrong form.',
  'duplicate-record': 'Two records of one Reading got the same id, which is a bug.',
  'encoding-unknown': 'The bytes are not valid in the declared or guessed character encoding.',
  'evidence-missing':
    'A record was built with a field that has neither words nor an implicit mark.',
  'file-unreadable': 'A file or folder could not be read.',
  'html-not-text': 'The input is an HTML page, not its text.',
  internal: 'Something failed that should not: a bug in demarche.',
  'json-malformed': 'A line of JSONL input is not a JSON object.',
  'language-not-supported': 'The text is not in a language the coder reads.',
  'model-invalid': 'A language model file is damaged, or made for another version of demarche.',
  'option-invalid': 'A command-line or library option has a value that is not allowed.',
  'reading-invalid': 'An object is not a demarche/reading@1.',
  'record-unknown': 'No record of the Reading has the id asked for.',
  'span-outside-text': 'A span does not lie inside the text it refers to.',
  'text-binary': 'The input is not text: it has null bytes or other binary content.',
  'text-empty': 'The text has no letters or digits.',
  'text-too-long': 'One text is longer than the allowed number of characters.',
  'worker-failed': 'A worker thread ended before it had coded its documents.',
} as const

/** One of the codes in {@link ERROR_CODES}. */
export type ErrorCode = keyof typeof ERROR_CODES

/**
 * What demarche throws. The message says what was expected, what was found and what to do.
 *
 *     throw new DemarcheError('span-outside-text', 'span 5-90 ends after the text of 40 characters')
 */
export class DemarcheError extends Error {
  readonly code: ErrorCode
  readonly data: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    options: { data?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'DemarcheError'
    this.code = code
    this.data = options.data ?? {}
  }
}
