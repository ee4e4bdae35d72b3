// A line on stderr that says how far a long run is. Only on a terminal, only after two seconds, and not
// where results scroll by on the same terminal.

import type { Io } from './io.js'

const QUIET_MS = 2_000
const REDRAW_MS = 250
const CLEAR_LINE = '\r\u001b[K'

/** Counts documents: `progress.step(); …; progress.clear()`. */
export interface Progress {
  step(): void
  /** Takes the line away; call it before anything else is written to stderr, and at the end. */
  clear(): void
}

/** The progress line of a run, or one that does nothing. */
export function startProgress({ stdout, stderr }: Io, now: () => number = Date.now): Progress {
  if (stderr.isTTY !== true || stdout.isTTY === true) return { step: () => {}, clear: () => {} }
  const startedMs = now()
  let drawnMs = startedMs + QUIET_MS - REDRAW_MS
  let documents = 0
  let isShown = false
  return {
    step() {
      documents++
      const nowMs = now()
      if (nowMs - drawnMs < REDRAW_MS) return
      drawnMs = nowMs
      isShown = true
      stderr.write(`${CLEAR_LINE}${describeProgress(documents, nowMs - startedMs)}`)
    },
    clear() {
      if (isShown) stderr.write(CLEAR_LINE)
      isShown = false
    },
  }
}

/** `1,234 documents, 210/s, 0:05`. */
export function describeProgress(documents: number, elapsedMs: number): string {
  const seconds = Math.floor(elapsedMs / 1000)
  const rate = Math.round(documents / Math.max(0.001, elapsedMs / 1000))
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return `${documents.toLocaleString('en-US')} documents, ${rate.toLocaleString('en-US')}/s, ${clock}`
}
