import { createPinia } from 'pinia'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/analytics/filter.ts'
import CostListEditor from '../../src/components/CostListEditor.vue'
import DirectionRowItem from '../../src/components/DirectionRowItem.vue'
import PointRulePanel from '../../src/components/PointRulePanel.vue'
import SettingsStrip from '../../src/components/SettingsStrip.vue'
import { DEFAULT_COST_LISTS } from '../../src/analytics/cost-lists.ts'
import { buildCostLists } from '../../src/view/cost-list-rows.ts'
import { buildDirections } from '../../src/view/direction-rows.ts'
import { shownYears } from '../../src/view/period.ts'
import { buildPointLists } from '../../src/view/point-list.ts'
import { asakaFacts, choose } from '../analytics/builders.ts'

const facts = asakaFacts()
const judged = judgeAll(facts, 'latest')
const global = { plugins: [createPinia()] }

describe('the row of an indicator’s direction', () => {
  const row = buildDirections(facts, judged, new Map()).rows.find(({ code }) => code === '653')!
  const wrapper = mount(DirectionRowItem, { props: { row }, global })

  it('offers six choices in two named groups', () => {
    expect(wrapper.findAll('fieldset legend').map((one) => one.text())).toEqual([
      '653 指標1 数値の良い方向　確認待ち（推定：減るほどよい）', '653 指標1　目標の性質',
    ])
    expect(wrapper.findAll('input[type=radio]').map((one) => (one.element as HTMLInputElement).checked)).toEqual([true, false, false, true, false, false])
  })

  it('says what was chosen and keeps the rest', async () => {
    const both = mount(DirectionRowItem, { props: { row: { ...row, confirmation: { targetKind: 'level' } } }, global })
    await both.find('input[value=down]').trigger('change')
    expect(both.emitted('confirm')).toEqual([[{ direction: 'down', targetKind: 'level' }]])
  })
})

describe('the editor of a list', () => {
  const [list] = buildCostLists(facts, judged, DEFAULT_COST_LISTS, shownYears(facts, false), 'k')
  const editor = () => mount(CostListEditor, { props: { list: list!, sort: null }, global })

  it('adds a word once it is not blank', async () => {
    const wrapper = editor()
    expect(wrapper.find('button[type=submit]').attributes('disabled')).toBeDefined()
    await wrapper.find('input').setValue(' 基金 ')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.emitted('add')).toEqual([['基金']])
    expect(wrapper.find('input').element.value).toBe('')
  })

  it('takes a word off by a button that names it', async () => {
    const wrapper = editor()
    await wrapper.find('[aria-label="積立のことば「積立」を外す"]').trigger('click')
    expect(wrapper.emitted('remove')).toEqual([['積立']])
  })
})

describe('a rule of 確認したい点', () => {
  const rule = buildPointLists(facts, judged, choose(facts), { hideAttainment: false, switchedOff: new Set() })[0]!.rules[0]!
  const panel = (mark: { checked: boolean; note: string }) =>
    mount(PointRulePanel, { props: { rule, first: 2, markOf: () => mark, selected: null }, global })

  it('is switched off by its own control', async () => {
    const wrapper = panel({ checked: false, note: '' })
    await wrapper.find('.switch input').trigger('change')
    expect(wrapper.emitted('switch')).toEqual([[false]])
  })

  it('tells nobody of an empty list where a filter took all of its points, and has them back as they stood', async () => {
    const wrapper = panel({ checked: false, note: '' })
    const [list, first] = [wrapper.get('ul'), wrapper.get('li').element]
    await wrapper.setProps({ rule: { ...rule, items: [] } })
    expect([list.attributes('aria-hidden'), wrapper.findAll('li:not(.put-by)').length]).toEqual(['true', 0])
    await wrapper.setProps({ rule })
    expect([list.attributes('aria-hidden'), wrapper.get('li:not(.put-by)').element]).toEqual([undefined, first])
  })

  it('a point is marked as looked at, and only then takes a note', async () => {
    const open = panel({ checked: false, note: '' })
    expect(open.find('.note').exists()).toBe(false)
    await open.find('.check input').trigger('change')
    expect(open.emitted('mark')?.[0]).toEqual([rule.items[0]!.key, { checked: true, note: '' }])
    const checked = panel({ checked: true, note: '' })
    const note = checked.find<HTMLInputElement>('.note input')
    note.element.value = '所管に確認 '
    await note.trigger('change')
    expect(checked.emitted('mark')?.[0]).toEqual([rule.items[0]!.key, { checked: true, note: '所管に確認' }])
  })
})

it('a change can be taken back right there, and only when there is one', async () => {
  expect(mount(SettingsStrip, { props: { canUndo: false, words: '' } }).find('button').exists()).toBe(false)
  const wrapper = mount(SettingsStrip, { props: { canUndo: true, words: '' } })
  await wrapper.find('button').trigger('click')
  expect(wrapper.emitted('undo')).toHaveLength(1)
})
