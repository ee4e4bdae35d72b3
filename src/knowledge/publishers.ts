// Who publishes: presidencies, ministries, agencies, wires and papers, by name and by domain.

import { foldPhrase, listOf, readTable } from '../base/index.js'

/** A known publisher. */
export interface Publisher {
  readonly name: string
  readonly state: string | null
  readonly kind: 'official' | 'state-agency' | 'agency' | 'press'
}

/** Publishers by name and domain. */
export class PublisherTable {
  readonly #byName = new Map<string, Publisher>()
  readonly #byDomain = new Map<string, Publisher>()

  constructor(text: string) {
    const columns = ['name', 'aliases', 'domains', 'credits', 'state', 'kind'] as const
    for (const row of readTable(text, 'actors/publishers.tsv', columns)) {
      const state = row.state === '' ? null : row.state
      const publisher = { name: row.name, state, kind: row.kind as Publisher['kind'] }
      for (const name of [row.name, ...listOf(row.aliases), ...listOf(row.credits)]) {
        const key = foldPhrase(name).join(' ')
        if (!this.#byName.has(key)) this.#byName.set(key, publisher)
      }
      for (const domain of listOf(row.domains)) this.#byDomain.set(domain, publisher)
    }
  }

  /** Looks a publisher up by its name (also "Name (site)") and by the host of an address. */
  find(name: string | null, url: string | null): Publisher | null {
    return (url === null ? null : this.#ofUrl(url)) ?? (name === null ? null : this.#ofName(name))
  }

  #ofName(name: string): Publisher | null {
    const bare = name.replace(/\s*\([^)]*\)\s*$/, '')
    const inside = /\(([^)]*)\)\s*$/.exec(name)?.[1] ?? ''
    for (const form of [name, bare, inside]) {
      const found = this.#byName.get(foldPhrase(form).join(' '))
      if (found !== undefined) return found
    }
    return this.#byDomain.get(inside.toLowerCase()) ?? null
  }

  #ofUrl(url: string): Publisher | null {
    let host = (/^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '').toLowerCase()
    while (host.includes('.')) {
      const found = this.#byDomain.get(host)
      if (found !== undefined) return found
      host = host.slice(host.indexOf('.') + 1)
    }
    return null
  }
}
