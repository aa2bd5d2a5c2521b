import { describe, expect, it, vi } from 'vitest'
import FacetMenu from '../../src/components/FacetMenu.vue'
import type { FacetHead, FacetView } from '../../src/view/facets.ts'
import { mountOnPage } from './mount.ts'

const option = (value: string, label: string, count: number, chosen = false) => ({ value, label, short: value, count, chosen })
const facet = (chosen: readonly string[] = []): FacetView => ({
  key: 'progress', label: '進捗状況', counted: '施策',
  options: [option('4', '4', 0, chosen.includes('4')), option('3', '3 おおむね順調', 13, chosen.includes('3')), option('2', '2 やや遅れている', 1, chosen.includes('2'))],
})
const head = (chosen: readonly string[]): FacetHead => ({ key: 'progress', label: '進捗状況', chosen })
const closedMenu = (chosen: readonly string[], facetOf: () => FacetView) => mountOnPage(FacetMenu, { head: head(chosen), facetOf, related: null })
async function menu(chosen: readonly string[] = []) {
  const one = closedMenu(chosen, () => facet(chosen))
  await one.get('summary').trigger('click')
  return one
}

describe('a menu of the filter bar', () => {
  it('says what is chosen on its button, and counts nothing until it is opened', () => {
    const count = vi.fn(() => facet())
    const closed = [[], ['2'], ['3', '2']].map((chosen) => closedMenu(chosen, count))
    expect(count).not.toHaveBeenCalled()
    expect(closed.flatMap((one) => one.findAll('input'))).toEqual([])
    expect(closed.map((one) => one.get('summary').text())).toEqual(['進捗状況', '進捗状況：2', '進捗状況：3ほか1'])
  })

  it('offers boxes with what each would show', async () => {
    const boxes = (await menu(['2'])).findAll('label')
    expect(boxes.map((box) => box.text())).toEqual(['40施策（ほかの条件と合うものがないため選べません）', '3 おおむね順調13施策', '2 やや遅れている1施策'])
    expect(boxes.map((box) => (box.get('input').element as HTMLInputElement).checked)).toEqual([false, false, true])
  })

  it('asks for related departments where they are asked for, and nowhere else', async () => {
    const one = mountOnPage(FacetMenu, { head: head([]), facetOf: () => facet(), related: false })
    await one.get('summary').trigger('click')
    await one.get('.related input').setValue(true)
    expect(one.emitted('related')).toEqual([[true]])
    expect((await menu()).find('.related').exists()).toBe(false)
  })

  it('adds and takes off one option, the others stay', async () => {
    const one = await menu(['2'])
    const [, three, two] = one.findAll('input')
    await three!.setValue(true)
    await two!.setValue(false)
    expect(one.emitted('change')).toEqual([[['2', '3']], [[]]])
  })

  it('an option that would show nothing cannot be chosen, but can be reached', async () => {
    const one = await menu()
    const [four] = one.findAll('input')
    expect([four!.attributes('aria-disabled'), four!.attributes('disabled')]).toEqual(['true', undefined])
    ;(four!.element as HTMLInputElement).click()
    await one.vm.$nextTick()
    expect([(four!.element as HTMLInputElement).checked, one.emitted('change')]).toEqual([false, undefined])
  })

  it('a chosen option that shows nothing can be taken off', async () => {
    const one = await menu(['4'])
    ;(one.findAll('input')[0]!.element as HTMLInputElement).click()
    await one.vm.$nextTick()
    expect(one.emitted('change')).toEqual([[[]]])
  })

  it('names its group', async () => {
    expect((await menu()).get('legend').text()).toBe('進捗状況')
  })

  it('closes on Escape and gives the focus back', async () => {
    const one = await menu()
    const details = one.get('details').element as HTMLDetailsElement
    details.open = true
    await one.get('input').trigger('keydown', { key: 'Escape' })
    expect([details.open, document.activeElement === one.get('summary').element]).toEqual([false, true])
  })
})
