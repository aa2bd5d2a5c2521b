const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a, 32 bits, of some bytes: tells a changed part from a whole one, protects against nothing else. */
export function checksum(bytes: Uint8Array): number {
  let hash = OFFSET_BASIS
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ bytes[at]!, PRIME)
  return hash >>> 0
}

/** The same over 32 bits at a time, for large columns. @param bytes a whole number of words */
export function checksumOfWords(bytes: Uint8Array<ArrayBuffer>): number {
  let hash = OFFSET_BASIS
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words[at]!, PRIME)
  return hash >>> 0
}
