import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { READING } from '../../test/cli/example-reading.js'
import { renderReading } from './human.js'
import { styleOf } from './style.js'

const plain = styleOf(new PassThrough())

test('shows every record with the words that say it', () => {
  const [contact, event, position] = [READING.contacts[0], READING.events[0], READING.positions[0]]
  expect(renderReading(READING, plain)).toEqual([
    'Wang, Ahmadian meet',
    'a · 2024-09-12 · Example Agency',
    '',
    '  held meeting · 2024-09-12 (date of publication, not in the text) · St. Petersburg, RUS · on the',
    '    sidelines of "a BRICS meeting"',
    '    Wang Yi (CHN), director of the "Central Office"',
    '    Ali Ahmadian (IRN), visitor',
    '    "Wang Yi, director of the "Central Office", met with Ali Ahmadian in St. Petersburg." [0-83]',
    `    rule meet-person · ${contact?.id}`,
    '',
    '  CONSULT visit · Wang Yi (CHN) → Ali Ahmadian (IRN) · CAMEO 042',
    '    "Wang Yi, director of the "Central Office", met with Ali Ahmadian in St. Petersburg." [0-83]',
    `    rule consult-meet · ${event?.id}`,
    '',
    '  position: appreciate · Iran (IRN)',
    '    "Iran thanked China." [84-103]',
    `    rule thank · ${position?.id}`,
    '',
    '  note actor-unknown: nobody knows Iran "Iran" [84-88]',
    '',
  ])
})

test('says when nothing was found', () => {
  const empty = { ...READING, contacts: [], events: [], positions: [], notes: [] }
  expect(renderReading(empty, plain)).toContain('  no contact or event found')
})

test('keeps to a narrow terminal', () => {
  const lines = renderReading(READING, { ...plain, width: 50 })
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50)
})

test('paints on a terminal only', () => {
  const terminal = styleOf(Object.assign(new PassThrough(), { isTTY: true, columns: 80 }))
  const painted = renderReading(READING, terminal).join('\n')
  const isColorful = (process.env['NO_COLOR'] ?? '') === ''
  expect(painted.includes('\u001b[')).toBe(isColorful)
  expect(renderReading(READING, plain).join('\n')).not.toContain('\u001b[')
})
