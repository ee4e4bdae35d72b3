// What kind of character a code unit is, as a table over the 65,536 UTF-16 units, built once from the
// compact ranges below (Unicode 17). No \p{..} at run time: every platform must read a text alike.
// Gives small numbers; what to do with them is decided in words.ts, numbers.ts and symbols.ts.

/** The classes. Everything up to `BREAK` is white space; `LETTER` to `MARK` make up words. */
export const SPACE = 0
export const BREAK = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4 // combining marks, soft hyphen, zero-width and direction marks
export const CJK = 5 // Han and kana: one token per character
export const PUNCT = 6 // punctuation, symbols, controls, lone low surrogates
export const HIGH = 7 // high surrogate: ask pointClass

// Units from U+00A0 on are letters unless listed. Vowel signs of Indic scripts stay letters: both
// classes live inside words, so the difference shows only for a mark without a letter.
const CJK_RANGES =
  '3005-3007 3021-3029 3031-3035 3038-303c 3041-3096 309d-309f 30a1-30fa 30fc-312f 31a0-31bf ' +
  '31f0-31ff 3400-4dbf 4e00-9fff f900-faff ff66-ff9d'

const PUNCT_RANGES =
  '0-8 e-1f 21-2f 3a-40 5b-60 7b-9f a1-a9 ab-ac ae-b1 b4 b6-b8 bb bf d7 f7 2c2-2c5 2d2-2df ' +
  '2e5-2eb 2ed 2ef-2ff 375 37e 384-385 387 3f6 482 55a-55f 589-58a 58d-58f 5be 5c0 5c3 5c6 ' +
  '5f3-5f4 606-60f 61b 61d-61f 66a-66d 6d4 6de 6e9 6fd-6fe 700-70d 7f6-7f9 7fe-7ff 830-83e 85e ' +
  '888 964-965 970 9f2-9f3 9fa-9fb 9fd a76 af0-af1 b70 bf3-bfa c77 c7f c84 d4f d79 df4 e3f e4f ' +
  'e5a-e5b f01-f17 f1a-f1f f34 f36 f38 f3a-f3d f85 fbe-fc5 fc7-fcc fce-fda 104a-104f 109e-109f ' +
  '10fb 1360-1368 1390-1399 1400 166d-166e 169b-169c 16eb-16ed 1735-1736 17d4-17d6 17d8-17db ' +
  '1800-180a 1940 1944-1945 19de-19ff 1a1e-1a1f 1aa0-1aa6 1aa8-1aad 1b4e-1b4f 1b5a-1b6a ' +
  '1b74-1b7f 1bfc-1bff 1c3b-1c3f 1c7e-1c7f 1cc0-1cc7 1cd3 1fbd 1fbf-1fc1 1fcd-1fcf 1fdd-1fdf ' +
  '1fed-1fef 1ffd-1ffe 2010-2027 2030-205e 207a-207e 208a-208e 20a0-20c1 2100-2101 2103-2106 ' +
  '2108-2109 2114 2116-2118 211e-2123 2125 2127 2129 212e 213a-213b 2140-2144 214a-214d 214f ' +
  '218a-218b 2190-2429 2440-244a 249c-24e9 2500-2775 2794-2b73 2b76-2bff 2ce5-2cea 2cf9-2cfc ' +
  '2cfe-2cff 2d70 2e00-2e2e 2e30-2e5d 2e80-2e99 2e9b-2ef3 2f00-2fd5 2ff0-2fff 3001-3004 ' +
  '3008-3020 3030 3036-3037 303d-303f 309b-309c 30a0 30fb 3190-3191 3196-319f 31c0-31e5 31ef ' +
  '3200-321e 322a-3247 3250 3260-327f 328a-32b0 32c0-33ff 4dc0-4dff a490-a4c6 a4fe-a4ff ' +
  'a60d-a60f a673 a67e a6f2-a6f7 a700-a716 a720-a721 a789-a78a a828-a82b a836-a839 a874-a877 ' +
  'a8ce-a8cf a8f8-a8fa a8fc a92e-a92f a95f a9c1-a9cd a9de-a9df aa5c-aa5f aa77-aa79 aade-aadf ' +
  'aaf0-aaf1 ab5b ab6a-ab6b abeb dc00-f8ff fb29 fbb2-fbd2 fd3e-fd4f fd90-fd91 fdc8-fdcf ' +
  'fdfc-fdff fe10-fe19 fe30-fe52 fe54-fe66 fe68-fe6b ff01-ff0f ff1a-ff20 ff3b-ff40 ff5b-ff65 ' +
  'ffe0-ffe6 ffe8-ffee fffc-ffff'

