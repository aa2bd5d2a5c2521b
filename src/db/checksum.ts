const OFFSET_BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a, 32 bits, of some bytes: tells a changed part from a whole one, protects against nothing else. */
export function checksum(bytes: Uint8Array): number {
  let hash = OFFSET_BASIS
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME)
  return hash >>> 0
}

/** The same over 32 bits at a time, for large columns. @param bytes a whole number of words */
export function checksumOfWords(bytes: Uint8Array<ArrayBuffer>): number {
  let hash = OFFSET_BASIS
  for (const word of new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)) hash = Math.imul(hash ^ word, PRIME)
  return hash >>> 0
}
