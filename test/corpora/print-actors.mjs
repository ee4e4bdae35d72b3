// @ts-check
// Prints how the actor and place stages do on their tables of cases: `npm run score:actors`, with `-- --wrong` also the
// development cases that are not right. Of held cases only totals are printed.

import {
  countByClass,
  judgeActor,
  judgePlace,
  judgeReferences,
  openLinker,
  readCases,
} from './score-actors.mjs'

const link = await openLinker()
const isWordy = process.argv.includes('--wrong')

for (const [name, judge] of /** @type {const} */ ([
  ['resolution', judgeActor],
  ['places', judgePlace],
  ['coreference', judgeReferences],
])) {
  for (const set of ['dev', 'held']) {
    /** @type {any[]} */
    const judged = []
    for (const one of readCases(`${name}/${set}.jsonl`)) {
      const found = await /** @type {any} */ (judge)(link, one)
      judged.push(...(Array.isArray(found) ? found : [found]))
    }
    print(`${name}, ${set}`, judged, set === 'dev')
  }
}

/** @param {string} title @param {any[]} judged @param {boolean} isReadable */
function print(title, judged, isReadable) {
  console.log(`\n${title}`)
  for (const [name, { right, wrong, silent, kept, open }] of countByClass(judged)) {
    if (!isReadable && name !== 'all') continue
    const answered = right + wrong
    const share = (/** @type {number} */ n, /** @type {number} */ of) =>
      of === 0 ? '-' : `${((100 * n) / of).toFixed(1)} %`
    console.log(
      `  ${name.padEnd(18)} right ${right}, wrong ${wrong}, silent ${silent}: right where it answers ${share(right, answered)}, of all ${share(right, answered + silent)}; left open rightly ${kept}/${open}`,
    )
  }
  const exact = judged.filter((one) => one.isExact != null)
  if (exact.length > 0)
    console.log(`  exact id ${exact.filter((one) => one.isExact).length}/${exact.length}`)
  const sectors = judged.filter((one) => one.sectors != null)
  if (sectors.length > 0)
    console.log(
      `  sectors right ${sectors.filter((one) => one.sectors === 'right').length}/${sectors.length}`,
    )
  if (!isReadable || !isWordy) return
  for (const one of judged) {
    if (one.verdict === 'right') continue
    console.log(`    ${one.id} ${one.class}: expected "${one.expected}", found "${one.found}"`)
  }
}
