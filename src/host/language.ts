// Says in which language a text is written. English is told by its small words, so that the names a
// report is full of ("Wang Yi met Ali Ahmadian in Tehran") do not count as Malay; only a text without
// them goes to the detector `eld`, which is loaded when first needed (it takes half a second and 150 MB).

const SAMPLE_CHARS = 3_000 // about 2,000 letters; eld itself looks at the first 1,000 characters
const FEWEST_LETTERS = 40 // below this, a text in Latin script is taken for English
const ENGLISH_SHARE = 0.14 // English news has 0.3 to 0.45, other languages below 0.08
// Another Latin-script language must fit well by itself, and English clearly worse: eld gives real
// sentences 0.7 to 0.85 and strings of foreign names 0.4 to 0.6.
const CLEAR_SCORE = 0.62
const CLEAR_LEAD = 0.82

const SMALL_WORDS = new Set(
  (
    'the of and to a in with from that this these for by at as has have had his her their its is was ' +
    'were will would which who been be it on are said says between after before during he she they ' +
    'not but also an or both about into over under while than there where when against'
  ).split(' '),
)

// The small words that are no common word of another language in Latin script.
const ENGLISH_ONLY = new Set(
  (
    'the and with from that this these their its were would which who been said says between after ' +
    'before during they both about into under while there where when against of'
  ).split(' '),
)

const LETTERS = /\p{L}+/gu
const LATIN = /\p{Script=Latin}/u

interface Sample {
  readonly letters: number
  readonly latinWords: number
  readonly words: number
  readonly smallWords: number
  readonly englishWords: number
}

/**
 * The ISO 639-1 code of the language of a text.
 *
 *     await detectLanguage('Wang Yi met Ali Ahmadian in Tehran.') // 'en'
 *     await detectLanguage('习近平会见伊朗总统') // 'zh'
 *
 * In doubt the answer is `en`: short texts in Latin script, texts without letters.
 */
export async function detectLanguage(text: string): Promise<string> {
  if (isPlainlyEnglish(text)) return 'en'
  const { eld } = await import('eld/small')
  const result = eld.detect(text.slice(0, SAMPLE_CHARS))
  if (result.language === '' || result.language === 'en') return 'en'
  const { words, latinWords } = takeSample(text)
  if (latinWords < words / 2) return result.language
  const scores = result.getScores()
  const score = scores[result.language] ?? 0
  const isClear = score >= CLEAR_SCORE && (scores['en'] ?? 0) < score * CLEAR_LEAD
  return isClear ? result.language : 'en'
}

/** True when no detector is needed: `isPlainlyEnglish('The two sides met in Geneva on Monday.')`. */
export function isPlainlyEnglish(text: string): boolean {
  const sample = takeSample(text)
  if (sample.words === 0) return true
  if (sample.latinWords < sample.words / 2) return false
  if (sample.letters < FEWEST_LETTERS) return true
  return sample.englishWords > 0 && sample.smallWords >= sample.words * ENGLISH_SHARE
}

function takeSample(text: string): Sample {
  let [letters, latinWords, words, smallWords, englishWords] = [0, 0, 0, 0, 0]
  for (const [word] of text.slice(0, SAMPLE_CHARS).matchAll(LETTERS)) {
    words++
    letters += word.length
    if (LATIN.test(word)) latinWords++
    const lower = word.toLowerCase()
    if (SMALL_WORDS.has(lower)) smallWords++
    if (ENGLISH_ONLY.has(lower)) englishWords++
  }
  return { letters, latinWords, words, smallWords, englishWords }
}
