// @ts-check
// Words per second of systems on the same texts, in CPU time. Each system has a process of its own; the passes go round
// the systems, so that what else the machine does falls on all of them.

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { median } from './time-stages.mjs'

/** @typedef {{ cpuSeconds: number, wordsPerSecond: number }} Speed */
/**
 * @typedef {object} SystemSpeed
 * @property {string} name
 * @property {string | null} version
 * @property {number} tokens its own count, for one round
 * @property {Readonly<Record<string, Speed>>} tasks
 */
/** @typedef {import('./time-system.mjs').Opened} Opened */

const CHILD = fileURLToPath(new URL('time-system.mjs', import.meta.url))

/**
 * Medians over the passes, after one round that is not counted. Words are those of our tokenizer for every system.
 *
 * @param {readonly string[]} names
 * @param {{ words: number, passes: number }} amount
 * @returns {Promise<{ words: number, systems: SystemSpeed[] }>}
 */
export async function timeSystems(names, { words, passes }) {
  const children = names.map((name) => openChild(name, words))
  try {
    /** @type {Opened[]} */
    const opened = []
    for (const child of children) opened.push(await child.answer())
    /** @type {number[][][]} per system and pass, the seconds of each task */
    const seconds = children.map(() => [])
    for (let pass = 0; pass < passes; pass++) {
      for (const [i, child] of children.entries()) seconds[i]?.push(await child.ask())
    }
    return {
      words: opened[0]?.words ?? 0,
      systems: opened.map((system, i) => speedOf(names[i] ?? '', system, seconds[i] ?? [])),
    }
  } finally {
    for (const child of children) child.close()
  }
}

/** @param {string} name @param {Opened} opened @param {readonly number[][]} seconds @returns {SystemSpeed} */
function speedOf(name, { version, words, tokens, tasks }, seconds) {
  const speeds = tasks.map((task, t) => {
    const cpuSeconds = median(seconds.map((pass) => pass[t] ?? 0))
    return [task, { cpuSeconds, wordsPerSecond: words / cpuSeconds }]
  })
  return { name, version, tokens, tasks: Object.fromEntries(speeds) }
}

/** @param {string} name @param {number} words */
function openChild(name, words) {
  const child = fork(CHILD, [name, String(words)])
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the process of ${name} ended with code ${code}`)
  })
  gone.catch(() => {}) // it ends when it is closed; only an answer that is waited for minds
  const answer = () => Promise.race([once(child, 'message').then(([message]) => message), gone])
  return {
    answer,
    ask() {
      child.send('pass')
      return answer()
    },
    close() {
      if (child.connected) child.disconnect()
    },
  }
}
