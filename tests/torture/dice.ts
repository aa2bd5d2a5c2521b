/** Numbers in [0, 1) after Weyl and xorshift; the same seed gives the same row, and neighbouring seeds give unlike ones. */
export function createDice(seed: number): () => number {
  let place = seed >>> 0
  return () => {
    place = (place + 0x9e3779b1) >>> 0
    let mixed = Math.imul(place ^ (place >>> 16), 0x45d9f3b)
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}
