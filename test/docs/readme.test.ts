// The example of the README is true: its command, run now, prints what the README shows. The command
// stands in the fenced block after "<!-- example: text -->", its output after "<!-- example: output -->".

import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runHere } from '../cli/streams.js'

const path = new URL('../../README.md', import.meta.url)
const readme = existsSync(path) ? readFileSync(path, 'utf8').replaceAll('\r\n', '\n') : ''

/** The fenced block right after a mark, or null. */
function blockAfter(mark: string): string | null {
  const rest = readme.split(`<!-- example: ${mark} -->`)[1]
  return /^\s*```[a-z]*\n([\s\S]*?)\n?```/.exec(rest ?? '')?.[1] ?? null
}

const command = blockAfter('text')
const output = blockAfter('output')

// How the program may be called: installed, through npx, from a clone, or as the built file.
const CALL =
  /^(?:\$ )?(?:npx (?:--yes )?demarche|demarche|npm run (?:-s )?demarche --|node dist\/cli\/main\.js)\s+/

/** The words of a command line, without a shell: quotes hold words together, a backslash joins lines. */
function wordsOf(line: string): string[] {
  const words = line.replaceAll('\\\n', ' ').matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)
  return [...words].map(([, double, single, bare]) => double ?? single ?? bare ?? '')
}

const hasExample = command !== null && output !== null
if (!hasExample) console.warn('skipped: README.md has no example between its example marks')

test.skipIf(!hasExample)('the example of the README prints what it shows', async () => {
  expect(command, 'the example calls demarche').toMatch(CALL)
  const ran = await runHere(wordsOf((command ?? '').trim().replace(CALL, '')))
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout.trim()).toBe((output ?? '').trim())
})

test('the README is shorter than 200 lines', () => {
  expect(readme.split('\n').length).toBeLessThan(200)
})
