#!/usr/bin/env node
// Where the program starts. Checks the Node version before anything newer is loaded, hence no static
// import here: on an old Node, the rest may not even parse.

const OLDEST: readonly [number, number] = [22, 13]
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) {
  import('./run.js').then(({ runProcess }) => runProcess())
} else {
  console.error(
    `demarche: Node ${OLDEST.join('.')} or newer is needed, this is ${process.versions.node}; ` +
      'install a newer Node, or put one first on the path',
  )
  process.exitCode = 1
}

export {}
