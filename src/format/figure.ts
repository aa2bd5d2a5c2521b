import { MINUS, NOT_STATED, decimalsOf, formatFixed } from './number.ts'

/** A value as it can be printed: with what stood on the sheet, where a sheet was read. */
export interface Printable {
  readonly value: number | null
  readonly raw?: string
}

/** What kind of nothing a missing value is. */
export type Nothing = 'not-stated' | 'blank' | 'unreadable'

/** The kind of nothing, or null where there is a value. Zero is a value. */
export function nothingOf(figure: Printable): Nothing | null {
  if (figure.value !== null) return null
  const raw = figure.raw?.trim()
  if (raw === '') return 'blank'
  return raw === undefined || /^[-‐‑‒–—―−─ーｰ－]+$/.test(raw) ? 'not-stated' : 'unreadable'
}

/**
 * An indicator's value as printed on the sheet (46.0 keeps its zero), without its unit.
 * 「－」 where none is stated, 空欄 where the cell is blank.
 */
export function formatFigure(figure: Printable): string {
  const nothing = nothingOf(figure)
  if (nothing === 'blank') return '空欄'
  if (nothing === 'not-stated') return NOT_STATED
  if (nothing === 'unreadable') return `「${figure.raw}」`
  const raw = figure.raw?.normalize('NFKC').replace(/%$/, '').trim()
  if (raw && /^[-−△▲]?[\d,]+(\.\d+)?$/.test(raw)) return raw.replace(/^[-−△▲]/, MINUS)
  return formatFixed(figure.value ?? 0, printedDecimals(figure))
}

/** Decimals printed, trailing zeros counted; of the number itself where nothing was printed. */
export function printedDecimals(figure: Printable): number {
  if (figure.raw === undefined) return decimalsOf(figure.value ?? 0)
  return /\.(\d+)/.exec(figure.raw.normalize('NFKC'))?.[1]?.length ?? 0
}

/** The unit as written in prose and tables: full-width percent sign in prose. */
export function formatUnit(unit: string, where: 'prose' | 'table' = 'table'): string {
  const plain = unit.normalize('NFKC')
  return plain === '%' ? (where === 'prose' ? '％' : '%') : plain
}

/** The unit of a difference: a percentage differs by points. */
export function formatDifferenceUnit(unit: string): string {
  return unit.normalize('NFKC') === '%' ? 'ポイント' : unit.normalize('NFKC')
}
