import { describe, expect, test } from 'vitest'
import { contentId } from './ids.js'

describe('contentId', () => {
  test('carries its prefix and 24 digits', () => {
    expect(contentId('ctc', ['ver_1', '0-7'])).toMatch(/^ctc_[0-9a-f]{24}$/)
  })

  test('is the same for the same parts', () => {
    expect(contentId('evt', ['a', 'b'])).toBe(contentId('evt', ['a', 'b']))
  })

  test.each([
    ['another part', ['a', 'c']],
    ['another order', ['b', 'a']],
    ['parts cut elsewhere', ['ab', '']],
    ['parts joined', ['ab']],
  ])('differs for %s', (_, parts) => {
    expect(contentId('evt', parts)).not.toBe(contentId('evt', ['a', 'b']))
  })
})
