import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SortableTable from '../../src/components/SortableTable.vue'
import { useStaged } from '../../src/composables/use-staged.ts'
import { usePrintingStore } from '../../src/stores/printing.ts'
import type { TableView } from '../../src/view/table.ts'
import { mountOnPage } from './mount.ts'

const rows = (count: number, word: string): TableView => ({
  caption: '事業', columns: [{ key: 'name', label: '事業' }],
  rows: Array.from({ length: count }, (_, at) => ({ key: `${at}`, cells: { name: { text: `${word}${at}`, sortAs: at } } })), total: null,
} as unknown as TableView)
const table = (count: number, word = '旧') => mountOnPage(SortableTable, { table: rows(count, word), sort: null })
const words = (one: ReturnType<typeof table>, word: string): number => one.findAll('tbody tr').filter((row) => row.text().startsWith(word)).length

/** A list of names as pages have them. */
const namesPutBy = defineComponent((props: { names: string[] }) => {
  const { standing } = useStaged(() => props.names, (name) => name, { few: 9, first: 1, step: 1, putBy: true })
  return () => h('ul', standing.value.map(({ key, row, here }) => h('li', { key, class: { 'put-by': !here } }, row)))
}, { props: { names: { type: Array, required: true } } })

beforeEach(() => { vi.useFakeTimers() })
// No frame that is still to come is left to the tests that share these rooms.
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})
const allFrames = async (one: ReturnType<typeof table>): Promise<void> => {
  vi.runAllTimers()
  await one.vm.$nextTick()
}

describe('a long list', () => {
  it('shows its first rows with the change and all of them in the end', async () => {
    const one = table(300)
    const first = one.findAll('tbody tr').length
    expect([first > 0, first < 300]).toEqual([true, true])
    await allFrames(one)
    expect(words(one, '旧')).toBe(300)
  })

  it('keeps the rows that stay in place with their old words until their turn', async () => {
    const one = table(300)
    await allFrames(one)
    await one.setProps({ table: rows(300, '新') })
    expect(one.findAll('tbody tr')).toHaveLength(300)
    expect([words(one, '新') > 0, words(one, '旧') > 0]).toEqual([true, true])
    await allFrames(one)
    expect(words(one, '新')).toBe(300)
  })

  it('is whole at once on paper', async () => {
    const one = table(300)
    usePrintingStore().printing = true
    await one.vm.$nextTick()
    expect(words(one, '旧')).toBe(300)
    usePrintingStore().printing = false
  })

  it('that puts rows by brings them back as they were drawn, in the place where they belong', async () => {
    const one = mountOnPage(namesPutBy, { names: ['611', '612', '613'] })
    const drawn = one.findAll('li').map((row) => row.element)
    const here = (): readonly Element[] => one.findAll('li:not(.put-by)').map((row) => row.element)
    await one.setProps({ names: ['612'] })
    expect([here(), one.findAll('li').map((row) => row.element)]).toEqual([[drawn[1]], drawn])
    await one.setProps({ names: ['613', '611', '612'] })
    expect(here()).toEqual([drawn[2], drawn[0], drawn[1]])
  })

  it('moves nothing on the page while a filter only takes rows away and gives them back', async () => {
    const one = mountOnPage(namesPutBy, { names: ['611', '612', '613', '621'] })
    const moved = vi.spyOn(Node.prototype, 'insertBefore')
    for (const names of [['613'], ['611', '621'], ['611', '612', '613', '621']]) await one.setProps({ names })
    expect(moved).not.toHaveBeenCalled()
    moved.mockRestore()
    expect(one.text()).toBe('611612613621')
  })

  it('puts a new row among those that stand, and one of before where it stands now', async () => {
    const one = mountOnPage(namesPutBy, { names: ['611', '613'] })
    const shown = (): string => one.findAll('li:not(.put-by)').map((row) => row.text()).join(' ')
    await one.setProps({ names: ['613'] })
    await one.setProps({ names: ['612', '613', '611'] })
    expect(shown()).toBe('612 613 611')
  })

  it('of few rows has no stages', () => {
    expect(words(table(20), '旧')).toBe(20)
  })
})
