import { describe, expect, test } from 'vitest'
import { foldPhrase, foldWord } from './fold.js'

describe('foldWord', () => {
  test.each([
    ['Türkiye', 'turkiye'],
    ['U.S.', 'us'],
    ['Nuñez', 'nunez'],
    ['Łódź', 'lodz'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Bakı', 'baki'],
    ["O'Brien", 'obrien'],
    ['D’Alema', 'dalema'],
    ['Nguyễn', 'nguyen'],
    ['e\u0301', 'e'],
    ['co\u00adoperation', 'cooperation'],
    ['2024', '2024'],
    ['外交部', '外交部'],
    ['', ''],
  ])('folds %j to %j', (word, folded) => {
    expect(foldWord(word)).toBe(folded)
  })

  test.each([
    ['Latin letters of Western and Central Europe', 0xc0, 0x17f],
    ['the letters of Vietnamese', 0x1ea0, 0x1ef9],
  ])('folds %s as their parts', (_, first, last) => {
    const letters = Array.from({ length: last - first + 1 }, (__, n) =>
      String.fromCharCode(first + n),
    )
    const composed = letters.filter((letter) => /^[a-z]\p{M}+$/iu.test(letter.normalize('NFD')))
    const wrong = composed.filter(
      (letter) => foldWord(letter) !== foldWord(letter.normalize('NFD')),
    )
    expect(composed.length).toBeGreaterThan(80)
    expect(wrong.join(' ')).toBe('')
  })
})

describe('foldPhrase', () => {
  test.each([
    ["People's Republic of China", ['people', 's', 'republic', 'of', 'china']],
    ['al-Qaeda', ['al', 'qaeda']],
    ['Bosnia and Herzegovina', ['bosnia', 'and', 'herzegovina']],
    ['Côte d’Ivoire', ['cote', 'divoire']],
    ['  U.S.  ', ['us']],
    ['Guinea–Bissau / Conakry (West)', ['guinea', 'bissau', 'conakry', 'west']],
    ['-', []],
  ])('cuts %j into %j', (phrase, pieces) => {
    expect(foldPhrase(phrase)).toEqual(pieces)
  })
})
