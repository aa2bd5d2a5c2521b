import type { PrecacheController } from 'workbox-precaching'

async function fetchAgain(cache: Cache, url: string, key: string, controller: PrecacheController): Promise<boolean> {
  try {
    const integrity = controller.getIntegrityForCacheKey(key)
    const answer = await fetch(new Request(url, { cache: 'no-cache', ...(integrity === undefined ? {} : { integrity }) }))
    if (!answer.ok) return false
    await cache.put(key, answer)
    return true
  } catch {
    // Without a network, with another file in its place or without room, the file stays missing, and that is the answer.
    return false
  }
}

/**
 * Brings back what the browser has thrown away of the stored build.
 * @returns whether every file is there now
 */
export async function mendShelf(controller: PrecacheController): Promise<boolean> {
  const cache = await caches.open(controller.strategy.cacheName)
  const held = new Set((await cache.keys()).map(({ url }) => url))
  const missing = [...controller.getURLsToCacheKeys()].filter(([, key]) => !held.has(key))
  const mended = await Promise.all(missing.map(([url, key]) => fetchAgain(cache, url, key, controller)))
  return mended.every(Boolean)
}
