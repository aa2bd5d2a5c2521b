import { describe, expect, it } from 'vitest'
import { buildDepartmentMatrix } from '../../src/view/department-matrix.ts'
import { buildNecessityMatrix } from '../../src/view/necessity-matrix.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { aPolicy, aSnapshot, asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()

describe('課 × 施策', () => {
  const matrix = buildDepartmentMatrix(facts, choose(facts))

  it('gives every policy one lead, lead departments first', () => {
    expect(matrix.finding).toBe('主担当は6課、関連課としてだけ関わるのは20課')
    expect(matrix.rows.reduce((sum, row) => sum + row.lead, 0)).toBe(14)
    expect(matrix.rows.slice(0, 6).every((row) => row.lead > 0)).toBe(true)
    expect(matrix.rows.slice(6).every((row) => row.lead === 0)).toBe(true)
  })

  it('counts the related roles alike by row and by column, 16 of them at 654', () => {
    const byRow = matrix.rows.reduce((sum, row) => sum + row.related, 0)
    expect(matrix.columns.reduce((sum, column) => sum + column.related, 0)).toBe(byRow)
    expect(matrix.columns.find((column) => column.code === '654')?.related).toBe(16)
    expect(matrix.summary).toContain('関連課が最も多い施策は654（16課）')
  })

  it('leaves out departments of policies that are not chosen', () => {
    const rows = buildDepartmentMatrix(facts, choose(facts, { sections: ['621'] })).rows
    expect(rows.map((row) => [row.department, row.roles])).toEqual([['人権庶務課', ['lead']]])
  })
})

describe('必要性 × 進捗状況', () => {
  const matrix = buildNecessityMatrix(facts, choose(facts))

  it("finds the policies of the highest need in the sheet's own words", () => {
    expect(matrix.finding).toBe('必要性4（社会的なニーズは増加傾向にある）は4施策（621・622・642・654）')
    expect(matrix.summary).toBe('必要性4のうち、進捗状況3（おおむね順調）が4施策です。')
  })

  it('says nothing of the sheets where no policy is left', () => {
    expect(buildNecessityMatrix(facts, choose(facts, { sections: ['9'] })).finding).toBe('条件に合う施策はありません')
  })

  it('is whole, best first, and holds every policy once', () => {
    expect(matrix.rows.map((row) => row.step.rank)).toEqual([4, 3, 2, 1])
    expect(matrix.columns.map((step) => step.rank)).toEqual([4, 3, 2, 1])
    expect(matrix.rows.flatMap((row) => row.cells.flatMap((cell) => cell.policies))).toHaveLength(14)
  })

  it('invents no label for a step that the sheets do not use', () => {
    expect(matrix.columns.map((step) => step.label)).toEqual(['', 'おおむね順調', 'やや遅れている', ''])
  })

  it('keeps unrated policies in a row of their own', () => {
    const unrated = aPolicy('611', { necessity: { rating: null, label: '', basis: '' } })
    const own = buildFacts([aSnapshot([unrated, aPolicy('612')])])
    const rows = buildNecessityMatrix(own, choose(own)).rows
    expect(rows.at(-1)?.step).toEqual({ rank: 0, label: '未評価', policies: 1 })
    expect(rows.at(-1)?.cells.flatMap((cell) => cell.policies.map((policy) => policy.code))).toEqual(['611'])
  })
})
