import type { Dice } from '../../src/made-up/dice.ts'
import { encodeByTable, encodeUtf16, encodeUtf8 } from '../intake/encode-text.ts'

export type Bytes = Uint8Array<ArrayBuffer>

/** What happens to a file on its way. */
export type ByteFault = (bytes: Bytes, dice: Dice) => Bytes

const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const latin = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const BEGINNINGS = [
  '\xef\xbb\xbf', '\xef\xbb\xbf\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe0', 'GIF89a', 'PK\x03\x04', 'PK\x05\x06',
  '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\x1f\x8b\x08', '<!doctype html><title>', '{\\rtf1', '\0\0\0\0', '\x1b$B', '  \n', '-- \n',
] as const

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

function flip(bytes: Bytes, dice: Dice): Bytes {
  const changed = bytes.slice()
  for (let left = 1 + dice.below(8); left > 0 && changed.length > 0; left--) {
    const at = dice.below(changed.length)
    changed[at] = dice.chance(0.5) ? changed[at]! ^ (1 << dice.below(8)) : dice.below(256)
  }
  return changed
}

function range(length: number, dice: Dice): readonly [number, number] {
  const from = dice.below(length + 1)
  return [from, Math.min(length, from + 1 + dice.below(dice.chance(0.5) ? 8 : Math.max(8, length >> 2)))]
}

/** Faults that a copy, a disk, a mail program or an editor leaves in any file. */
export const byteFaults: Readonly<Record<string, ByteFault>> = {
  'cut short': (bytes, dice) => bytes.slice(0, dice.below(bytes.length + 1)),
  'cut at the front': (bytes, dice) => bytes.slice(dice.below(bytes.length + 1)),
  'bytes changed': flip,
  'a piece taken out': (bytes, dice) => {
    const [from, to] = range(bytes.length, dice)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  'a piece twice': (bytes, dice) => {
    const [from, to] = range(bytes.length, dice)
    return joined(bytes.subarray(0, to), bytes.subarray(from))
  },
  'a piece blanked': (bytes, dice) => {
    const [from, to] = range(bytes.length, dice)
    return joined(bytes.subarray(0, from), new Uint8Array(to - from), bytes.subarray(to))
  },
  'another beginning': (bytes, dice) => joined(latin(dice.pick(BEGINNINGS)), bytes),
  'another end': (bytes, dice) => joined(bytes, latin(dice.pick(['\0', '\0'.repeat(4096), '\x1a', '\n\n\n', '\xff', '\xe3\x81', '}', ']', '"']))),
  'in UTF-16': (bytes, dice) => {
    const little = dice.chance(0.5)
    const body = encodeUtf16(decode(bytes), little)
    return dice.chance(0.7) ? joined(latin(little ? '\xff\xfe' : '\xfe\xff'), body) : body
  },
  'in Shift_JIS': (bytes) => encodeByTable(decode(bytes), 'shift_jis', '?'),
  'in EUC-JP': (bytes) => encodeByTable(decode(bytes), 'euc-jp', '?'),
  'read as Latin and saved': (bytes) => encodeUtf8(new TextDecoder('windows-1252').decode(bytes)),
  'nothing left': (_, dice) => latin(dice.pick(['', '\0', ' ', '\n', '\xef\xbb\xbf', '\xff\xfe'])),
  'another file altogether': (_, dice) => Uint8Array.from({ length: dice.below(600) }, () => dice.below(256)),
}
