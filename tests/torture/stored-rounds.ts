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
  const hexOf = async (bytes: BufferSource): Promise<string> =>
    Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 6), (byte) => byte.toString(16).padStart(2, '0')).join('')
  // The parts of a wide round lie under a key of their own.
  const keyOf = ({ id, wide }: Row): unknown => (wide as { readonly key: string } | undefined)?.key ?? id
  const said: string[] = []
  for (const row of rounds) {
    const { id, header, sha256, counts } = row
    const ownParts = parts.filter(({ round }) => round === keyOf(row))
    const ownTexts = sources.filter(({ round }) => round === id)
    const partHashes = await Promise.all(ownParts.map(({ bytes }) => hexOf(bytes as Uint8Array<ArrayBuffer>)))
    const hex = await hexOf(new TextEncoder().encode(JSON.stringify([header, sha256, counts, partHashes, ownTexts])))
    const { policies, indicators, projects, parts: partCount, texts } = counts as Record<string, number>
    const torn = ownParts.length !== partCount || ownTexts.length !== texts ? ' torn' : ''
    said.push(`${String(id)} ${policies}/${indicators}/${projects} ${hex}${torn}`)
  }
  const strays = parts.filter(({ round }) => !rounds.some((row) => keyOf(row) === round)).length + sources.filter(({ round }) => !rounds.some(({ id }) => id === round)).length
  return [...said.sort(), ...(strays > 0 ? [`${strays} rows of no round`] : [])].join('; ')
}

/** What lies in the app's database of a page's origin: rounds with their counts and hashes. */
export const storedRounds = (page: Page): Promise<string> => page.evaluate(fingerprintRounds)
