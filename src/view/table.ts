import { lazy } from '../domain/lazy.ts'
import type { MoneyUnit } from '../format/money.ts'

/** One cell: what is read, and what it is ordered by (null goes last in either order). */
export interface Cell {
  readonly text: string
  readonly order: number | string | null
  /** A small word behind the value: 見込み, 再掲, 1488行. */
  readonly note?: string
  /** The path of the page behind it, with its own query where it has one. */
  readonly to?: string
  /** What the link is read out as where its text says too little. */
  readonly label?: string
}

export interface Column {
  readonly key: string
  readonly label: string
  readonly amount?: boolean
  /** 'name' keeps room for a long name, 'word' keeps a short word on one line. */
  readonly room?: 'name' | 'word'
  /** Set where the cells are amounts of money: the unit they are shown in; their `order` is the exact 千円. */
  readonly money?: MoneyUnit
}

export interface Row {
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
  /** Shown but not added up. */
  readonly quiet?: boolean
}

/** The table that stands beside a chart, made of the same view object. */
export interface TableView {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly total?: Row
}

/** A table that is made when it is first read: what stands behind a menu or further down costs a change nothing. */
export function lazyTable(caption: string, make: () => Pick<TableView, 'columns' | 'rows'>, total?: Row): TableView {
  const table = lazy(make)
  return {
    caption,
    get columns() { return table().columns },
    get rows() { return table().rows },
    ...(total ? { total } : {}),
  }
}

/** 「key」 ascending, 「-key」 descending. */
export interface Sort {
  readonly key: string
  readonly descending: boolean
}

export function parseSort(text: string | null): Sort | null {
  if (!text) return null
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false }
}

export const formatSort = (sort: Sort): string => `${sort.descending ? '-' : ''}${sort.key}`

/** A column's next order: ascending, descending, as on the sheets. */
export function nextSort(current: Sort | null, key: string): Sort | null {
  if (current?.key !== key) return { key, descending: false }
  return current.descending ? null : { key, descending: true }
}

const collator = new Intl.Collator('ja', { numeric: true })

function compare(a: Cell['order'], b: Cell['order']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** Rows in the wished order; equal rows stay as on the sheets, rows without a value come last. */
export function sortRows(rows: readonly Row[], sort: Sort | null): readonly Row[] {
  if (!sort) return rows
  return [...rows].sort((x, y) => {
    const a = x.cells[sort.key]?.order ?? null
    const b = y.cells[sort.key]?.order ?? null
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
    return sort.descending ? compare(b, a) : compare(a, b)
  })
}
