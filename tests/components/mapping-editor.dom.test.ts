import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import MappingEditor from '../../src/components/MappingEditor.vue'
import { guessMapping } from '../../src/tables/guess-mapping.ts'
import { decodeMapping, type TableMapping } from '../../src/tables/mapping.ts'
import { drawn } from '../tables/table-builders.ts'
import { mountOnPage } from './mount.ts'

const tables = [drawn('令和5年度\n施策番号|施策名|事務事業名|R4決算（円）|評価\n1|防災|訓練|1,000|A\n1|防災|備蓄|2,000|C', '一覧')]

function open() {
  const editor = mountOnPage(MappingEditor, { tables, mapping: guessMapping(tables), thisYear: 2024 })
  const last = (): TableMapping => (editor.emitted<[TableMapping]>('update')?.at(-1) ?? [])[0]!
  const choiceOf = (label: string) => editor.get(`select[aria-label="${label}"]`)
  const labelled = (label: string) => editor.findAll('label').find((one) => one.text().startsWith(label))!.get('select')
  return { editor, last, choiceOf, labelled }
}

describe('the mapping of tables', () => {
  it('shows every column with its meaning as guessed and what stands under it', () => {
    const { editor, choiceOf } = open()
    expect((choiceOf('「R4決算（円）」の意味').element as HTMLSelectElement).value).toBe('amount')
    expect(editor.findAll('tbody tr').map((row) => row.get('th').text())).toEqual(['施策番号', '施策名', '事務事業名', 'R4決算（円）', '評価'])
    expect(editor.get('tbody tr:nth-child(3) .samples').text()).toBe('訓練備蓄')
  })

  it('tells a changed meaning as a mapping of its own that can be kept', async () => {
    const { last, choiceOf } = open()
    await choiceOf('「評価」の意味').setValue('necessity')
    expect(last().tables[0]?.columns[4]?.field).toBe('necessity')
    expect(decodeMapping(JSON.parse(JSON.stringify(last())))).toEqual(last())
  })

  it('tells the kind of table, the grouping and the evaluation year', async () => {
    const { last, labelled } = open()
    await labelled('表の種類').setValue('policies')
    expect(last().tables[0]?.role).toBe('policies')
    await labelled('まとめ方').setValue('project')
    expect(last().round.grouping).toBe('project')
    await labelled('評価年度').setValue('2022')
    expect(last().round.evaluationYear).toBe(2022)
  })

  it('turns the order of a rating round by its buttons and asks from which step a policy is delayed', async () => {
    const { editor, last, labelled } = open()
    await editor.get('button[aria-label="「A」を下へ"]').trigger('click')
    expect(last().round.progress.steps.map(({ printed }) => printed)).toEqual(['B', 'A', 'C'])
    await labelled('遅れとする段階').setValue('1')
    expect(last().round.progress.delayedFrom).toBe(2)
  })

  it('keeps itself under a name, gives it back and forgets it', async () => {
    const { editor, last } = open()
    expect(editor.text()).toContain('保存した設定はありません。')
    await editor.get('form input').setValue('事務事業評価')
    await editor.get('form').trigger('submit')
    await nextTick()
    await editor.get('button[aria-label="「事務事業評価」を使う"]').trigger('click')
    expect(last()).toEqual(guessMapping(tables))
    await editor.get('button[aria-label="「事務事業評価」を消す"]').trigger('click')
    expect(editor.text()).toContain('保存した設定はありません。')
  })
})
