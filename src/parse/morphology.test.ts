import { describe, expect, test } from 'vitest'
import { MORPH } from '../document/index.js'
import { markPassives, morphOfTag } from './morphology.js'

/** The names of the bits that are set. */
const namesOf = (bits: number): string =>
  Object.entries(MORPH)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name)
    .join(' ')

describe('morphOfTag', () => {
  test.each([
    ['NN', 'singular'],
    ['NNP', 'singular'],
    ['NNS', 'plural'],
    ['NNPS', 'plural'],
    ['VB', 'infinitive'],
    ['VBD', 'past finite'],
    ['VBZ', 'singular present finite'],
    ['VBP', 'present finite'],
    ['VBN', 'past participle'],
    ['VBG', 'present participle'],
    ['MD', 'finite'],
    ['JJ', ''],
    [',', ''],
    ['', ''],
  ])('gives %s "%s"', (xpos, names) => {
    expect(namesOf(morphOfTag(xpos))).toBe(names)
  })
})

/** A sentence as "word/XPOS/relation/head" with heads from 1, 0 for the root. */
function passivesOf(marked: string, skipped = 0): string[] {
  const rows = marked.split(' ').map((part) => part.split('/'))
  const names = [...new Set(rows.map(([, , relation]) => relation!))]
  const morph = Uint16Array.from(rows, ([, xpos]) => morphOfTag(xpos!))
  markPassives({
    first: skipped,
    end: rows.length,
    head: Int32Array.from(rows, ([, , , head]) => Number(head) - 1),
    relation: Uint8Array.from(rows, ([, , relation]) => names.indexOf(relation!)),
    morph,
    names,
    isParticiple: (i) => rows[i]![1] === 'VBN',
  })
  return rows.filter((_, i) => (morph[i]! & MORPH.passive) !== 0).map(([word]) => word!)
}

describe('markPassives', () => {
  test.each([
    [
      'a passive with its auxiliary',
      'deal/NN/nsubj:pass/3 was/VBD/aux:pass/3 signed/VBN/root/0',
      ['signed'],
    ],
    [
      'a passive with "has been"',
      'deal/NN/nsubj:pass/4 has/VBZ/aux/4 been/VBN/aux:pass/4 signed/VBN/root/0',
      ['signed'],
    ],
    ['a headline without auxiliary', 'Deal/NN/nsubj:pass/2 signed/VBN/root/0', ['signed']],
    [
      'a clause as passive subject',
      'left/VBD/csubj:pass/3 was/VBD/aux:pass/3 denied/VBN/root/0',
      ['denied'],
    ],
    ['a participle behind its noun', 'talks/NNS/root/0 held/VBN/acl/1', ['held']],
    ['a participle before its noun', 'signed/VBN/amod/2 deal/NN/root/0', ['signed']],
    ['a participle clause', 'asked/VBN/advcl/3 he/PRP/nsubj/3 left/VBD/root/0', ['asked']],
    [
      'a participle that continues a passive',
      'deal/NN/nsubj:pass/3 was/VBD/aux:pass/3 signed/VBN/root/0 and/CC/cc/5 ratified/VBN/conj/3',
      ['signed', 'ratified'],
    ],
    [
      'each of three in a row',
      'was/VBD/aux:pass/2 drafted/VBN/root/0 signed/VBN/conj/2 ratified/VBN/conj/3',
      ['drafted', 'signed', 'ratified'],
    ],
  ])('marks %s', (_title, marked, passives) => {
    expect(passivesOf(marked)).toEqual(passives)
  })

  test.each([
    ['a perfect', 'He/PRP/nsubj/3 has/VBZ/aux/3 signed/VBN/root/0 it/PRP/obj/3'],
    ['a past tense', 'He/PRP/nsubj/2 signed/VBD/root/0 it/PRP/obj/2'],
    ['a perfect that continues a perfect', 'has/VBZ/aux/2 met/VBN/root/0 left/VBN/conj/2'],
    [
      'a perfect participle clause',
      'Having/VBG/aux/2 met/VBN/advcl/4 he/PRP/nsubj/4 left/VBD/root/0',
    ],
    ['a participle in "-ing"', 'talks/NNS/root/0 aiming/VBG/acl/1'],
    ['a participle as root that nothing marks', 'signed/VBN/root/0'],
  ])('leaves %s alone', (_title, marked) => {
    expect(passivesOf(marked)).toEqual([])
  })

  test('leaves the sentence before it alone', () => {
    const marked = 'talks/NNS/root/0 held/VBN/acl/1 talks/NNS/root/0 hosted/VBN/acl/3'
    expect(passivesOf(marked, 2)).toEqual(['hosted'])
  })

  test('keeps the other bits of a marked participle', () => {
    const morph = Uint16Array.of(0, morphOfTag('VBN'))
    markPassives({
      ...{ first: 0, end: 2, names: ['root', 'aux:pass'], isParticiple: (i) => i === 1 },
      head: Int32Array.of(1, -1),
      relation: Uint8Array.of(1, 0),
      morph,
    })
    expect(namesOf(morph[1]!)).toBe('past participle passive')
  })
})
