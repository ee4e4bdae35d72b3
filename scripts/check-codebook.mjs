// @ts-check
// Holds every rule of data/codebook/contacts.json against its own examples: `yes` must give a contact
// that carries the rule's id, `no` must give none by that rule. Works on the built package. Rules of frame attend are held to adding a participant.

import { readFileSync } from 'node:fs'
import { importHost, importReader } from './import-built.mjs'

/** @typedef {{ id: string, frame: string, yes: string, no: string }} Rule */

const { createReader } = await importReader()
const { loadAssets, loadModel } = await importHost()
const reader = createReader(loadAssets(), loadModel())

const file = new URL('../data/codebook/contacts.json', import.meta.url)
/** @type {{ rules: Rule[] }} */
const { rules } = JSON.parse(readFileSync(file, 'utf8'))

/** @param {string} id @param {string} text @returns {string[]} the rules of the contacts found */
const rulesIn = (id, text) => reader.read({ id, text }).contacts.map(({ rule }) => rule)

/** @param {string} text @returns {number} participants of all contacts found, those with a name twice */
const participantsIn = (text) =>
  reader
    .read({ id: 'attend', text })
    .contacts.flatMap(({ participants }) => participants)
    .reduce((n, { name }) => n + (name === null ? 1 : 2), 0)

// A rule of frame attend adds people to the contact of the first sentence, under that contact's rule.
/** @param {string} text */
const addsPeople = (text) =>
  participantsIn(text) > participantsIn(text.slice(0, text.indexOf('. ') + 1))

/** @type {string[]} */
const faults = []
for (const { id, frame, yes, no } of rules) {
  if (frame === 'attend') {
    if (!addsPeople(yes)) faults.push(`${id}: "yes" adds nobody: ${yes}`)
    if (addsPeople(no)) faults.push(`${id}: "no" adds somebody: ${no}`)
    continue
  }
  const found = rulesIn(`${id}/yes`, yes)
  if (!found.includes(id)) {
    const instead = found.length === 0 ? 'no contact' : `a contact by ${found.join(', ')}`
    faults.push(`${id}: "yes" gives ${instead}: ${yes}`)
  }
  if (rulesIn(`${id}/no`, no).includes(id)) faults.push(`${id}: "no" gives a contact: ${no}`)
}

if (faults.length > 0) {
  console.error(faults.join('\n'))
  console.error(`check-codebook: ${faults.length} fault(s) in ${rules.length} rules`)
  process.exit(1)
}
console.log(`check-codebook: ${rules.length} rules, every example and counter-example holds`)
