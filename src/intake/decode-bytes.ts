import { ok, type Result } from '../domain/result.ts'
import { refuse, type FileRefusal } from './file-refusal.ts'
import { findDamage } from './find-damage.ts'
import { hasControls, measurePlausibility } from './plausible-text.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp'

export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

const leastPlausible = 0.5
/** Of bytes that no mark calls UTF-16, and which other files may have by chance. */
const leastPlausibleUtf16 = 0.8
const SAMPLE = 1_000_000

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'utf-8' }).decode(bytes)
  } catch {
    return null
  }
}

function readMark([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/** JIS X 0208 has an em dash at 1-29, which the web's decoders give as a horizontal bar. */
const restoreDash = (text: string): string => text.replaceAll('\u2015', '\u2014')

/** Of the encodings that fit without a fault, the one whose text reads most like Japanese. */
function findMostPlausible(bytes: Uint8Array, encodings: readonly Encoding[], least: number): DecodedText | null {
  const fits = encodings.flatMap((encoding) => {
    const text = tryDecode(bytes, encoding)
    const share = text === null || hasControls(text) ? 0 : measurePlausibility(text)
    return text === null || share < least ? [] : [{ text, encoding, share }]
  })
  const [best] = fits.sort((a, b) => b.share - a.share)
  return best ? { text: best.text, encoding: best.encoding } : null
}

function refuseText(bytes: Uint8Array): Result<never, FileRefusal> {
  return refuse(hasControls(new TextDecoder('windows-1252').decode(bytes.subarray(0, SAMPLE))) ? 'binary' : 'unknown-encoding')
}

/** ISO-2022-JP, whose bytes are ASCII, switches to kanji with an escape. */
function checkText(decoded: DecodedText): Result<DecodedText, FileRefusal> {
  if (/\x1b[$(]/.test(decoded.text)) return refuse('unknown-encoding')
  return hasControls(decoded.text) ? refuse('binary') : ok(decoded)
}

function decodeUnmarked(bytes: Uint8Array): Result<DecodedText, FileRefusal> {
  const text = tryDecode(bytes, 'utf-8')
  // A stray NUL is met in extracted text; UTF-16 has one in half of its bytes, or is no UTF-8.
  const hasNul = bytes.includes(0)
  if (text !== null && !(hasNul && hasControls(text))) return checkText({ text, encoding: 'utf-8' })
  if (hasNul) {
    const found = findMostPlausible(bytes, ['utf-16le', 'utf-16be'], leastPlausibleUtf16)
    return found ? ok(found) : refuse('binary')
  }
  const line = findDamage(bytes)
  if (line !== null) return refuse('damaged-text', { line })
  const found = findMostPlausible(bytes, ['shift_jis', 'euc-jp'], leastPlausible)
  return found ? ok({ ...found, text: restoreDash(found.text) }) : refuseText(bytes)
}

/**
 * The text of bytes in the encoding that a byte order mark tells, or that fits without a fault and reads like Japanese.
 * UTF-8 comes before all others, since hardly any other text is UTF-8 by chance.
 * @returns UTF-8 text with its byte order mark, other texts without; refused as `binary`, `unknown-encoding`, or
 *   `damaged-text` (line of the first damaged character)
 */
export function decodeBytes(bytes: Uint8Array): Result<DecodedText, FileRefusal> {
  const encoding = readMark(bytes)
  if (encoding === null) return decodeUnmarked(bytes)
  const text = tryDecode(bytes, encoding)
  if (text !== null) return checkText({ text, encoding })
  return refuse('damaged-text', { line: encoding === 'utf-8' ? (findDamage(bytes) ?? 1) : 1 })
}
