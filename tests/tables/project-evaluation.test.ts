import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildFromTables } from '../../src/tables/build-from-tables.ts'
import type { Grouping } from '../../src/tables/fields.ts'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { readCsv } from './read-csv.ts'
import { decoded, rawTable } from './table-builders.ts'

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/tables/${name}`, import.meta.url), 'utf8')
const records = readCsv(fixture('r5-project-evaluation.csv').replace(/\r?\n/g, '\r\n'))
const table = rawTable(records.map((row) => row.map((cell) => (cell === '' ? null : cell.replaceAll('\r\n', '\n')))), 'r5-project-evaluation')

function groupedBy(grouping: Grouping) {
  const mapping = guessMapping([table])
  const { snapshot, diagnostics } = buildFromTables([table], { ...mapping, round: { ...mapping.round, grouping } })
  return { snapshot: decoded(snapshot), diagnostics }
}

describe('a published list of 事務事業評価', () => {
  test('becomes the round that was written down for it, with everything that could not be read told', () => {
    expect(groupedBy('policy').snapshot).toEqual(JSON.parse(fixture('r5-project-evaluation.json')))
  })

  test('is guessed to be grouped by the 施策 that it names', () => {
    expect(guessMapping([table]).round).toMatchObject({ municipality: '緑丘市', evaluationYear: 2023, grouping: 'policy' })
  })

  test('grouped by department holds one policy a department, with the same amounts', () => {
    const { snapshot } = groupedBy('department')
    expect(snapshot.policies.map(({ name, projects }) => [name, projects.length])).toEqual([['保育課', 2], ['子ども家庭課', 1], ['危機管理室', 2]])
    expect(snapshot.sections).toEqual([])
  })

  test('grouped by project gives every project its own rating on the scale of the table', () => {
    const { snapshot } = groupedBy('project')
    expect(snapshot.policies.map(({ code, name, progress }) => [code, name, progress.rating, progress.printed])).toEqual([
      ['101', '保育所運営事業', 3, 'A'], ['102', '学童保育事業', 2, 'B'], ['103', 'ファミリー・サポート事業（再掲）', 2, 'B'],
      ['201', '防災訓練事業', 1, 'C'], ['202', '防犯灯維持管理事業', 3, 'A'],
    ])
    expect(snapshot.ratingScales.progress).toMatchObject({ best: 3, worst: 1, delayedFrom: 1 })
  })

  test('read by a mapping of another year with other headings is not read at all, and told', () => {
    const mapping = guessMapping([table])
    const moved = { ...table, rows: table.rows.map((row) => [null, ...row]) }
    const { snapshot, diagnostics } = buildFromTables([moved], mapping)
    expect(snapshot).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toContain('table-changed')
  })
})
