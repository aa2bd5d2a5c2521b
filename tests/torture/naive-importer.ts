import type { Page } from '@playwright/test'

const ROWS = 150

/** Runs in the page: takes everything away and puts row after row, each by itself, as an importer does that thinks of no crash. */
async function importNaively({ rows, edition }: { readonly rows: number; readonly edition: number }): Promise<void> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no reason'))
  })
  const opening = indexedDB.open('naive', 1)
  opening.onupgradeneeded = () => { opening.result.createObjectStore('rows', { keyPath: 'n' }) }
  const db = await settled(opening)
  await settled(db.transaction('rows', 'readwrite').objectStore('rows').clear())
  for (let n = 0; n < rows; n += 1) {
    await settled(db.transaction('rows', 'readwrite').objectStore('rows').put({ n, edition, text: `${edition}`.repeat(4_000) }))
  }
  db.close()
}

/** Runs in the page: which editions lie there, and how many rows of each. */
async function readNaively(): Promise<string> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no reason'))
  })
  const opening = indexedDB.open('naive', 1)
  opening.onupgradeneeded = () => { opening.result.createObjectStore('rows', { keyPath: 'n' }) }
  const db = await settled(opening)
  const rows = (await settled(db.transaction('rows').objectStore('rows').getAll())) as readonly { readonly edition: number }[]
  db.close()
  const counts = new Map<number, number>()
  for (const { edition } of rows) counts.set(edition, (counts.get(edition) ?? 0) + 1)
  return JSON.stringify([...counts].sort(([a], [b]) => a - b))
}

export const naiveImport = (page: Page, edition: number): Promise<void> => page.evaluate(importNaively, { rows: ROWS, edition })
export const naiveState = (page: Page): Promise<string> => page.evaluate(readNaively)
/** The state with one edition whole. */
export const naiveWhole = (edition: number): string => JSON.stringify([[edition, ROWS]])
