import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import LongOptions from '../../src/components/LongOptions.vue'
import MunicipalityPicker from '../../src/components/MunicipalityPicker.vue'
import WindowedTable from '../../src/components/WindowedTable.vue'
import { usePrintingStore } from '../../src/stores/printing.ts'
import { mountOnPage } from './mount.ts'

// The room of a page is measured, which a document without layout cannot do; lists take their usual one then.
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class {
    observe(): void {}
    disconnect(): void {}
  })
  // Nor does it scroll by itself.
  Element.prototype.scrollTo = function toTop(this: Element) {
    this.scrollTop = 0
    this.dispatchEvent(new Event('scroll'))
  }
})
afterEach(() => { Reflect.deleteProperty(Element.prototype, 'scrollTo') })

const texts = (wrapper: VueWrapper, selector: string): string[] => wrapper.findAll(selector).map((one) => one.text())

async function scroll(wrapper: VueWrapper, selector: string, top: number): Promise<void> {
  const host = wrapper.get(selector)
  host.element.scrollTop = top
  await host.trigger('scroll')
}

describe('a table of any length', () => {
  const count = 106_000
  const table = {
    caption: '施策の一覧',
    columns: [{ key: 'name', label: '施策' }, { key: 'cost', label: 'コスト（千円）', amount: true }],
    count,
    rowAt: vi.fn((place: number) => ({ key: `${place}`, cells: { name: { text: `施策${place}`, to: `/policies/${place}` }, cost: { text: `−${place}` } } })),
  }
  const mountTable = (sort: unknown = null) => mountOnPage(WindowedTable, { table, sort })
  beforeEach(() => { table.rowAt.mockClear() })
  const rows = (wrapper: VueWrapper) => wrapper.findAll('tbody tr:not([aria-hidden])')

  it('makes only the rows in sight, tells how many there are, and keeps the room of the others', () => {
    const wrapper = mountTable()
    expect(rows(wrapper).length).toBeLessThan(40)
    expect(table.rowAt.mock.calls.length).toBeLessThan(40)
    expect(wrapper.get('table').attributes('aria-rowcount')).toBe(`${count + 1}`)
    expect(rows(wrapper)[0]!.attributes('aria-rowindex')).toBe('2')
    const kept = wrapper.get<HTMLElement>('tbody tr[aria-hidden] td').element.style.blockSize
    expect(Number.parseFloat(kept)).toBe((count - rows(wrapper).length) * 52)
  })

  it('shows the rows that are scrolled to, up to the last', async () => {
    const wrapper = mountTable()
    await scroll(wrapper, '.window', 52 * 50_000)
    expect(texts(wrapper, 'tbody th')).toContain('施策50000')
    await scroll(wrapper, '.window', 52 * count)
    expect(texts(wrapper, 'tbody th').at(-1)).toBe(`施策${count - 1}`)
    expect(rows(wrapper).at(-1)!.attributes('aria-rowindex')).toBe(`${count + 1}`)
  })

  it('begins at the top again in another order, which its head tells', async () => {
    const wrapper = mountTable()
    await scroll(wrapper, '.window', 52 * 50_000)
    await wrapper.findAll('button')[1]!.trigger('click')
    const [[sort]] = wrapper.emitted('sort') as [[{ key: string; descending: boolean }]]
    expect(sort.key).toBe('cost')
    await wrapper.setProps({ sort })
    await nextTick()
    expect(texts(wrapper, 'tbody th')[0]).toBe('施策0')
    expect(wrapper.findAll('thead th')[1]!.attributes('aria-sort')).toBe(sort.descending ? 'descending' : 'ascending')
  })

  it('on paper stands from its first row, minus as △, and says how many rows are left out', async () => {
    const wrapper = mountTable()
    await scroll(wrapper, '.window', 52 * 50_000)
    usePrintingStore().printing = true
    await nextTick()
    expect(rows(wrapper)).toHaveLength(200)
    expect(texts(wrapper, 'tbody tr:nth-child(2) > *')).toEqual(['施策1', '△1'])
    expect(wrapper.find('button').exists()).toBe(false)
    expect(wrapper.get('p').text()).toBe('ほか105,800行は、画面と、表の保存にあります。')
  })
})

describe('a menu of hundreds of options', () => {
  const option = (value: string, count: number, chosen = false) => ({ value, label: value, short: value, count, chosen })
  const facet = {
    key: 'municipality', label: '市区町村', counted: '施策',
    options: [...Array.from({ length: 1_739 }, (_, at) => option(`第${at}市`, at)), option('ＡＢＣ町', 5), option('朝霞市', 14, true)],
  }

  it('stands with the chosen ones first, and makes only those in sight', () => {
    const wrapper = mountOnPage(LongOptions, { facet })
    expect(texts(wrapper, '.name').slice(0, 2)).toEqual(['朝霞市', '第0市'])
    expect(wrapper.findAll('li').length).toBeLessThan(40)
    expect(wrapper.get('[role="status"]').text()).toBe('1,741件')
  })

  it('is narrowed by a part of the name, in whichever width it is written', async () => {
    const wrapper = mountOnPage(LongOptions, { facet })
    await wrapper.get('input[type="search"]').setValue('ABC')
    expect(texts(wrapper, '.name')).toEqual(['ＡＢＣ町'])
    expect(wrapper.get('[role="status"]').text()).toBe('1件')
    await wrapper.get('input[type="checkbox"]').setValue(true)
    expect(wrapper.emitted('toggle')).toEqual([['ＡＢＣ町']])
  })

  it('does not let one be chosen that would show nothing, and says why', async () => {
    const wrapper = mountOnPage(LongOptions, { facet })
    const none = wrapper.findAll('li')[1]!
    expect(none.text()).toContain('（ほかの条件と合うものがないため選べません）')
    none.get<HTMLInputElement>('input').element.click()
    await nextTick()
    expect(none.get<HTMLInputElement>('input').element.checked).toBe(false)
    expect(wrapper.emitted('toggle')).toBeUndefined()
  })
})

describe('the choice of a municipality', () => {
  const names = Array.from({ length: 1_741 }, (_, at) => `第${at}市`)

  it('links each to its sheets, makes only those in sight, and is narrowed by a part of the name', async () => {
    const wrapper = mountOnPage(MunicipalityPicker, { names, pathOf: (name: string) => `/policies?muni=${name}` })
    expect(wrapper.findAll('a').length).toBeLessThan(40)
    expect(wrapper.get('[role="status"]').text()).toBe('1,741市区町村')
    await wrapper.get('input').setValue('1740')
    expect(texts(wrapper, 'a')).toEqual(['第1740市'])
    expect(decodeURIComponent(wrapper.get('a').attributes('href') ?? '')).toBe('#/policies?muni=第1740市')
    await wrapper.get('input').setValue('どこにもない')
    expect([wrapper.findAll('a').length, wrapper.get('[role="status"]').text()]).toEqual([0, '0市区町村'])
  })
})
