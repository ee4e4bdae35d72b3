// Generated reports: sentences that look like news, cut up by other scripts, emoji, odd line ends and
// stray signs. Gives fast-check arbitraries of texts and of documents.

import fc from 'fast-check'
import type { DocumentInput } from '../../src/reader/index.js'

const PEOPLE = [
  ...[
    'Wang Yi',
    'Ali Ahmadian',
    'Antony J. Blinken',
    'Blinken',
    'Putin',
    'Sergey Lavrov',
    'Macron',
  ],
  ...['Abdel Fattah el-Sisi', 'Mohammed bin Salman', 'Ursula von der Leyen', 'Nguyen Thi Lan'],
  ...['Park Ji-hoon', 'Jón Halldórsson', 'Ana Vell', 'Ibrahim al- Jaafari', "Seán O'Brien", 'he'],
  ...['she', 'they', 'Moussa Faki Mahamat', 'Kassym-Jomart Tokayev', 'Selin Aksoy 🙂', '习近平'],
]
const STATES = [
  ...[
    'China',
    'Iran',
    'the United States',
    'U.S.',
    'US',
    'UK',
    'Türkiye',
    'Turkey',
    'Saudi Arabia',
  ],
  ...['Georgia', 'Jordan', 'Chad', 'North Korea', 'Côte d’Ivoire', "People's Republic of China"],
  ...['the European Union', 'EU', 'NATO', 'the UN', 'ASEAN', 'Hamas', 'the Taliban', 'BRICS', 'G7'],
  ...['Kosovo', 'Palestine', 'Washington', 'the Kremlin', 'Beijing', 'Russia-Iran', 'Prague'],
]
const OFFICES = [
  ...['Foreign Minister', 'President', 'Prime Minister', 'the Chinese foreign minister', 'King'],
  ...['Secretary of State', 'French President', 'the foreign ministers of Egypt, Jordan and Iraq'],
  ...[
    'EU High Representative for Foreign Affairs',
    'his Iranian counterpart',
    'Ambassador to Libya',
  ],
  ...[
    'director of the Office of the Central Commission for Foreign Affairs',
    'Speaker of Parliament',
  ],
  ...['UN Special Envoy for Yemen', 'senior officials', 'the two sides', 'both presidents'],
]
const CONTACTS = [
  ...[
    'met',
    'met with',
    'held talks with',
    'spoke by phone with',
    'visited',
    'received',
    'wrote to',
  ],
  ...[
    'paid a state visit to',
    'was received by',
    'called on',
    'hosted',
    'arrived in',
    'and',
    'will meet',
  ],
  ...['held a summit with', 'signed an agreement with', 'cancelled a meeting with', 'is to visit'],
  ...[
    'sent a letter to',
    'in talks between',
    'the meeting of',
    "'s visit to",
    'telephoned',
    'told',
  ],
  ...['postponed talks with', 'held the third round of negotiations with', 'on the sidelines of'],
]
const PLACES = [
  ...[
    'in Beijing',
    'in St. Petersburg',
    'at the United Nations in New York',
    'in Córdoba',
    'in Paris',
  ],
  ...[
    'in Russia’s Sochi',
    'in the Georgian city of Batumi',
    'in Geneva, Switzerland',
    'in 東京',
    '',
  ],
  ...[
    'on the sidelines of the UN General Assembly',
    'at the Munich Security Conference',
    'near Vienna',
  ],
]
const DATES = [
  ...['today', 'on Tuesday', 'yesterday', 'on Sept. 11', 'on 29 February 2023', 'in March', ''],
  ...['on 4-6 May 2024', 'from October 30 to November 1', 'last month', 'in 2021', 'on 31/12/1999'],
  ...['on September 31', '2024-13-45', 'next year', 'this week', 'on 0 May 0000', 'on the 12th'],
]
const SCRIPTS = [
  ...[
    '😀',
    '👩‍👩‍👧‍👦',
    '🇮🇷',
    '👍🏽',
    'التقى وزير الخارجية',
    'نتنياهو',
    '外交部长',
    '王毅会见',
    'か',
    '한국',
  ],
  ...[
    'שלום',
    'ไทย',
    'नमस्ते',
    'e\u0301',
    '\u202eRTL',
    '\u200b',
    '\u00a0',
    '\u00ad',
    '𝔘𝔫',
    '\ud83d',
    '\udc00',
  ],
]
const SIGNS = [
  ...[
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    '"',
    '“',
    '”',
    "'",
    '’',
    '(',
    ')',
    '[',
    ']',
    '—',
    '--',
    '-',
    '…',
  ],
  ...['/', '&', '%', '$', '#', '*', '_', '|', '<', '>', '=', '+', '~', '`', '^', '\\', '@', '°'],
]
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\u2028', '\u2029', '\t', '  ', '\u0085']
const OTHER = [
  ...[
    'the',
    'a',
    'of',
    'that',
    'who',
    'after',
    'said',
    'agreed',
    'not',
    'if',
    'deadline',
    'cabinet',
  ],
  ...[
    'BEIJING, Sept. 11 (Xinhua) --',
    'Lisbon, 4 May (Lusa) —',
    'No.',
    'p.m.',
    '1,000',
    '3.5',
    'AI',
  ],
  ...[
    'https://mfa.example/a?b=c',
    'a.b@c.org',
    '<p>',
    '&amp;',
    'constructor',
    '__proto__',
    'x'.repeat(200),
  ],
]

