import { describe, expect, test } from 'vitest'
import { shippedKnowledge } from '../../test/shipped-reader.js'
import { createDocument, type DocumentInput, textOf } from '../document/index.js'
import { findMentions } from '../mentions/index.js'
import { tokenize } from '../tokens/index.js'
import { linkActors } from './link-actors.js'

/** Name (or the words for it), offices and code of every party of a text that was linked. */
function linksIn(text: string, about: Partial<DocumentInput> = {}): string[] {
  const input = { id: 'a', text, publishedOn: '2023-09-14', ...about }
  const doc = findMentions(tokenize(createDocument(input)), shippedKnowledge())
  return linkActors(doc, shippedKnowledge())
    .parties.flat()
    .map(({ name, offices, mention, code }) => {
      const office = offices.map((span) => textOf(doc, span)).join('; ')
      return [textOf(doc, name ?? mention), office, code].filter((part) => part !== '').join(' | ')
    })
}

describe('a person', () => {
  test.each([
    ['Norwegian Foreign Minister Ingrid Haugland spoke.', 'Norwegian Foreign Minister', 'NOR'],
    ['Ingrid Haugland, foreign minister of Norway, spoke.', 'foreign minister of Norway', 'NOR'],
    ['Norway’s foreign minister, Ingrid Haugland, spoke.', 'Norway’s foreign minister', 'NOR'],
    ['Secretary of State Ingrid Haugland spoke.', 'Secretary of State', 'USA'],
    ['UN Special Envoy for Yemen Ingrid Haugland spoke.', 'UN Special Envoy for Yemen', 'UN'],
    ['Houthi negotiator Ingrid Haugland spoke.', 'Houthi negotiator', 'YEM-HOUTHI'],
    ['NATO Secretary General Ingrid Haugland spoke.', 'NATO Secretary General', 'NATO'],
  ])('has the code of the office in "%s"', (text, office, code) => {
    expect(linksIn(text)).toContain(`Ingrid Haugland | ${office} | ${code}`)
  })

  test('without an office has the code of the table of holders on that date', () => {
    expect(linksIn('Emmanuel Macron spoke.')).toEqual(['Emmanuel Macron | FRA'])
  })

  test('whom nothing places is not linked', () => {
    expect(linksIn('Ingrid Haugland spoke.')).toEqual([])
  })

  test('keeps name and office in a later mention', () => {
    const text = 'Norwegian Foreign Minister Ingrid Haugland spoke. Haugland then left.'
    expect(linksIn(text)).toEqual([
      ...['Ingrid Haugland | Norwegian Foreign Minister | NOR'],
      ...['Ingrid Haugland | Norwegian Foreign Minister | NOR'],
    ])
  })

  test('of an official publisher speaks for its state', () => {
    const source = { name: 'Ministry', state: 'NOR', kind: 'official' } as const
    const text = 'Foreign Minister Ingrid Haugland spoke.'
    expect(linksIn(text, { source })).toEqual(['Ingrid Haugland | Foreign Minister | NOR'])
    expect(linksIn(text)).toEqual([])
  })
})

test('ministers named by office alone are one party for each state', () => {
  expect(linksIn('The foreign ministers of Egypt, Jordan and Iraq met.')).toEqual([
    ...['Egypt | foreign ministers | EGY', 'Jordan | foreign ministers | JOR'],
    ...['Iraq | foreign ministers | IRQ'],
  ])
})

test.each([
  ['China acted.', 'China | CHN'],
  ['The European Union acted.', 'The European Union | EU'],
  ['The Taliban acted.', 'The Taliban | AFG-TALIBAN'],
])('a name has its code: %s', (text, link) => {
  expect(linksIn(text)).toEqual([link])
})
