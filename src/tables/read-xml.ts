import { SaxesParser } from 'saxes'
import { refuseWorkbook } from './refuse-workbook.ts'

export type Attributes = Readonly<Record<string, string>>

/** What is done at each sign of a part; names come without their prefix. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The value of an attribute by its name without a prefix; undefined where there is none. */
export function readAttribute(attributes: Attributes, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name]
  const key = Object.keys(attributes).find((one) => withoutPrefix(one) === name)
  return key === undefined ? undefined : attributes[key]
}

/** Parts are UTF-8 but for a few writers' UTF-16, which the mark at the beginning tells. */
function createDecoder(first: Uint8Array): TextDecoder {
  const [a, b] = first
  const label = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label, { fatal: true })
}

function* decodePieces(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | null = null
  try {
    for (const piece of pieces) {
      decoder ??= piece.length > 0 ? createDecoder(piece) : null
      yield decoder?.decode(piece, { stream: true }) ?? ''
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    if (error instanceof TypeError) refuseWorkbook('workbook-damaged')
    throw error
  }
}

/**
 * Reads a part of a workbook as a stream.
 * @throws WorkbookRefused for a part with a document type (which could name entities) or that is no well-formed XML
 */
export function readXml(pieces: Iterable<Uint8Array>, reader: XmlReader): void {
  const parser = new SaxesParser({ position: false, xmlns: false })
  const text = (data: string): void => reader.text?.(data)
  parser.on('doctype', () => refuseWorkbook('workbook-doctype'))
  parser.on('error', () => refuseWorkbook('workbook-damaged'))
  parser.on('opentag', ({ name, attributes }) => reader.open(withoutPrefix(name), attributes))
  parser.on('closetag', ({ name }) => reader.close?.(withoutPrefix(name)))
  parser.on('text', text)
  parser.on('cdata', text)
  for (const piece of decodePieces(pieces)) parser.write(piece)
  parser.close()
}
