// Says the fields of a record in a few words, for lines that people read.

import type { Contact, Event, PartialDate, Participant, Party, Reading } from '../record/index.js'

const DATE_FROM: Readonly<Record<PartialDate['from'], string>> = {
  text: 'text',
  relative: 'relative words',
  dateline: 'dateline',
  publication: 'date of publication, not in the text',
}

/** `2024-09-12 (text)`, `2024-09-10 to 2024-09-12 (text)`; null when there is no date. */
export function datePhrase(date: PartialDate | null): string | null {
  if (date === null) return null
  const value = date.end === null ? date.value : `${date.value} to ${date.end}`
  return `${value} (${DATE_FROM[date.from]})`
}

/** `St. Petersburg, RUS`. */
export const placePhrase = (place: Contact['place']): string | null =>
  place === null ? null : [place.name, place.country].filter(Boolean).join(', ')

/** `on the sidelines of "a BRICS meeting"`, `at "the G20 summit"`. */
export function occasionPhrase({ occasion, forum, sidelines }: Contact): string | null {
  const name = occasion ?? forum?.name ?? null
  if (name === null) return sidelines ? 'on the sidelines' : null
  return `${sidelines ? 'on the sidelines of' : 'at'} "${name}"`
}

// People go by their name in the text, which is the first of their mentions; states and bodies by
// the name the tables have.
function nameOf(reading: Reading, id: string | null): string | null {
  const actor = reading.actors.find((one) => one.id === id)
  if (actor === undefined) return null
  return (actor.kind === 'person' ? actor.mentions[0]?.exact : null) ?? actor.name
}

/** `Wang Yi (CHN), director of the Office`; an unnamed holder goes by the office, a state by its name. */
export function participantPhrase(reading: Reading, participant: Participant): string {
  const { name, office, code, role } = participant
  const shown = name ?? office ?? nameOf(reading, participant.actor) ?? participant.actor
  const more = [name === null ? null : office, role].filter((part) => part !== null)
  return [`${shown} (${code})`, ...more].join(', ')
}

/** `China (CHN), Iran (IRN)`; nobody is `(nobody named)`. */
export function partiesPhrase(reading: Reading, parties: readonly Party[]): string {
  if (parties.length === 0) return '(nobody named)'
  return parties.map((party) => `${partyName(reading, party)} (${party.code})`).join(', ')
}

/** `China (CHN) → Iran (IRN)`; those who act on one another have no arrow: `China (CHN), Iran (IRN)`. */
export const directionPhrase = (
  reading: Reading,
  from: readonly Party[],
  to: readonly Party[],
): string =>
  to.length === 0
    ? partiesPhrase(reading, from)
    : `${partiesPhrase(reading, from)} → ${partiesPhrase(reading, to)}`

const partyName = (reading: Reading, { actor, mention }: Party): string =>
  nameOf(reading, actor) ?? mention?.exact ?? actor

/** `CONSULT meet`, `AID retreat, did not happen`. */
export function ploverPhrase({ plover, negated, hypothetical }: Event): string {
  const name = [plover.event, plover.mode].filter((part) => part !== null).join(' ')
  const marks = [negated ? 'did not happen' : null, hypothetical ? 'not (yet) real' : null]
  return [name, ...marks.filter((mark) => mark !== null)].join(', ')
}