const pick = (list: readonly string[]) => fc.constantFrom(...list)
const maybe = (list: readonly string[]) => fc.oneof(fc.constant(''), pick(list))

const party = fc.tuple(maybe(OFFICES), fc.oneof(pick(PEOPLE), pick(STATES))).map(join)
const sentence = fc
  .tuple(party, pick(CONTACTS), party, pick(PLACES), pick(DATES), pick(['.', '. ', '.\n', '!', '']))
  .map(join)
const scrap = fc.oneof(
  ...[PEOPLE, STATES, OFFICES, CONTACTS, PLACES, DATES, SCRIPTS, SIGNS, LINE_ENDS, OTHER].map(pick),
  fc.string({ unit: 'binary', maxLength: 8 }),
)

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

/** One text: sentences and scraps, with or without spaces between them. */
export const reportText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 3, arbitrary: sentence }, { weight: 4, arbitrary: scrap }),
      pick([' ', ' ', ' ', '', ...LINE_ENDS]),
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.flat().join(''))

const PUBLISHED = ['2024-09-12', '2023-01-01', '2024-02-29', '2023-05', '1999', null]
const SOURCES = [
  ...[null, { name: 'Xinhua' }, { name: 'US Department of State' }, { name: 'Nobody’s Gazette' }],
  { name: 'Ministry', state: 'FRA', kind: 'official' as const },
]

/** A document around a generated text. Now and then its parties are given. */
export const reportInput: fc.Arbitrary<DocumentInput> = fc
  .record({
    text: reportText,
    publishedOn: fc.constantFrom(...PUBLISHED),
    source: fc.constantFrom(...SOURCES),
    headline: fc.oneof(fc.constant(null), reportText),
    given: fc.option(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { maxLength: 3 }), {
      freq: 8,
    }),
  })
  .map(({ given, ...input }) => ({
    id: 'generated',
    ...input,
    ...(given === null || input.text === ''
      ? {}
      : { mentions: given.map((numbers) => toMention(input.text, numbers)) }),
  }))

const ROLES = ['actor', 'recipient', null] as const

function toMention(text: string, [from, size, kind]: readonly [number, number, number]) {
  const start = wholeCharacter(text, from % Math.max(1, text.length - 1))
  const end = wholeCharacter(text, Math.min(text.length, start + 2 + (size % 40)))
  return { start, end, role: ROLES[kind] ?? null, code: kind === 3 ? 'USA' : null }
}

// A caller's span does not begin or end within a surrogate pair.
const wholeCharacter = (text: string, at: number): number =>
  (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at
