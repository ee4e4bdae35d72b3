// @ts-check
// Runs a script of this folder in a fresh process and gives what it printed.

import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** @param {readonly string[]} command script and arguments @param {readonly string[]} nodeOptions */
export function runChild([script = '', ...args], nodeOptions = []) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  return execFileSync(process.execPath, [...nodeOptions, path, ...args], {
    ...{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  })
}
