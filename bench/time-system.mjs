// @ts-check
// Child process of speed.mjs: holds one system, in a process of its own so that none pays for the memory and the
// compiled code of another. Takes its name and a number of words; answers every message with the CPU seconds of one
// round of each task over the texts.

import { parserTasks, repeatTexts, task } from './parse.mjs'
import { openPeer } from './peers.mjs'
import { readTexts } from './texts.mjs'

/** @typedef {{ version: string | null, words: number, tasks: string[], tokens: number }} Opened */

const [, , name = '', wanted = ''] = process.argv
const { inputs, words } = repeatTexts(await readTexts(), Number(wanted))
const { version, tasks } = await openSystem()

const [tokens] = tasks.map(({ run }) => run()) // warm-up: the engine compiles what is run often

process.on('message', () => process.send?.(tasks.map(cpuSecondsOf)))
process.send?.({ version, words, tokens, tasks: tasks.map((each) => each.name) })

async function openSystem() {
  if (name === 'fast' || name === 'best') return { version: null, tasks: parserTasks(name, inputs) }
  const peer = await openPeer(name)
  return { version: peer.version, tasks: [task('all', inputs, ({ text }) => peer.read(text))] }
}

/** @param {import('./parse.mjs').Task} task */
function cpuSecondsOf({ run }) {
  const before = process.cpuUsage()
  if (run() === 0) throw new Error(`${name} found no words`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
