const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The library is asked for only where the browser has no hashing of its own, as on plain http. */
async function hashByLibrary(bytes: Uint8Array): Promise<string | null> {
  try {
    const { sha256 } = await import('@noble/hashes/sha2.js')
    return toHex(sha256(bytes))
  } catch {
    return null
  }
}

/**
 * SHA-256 of some bytes as lower-case hex.
 * @returns null where neither the browser nor the library, which may be out of reach, can hash
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  return subtle === undefined ? hashByLibrary(bytes) : toHex(new Uint8Array(await subtle.digest('SHA-256', bytes)))
}

/** The same where there is no going on without. @throws where nothing can hash */
export async function sha256OrThrow(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await sha256Hex(bytes)
  if (hash === null) throw new Error('nothing can hash')
  return hash
}
