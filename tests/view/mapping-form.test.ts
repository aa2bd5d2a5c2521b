import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import type { TableMapping } from '../../src/tables/mapping.ts'
import { buildTableForms, changeColumn, changeTable, changeTableUnit, delayFrom, delayPlace, listFieldGroups, listYears, moveStep } from '../../src/view/mapping-form.ts'
import { FIELDS } from '../../src/tables/fields.ts'
import { drawn } from '../tables/table-builders.ts'

const table = drawn('令和5年度\n施策番号|施策名|事務事業名|R4決算（円）|ランク\n1|防災|訓練|1,000|A\n1|防災|備蓄||C\n|||△5|', '一覧')
const tables = [table]
const mapping = guessMapping(tables)
const columnsOf = ({ tables: [one] }: TableMapping) => one?.columns ?? []

describe('a mapping to be looked through', () => {
  it('shows each column with what stands in its first rows', () => {
    const [form] = buildTableForms(tables, mapping)
    expect(form).toMatchObject({ name: '一覧.csv', rowCount: 3 })
    expect(form?.rows.map(({ heading, samples, yearly }) => [heading, samples, yearly])).toEqual([
      ['施策番号', ['1', '1'], false], ['施策名', ['防災', '防災'], false], ['事務事業名', ['訓練', '備蓄'], false], ['R4決算（円）', ['1,000', '△5'], true], ['ランク', ['A', 'C'], false],
    ])
  })

  it('offers every meaning once', () => {
    expect(['ignored', ...listFieldGroups().flatMap(({ fields }) => fields.map(({ field }) => field))]).toEqual([...FIELDS])
  })

  it('offers the years around the evaluation and those that it names', () => {
    expect(listYears(mapping, 2000)).toContain(2022)
    expect(listYears({ ...mapping, round: { ...mapping.round, targetYear: 2060 } }, 2000).at(-1)).toBe(2060)
  })

  it('takes the steps of a rating from the column that is said to hold it', () => {
    const changed = changeColumn(tables, mapping, 0, 4, { field: 'progress' })
    expect(columnsOf(changed)[4]?.field).toBe('progress')
    expect(changed.round.progress.steps.map(({ printed }) => printed)).toEqual(['A', 'B', 'C'])
  })

  it('forgets year and kind of a column that has none', () => {
    const changed = changeColumn(tables, mapping, 0, 3, { field: 'plans' })
    expect(columnsOf(changed)[3]).toMatchObject({ field: 'plans', year: null, basis: null })
  })

  it('reads the columns anew where a person says which rows are the headings', () => {
    const changed = changeTable(tables, mapping, 0, { headerStart: 2, headerRows: 0 })
    expect(columnsOf(changed).map(({ header }) => header)).toEqual(['', '', '', '', ''])
    expect(changed.tables[0]).toMatchObject({ headerStart: 2, headerRows: 0, role: 'projects' })
    expect(changeTableUnit(mapping, 0, 'yen').tables[0]?.unit).toBe('yen')
  })
})

describe('the order of a rating', () => {
  const order = { steps: [{ printed: '1', label: '' }, { printed: '2', label: '' }, { printed: '3', label: '' }], worst: 1, delayedFrom: 1 }

  it('moves a step by one place and never beyond the ends', () => {
    expect(moveStep(order, 0, 1).steps.map(({ printed }) => printed)).toEqual(['2', '1', '3'])
    expect([moveStep(order, 0, -1), moveStep(order, 2, 1)]).toEqual([order, order])
  })

  it('has a level from which it counts as delayed, or none', () => {
    expect(delayPlace(order)).toBe(2)
    expect(delayFrom(order, 1).delayedFrom).toBe(2)
    expect(delayPlace(delayFrom(order, null))).toBeNull()
  })
})
