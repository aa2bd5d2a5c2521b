import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import SourceLines from '../../src/components/SourceLines.vue'
import type { SourceView } from '../../src/view/source-lines.ts'

Element.prototype.scrollIntoView = vi.fn()

const view: SourceView = {
  target: 2, marked: '<b>', hiddenBefore: 0, hiddenAfter: 5,
  lines: [
    { number: 1, target: false, parts: [{ text: '0%\t7.2%', marked: false }] },
    { number: 2, target: true, parts: [{ text: '値は', marked: false }, { text: '<b>', marked: true }] },
    { number: 3, target: false, parts: [] },
  ],
}
const render = (over: Partial<SourceView> = {}) => mount(SourceLines, { props: { view: { ...view, ...over }, whole: false, name: 'シート本文' } })

describe('the lines of a sheet', () => {
  it('have their numbers, and one of them is the line asked for', () => {
    const lines = render().findAll('li')
    expect(lines.map((line) => line.find('.number').text())).toEqual(['1', '2', '3'])
    expect(lines.map((line) => line.attributes('aria-current'))).toEqual([undefined, 'true', undefined])
  })

  it('are text, tabs and markup as printed', () => {
    const wrapper = render()
    expect(wrapper.findAll('.text').map((text) => text.element.textContent)).toEqual(['0%\t7.2%', '値は<b>', ''])
    expect(wrapper.find('mark').text()).toBe('<b>')
    expect(wrapper.find('b').exists()).toBe(false)
  })

  it('can be widened only where the sheet goes on', async () => {
    const wrapper = render()
    const button = (name: string) => wrapper.findAll('button').find((one) => one.text() === name)!
    expect(button('前の8行').attributes('disabled')).toBeDefined()
    await button('次の8行').trigger('click')
    await button('シート全体').trigger('click')
    expect(wrapper.emitted()).toMatchObject({ after: [[]], whole: [[true]] })
  })

  it('say what is marked, or that the line is blank', () => {
    expect(render().find('[role=status]').text()).toBe('2行の「<b>」に印を付けています。')
    expect(render({ marked: '' }).find('[role=status]').text()).toBe('2行には文字がありません。')
  })
})
