import type { Dice } from '../../src/made-up/dice.ts'
import { COMMANDS, STRANGE } from './text-faults.ts'

type Rows = readonly (readonly string[])[]
type RowFault = (rows: Rows, dice: Dice) => readonly (readonly string[])[]

const CELLS = ['約10', '１２３', '1,234千円', '△5', '(5)', '（１，０００）', '12,34', '-', '―', '', ' ', '#REF!', '#N/A', '=SUM(A1:A9)', '+5', '@x', '1e999', '9'.repeat(40), '0', '-0', 'NaN', '10～20', '80以上', '令和4年度', 'R99', '45000', '計', '合計', '【再掲】', '１\n２', '"', ';', '\t', 'TRUE', '5%', '百万円', '50億円'] as const
const HEADINGS = ['施策', '施策コード', '施策名', '指標', '事務事業名', 'R4決算', 'R5決算見込み（千円）', '令和６年度予算', '2022', '担当課', '進捗状況', '目標値', '単位', '', '備考', 'R3実績', 'policyCode', '__proto__', '計', '区分', '年度'] as const

const atCell = (change: (cell: string, dice: Dice) => string, headings = false): RowFault => (rows, dice) => {
  const row = headings ? 0 : dice.below(rows.length)
  const cell = dice.below(Math.max(1, rows[row]?.length ?? 1))
  return rows.map((cells, at) => (at === row ? cells.map((one, no) => (no === cell ? change(one, dice) : one)) : cells))
}

/** What a person, another program or a bad export does to the rows of a table. */
export const rowFaults: Readonly<Record<string, RowFault>> = {
  'another cell': atCell((_, dice) => dice.pick(CELLS)),
  'another heading': atCell((_, dice) => dice.pick(HEADINGS), true),
  'a command in a cell': atCell((cell, dice) => cell + dice.pick(COMMANDS)),
  'a strange sign in a cell': atCell((cell, dice) => dice.pick(STRANGE) + cell),
  'a long cell': atCell((cell, dice) => cell + dice.pick(['あ', '1', ' ', '"']).repeat(dice.pick([100, 1_200, 40_000]))),
  'a row of another width': (rows, dice) => rows.map((cells) => (dice.chance(0.1) ? (dice.chance(0.5) ? cells.slice(1) : [...cells, dice.pick(CELLS), dice.pick(CELLS)]) : cells)),
  'a column missing': (rows, dice) => {
    const column = dice.below(Math.max(1, rows[0]?.length ?? 1))
    return rows.map((cells) => cells.toSpliced(column, 1))
  },
  'a column twice': (rows, dice) => {
    const column = dice.below(Math.max(1, rows[0]?.length ?? 1))
    return rows.map((cells) => [...cells, cells[column] ?? ''])
  },
  'many columns': (rows, dice) => rows.map((cells) => [...cells, ...Array.from({ length: dice.pick([30, 1_100]) }, () => '1')]),
  'a column for each year': (rows) => rows.map((cells, at) => [...cells, ...['R2決算', 'R3決算', 'R4決算見込'].map((heading, no) => (at === 0 ? heading : String(no * 1_000)))]),
  'rows above the headings': (rows, dice) => [...Array.from({ length: 1 + dice.below(4) }, () => [dice.pick(['令和5年度 事務事業一覧', '', '（単位：千円）', '見晴市'])]), ...rows],
  'headings in two rows': (rows) => [(rows[0] ?? []).map((_, at) => (at % 3 === 0 ? '令和4年度' : '')), ...rows],
  'no headings': (rows) => rows.slice(1),
  'a row of totals': (rows, dice) => [...rows, (rows[0] ?? []).map((_, at) => (at === 0 ? dice.pick(['計', '合計', '総計']) : dice.pick(CELLS)))],
  'a row twice': (rows, dice) => [...rows, rows[dice.below(rows.length)] ?? []],
  'blank cells, as merged ones leave them': (rows, dice) => rows.map((cells, at) => (at > 0 && cells.length > 0 && dice.chance(0.4) ? cells.with(0, '') : cells)).filter((cells) => cells.length > 0),
  'rows missing': (rows, dice) => rows.slice(0, dice.below(rows.length + 1)),
}
