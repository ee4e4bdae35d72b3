import { describe, expect, it } from 'vitest'
import {
  createDocument,
  hasShape,
  lowerOf,
  SHAPE,
  type Tokenized,
  textOf,
  wordOf,
} from '../document/index.js'
import { tokenize } from './index.js'

const read = (text: string): Tokenized => tokenize(createDocument({ id: 'test', text }))

/** Tokens with one blank between them. */
function split(text: string): string {
  const doc = read(text)
  return Array.from({ length: doc.tokens.count }, (_, i) => wordOf(doc, i)).join(' ')
}

describe('tokenize', () => {
  it.each([
    ['splits the possessive', "Iran's envoy", "Iran 's envoy"],
    ['splits the curly possessive', 'Iran’s envoy', 'Iran ’s envoy'],
    ['splits the plural possessive', "the two states' talks", "the two states ' talks"],
    ['splits a possessive in capitals', "IRAN'S ENVOY", "IRAN 'S ENVOY"],
    ['splits a possessive after an abbreviation', "the U.S.'s role", "the U.S. 's role"],
    ['splits a possessive after a quote', "“Quint”'s text", "“ Quint ” 's text"],
    ['splits verbs', "they've, I'd, we’ll, I'm", "they 've , I 'd , we ’ll , I 'm"],
    ['splits n’t', "don't can’t WON'T", "do n't ca n’t WO N'T"],
    ['splits n’t without its apostrophe', 'They dont agree', 'They do nt agree'],
    ['splits "cannot"', 'It cannot and Cannot', 'It can not and Can not'],
    ['keeps names with apostrophes', "O'Brien in Sana'a and Xi’an", "O'Brien in Sana'a and Xi’an"],
    ['keeps turned apostrophes', 'Ba‘ath', 'Ba‘ath'],
    ['keeps "d’Ivoire"', "Côte d'Ivoire's", "Côte d'Ivoire 's"],
    ['takes quotes off', "'peace' and ‘war’", "' peace ' and ‘ war ’"],
    ['keeps decades', "the '90s and 1990s", "the '90s and 1990s"],
    ['keeps shortened words', "'til Monday", "'til Monday"],
  ])('apostrophes: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it.each([
    ['splits pairs of states', 'Iran-Saudi', 'Iran - Saudi'],
    ['splits after an abbreviation', 'U.S.-Turkmenistan', 'U.S. - Turkmenistan'],
    ['splits compounds', 'two-state, high-level', 'two - state , high - level'],
    ['splits chains', 'Ambassador-at-Large', 'Ambassador - at - Large'],
    [
      'keeps prefixes',
      'non-proliferation re-elected co-chair',
      'non-proliferation re-elected co-chair',
    ],
    [
      'keeps prefixes before capitals',
      'anti-ISIS post-Soviet ex-KGB',
      'anti-ISIS post-Soviet ex-KGB',
    ],
    ['keeps prefixes before years', 'mid-2015', 'mid-2015'],
    ['keeps prefixes in capitals', 'NON-ALIGNED', 'NON-ALIGNED'],
    ['takes UN for no prefix', 'UN-backed UN-LED', 'UN - backed UN - LED'],
    ['keeps e-mail but not E-3', 'e-mail E-3', 'e-mail E - 3'],
    [
      'keeps name articles',
      'al-Jaafari Al-Sisi AL-SISI el-Sisi',
      'al-Jaafari Al-Sisi AL-SISI el-Sisi',
    ],
    ['keeps articles assimilated', 'as-Sisi ad-Din bin-Salman', 'as-Sisi ad-Din bin-Salman'],
    ['splits "as-yet"', 'as-yet al-gebra', 'as - yet al - gebra'],
    ['keeps linked names', 'Zia-ul-Haq Hayat-e-Tahrir', 'Zia-ul-Haq Hayat-e-Tahrir'],
    ['splits ranges', '2015-2024 and 7-8', '2015 - 2024 and 7 - 8'],
    ['keeps dates and telephone numbers', '2024-09-12 713-853-1234', '2024-09-12 713-853-1234'],
    ['takes dashes for tokens', 'Wang — then – Ali -- left---', 'Wang — then – Ali -- left ---'],
    ['takes a dash without blanks for a token', 'talks—held', 'talks — held'],
    ['knows the typographic hyphen', 'Iran\u2010Saudi', 'Iran \u2010 Saudi'],
  ])('hyphens: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it.each([
    ['keeps titles', 'Gen. Abizaid, Mr. Li, Dr. Ng', 'Gen. Abizaid , Mr. Li , Dr. Ng'],
    ['keeps St.', 'in St. Petersburg.', 'in St. Petersburg .'],
    ['keeps months', 'on Sept. 12, Oct. 3', 'on Sept. 12 , Oct. 3'],
    ['keeps letter chains', 'the U.S., U.N. and p.m.', 'the U.S. , U.N. and p.m.'],
    ['keeps chains without the last stop', 'the U.S and e.g this', 'the U.S and e.g this'],
    ['keeps initials', 'Antony J. Blinken', 'Antony J. Blinken'],
    ['keeps initials in a row', 'C.S. Eliot Kang, S. B. Lee', 'C.S. Eliot Kang , S. B. Lee'],
    ['keeps initials without a blank', 'J.Blinken', 'J. Blinken'],
    ['splits the letter of a plan', 'Plan B. Iran agreed.', 'Plan B . Iran agreed .'],
    ['splits a letter at the end', 'Vitamin C.', 'Vitamin C .'],
    ['keeps "No." before a number only', 'No. 5. No.', 'No. 5 . No .'],
    ['keeps articles and pages', 'Art. 5, paras. 3 and p. 9', 'Art. 5 , paras. 3 and p. 9'],
    ['splits an ordinary word', 'He likes art. The end.', 'He likes art . The end .'],
    ['splits a title at the end', 'He is a Gen.', 'He is a Gen .'],
    ['keeps several in a row', 'H.E. Dr. Lt. Gen. Ali', 'H.E. Dr. Lt. Gen. Ali'],
    ['keeps degrees', 'Li, Ph.D., said', 'Li , Ph.D. , said'],
    ['keeps "etc." inside, not at the end', 'tea, etc., and etc.', 'tea , etc. , and etc .'],
    ['keeps "v."', 'Iran v. United States', 'Iran v. United States'],
    ['keeps list numbers', '1. First\n2.1. Next\na. Last', '1. First 2.1. Next a. Last'],
    ['splits a year at the end', 'in 2019. Then', 'in 2019 . Then'],
    ['splits where the blank is missing', 'in the spring.The EU', 'in the spring . The EU'],
  ])('full stops: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it.each([
    ['keeps decimals and thousands', '1,000.5 and 1,00,000', '1,000.5 and 1,00,000'],
    ['splits lists of numbers', '18,19,20', '18 , 19 , 20'],
    ['splits per cent', '25% 3.5%', '25 % 3.5 %'],
    ['splits currency signs', '€5bn $1.2 US$300', '€ 5 bn $ 1.2 US$ 300'],
    ['keeps ordinals', '12th 1st 21st-century', '12th 1st 21st - century'],
    ['keeps times', 'at 7:45 and 5pm', 'at 7:45 and 5 pm'],
    ['splits the half of the day', '5p.m. today', '5 p.m. today'],
    ['keeps dates with strokes', '9/11 12/09/2024', '9/11 12/09/2024'],
    ['keeps letters with digits', 'G7 MH17 5G', 'G7 MH17 5G'],
    ['keeps a loose decimal', 'rose .5 points', 'rose .5 points'],
  ])('numbers: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it.each([
    ['keeps URLs', 'See https://mfa.example/a_(b)?c=1.', 'See https://mfa.example/a_(b)?c=1 .'],
    ['leaves the bracket around a URL', '(http://a.example/b)', '( http://a.example/b )'],
    ['keeps bare domains', 'on kremlin.ru, www.un.example/x', 'on kremlin.ru , www.un.example/x'],
    ['keeps e-mail addresses', 'press.desk@mfa.example.', 'press.desk@mfa.example .'],
    ['keeps handles and tags', '@mfa_iran on #IranDeal', '@mfa_iran on #IranDeal'],
    ['keeps document symbols', '(S/RES/2231) A/77/PV.3.', '( S/RES/2231 ) A/77/PV.3 .'],
    ['splits strokes between words', 'and/or Photo/Xinhua', 'and / or Photo / Xinhua'],
    ['keeps firms with &', 'AT&T salt & pepper', 'AT&T salt & pepper'],
    ['keeps under_scores', 'file_name', 'file_name'],
  ])('addresses: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it.each([
    ['takes brackets and quotes one by one', '(["a"])', '( [ " a " ] )'],
    ['takes an ellipsis as one', 'so... and… end....', 'so ... and … end ....'],
    ['takes shouting as one', 'What?! No!!', 'What ?! No !!'],
    ['never splits an emoji', '😀👍🏽👨‍👩‍👧🇨🇳🇮🇷❤️', '😀 👍🏽 👨‍👩‍👧 🇨🇳 🇮🇷 ❤️'],
    ['splits Han and kana by character', '王毅会见アリ。', '王 毅 会 见 ア リ 。'],
    [
      'takes other scripts by letter runs',
      'عباس عراقچی، Сергей Лавров',
      'عباس عراقچی ، Сергей Лавров',
    ],
    ['takes Hangul by letter runs', '윤석열 대통령', '윤석열 대통령'],
    ['keeps letters beyond the first plane', '\u{10400}\u{10401} x', '\u{10400}\u{10401} x'],
    ['keeps soft hyphens inside', 'minis\u00adter', 'minis\u00adter'],
    ['keeps combining marks inside', 'Ante\u0301nio', 'Ante\u0301nio'],
    ['keeps zero-width characters inside', 'می\u200cشود a\u200bb', 'می\u200cشود a\u200bb'],
    ['gives marks in front to the word', '\u200eWang', '\u200eWang'],
    ['passes over lone zero-width spaces', 'a \u200b b\u00a0c\u3000d', 'a b c d'],
    ['takes a lone surrogate for a sign', 'a\ud800b', 'a \ud800 b'],
    ['takes controls for signs', 'a\u0000b', 'a \u0000 b'],
  ])('scripts and signs: %s', (_title, text, tokens) => {
    expect(split(text)).toBe(tokens)
  })

  it('points at the words in the text', () => {
    const text = '😀 Wang Yi’s\r\nvisit'
    const doc = read(text)
    const { start, end, count } = doc.tokens
    const spans = Array.from({ length: count }, (_, i) => ({ start: start[i]!, end: end[i]! }))
    expect(spans.map((span) => textOf(doc, span))).toEqual(['😀', 'Wang', 'Yi', '’s', 'visit'])
    expect(spans[1]).toEqual({ start: 3, end: 7 })
  })

  it('keeps one entry for each distinct word', () => {
    const doc = read('The talks. The TALKS.')
    expect(doc.tokens.forms).toEqual(['The', 'talks', '.', 'TALKS'])
    expect(doc.tokens.lowers).toEqual(['the', 'talks', '.', 'talks'])
    expect(Array.from(doc.tokens.form)).toEqual([0, 1, 2, 0, 3, 2])
    expect(lowerOf(doc, 4)).toBe('talks')
  })

  it.each([
    ['Wang', SHAPE.capital | SHAPE.letter],
    ['BRICS', SHAPE.capital | SHAPE.upper | SHAPE.letter],
    ['U.S.', SHAPE.capital | SHAPE.upper | SHAPE.letter],
    ['G7', SHAPE.capital | SHAPE.letter | SHAPE.digit],
    ['A', SHAPE.capital | SHAPE.letter],
    ['Лавров', SHAPE.capital | SHAPE.letter],
    ['ΕΕ', SHAPE.capital | SHAPE.upper | SHAPE.letter],
    ['minister', SHAPE.letter],
    ['12th', SHAPE.letter | SHAPE.digit],
    ['7:45', SHAPE.digit],
    ['王', SHAPE.letter],
    ['عباس', SHAPE.letter],
    ['—', SHAPE.punctuation],
    ['😀', SHAPE.punctuation],
  ])('gives %s its shape', (word, shape) => {
    expect(read(word).tokens.shape[0]).toBe(shape | SHAPE.spaceBefore)
  })

  it('marks white space and line breaks before a token', () => {
    const doc = read('(a b)\r\n  c')
    const spaced = [0, 1, 2, 3, 4].filter((i) => hasShape(doc, i, SHAPE.spaceBefore))
    const lines = [0, 1, 2, 3, 4].filter((i) => hasShape(doc, i, SHAPE.lineBefore))
    expect(spaced).toEqual([0, 2, 4])
    expect(lines).toEqual([4])
  })

  it.each(['', ' \n\t ', '\u200b'])('reads no token out of %j', (text) => {
    const { tokens } = read(text)
    expect(tokens.count).toBe(0)
    expect(Array.from(tokens.sentences)).toEqual([0])
    expect(Array.from(tokens.paragraphs)).toEqual([0])
  })

  it.each([
    ['a million letters', 'a'.repeat(1_000_000), 1],
    ['nested brackets', `${'('.repeat(10_000)}x${')'.repeat(10_000)}`, 20_001],
    ['stops and brackets', '.)'.repeat(200_000), 400_000],
    ['dotted letters', 'a.'.repeat(200_000), 1],
    ['hyphens', 'a-'.repeat(200_000), 400_000],
    ['at signs', 'a@'.repeat(200_000), 200_001],
    ['digits with commas', '1,'.repeat(200_000), 400_000],
    ['quotes', '" '.repeat(200_000), 200_000],
  ])('reads %s in one go', (_title, text, count) => {
    expect(read(text).tokens.count).toBe(count)
  })
})
