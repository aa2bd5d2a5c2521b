type TableEncoding = 'shift_jis' | 'euc-jp'

/** Which bytes a decoder reads as a character, found by asking it for every one and two bytes. */
function invertDecoder(encoding: TableEncoding): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const bytesOf = new Map<string, readonly number[]>()
  const ask = (bytes: readonly number[]): void => {
    try {
      const text = decoder.decode(new Uint8Array(bytes))
      if ([...text].length === 1 && !bytesOf.has(text)) bytesOf.set(text, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let byte = 0; byte < 256; byte++) ask([byte])
  for (let first = 0x80; first < 256; first++) for (let second = 0x40; second < 256; second++) ask([first, second])
  return bytesOf
}

const tables = new Map<TableEncoding, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: TableEncoding): ReadonlyMap<string, readonly number[]> {
  const table = tables.get(encoding) ?? invertDecoder(encoding)
  tables.set(encoding, table)
  return table
}

/**
 * A text as programs of the time wrote it, with the em dash at its place in JIS X 0208.
 * @param instead stands for a letter that the encoding does not have; without it such a letter breaks the test
 */
export function encodeByTable(text: string, encoding: TableEncoding, instead?: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(encoding)
  return new Uint8Array([...text.replaceAll('\u2014', '\u2015')].flatMap((letter) => {
    const bytes = table.get(letter) ?? (instead === undefined ? undefined : table.get(instead))
    if (!bytes) throw new Error(`${encoding} has no ${letter}`)
    return [...bytes]
  }))
}

export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
