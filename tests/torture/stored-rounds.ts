import type { Page } from '@playwright/test'

/** Runs in the page: every round in the database with its counts and a hash of all that belongs to it, past the app. */
async function fingerprintRounds(): Promise<string> {
  interface Row { readonly [field: string]: unknown }
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no reason'))
  })
  const db = await settled(indexedDB.open('miharashi'))
  const tx = db.transaction(['rounds', 'parts', 'sources'])
  const read = (name: string): Promise<Row[]> => settled(tx.objectStore(name).getAll() as IDBRequest<Row[]>)
  const [rounds, parts, sources] = [await read('rounds'), await read('parts'), await read('sources')]
  db.close()
  const said: string[] = []
  for (const { id, header, sha256, counts } of rounds) {
    const ownParts = parts.filter(({ round }) => round === id)
    const ownTexts = sources.filter(({ round }) => round === id)
    const whole = JSON.stringify([header, sha256, counts, ownParts.map(({ bytes }) => Array.from(bytes as Uint8Array)), ownTexts])
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whole))
    const hex = Array.from(new Uint8Array(hash).slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const { policies, indicators, projects, parts: partCount, texts } = counts as Record<string, number>
    const torn = ownParts.length !== partCount || ownTexts.length !== texts ? ' torn' : ''
    said.push(`${String(id)} ${policies}/${indicators}/${projects} ${hex}${torn}`)
  }
  const strays = [...parts, ...sources].filter(({ round }) => !rounds.some(({ id }) => id === round)).length
  return [...said.sort(), ...(strays > 0 ? [`${strays} rows of no round`] : [])].join('; ')
}

/** What lies in the app's database of a page's origin: rounds with their counts and hashes. */
export const storedRounds = (page: Page): Promise<string> => page.evaluate(fingerprintRounds)
