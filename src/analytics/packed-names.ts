/** Many short texts as one: UTF-8 end to end, and where each begins. */
export interface PackedNames {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Name n: `bytes[first[n] … first[n + 1]]`. */
  readonly first: Uint32Array<ArrayBuffer>
}

/** Packs names in their order. */
export function packNames(names: readonly string[]): PackedNames {
  const encoder = new TextEncoder()
  const encoded = names.map((name) => encoder.encode(name))
  const first = new Uint32Array(names.length + 1)
  encoded.forEach((name, at) => { first[at + 1] = first[at]! + name.length })
  const bytes = new Uint8Array(first[names.length]!)
  encoded.forEach((name, at) => bytes.set(name, first[at]))
  return { bytes, first }
}

/** Several packs one after another. */
export function joinNames(packs: readonly PackedNames[]): PackedNames {
  const bytes = new Uint8Array(packs.reduce((sum, pack) => sum + pack.bytes.length, 0))
  const first = new Uint32Array(packs.reduce((sum, pack) => sum + pack.first.length - 1, 1))
  let [place, start] = [0, 0]
  for (const pack of packs) {
    for (let at = 0; at < pack.first.length; at++) first[place + at] = start + pack.first[at]!
    bytes.set(pack.bytes, start)
    place += pack.first.length - 1
    start += pack.bytes.length
  }
  return { bytes, first }
}

/** Reads a name by its place. */
export function nameReader({ bytes, first }: PackedNames): (at: number) => string {
  const decoder = new TextDecoder()
  return (at) => decoder.decode(bytes.subarray(first[at], first[at + 1]))
}
