// @ts-check
// Decides how a place is written in English text: its name, and which of GeoNames' alternates are aliases.
// Takes one place; GeoNames does not say of which language an alternate is, so the rules are strict.
// Exonyms that look nothing like the name (Bombay, Canton) are curated, not guessed.

/** Countries whose names reach English by transliteration: marks of the scheme go, spellings vary. */
const TRANSLITERATED = new Set(
  (
    'AE AF AM AZ BD BG BH BT BY CN DJ DZ EG EH ER ET GE GR HK IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB ' +
    'LK LY MA MK MM MN MO MR MV NP OM PK PS QA RU SA SD SY TH TJ TN TW UA UZ YE'
  ).split(' '),
)

/** Of these, the countries whose cities news still spells in several ways. */
const VARYING = new Set(
  (
    'AE AF AM BH DZ EG EH ER ET GE IL IQ IR JO KG KW KZ LB LY MA MM MR OM PS QA RU SA SD SY TJ TN UA ' +
    'UZ YE'
  ).split(' '),
)

/** Letters that other languages' schemes bring in; an alias may have them only where the name has them too. */
const FOREIGN_LETTERS = ['j', 'w', 'kh', 'ou', 'aa', 'ii', 'uu', "s'k"]

const PLAIN_NAME = /^[A-Z][A-Za-z']*[A-Za-z](?:[ -][A-Za-z'][A-Za-z']*[A-Za-z])*$/
const MOST_FOUND = 3

/**
 * The name as news writes it. Without the marks of a transliteration scheme where there is one.
 *
 * @param {{ name: string, country: string }} place
 */
export function englishName({ name, country }) {
  const straight = name.replace(/[‘’ʻʼ`]/g, "'")
  if (!TRANSLITERATED.has(country)) return straight
  const plain = foldName(straight)
  const bare = country === 'CN' || country === 'TW' ? plain : plain.replaceAll("'", '')
  return country === 'JP' || country === 'KR' ? bare.replace(/-(?:shi|si)$/, '') : bare
}

/**
 * A name in plain letters: "Łódź" is "Lodz".
 *
 * @param {string} name
 */
export const foldName = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/[øØ]/g, (letter) => (letter === 'ø' ? 'o' : 'O'))
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'Ae')
    .replaceAll('ə', 'a')
    .replaceAll('ð', 'd')
    .replaceAll('þ', 'th')
    .replaceAll('œ', 'oe')
    .normalize('NFC')

/**
 * Other spellings of a transliterated name: the same sounds in other plain letters, and no other place's name.
 *
 * @param {{ alternates: readonly string[], country: string }} place
 * @param {string} name
 * @param {Set<string>} taken
 * @returns {string[]}
 */
export function aliasesOf({ alternates, country }, name, taken) {
  if (!VARYING.has(country)) return []
  const foreign = FOREIGN_LETTERS.filter((letters) => !name.toLowerCase().includes(letters))
  const key = soundOf(name)
  return alternates
    .filter((alternate) => alternate.length >= 4 && PLAIN_NAME.test(alternate))
    .filter((alternate) => !taken.has(alternate) && soundOf(alternate) === key)
    .filter((alternate) => !foreign.some((letters) => alternate.toLowerCase().includes(letters)))
    .slice(0, MOST_FOUND)
}

/**
 * What stays of a name when the habits of transliteration are taken away: "Al-Hudaydah" and "Hudaida" are one.
 *
 * @param {string} name
 */
const soundOf = (name) =>
  foldName(name)
    .toLowerCase()
    .replace(/^(?:al|el|ar|as|ash|at|ad|an|az)[ -]/, '')
    .replace(/[ '-]/g, '')
    .replace(/iy|yy|ij|ii/g, 'i')
    .replace(/ou|oo|uu/g, 'u')
    .replace(/ei|ey|ai|ay/g, 'ai')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/[yj]/g, 'i')
    .replace(/q/g, 'k')
    .replace(/w/g, 'v')
    .replace(/ee/g, 'i')
    .replace(/aa/g, 'a')
    .replace(/([a-z])\1/g, '$1')
    .replace(/ah$/, 'a')
