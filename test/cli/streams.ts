// Streams for tests that run the program in this process, and a way to run the built one in its own.

import { spawn } from 'node:child_process'
import { PassThrough, Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Io } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command line in this process: `await runHere(['code', '--text', '…'])`. */
export async function runHere(args: readonly string[], input?: string | Uint8Array): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const texts = [textOf(stdout), textOf(stderr)]
  let code = 0
  const io: Io = {
    stdin: Readable.from(input === undefined ? [] : [Buffer.from(input)]),
    ...{ stdout, stderr },
    setExitCode(exitCode) {
      code = exitCode
    },
    onInterrupt: () => () => {},
  }
  await run(args, io)
  stdout.end()
  stderr.end()
  const [out = '', err = ''] = await Promise.all(texts)
  return { code, stdout: out, stderr: err }
}

async function textOf(stream: Readable): Promise<string> {
  const blocks: Buffer[] = []
  for await (const block of stream) blocks.push(block as Buffer)
  return Buffer.concat(blocks).toString()
}

export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** Runs the built program in a process of its own. */
export async function runBuilt(args: readonly string[], input: string = ''): Promise<Ran> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: 'pipe' })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const texts = Promise.all([textOf(child.stdout), textOf(child.stderr)])
  child.stdin.on('error', () => {}) // a program that refuses its options does not read
  child.stdin.end(input)
  const [stdout, stderr] = await texts
  return { code: await ended, stdout, stderr }
}
