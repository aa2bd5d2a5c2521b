import type { RawCell } from './raw-table.ts'

/** More digits than a double holds are noise of the file: 0.30000000000000004 was entered as 0.3. */
const MEANT_DIGITS = 15

const fullWidth = /[！-～]/g
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/g

/** A cell as one line of text, of the length that it has in its table's text. */
export function lineText(cell: RawCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(Number(cell.toPrecision(MEANT_DIGITS))) : ''
  return cell.replace(breaks, ' ')
}

const apostrophe = /^'(?=\s*[=+\-@＝＋－＠﹢﹣﹦﹫−])/
const quotedDash = /^「([-−－])」$/

/** A cell as printed, without spaces at its ends and without what saved tables put before signs of formulas; line breaks stay. */
export const printedText = (cell: RawCell): string =>
  typeof cell === 'string' ? cell.trim().replace(apostrophe, '').replace(quotedDash, '$1') : lineText(cell)

/** Full-width letters, digits and signs as their plain forms; no other character changes, so that ① and ² are no digits. */
export const plainWidth = (text: string): string =>
  text.replace(fullWidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ').replaceAll('￥', '¥')

/** A heading or a word for comparing: one width, no spaces, small letters. */
export const wordKey = (text: string): string => text.slice(0, 400).normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** A name for joining rows: NFKC and no spaces at its ends, as re-listed rows are joined to their homes. */
export const nameKey = (text: string): string => text.normalize('NFKC').trim()
