// Word lists of the splitter: words that open a sentence when capitalised after "U.S." or "Inc.", and
// words that do not although they have a capital. Kept short: only function words and a few openers.

/** Capitalised after an abbreviation, these open a new sentence: "... to the U.S. The visit ...". */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    'the he she it they we i you in on at but and for from by this that these those his her its their our ' +
    'my according as after before during while when if although though however meanwhile moreover ' +
    'furthermore also both there a an to with since then so what who how why where some many most such ' +
    'another asked following earlier later speaking addressing because once until despite among amid ' +
    'yet nor or mr. mrs. ms. dr. is are was were do does did let please thanks per'
  ).split(' '),
)

/** Capitalised after "p.m.", these go on with the time: "at 5 p.m. Monday", "10 a.m. EST". */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. ' +
    'oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. gmt utc est edt cst cdt mst mdt pst pdt cet ' +
    'cest bst msk ist jst eet eest eastern pacific central greenwich moscow beijing local'
  ).split(' '),
)

/** Months, for datelines in capitals: "KYIV. Sept. 12". */
export const MONTHS: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december jan. feb. ' +
    'mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec'
  ).split(' '),
)

/** Words before a single capital that is no initial: "Plan B. Iran ...", "World War I. Germany ...". */
export const BEFORE_LETTER: ReadonlySet<string> = new Set(
  (
    'war plan part chapter group phase option annex schedule category class article section title type ' +
    'vitamin hepatitis appendix grade point exhibit pillar basket and or'
  ).split(' '),
)
