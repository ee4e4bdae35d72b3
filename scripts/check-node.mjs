// Says which Node runs the npm scripts, and stops when it is too old.
// The workspace tools/node brings a current one; where its optional package is missing, the machine's own is used.

const [oldestMajor, oldestMinor] = [22, 13]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)

if (!isNewEnough) {
  console.error(
    `demarche needs Node ${oldestMajor}.${oldestMinor} or newer, but these scripts run on ${process.versions.node}. ` +
      'Run "npm ci" again without --omit=optional, or install a newer Node and put it first on the path.',
  )
  process.exit(1)
}
console.error(`Node ${process.versions.node}`)
