// Holds the imports of src/ against scripts/rooms.json: which room may import which, through index.ts
// only, which packages it may name, no import cycle between files, and no impure word in a pure room.
// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'

/** @type {{ pure: string[], rooms: Record<string, { rooms: string[], packages: string[] }> }} */
const table = JSON.parse(readFileSync(new URL('./rooms.json', import.meta.url), 'utf8'))
const root = process.argv[2] ?? 'src'

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
const IMPURE = [
  [/\bDate\.now\b|\bnew Date\(\)/, 'a clock'],
  [/\bMath\.random\b/, 'randomness'],
  [/\bMath\.(?:exp|log|log2|log10|pow)\b/, 'a function whose last bit differs between machines'],
  [/\bprocess\./, 'the process'],
  [/\bIntl\.|\.toLocale|\blocaleCompare\b/, 'a locale'],
  [/\\p\{/, 'a Unicode property class, which differs between engines'],
  [/\bfetch\(/, 'the network'],
  [/\bconsole\./, 'printing'],
]

/** @type {string[]} */
const faults = []
/** @type {Map<string, string[]>} */
const graph = new Map()

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))
  .sort()

for (const file of files) checkFile(file)
for (const cycle of findCycles()) faults.push(`import cycle: ${cycle.join(' -> ')}`)

if (faults.length > 0) {
  console.error(faults.join('\n'))
  console.error(`check-rooms: ${faults.length} fault(s); the table is scripts/rooms.json`)
  process.exit(1)
}
console.log(
  `check-rooms: ${files.length} files in ${Object.keys(table.rooms).length} rooms, every import allowed`,
)

/** @param {string} file path under src */
function checkFile(file) {
  const room = file.split('/')[0] ?? ''
  const isTest = file.endsWith('.test.ts')
  const allowed = table.rooms[room]
  if (allowed === undefined) {
    faults.push(`${file}: room "${room}" is not in the table`)
    return
  }
  const text = readFileSync(join(root, file), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? '')
  for (const target of imports) checkImport(file, room, allowed, target, isTest)
  if (isTest) return
  graph.set(
    file,
    imports.filter((target) => target.startsWith('.')).map((target) => resolve(file, target)),
  )
  if (table.pure.includes(room)) checkPure(file, text)
  if (file === `${room}/index.ts`) checkIndex(file, text)
}

/**
 * @param {string} file
 * @param {string} room
 * @param {{ rooms: string[], packages: string[] }} allowed
 * @param {string} target
 * @param {boolean} isTest
 */
function checkImport(file, room, allowed, target, isTest) {
  if (target.startsWith('.')) {
    const path = resolve(file, target)
    const other = path.split('/')[0] ?? ''
    if (path.startsWith('..')) {
      if (!isTest) faults.push(`${file}: "${target}" leaves src`)
    } else if (other !== room) {
      if (path !== `${other}/index.ts`)
        faults.push(`${file}: "${target}" goes past ${other}/index.ts`)
      if (!isTest && !allowed.rooms.includes(other))
        faults.push(`${file}: ${room} may not import ${other}`)
    }
    return
  }
  if (isTest) return
  if (target.startsWith('node:')) {
    if (table.pure.includes(room)) faults.push(`${file}: pure room "${room}" imports ${target}`)
  } else if (
    !allowed.packages.includes(
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  ) {
    faults.push(`${file}: ${room} may not use the package "${target}"`)
  }
}

/** @param {string} file @param {string} text */
function checkPure(file, text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
  for (const [pattern, what] of IMPURE) {
    if (/** @type {RegExp} */ (pattern).test(code)) faults.push(`${file}: a pure room uses ${what}`)
  }
}

/** @param {string} file @param {string} text */
function checkIndex(file, text) {
  const rest = text.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s+'[^']+'\s*/g, '').trim()
  if (rest !== '') faults.push(`${file}: an index holds re-exports and nothing else`)
}

/** @param {string} file @param {string} target */
function resolve(file, target) {
  return relative('.', normalize(join(dirname(file), target)))
    .split(sep)
    .join('/')
    .replace(/\.js$/, '.ts')
}

/** @returns {string[][]} */
function findCycles() {
  /** @type {string[][]} */
  const cycles = []
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map()
  /** @param {string} file @param {string[]} path */
  const visit = (file, path) => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      cycles.push([...path.slice(path.indexOf(file)), file])
      return
    }
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    state.set(file, 'done')
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}
