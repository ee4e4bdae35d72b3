import { expect, test } from 'vitest'
import { linesOf } from './lines.js'

async function* blocks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function linesFrom(...texts: readonly string[]): Promise<(string | null)[]> {
  const lines: (string | null)[] = []
  for await (const { number, bytes } of linesOf(blocks(...texts), 8)) {
    expect(number).toBe(lines.length + 1)
    lines.push(bytes === null ? null : Buffer.from(bytes).toString())
  }
  return lines
}

test.each<[string, string[], (string | null)[]]>([
  ['nothing', [], []],
  ['one line with its end', ['abc\n'], ['abc']],
  ['a last line without its end', ['abc\nde'], ['abc', 'de']],
  ['CRLF and LF', ['ab\r\ncd\n'], ['ab', 'cd']],
  ['CR and LF in two blocks', ['ab\r', '\ncd'], ['ab', 'cd']],
  ['a line over many blocks', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['blank lines keep their numbers', ['\n\na\n'], ['', '', 'a']],
  ['a line over the limit is dropped, the rest stays', ['ab\n123456789\ncd\n'], ['ab', null, 'cd']],
  ['an endless line is dropped block by block', ['12345', '67890', '12345\nab'], [null, 'ab']],
  ['a line at the limit is kept', ['12345678\n'], ['12345678']],
  ['an over-long last line', ['123456789'], [null]],
])('splits %s', async (_, texts, expected) => {
  expect(await linesFrom(...texts)).toEqual(expected)
})
