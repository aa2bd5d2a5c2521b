export type ImageFormat = 'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'TIFF' | 'HEIC' | 'BMP'

const HEIF_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif']
/** A reader of PDF looks for the mark within so many bytes. */
const PDF_WITHIN = 1024

/** Bytes as characters of the same numbers. */
const read = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** A bitmap's fifth to eighth byte after its size are zero; a text that begins with BM has letters there. */
const isBitmap = (bytes: Uint8Array): boolean => bytes.length > 26 && bytes.subarray(6, 10).every((byte) => byte === 0)

/** The format of a picture by its first bytes; null for what is none. */
export function findImageFormat(bytes: Uint8Array): ImageFormat | null {
  const start = read(bytes, 0, 12)
  if (start.startsWith('\x89PNG\r\n')) return 'PNG'
  if (start.startsWith('\xff\xd8\xff')) return 'JPEG'
  if (/^GIF8[79]a/.test(start)) return 'GIF'
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'WebP'
  if (start.startsWith('II*\0') || start.startsWith('MM\0*')) return 'TIFF'
  if (start.slice(4, 8) === 'ftyp' && HEIF_BRANDS.includes(start.slice(8))) return 'HEIC'
  return start.startsWith('BM') && isBitmap(bytes) ? 'BMP' : null
}

/** Text may stand before the mark, but no text of ours speaks of `%PDF-1.7` at its beginning. */
export const isPdf = (bytes: Uint8Array): boolean => /%PDF-\d\.\d/.test(read(bytes, 0, PDF_WITHIN))

/** A word processor's text with its commands in it. */
export const isRichText = (bytes: Uint8Array): boolean => read(bytes, 0, 5) === '{\\rtf'

const WEB_PAGE_WITHIN = 200

/** A page of the web, which some systems give out under the name of a workbook. */
export const isWebPage = (bytes: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html)[\s>]/i.test(read(bytes, 0, WEB_PAGE_WITHIN))

export const isZip = (bytes: Uint8Array): boolean => /^PK(?:\x03\x04|\x05\x06)/.test(read(bytes, 0, 4))

export const isCompoundFile = (bytes: Uint8Array): boolean => read(bytes, 0, 8) === '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
