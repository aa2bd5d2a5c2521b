import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import CompareAdd from '../../src/components/CompareAdd.vue'
import CompareColumnHead from '../../src/components/CompareColumnHead.vue'
import CompareTexts from '../../src/components/CompareTexts.vue'
import DepartmentMatrixTable from '../../src/components/DepartmentMatrixTable.vue'
import { mountOnPage } from './mount.ts'
import { departmentMatrixTable } from '../../src/view/matrix-tables.ts'
import type { DepartmentMatrix } from '../../src/view/department-matrix.ts'
import type { CompareColumn } from '../../src/view/compare-column.ts'

const column = (id: string): CompareColumn => ({
  id, name: `施策${id}`, to: `/policies/${id}`, policies: [], lead: null, related: [], indicators: [], bars: [], change: '±0', costNote: null,
})

describe('the head of a column', () => {
  const head = (first: boolean, last: boolean) => mount(CompareColumnHead, { props: { column: column('631'), first, last } })

  it('moves its column by buttons that name it', async () => {
    const wrapper = head(false, false)
    await wrapper.get('[aria-label="631を左へ"]').trigger('click')
    await wrapper.get('[aria-label="631を右へ"]').trigger('click')
    await wrapper.get('[aria-label="631を比較から外す"]').trigger('click')
    expect(wrapper.emitted('move')).toEqual([[-1], [1]])
    expect(wrapper.emitted('remove')).toHaveLength(1)
  })

  it('keeps a button at the edge in reach of the keyboard, without effect', async () => {
    const wrapper = head(true, false)
    const left = wrapper.get('[aria-label="631を左へ"]')
    expect(left.attributes()).toMatchObject({ 'aria-disabled': 'true' })
    expect(left.attributes('disabled')).toBeUndefined()
    await left.trigger('click')
    expect(wrapper.emitted('move')).toBeUndefined()
  })
})

describe('sections side by side', () => {
  const line = (text: string, sameAs: readonly string[] = []) => ({ text, sameAs })
  const sections = [{
    heading: '目指す姿', state: { same: false, word: '異なる（同文1行）' },
    cells: [
      [{ policy: null, source: { policy: '631', place: { line: 599, column: 1 } }, lines: [line('同じ行', ['632']), line('一つだけ')] }],
      [{ policy: null, source: null, lines: [line('同じ行', ['631'])] }], [{ policy: null, source: null, lines: [] }],
    ],
  }]

  it('mark the lines that are the same, and show a blank as a blank', () => {
    const wrapper = mount(CompareTexts, { props: { sections, columns: ['631', '632', '633'].map(column) } })
    const cells = wrapper.findAll('td').map((cell) => cell.text())
    expect(cells[0]).toContain('同文（632）同じ行')
    expect(cells[0]).toContain('シート599行')
    expect(cells[0]).toMatch(/(?<!同文（632）)一つだけ/)
    expect(cells[2]).toContain('空欄')
    expect(wrapper.text()).toContain('異なる（同文1行）')
  })
})

describe('adding a column', () => {
  it('tells what was chosen and stands empty again', async () => {
    const wrapper = mount(CompareAdd, { props: { policies: [{ id: '631', label: '631 多文化' }], departments: [], full: null } })
    const select = wrapper.get('select')
    await select.setValue('631')
    expect(wrapper.emitted('add')).toEqual([['631']])
    expect(select.element.value).toBe('')
  })

  it('gives way to the sentence when there are four', () => {
    const wrapper = mount(CompareAdd, { props: { policies: [], departments: [], full: '比較できるのは4施策までです。外す施策を選んでください。' } })
    expect(wrapper.find('select').exists()).toBe(false)
    expect(wrapper.get('[role="status"]').text()).toContain('4施策まで')
  })
})

describe('the matrix of departments and policies', () => {
  it('says each part in words and by shape, and nothing where there is none', () => {
    const matrix = {
      finding: '', summary: '',
      columns: [{ code: '631', name: '甲', related: 1 }, { code: '632', name: '乙', related: 0 }],
      rows: [
        { department: '財政課', roles: ['lead', null] as const, lead: 1, related: 0 },
        { department: '秘書課', roles: ['related', 'lead'] as const, lead: 1, related: 1 },
      ],
    }
    const wrapper = mountOnPage(DepartmentMatrixTable, { matrix, table: departmentMatrixTable(matrix) })
    const rows = wrapper.findAll('tbody tr').map((row) => row.findAll('td.mark').map((cell) => cell.text()))
    expect(rows).toEqual([['主主担当', ''], ['関関連課', '主主担当']])
    expect(wrapper.findAll('tbody .lead')).toHaveLength(2)
    expect(wrapper.findAll('tbody .related')).toHaveLength(1)
  })

  it('shrinks with the page and grows in a later frame, when it may be far out of sight', async () => {
    vi.useFakeTimers()
    const of = (...codes: readonly string[]): DepartmentMatrix => ({
      finding: '', summary: '', columns: codes.map((code) => ({ code, name: `施策${code}`, related: 0 })),
      rows: [{ department: '秘書課', roles: codes.map(() => 'lead' as const), lead: codes.length, related: 0 }],
    })
    const props = (matrix: DepartmentMatrix) => ({ matrix, table: departmentMatrixTable(matrix) })
    const wrapper = mountOnPage(DepartmentMatrixTable, props(of('611', '612', '613')))
    const columns = (): number => wrapper.findAll('thead .mark').length
    await wrapper.setProps(props(of('612')))
    expect(columns()).toBe(1)
    await vi.runAllTimersAsync()
    await wrapper.setProps(props(of('611', '612')))
    expect(columns()).toBe(1)
    await vi.runAllTimersAsync()
    expect(columns()).toBe(2)
    vi.useRealTimers()
  })
})
