// @ts-check
// Runs after tsc: makes the command executable, and removes from dist/ what no source makes any more
// (a renamed file would otherwise stay in the package).

import { chmodSync, existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const OUTPUT = /\.(?:js|d\.ts)(?:\.map)?$/

/** @param {string} path under dist/ */
const hasSource = (path) =>
  OUTPUT.test(path) && existsSync(join(root, 'src', path.replace(OUTPUT, '.ts')))

/** Removes stale files and the folders they leave empty. @param {string} folder under dist/ */
function sweep(folder) {
  for (const entry of readdirSync(join(dist, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) sweep(path)
    else if (!hasSource(path)) rmSync(join(dist, path))
  }
  if (folder !== '' && readdirSync(join(dist, folder)).length === 0) rmdirSync(join(dist, folder))
}

sweep('')
chmodSync(join(dist, 'cli/main.js'), 0o755)
