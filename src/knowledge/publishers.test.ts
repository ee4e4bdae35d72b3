import { describe, expect, test } from 'vitest'
import { PublisherTable } from './publishers.js'

const publishers = new PublisherTable(
  [
    'name\taliases\tdomains\tcredits\tstate\tkind',
    'Xinhua\tXinhua News Agency\txinhuanet.com|news.cn\t\tCHN\tstate-agency',
    'Reuters\t\treuters.com\tReuters News\t\tagency',
    'Ministry of Foreign Affairs of France\t\tdiplomatie.gouv.fr\t\tFRA\tofficial',
  ].join('\n'),
)
const nameOf = (name: string | null, url: string | null): string | null =>
  publishers.find(name, url)?.name ?? null

describe('find', () => {
  test.each([
    ['its name', 'Xinhua', null, 'Xinhua'],
    ['its name in other letters', 'XINHUA', null, 'Xinhua'],
    ['another name', 'Xinhua News Agency', null, 'Xinhua'],
    ['a credit', 'Reuters News', null, 'Reuters'],
    ['a name with a note behind it', 'Xinhua (English)', null, 'Xinhua'],
    ['a name inside parentheses', 'Beijing (Xinhua)', null, 'Xinhua'],
    ['a domain inside parentheses', 'News (reuters.com)', null, 'Reuters'],
    ['the host of an address', null, 'https://www.xinhuanet.com/a', 'Xinhua'],
    ['a host with a port', null, 'http://news.cn:8080/a?b#c', 'Xinhua'],
    ['the address before the name', 'Reuters', 'https://news.cn/a', 'Xinhua'],
    ['the name when the host is unknown', 'Reuters', 'https://example.org', 'Reuters'],
  ])('finds a publisher by %s', (_, name, url, expected) => {
    expect(nameOf(name, url)).toBe(expected)
  })

  test.each([
    ['an unknown name', 'The Daily Ruritanian', null],
    ['a host that only ends alike', null, 'https://fakenews.cn.example.org'],
    ['a top-level domain', null, 'https://cn/'],
    ['no address at all', null, 'not an address'],
    ['nothing', null, null],
  ])('finds none by %s', (_, name, url) => {
    expect(nameOf(name, url)).toBeNull()
  })

  test('knows state and kind', () => {
    expect(publishers.find('Reuters', null)).toMatchObject({ state: null, kind: 'agency' })
    expect(publishers.find('Xinhua', null)).toMatchObject({ state: 'CHN', kind: 'state-agency' })
  })
})
