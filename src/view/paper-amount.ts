import type { TableView } from './table.ts'

const NEGATIVE = /^−(?=\d)/

/** The legend that goes with it. */
export const MINUS_ON_PAPER = '△は減（マイナス）を示します。'

/** An amount as Japanese accounts print it: △ for minus. Never on a screen, where △ before a digit is read as a rating. */
export const paperAmount = (text: string): string => text.replace(NEGATIVE, '△')

/** Whether any amount of a table is negative, so that △ needs its legend. */
export const hasNegative = ({ columns, rows, total }: TableView): boolean =>
  columns.some(({ key, amount }) => amount && [...rows, ...(total ? [total] : [])].some((row) => NEGATIVE.test(row.cells[key]?.text ?? '')))
