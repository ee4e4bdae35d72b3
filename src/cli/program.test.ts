import { PassThrough, Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Io } from './io.js'
import { buildProgram } from './program.js'
import { run } from './run.js'

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

async function runHere(...args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  let code = 0
  const io: Io = {
    ...{ stdin: Object.assign(Readable.from([]), { isTTY: true }), stdout, stderr },
    setExitCode(exitCode) {
      code = exitCode
    },
    onInterrupt: () => () => {},
  }
  await run(args, io)
  return { code, stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }
}

describe('usage', () => {
  test.each<[string, string[], string]>([
    ['an unknown option', ['code', '--bogus'], "unknown option '--bogus'"],
    ['an unknown command', ['cod'], "unknown command 'cod'"],
    ['an unknown format', ['code', '--format', 'xml'], 'human, json, jsonl, csv'],
    ['an unknown kind of record', ['code', '--records', 'x'], 'contacts, events, positions'],
    [
      'an unknown layer',
      ['explain', '--layer', 'x'],
      'tokens, parse, mentions, actors, places, coding',
    ],
    ['no workers', ['code', '--workers', '0'], 'whole number above 0'],
    ['a limit in words', ['code', '--max-chars', 'many'], 'whole number above 0'],
    ['a date of the wrong form', ['code', '--published', '12/9/2024'], '2024-09-12'],
    ['an unknown encoding', ['code', '--encoding', 'klingon'], 'utf-16le'],
    ['--records without csv', ['code', 'a.txt', '--records', 'events'], '--format csv'],
    ['text and files', ['code', 'a.txt', '--text', 'b'], 'name one or the other'],
    ['a text and a file to explain', ['explain', 'a.txt', '--text', 'b'], 'one or the other'],
    ['two files to explain', ['explain', 'a.txt', 'b.txt'], 'too many arguments'],
    ['nothing to code on a terminal', ['code'], 'name files or folders'],
    ['nothing to explain on a terminal', ['explain'], 'name a file'],
  ])('refuses %s with status 2 and a line that helps', async (_, args, words) => {
    const { code, stdout, stderr } = await runHere(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^demarche: [^\n]+ \(option-invalid\)\n/)
    expect(stderr).toContain(words)
  })

  test('prints its version', async () => {
    expect(await runHere('--version')).toMatchObject({
      ...{ code: 0, stderr: '' },
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
  })

  test.each([[['--help']], [['code', '--help']], [['help', 'explain']]])(
    'prints help with examples for %j',
    async (args) => {
      const { code, stdout } = await runHere(...args)
      expect(code).toBe(0)
      expect(stdout).toContain('Examples:\n  demarche ')
    },
  )

  test('lists the exit codes in its help', async () => {
    const { stdout } = await runHere('--help')
    for (const code of [0, 1, 2, 3, 4, 130]) expect(stdout).toMatch(new RegExp(`^ +${code}  `, 'm'))
  })
})

test('every command and option has a description', () => {
  for (const command of buildProgram().commands) {
    expect(command.description(), command.name()).not.toBe('')
    for (const option of command.options) expect(option.description, option.flags).not.toBe('')
  }
})
