import { describe, expect, test } from 'vitest'
import { compileTemplates, countRows, hashFeatures, selectRows } from './feature-templates.js'

const ATOMS = ['a', 'b', 'c', 'd'] as const

/** The hashes of templates over the values of the atoms a, b, c and d. */
function hashesOf(templates: readonly string[], values: readonly number[]): number[] {
  const out = new Int32Array(templates.length)
  hashFeatures(compileTemplates(templates, ATOMS), Int32Array.from(values), out)
  return Array.from(out)
}

describe('compileTemplates', () => {
  test('groups templates by how many atoms they join', () => {
    const { count, groups } = compileTemplates(['a b', 'c', 'd c b', 'a', 'a b c d'], ATOMS)
    expect(count).toBe(5)
    const atomsOf = (group: Int32Array, arity: number): number[] =>
      Array.from(group).filter((_, i) => i % (arity + 1) > 0)
    expect(groups.map((group, a) => atomsOf(group, a + 1))).toEqual([
      [2, 0],
      [0, 1],
      [3, 2, 1],
      [0, 1, 2, 3],
    ])
  })

  test('gives every template a start value of its own', () => {
    const { groups } = compileTemplates(['a', 'a', 'a b', 'b', 'a b c', 'a b c d'], ATOMS)
    const starts = groups.flatMap((group, a) =>
      Array.from(group).filter((_, i) => i % (a + 2) === 0),
    )
    expect(new Set(starts).size).toBe(6)
  })

  test('takes an empty list', () => {
    expect(compileTemplates([], ATOMS).count).toBe(0)
  })

  test.each([
    ['an atom that is not computed', 'a s9.tag', 'known atoms, not "s9.tag"'],
    ['an atom in other letters', 'A', 'known atoms, not "A"'],
    ['five atoms', 'a b c d a', '1 to 4 atoms'],
    ['no atom', '', 'known atoms, not ""'],
    ['two blanks in a row', 'a  b', 'known atoms, not ""'],
  ])('refuses %s and names the template', (_title, template, expected) => {
    expect(() => compileTemplates(['a', template], ATOMS)).toThrow(
      expect.objectContaining({
        code: 'model-invalid',
        message: expect.stringContaining(`"${template}"; expected ${expected}`),
        data: { template },
      }),
    )
  })
})

describe('hashFeatures', () => {
  test('writes one hash a template, in the order of the groups', () => {
    const [single] = hashesOf(['c'], [1, 2, 3, 4])
    const out = new Int32Array(4).fill(99)
    const templates = compileTemplates(['c', 'a b'], ATOMS)
    hashFeatures(templates, Int32Array.from([1, 2, 3, 4]), out)
    expect(out[0]).toBe(single)
    expect(Array.from(out.subarray(2))).toEqual([99, 99])
  })

  // The weights of a trained model stand at these places: another hash makes every model file useless.
  test('gives the hashes that models were trained with', () => {
    const templates = ['a', 'b c', 'a b c', 'd c b a', 'd']
    expect(hashesOf(templates, [1, -5, 70_000, 0])).toEqual([
      197442704, -663575833, 894925183, -665808437, -1369551062,
    ])
  })

  test.each([
    ['one atom', 'b', [1, 2, 3, 4], [1, 9, 3, 4]],
    ['the first of two', 'a b', [1, 2, 3, 4], [9, 2, 3, 4]],
    ['the second of two', 'a b', [1, 2, 3, 4], [1, 9, 3, 4]],
    ['the last of three', 'a b c', [1, 2, 3, 4], [1, 2, 9, 4]],
    ['the last of four', 'a b c d', [1, 2, 3, 4], [1, 2, 3, 9]],
    ['the order of two', 'a b', [1, 2, 3, 4], [2, 1, 3, 4]],
    ['the order of four', 'a b c d', [1, 2, 3, 4], [1, 3, 2, 4]],
    ['the sign', 'a', [1, 2, 3, 4], [-1, 2, 3, 4]],
  ])('depends on %s', (_title, template, values, others) => {
    expect(hashesOf([template], values)).not.toEqual(hashesOf([template], others))
  })

  test.each([
    ['one', 'b', [1, 2, 3, 4], [9, 2, 9, 9]],
    ['two', 'a c', [1, 2, 3, 4], [1, 9, 3, 9]],
  ])('leaves other atoms than its %s alone', (_title, template, values, others) => {
    expect(hashesOf([template], values)).toEqual(hashesOf([template], others))
  })

  test('tells two templates over the same atoms apart', () => {
    const [first, second] = hashesOf(['a', 'b'], [7, 7, 0, 0])
    expect(first).not.toBe(second)
  })

  test('spreads small numbers over the rows of a table', () => {
    const rows = new Uint32Array(256)
    for (let n = 0; n < 256 * 64; n++)
      rows[hashesOf(['a b'], [n & 127, n >> 7, 0, 0])[0]! >>> 24]!++
    expect(Math.min(...rows)).toBeGreaterThan(16)
    expect(Math.max(...rows)).toBeLessThan(256)
  })
})

describe('selectRows', () => {
  // A table of 64 rows; 0, 5, 31, 32 and 63 have weights, and so stand at places 0 to 4.
  const present = Int32Array.of(1 | (1 << 5) | (1 << 31), 1 | (1 << 31))
  const index = { shift: 26, present, before: new Int32Array(2) }
  countRows(index)
  const featuresOf = (rows: readonly number[]): Int32Array =>
    Int32Array.from(rows, (row) => (row << 26) | 12_345)

  test.each([
    ['those with weights, in order', [5, 6, 63, 0, 1], [1, 4, 0]],
    ['the ends of a word of the index', [30, 31, 32, 33], [2, 3]],
    ['a row as often as it comes', [5, 5, 4, 5], [1, 1, 1]],
    ['all of them', [63, 32, 0], [4, 3, 0]],
    ['none', [1, 2, 62], []],
    ['none of no features', [], []],
  ])('keeps %s', (_title, features, kept) => {
    const rows = new Int32Array(features.length + 1)
    const count = selectRows(index, featuresOf(features), rows)
    expect(Array.from(rows.subarray(0, count))).toEqual(kept)
  })
})
