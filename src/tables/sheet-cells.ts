import { fileLimits } from '../domain/file-limits.ts'
import type { NumberKind } from './cell-formats.ts'
import { readPlace, readRange, type CellPlace, type CellRange } from './cell-place.ts'
import type { RawCell } from './raw-table.ts'
import { readNumber } from './stored-number.ts'
import type { Attributes, XmlReader } from './read-xml.ts'
import { refuseWorkbook } from './refuse-workbook.ts'
import { decodeCellText, gatherRichText } from './rich-text.ts'

/** What cells refer to, and how many more of them the file may have. */
export interface CellContext {
  readonly strings: readonly string[]
  readonly kinds: readonly NumberKind[]
  readonly from1904: boolean
  readonly room: { cells: number }
}

/** How often something was met, and the row of the first. */
export interface Met {
  readonly row: number
  readonly times: number
}

export interface SheetCells {
  /** Rows with at least one filled cell, each up to its last one. */
  readonly rows: RawCell[][]
  readonly lines: readonly number[]
  /** At most a thousand, in the file's order. */
  readonly merges: readonly CellRange[]
  readonly far: Met | null
  readonly withoutValue: Met | null
  readonly unreadable: Met | null
}

const MOST_MERGES = 1_000

interface OpenCell {
  readonly place: CellPlace
  readonly type: string
  readonly style: number
  formula: boolean
  value: string
}

const meet = (met: Met | null, row: number): Met => (met ? { row: met.row, times: met.times + 1 } : { row, times: 1 })

/** Gathers the cells of a sheet from its part. */
export class SheetGatherer implements XmlReader {
  private readonly gathered = { rows: [] as RawCell[][], lines: [] as number[], merges: [] as CellRange[] }
  private readonly told: Record<'far' | 'withoutValue' | 'unreadable', Met | null> = { far: null, withoutValue: null, unreadable: null }
  private readonly inline = gatherRichText()
  private row: RawCell[] = []
  private line = 0
  private column = 0
  private cell: OpenCell | null = null
  private inValue = false

  constructor(private readonly context: CellContext) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.openRow(attributes)
    else if (name === 'c') this.openCell(attributes)
    else if (name === 'v') this.inValue = true
    else if (name === 'f' && this.cell) this.cell.formula = true
    else if (name === 'mergeCell') this.addMerge(attributes.ref ?? '')
    else if (this.cell) this.inline.open(name)
  }

  text(text: string): void {
    if (this.inValue && this.cell) this.cell.value += text
    else if (this.cell) this.inline.text(text)
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false
    else if (name === 'c') this.closeCell()
    else if (name === 'row') this.closeRow()
    else if (this.cell) this.inline.close(name)
  }

  /** The sheet, once its part was read to the end. */
  end(): SheetCells {
    return { ...this.gathered, ...this.told }
  }

  private openRow({ r }: Attributes): void {
    const line = Number(r ?? this.line + 1)
    this.line = Number.isInteger(line) && line > 0 ? line : this.line + 1
    this.column = 0
    this.row = []
  }

  private openCell({ r, t, s }: Attributes): void {
    const place = (r === undefined ? null : readPlace(r)) ?? { row: this.line, column: this.column + 1 }
    this.column = place.column
    this.cell = { place, type: t ?? 'n', style: Number(s ?? 0), formula: false, value: '' }
  }

  private closeCell(): void {
    const { cell } = this
    if (!cell) return
    this.cell = null
    const inline = this.inline.take()
    const value = cell.type === 'inlineStr' ? inline : this.readValue(cell)
    if (value === null || value === '') return
    if (cell.place.column > fileLimits.columns) this.told.far = meet(this.told.far, this.line)
    else this.put(cell.place.column, value)
  }

  private put(column: number, value: RawCell): void {
    while (this.row.length < column - 1) this.row.push(null)
    this.row[column - 1] = value
  }

  private readValue({ type, style, value, formula }: OpenCell): RawCell {
    if (value === '') {
      if (formula && type !== 'str') this.told.withoutValue = meet(this.told.withoutValue, this.line)
      return null
    }
    if (type === 's') return this.readShared(value)
    if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
    if (type !== 'n') return decodeCellText(value)
    return readNumber(value, this.context.kinds[style] ?? 'plain', this.context.from1904)
  }

  private readShared(value: string): RawCell {
    const text = this.context.strings[Number(value)]
    if (text === undefined) this.told.unreadable = meet(this.told.unreadable, this.line)
    return text ?? null
  }

  private closeRow(): void {
    if (this.row.length === 0) return
    this.context.room.cells -= this.row.length
    if (this.context.room.cells < 0) refuseWorkbook('too-many-cells', { cells: fileLimits.cells })
    this.gathered.rows.push(this.row)
    this.gathered.lines.push(this.line)
    this.row = []
  }

  private addMerge(text: string): void {
    const range = readRange(text)
    if (range && this.gathered.merges.length < MOST_MERGES) this.gathered.merges.push(range)
  }
}
