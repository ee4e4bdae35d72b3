// @ts-check
// Every generated reference page. Takes the lists and tables of the code, gives the text of each page by
// its path: make-docs.mjs writes them, test/docs checks that those in the repository are the same.

import { renderErrorsPage, renderNotesPage } from './code-pages.mjs'
import { renderContactRulesPage } from './contact-rules-page.mjs'
import { renderReadingPage } from './reading-page.mjs'

/**
 * @typedef {object} PageSources
 * @property {Readonly<Record<string, string>>} errorCodes
 * @property {Readonly<Record<string, string>>} noteCodes
 * @property {Record<string, unknown>} schema
 * @property {Readonly<Record<string, string>>} frames
 * @property {{ rules: readonly import('./contact-rules-page.mjs').Rule[] }} contactRules
 */

/**
 * @param {PageSources} sources
 * @returns {Readonly<Record<string, string>>} path under the repository -> text
 */
export const renderPages = ({ errorCodes, noteCodes, schema, frames, contactRules }) => ({
  'docs/reference/errors.md': renderErrorsPage(errorCodes),
  'docs/reference/notes.md': renderNotesPage(noteCodes),
  'docs/reference/reading.md': renderReadingPage(schema),
  'docs/reference/contact-rules.md': renderContactRulesPage(contactRules.rules, frames),
})
