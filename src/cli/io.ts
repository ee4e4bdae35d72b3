// The streams a command talks to, so that tests can hand in their own, and a writer that waits when the
// reader of the output is slower than the coder.

import type { Readable, Writable } from 'node:stream'
import type { ExitCode } from './exit-codes.js'

/** Where a command reads from and writes to. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  /** Sets the status with which the process will end. */
  readonly setExitCode: (code: ExitCode) => void
  /** Calls back on Ctrl-C; gives a function that stops listening. */
  readonly onInterrupt: (stop: () => void) => () => void
}

/** The streams of this process. */
export const processIo = (): Io => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  setExitCode(code) {
    process.exitCode = code
  },
  onInterrupt(stop) {
    process.once('SIGINT', stop) // once: a second Ctrl-C ends the process at once
    return () => process.off('SIGINT', stop)
  },
})

export const DEFAULT_WIDTH = 100

const BUFFER_CHARS = 65_536

/** Gathers output into larger writes; `write` and `flush` wait while the stream is full. */
export class Writer {
  readonly #stream: Writable
  #pending = ''
  #isScheduled = false
  #drained: Promise<void> | null = null

  constructor(stream: Writable) {
    this.#stream = stream
  }

  async write(text: string): Promise<void> {
    this.#pending += text
    if (this.#pending.length >= BUFFER_CHARS) await this.flush()
    else this.#schedule()
  }

  async flush(): Promise<void> {
    while (this.#drained !== null) await this.#drained
    const text = this.#pending
    this.#pending = ''
    if (text === '' || this.#stream.write(text)) return
    this.#drained = new Promise((resolve) => {
      this.#stream.once('drain', () => {
        this.#drained = null
        if (this.#pending !== '') this.#schedule()
        resolve()
      })
    })
    await this.#drained
  }

  /** What is there goes out at the next turn, so that a slow stream of documents shows at once. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      if (this.#drained === null) void this.flush()
    })
  }
}