const DIGIT_RANGES =
  '30-39 b2-b3 b9 bc-be 660-669 6f0-6f9 7c0-7c9 966-96f 9e6-9ef 9f4-9f9 a66-a6f ae6-aef b66-b6f ' +
  'b72-b77 be6-bf2 c66-c6f c78-c7e ce6-cef d58-d5e d66-d78 de6-def e50-e59 ed0-ed9 f20-f33 ' +
  '1040-1049 1090-1099 1369-137c 17e0-17e9 17f0-17f9 1810-1819 1946-194f 19d0-19da 1a80-1a89 ' +
  '1a90-1a99 1b50-1b59 1bb0-1bb9 1c40-1c49 1c50-1c59 2070 2074-2079 2080-2089 2150-215f 2189 ' +
  '2460-249b 24ea-24ff 2776-2793 2cfd 3192-3195 3220-3229 3248-324f 3251-325f 3280-3289 ' +
  '32b1-32bf a620-a629 a830-a835 a8d0-a8d9 a900-a909 a9d0-a9d9 a9f0-a9f9 aa50-aa59 abf0-abf9 ' +
  'ff10-ff19'

const MARK_RANGES =
  'ad 300-36f 483-489 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7 610-61a 61c 64b-65f 670 6d6-6dc 6df-6e4 ' +
  '6e7-6e8 6ea-6ed 180b-180f 1ab0-1aff 1dc0-1dff 200b-200f 202a-202e 2060-206f 20d0-20ff ' +
  '302a-302f 3099-309a fe00-fe0f fe20-fe2f feff fff9-fffb'

const SPACE_RANGES = '9 20 a0 1680 2000-200a 202f 205f 3000'
const BREAK_RANGES = 'a-d 2028-2029'
const HIGH_RANGES = 'd800-dbff'

/** The class of every UTF-16 unit: `CLASS[text.charCodeAt(i)]`. Undefined past the end. */
export const CLASS: Uint8Array = buildClasses()

function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(LETTER)
  fillRanges(table, CJK_RANGES, CJK)
  fillRanges(table, PUNCT_RANGES, PUNCT)
  fillRanges(table, DIGIT_RANGES, DIGIT)
  fillRanges(table, MARK_RANGES, MARK)
  fillRanges(table, SPACE_RANGES, SPACE)
  fillRanges(table, BREAK_RANGES, BREAK)
  fillRanges(table, HIGH_RANGES, HIGH)
  return table
}

function fillRanges(table: Uint8Array, ranges: string, value: number): void {
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-')
    table.fill(value, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1)
  }
}

/** The class of the character at i, surrogate pairs included; -1 past the end. */
export function classAt(text: string, i: number): number {
  if (i < 0 || i >= text.length) return -1
  const found = CLASS[text.charCodeAt(i)]!
  return found === HIGH ? pointClass(text.codePointAt(i)!) : found
}

/** The class of a code point beyond U+FFFF; a lone surrogate counts as a symbol. */
export function pointClass(point: number): number {
  if (point < 0x10000) return PUNCT
  if (point < 0x17000) return LETTER
  if (point < 0x18e00) return CJK // Tangut, Khitan
  if (point < 0x1cc00) return point >= 0x1b000 && point < 0x1b170 ? CJK : LETTER
  if (point < 0x1d400) return PUNCT
  if (point < 0x1d7ce) return LETTER
  if (point < 0x1d800) return DIGIT
  if (point < 0x1df00) return PUNCT
  if (point < 0x1f000) return LETTER
  if (point < 0x20000) return PUNCT // emoji and other pictures
  if (point < 0x40000) return CJK
  return point >= 0xe0000 && point < 0xe1000 ? MARK : PUNCT
}

/** True when a word may hold the character at i: letters, digits, marks of any script but CJK. */
export function isWordAt(text: string, i: number): boolean {
  const found = classAt(text, i)
  return found >= LETTER && found <= MARK
}

/** True when the character at i is a letter (of a script written in words). */
export const isLetterAt = (text: string, i: number): boolean => classAt(text, i) === LETTER

/** True for ASCII 0-9 at i. */
export function isDigitAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  return code >= 0x30 && code <= 0x39
}

/** True when the character at i is an upper-case (or title-case) letter. */
export function isUpperAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 0x80) return code >= 0x41 && code <= 0x5a
  const letter = text.charAt(i)
  return letter !== '' && letter.toLowerCase() !== letter
}

/** True when the character at i is a lower-case letter. */
export function isLowerAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i)
  if (code < 0x80) return code >= 0x61 && code <= 0x7a
  const letter = text.charAt(i)
  return letter !== '' && letter.toUpperCase() !== letter && CLASS[code] === LETTER
}

/** The end of the run of letters, digits and marks that starts at i; i itself when there is none. */
export function wordEnd(text: string, start: number): number {
  // hot loop: passes over every letter of the text (bench/stages: tokens)
  const length = text.length
  let i = start
  while (i < length) {
    const found = CLASS[text.charCodeAt(i)]!
    if (found >= LETTER && found <= MARK) i++
    else if (found === HIGH && isWordAt(text, i)) i += 2
    else break
  }
  return i
}
