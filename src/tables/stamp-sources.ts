import type { Snapshot } from '../snapshot/types.ts'

/**
 * The round with the hash of each source's own text, where it carries one and has no hash yet.
 * @param digest SHA-256 of some bytes as hex; null where the browser cannot hash
 */
export async function stampSources(snapshot: Snapshot, digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>): Promise<Snapshot> {
  const sources = await Promise.all(snapshot.sources.map(async (source) => {
    if (source.text === undefined || source.sha256 !== '') return source
    return { ...source, sha256: (await digest(new TextEncoder().encode(source.text))) ?? '' }
  }))
  return { ...snapshot, sources }
}
