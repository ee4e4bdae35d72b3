// The shape bits of a distinct word: capitals, digits, letters. Takes the word as written.
// The bits that depend on the place (white space, line break before) are set by draft.ts.

import { SHAPE } from '../document/index.js'
import { CJK, CLASS, DIGIT, HIGH, LETTER, pointClass } from './char-class.js'

/**
 * The bits of {@link SHAPE} that the word itself decides.
 *
 *     shapeOf('U.S.') // SHAPE.capital | SHAPE.upper | SHAPE.letter
 *
 * Scripts without case are neither `capital` nor `upper`.
 */
export function shapeOf(word: string): number {
  let [bits, letters, uppers, lowers] = [0, 0, 0, 0]
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const found = CLASS[code] === HIGH ? pointClass(word.codePointAt(i)!) : CLASS[code]!
    const letter = found === LETTER || found === CJK
    if (letter) {
      const written = CLASS[code] === HIGH ? String.fromCodePoint(word.codePointAt(i)!) : word[i]!
      const upper = written.toLowerCase() !== written
      if (upper && letters === 0 && (bits & SHAPE.digit) === 0) bits |= SHAPE.capital
      letters++
      if (upper) uppers++
      else if (written.toUpperCase() !== written) lowers++
    } else if (found === DIGIT) bits |= SHAPE.digit
    if (CLASS[code] === HIGH && word.codePointAt(i)! > 0xffff) i++
  }
  if (letters > 0) bits |= SHAPE.letter
  if (letters > 1 && uppers > 0 && lowers === 0) bits |= SHAPE.upper
  return (bits & (SHAPE.letter | SHAPE.digit)) === 0 ? bits | SHAPE.punctuation : bits
}
