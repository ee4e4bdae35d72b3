// @ts-check
// Tidies the names of office holders: "-Designate X", "X, Baron Y", 'Voreqe "Frank" Bainimarama'.
// Takes a name as the source has it; gives the name text would use and the other forms it is known by.
// Names in other scripts give null: they are left out for now.

import { foldName } from './place-names.mjs'

const LATIN = /^[\u0020-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc]+$/
const LEADING_OFFICE =
  /^(?:-Designate|Acting Governor General|Acting Minister of State|and Minister of Interior|Minister|of transitional government,|Dr\.|[Pp]resident|prime minister) /
const JUNIOR = /,? ((?:Jr|Sr)\.?)$/
const PEERAGE = /, (?:(?:Baron|Viscount|Earl) .*|Grand Duke of .*|Prince of .*)$/
const NICKNAME = /^(\S+(?: \S+)*?) (?:"([^"]+)"|\(([^)]+)\))(?: (.+))?$/

/**
 * The forms of a name, the plainest first; null when it is not in Latin letters.
 *
 *     formsOf('Voreqe "Frank" Bainimarama') // ['Voreqe Bainimarama', 'Frank Bainimarama']
 *
 * @param {string} raw
 * @returns {string[] | null}
 */
export function formsOf(raw) {
  if (!LATIN.test(raw)) return null
  const name = raw.replace(LEADING_OFFICE, '').replace(PEERAGE, '').replace(JUNIOR, ' $1').trim()
  const forms = [...withoutNickname(name), ...(JUNIOR.test(name) ? [name.replace(JUNIOR, '')] : [])]
  return [...new Set(forms.flatMap((form) => [form, foldName(form)]))]
}

/**
 * @param {string} name
 * @returns {string[]}
 */
function withoutNickname(name) {
  const match = NICKNAME.exec(name)
  if (match === null) return [name]
  const [, first = '', quoted, bracketed, last = ''] = match
  const nickname = quoted ?? bracketed ?? ''
  return last === '' ? [first, nickname] : [`${first} ${last}`, `${nickname} ${last}`]
}
