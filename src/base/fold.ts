// Folding of names for lookup: lower case, no diacritics, no periods or apostrophes inside words.
// "Türkiye" and "Turkiye", "U.S." and "US", "al-Jaafari" and "al Jaafari" fold alike.

// Latin letters with marks, and what they fold to; made once from the Unicode decompositions.
const MARKED =
  'àa áa âa ãa äa åa āa ăa ąa ǎa çc ćc ĉc ċc čc ďd đd ðd èe ée êe ëe ēe ĕe ėe ęe ěe ğg ĝg ġg ģg ǧg ĥh ħh ìi íi îi ïi ĩi īi ĭi įi ıi ĵj ķk ĺl ļl ľl łl ñn ńn ņn ňn òo óo ôo õo öo øo ōo ŏo őo ŕr ŗr řr śs ŝs şs šs șs ţt ťt țt ŧt ùu úu ûu üu ũu ūu ŭu ůu űu ųu ŵw ýy ÿy ŷy źz żz žz ạa ảa ấa ầa ẩa ậa ắa ằa ặa ẹe ẻe ẽe ếe ềe ểe ễe ệe ịi ỉi ọo ỏo ốo ồo ổo ỗo ộo ớo ờo ởo ợo ụu ủu ứu ừu ửu ữu ựu ỳy ỵy ỷy ỹy ơo ưu əa ẫa ẳa ẵa ỡo ǐi ǒo ǔu'
const FOLDS: ReadonlyMap<string, string> = new Map([
  ...MARKED.split(' ').map((pair): [string, string] => [pair[0]!, pair.slice(1)]),
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
])

const PLAIN = /^[a-z0-9]*$/
const DROPPED = /[.'’‘ʻʼ`]|\u00ad|[\u0300-\u036f]/g

/** One word, folded: `foldWord('Türkiye')` is `'turkiye'`, `foldWord('U.S.')` is `'us'`. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (PLAIN.test(lower)) return lower
  const bare = lower.replace(DROPPED, '')
  if (PLAIN.test(bare)) return bare
  let folded = ''
  for (const letter of bare) folded += FOLDS.get(letter) ?? letter
  return folded
}

/**
 * A phrase as the folded pieces that its tokens give: split at spaces, hyphens and possessive 's.
 *
 *     foldPhrase("People's Republic of China") // ['people', 's', 'republic', 'of', 'china']
 */
export function foldPhrase(phrase: string): string[] {
  const lower = phrase.toLowerCase()
  if (PLAIN.test(lower)) return lower === '' ? [] : [lower] // one plain word, as most are
  return phrase
    .replace(/['’]s(?![a-z])/gi, ' s')
    .split(/[\s\-‐‑–—/,()]+/)
    .map(foldWord)
    .filter((piece) => piece !== '')
}
