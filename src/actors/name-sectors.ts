// The sector of a body by its words: "the Turkish army" is MIL, "the Knesset" LEG, "Downing Street" GOV. Codes are those
// of PLOVER; IGO stands for bodies of several states.

import {
  type Mentioned,
  type NameMention,
  type PartyMention,
  spanOfTokens,
  textOf,
} from '../document/index.js'

const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:police|gendarmerie|carabinieri)\b/, 'COP'],
  [/\b(?:intelligence|mossad|mi[56]|cia|kgb|fsb|svr|isi|spy|secret service)\b/, 'SPY'],
  [
    /\b(?:army|military|armed forces|forces|troops|navy|air force|guards?|bundeswehr|marines|commandos|soldiers|warships|gunboats|warplanes|defen[cs]e forces?)\b/,
    'MIL',
  ],
  [
    /\b(?:parliament|congress|assembly|senate|knesset|duma|bundestag|bundesrat|sabha|majlis|rada|diet|legislature|house of (?:commons|lords|representatives))\b/,
    'LEG',
  ],
  [/\b(?:court|tribunal|prosecutor'?s?)\b/, 'JUD'],
  [
    /\b(?:ministry|government|presidency|cabinet|authority|authorities|embassy|department|foreign office|central bank)\b/,
    'GOV',
  ],
]

const PARTY = /\b(?:party|coalition|opposition|solidarity|league|movement for democratic)\b/

/** The sectors of a name that stands as a party; none for a plain state. */
export function sectorsOfName(
  doc: Mentioned,
  party: PartyMention,
  name: NameMention,
): readonly string[] {
  const words = `${textOf(doc, spanOfTokens(doc, party))} ${name.name}`.toLowerCase()
  if (name.kind === 'group') return [PARTY.test(words) ? 'OPP' : 'REB']
  if (name.state === null) return /^(?:organization|body|forum)$/.test(name.kind) ? ['IGO'] : []
  const found = BY_WORDS.find(([pattern]) => pattern.test(words))
  if (found !== undefined) return [found[1]]
  return name.kind === 'metonym' || name.kind === 'body' ? ['GOV'] : []
}
