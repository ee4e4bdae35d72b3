// @ts-check
// The page of the rules that find contacts. Takes data/codebook/contacts.json and the frames that
// src/codebook names, gives Markdown with one section a rule.

import { madeFrom, page, table } from './markdown.mjs'

/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} type
 * @property {string} frame
 * @property {readonly string[]} patterns
 * @property {readonly string[]} links
 * @property {string} [host]
 * @property {string} reason
 * @property {string} yes
 * @property {string} no
 */

/**
 * @param {readonly Rule[]} rules
 * @param {Readonly<Record<string, string>>} frames
 */
export const renderContactRulesPage = (rules, frames) =>
  page([
    '# Contact rules',
    madeFrom('data/codebook/contacts.json'),
    'Every contact names the rule that found it. A rule has words to look for, a frame that says where the parties stand,\n' +
      'a reason, a text it must find (`yes`) and one it must leave alone (`no`); `npm run check:codebook` tries both on every\n' +
      'rule. Where two rules match the same words, the one further up wins.',
    'In the words of a rule, `a|b` is one word or the other, `~4` is up to four words of any kind, and `?` makes a word optional.',
    '## Frames',
    table(
      ['frame', 'who are the parties'],
      Object.entries(frames).map(([frame, parties]) => [`\`${frame}\``, parties]),
    ),
    '## Rules',
    table(
      ['rule', 'contact', 'frame', 'reason'],
      rules.map(({ id, type, frame, reason }) => [`[${id}](#${id})`, type, `\`${frame}\``, reason]),
    ),
    ...rules.flatMap(renderRule),
  ])

/** @param {Rule} rule @returns {string[]} */
function renderRule({ id, type, frame, patterns, links, host, reason, yes, no }) {
  const linkWords = links.map((link) => (link === '' ? 'nothing' : `"${link}"`)).join(', ')
  return [
    `### ${id}`,
    reason,
    [
      `- contact: ${type}`,
      `- frame: \`${frame}\``,
      ...(host === undefined ? [] : [`- host: the ${host}`]),
      ...patterns.map((pattern) => `- words: \`${pattern}\``),
      `- between words and parties: ${linkWords}`,
      `- yes: ${yes}`,
      `- no: ${no}`,
    ].join('\n'),
  ]
}
