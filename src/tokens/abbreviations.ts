// Abbreviations written with a full stop, as data, and how each behaves at the end of a sentence.
// Dotted letter chains ("U.S.", "a.m.") need no entry; periods.ts reads them by their form.

/**
 * How an abbreviation behaves:
 *
 * - `title`: goes before a name, so never ends a sentence; needs a capital ("Gen. Abizaid").
 * - `number`: an abbreviation only before a number ("No. 5"); elsewhere an ordinary word.
 * - `never`: never ends a sentence ("cf.").
 * - `may-end`: ends one when the next word says so ("Acme Inc. The company ...").
 * - `clock`: ends one before any capital but a day, month or zone ("p.m.").
 * - `list`: leaves the full stop apart at the end of a sentence, takes it elsewhere ("etc.").
 */
export type AbbreviationKind = 'title' | 'number' | 'never' | 'may-end' | 'clock' | 'list'

const WORDS: Readonly<Record<AbbreviationKind, string>> = {
  title:
    'mr mrs ms mx messrs mme mlle mses dr drs prof rev fr msgr hon rt st ste sts mt ft gen lt col ' +
    'maj capt cpt cmdr cdr comdr adm sgt cpl pvt brig ens amb sen sens rep reps gov govs sec secy ' +
    'pres min dep asst assoc atty supt insp det vp spec comm commr del dir ing sr sra srta eng hrh hm ' +
    'hadj sh ayat archbp bp gens cols profs',
  number:
    'no nos art arts para paras fig figs vol vols ch chap pp p sat sun mar ser rs res doc ' +
    'annex app ver tel ext rm apt pt',
  never: 'cf vs viz e.g i.e incl resp ibid approx ca p.s h.e h.m h.r.h',
  'may-end':
    'inc corp co ltd plc bros dept govt univ natl intl assn jr snr esq jan feb apr jun jul aug sept ' +
    'sep oct nov dec mon tue tues wed weds thu thur thurs fri ave blvd rd hwy ariz calif colo conn ' +
    'fla mich minn nev okla penn tenn tex va vt wis wyo al',
  list: 'etc',
  clock: 'a.m p.m',
}

/** Abbreviations that are also words when not capitalised: "a rep", "the gov", "in col". */
const CAPITAL_MAY_END = new Set(
  (
    'jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed weds thu thur thurs fri ' +
    'ariz calif colo conn fla mich minn nev okla penn tenn tex va vt wis wyo co ave blvd rd hwy'
  ).split(' '),
)

const KINDS: ReadonlyMap<string, AbbreviationKind> = new Map(
  (Object.keys(WORDS) as AbbreviationKind[]).flatMap((kind) =>
    WORDS[kind].split(' ').map((word) => [word, kind] as const),
  ),
)

/** The longest entry, so that longer words need no look-up. */
export const LONGEST_ABBREVIATION = 6

/**
 * The kind of a word that a full stop follows, or null when it is no abbreviation.
 *
 *     abbreviationKind('Sept') // 'may-end'
 *     abbreviationKind('gen') // null: titles have a capital
 */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const lower = word.toLowerCase()
  const kind = KINDS.get(lower) ?? null
  const needsCapital = kind === 'title' || CAPITAL_MAY_END.has(lower) || NUMBER_CAPITAL.has(lower)
  return needsCapital && lower === word ? null : kind
}

const NUMBER_CAPITAL = new Set(['sat', 'sun', 'mar'])

/** Multi-part abbreviations that are not chains of single letters, without the last full stop. */
export const DOTTED_WORDS: ReadonlySet<string> = new Set([
  'ph.d',
  'm.sc',
  'b.sc',
  'm.phil',
  'd.phil',
  'll.m',
  'll.b',
])
