// @ts-check
// The pages of error codes and note codes. Takes the lists of src/base, gives Markdown.

import { madeFrom, page, table } from './markdown.mjs'

/** @param {Readonly<Record<string, string>>} codes @returns {string} */
const codeTable = (codes) =>
  table(
    ['code', 'meaning'],
    Object.entries(codes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, meaning]) => [`\`${code}\``, meaning]),
  )

/**
 * The page of error codes.
 *
 * @param {Readonly<Record<string, string>>} codes
 */
export const renderErrorsPage = (codes) =>
  page([
    '# Error codes',
    madeFrom('src/base/errors.ts'),
    'A bug or a bad request throws a `DemarcheError`. Its `code` is one of these words and stays the same from\n' +
      'version to version; its `message` says what was expected, what was found and what to do. The command line\n' +
      'prints the code in parentheses behind the message, and JSONL output gives\n' +
      '`{"id": ..., "error": {"code": ..., "message": ...}}` for the document that was refused.',
    'A doubt about a text is no error: see [note codes](notes.md).',
    codeTable(codes),
  ])

/**
 * The page of note codes.
 *
 * @param {Readonly<Record<string, string>>} codes
 */
export const renderNotesPage = (codes) =>
  page([
    '# Note codes',
    madeFrom('src/base/notes.ts'),
    'A note is a doubt about a text, kept as data: it stands in `notes` of the [Reading](reading.md) with the words it\n' +
      'is about, and nothing fails because of it.',
    codeTable(codes),
  ])
