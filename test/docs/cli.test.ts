// Every command, argument, flag, choice and exit status of the program is explained in
// docs/reference/cli.md, in the section of its command, and nothing else is.

import { readFileSync } from 'node:fs'
import type { Command, Option } from 'commander'
import { describe, expect, test } from 'vitest'
import { EXIT_CODES } from '../../src/cli/exit-codes.js'
import { buildProgram } from '../../src/cli/program.js'

const page = readFileSync(new URL('../../docs/reference/cli.md', import.meta.url), 'utf8').replace(
  / +\|/g, // the formatter aligns tables
  ' |',
)
const program = buildProgram()

/** The text under a heading of the second level: `sectionOf('demarche code')`. */
function sectionOf(heading: string): string {
  const section = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`))
  return section ?? ''
}

const shownOptions = (command: Command): Option[] =>
  command.options.filter((option) => !option.hidden)

const nameOf = (option: Option): string => option.long ?? option.short ?? option.flags

const commands = program.commands.map((command) => ({
  name: command.name(),
  section: sectionOf(`demarche ${command.name()}`),
  options: shownOptions(command),
}))

const flags = commands.flatMap(({ name, section, options }) =>
  options.map((option) => ({ name, section, flag: nameOf(option), option })),
)

describe('the page of the command line', () => {
  test.each(commands)('has a section for $name', ({ name, section }) => {
    expect(section).not.toBe('')
    expect(page).toContain(`demarche ${name} [`)
  })

  test.each(flags)('explains $flag of $name', ({ section, option }) => {
    expect(section).toContain(`| \`${option.flags}\``)
  })

  test.each(flags)('names every choice of $flag of $name', ({ section, option, flag }) => {
    const row = section.split('\n').find((line) => line.startsWith(`| \`${flag}`)) ?? ''
    const missing = (option.argChoices ?? []).filter((choice) => !row.includes(`\`${choice}\``))
    expect(missing).toEqual([])
  })

  test.each(commands)('explains no flag that $name lacks', ({ section, options }) => {
    const told = [...section.matchAll(/^\| `(--[a-z-]+)/gm)].map((match) => match[1])
    expect(told.filter((flag) => !options.some((option) => nameOf(option) === flag))).toEqual([])
  })

  test.each(shownOptions(program).map(nameOf))('explains %s of the program', (flag) => {
    expect(page).toContain(`| \`${flag}\``)
  })

  test.each(Object.entries(EXIT_CODES))('lists exit status %s', (status, meaning) => {
    expect(sectionOf('Exit status')).toContain(`| ${status} | ${meaning} |`)
  })
})
