import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import TrialPanel from '../../src/components/TrialPanel.vue'
import WorkingsFold from '../../src/components/WorkingsFold.vue'
import { buildWorkings } from '../../src/view/workings.ts'
import { anIndicator } from '../analytics/builders.ts'

const indicator = anIndicator(['18', '2', '25', '34'])
const workings = buildWorkings(indicator, judge(indicator, { basis: 'latest' }), '')
const trial = workings.trial!

describe('試し計算', () => {
  it('begins with what holds everywhere else', () => {
    const panel = mount(TrialPanel, { props: { trial } })
    expect(panel.find('caption').text()).toBe('元の条件での結果')
    expect(panel.findAll('.chip').map((chip) => chip.text())).toEqual(['試算目安とほぼ同じ', '試算目安に届かない'])
  })

  it('follows another base year and goes back', async () => {
    const panel = mount(TrialPanel, { props: { trial } })
    await panel.find('select').setValue('2021')
    expect(panel.find('caption').text()).toBe('変えた条件での結果（試し計算）')
    expect(panel.find('.chip').text()).toBe('試算目安に到達')
    await panel.find('button').trigger('click')
    expect(panel.find('.chip').text()).toBe('試算目安とほぼ同じ')
  })

  it('closing the workings forgets what was tried', async () => {
    const fold = mount(WorkingsFold, {
      props: { workings, policy: '642' },
    })
    const details = fold.find('details')
    const turn = async (open: boolean): Promise<void> => {
      details.element.open = open
      await details.trigger('toggle')
    }
    await turn(true)
    await fold.find('select').setValue('2021')
    expect(fold.find('.trial .chip').text()).toBe('試算目安に到達')
    await turn(false)
    expect(fold.find('.trial').exists()).toBe(false)
    await turn(true)
    expect(fold.find('.trial .chip').text()).toBe('試算目安とほぼ同じ')
  })

  it('is not offered where there is nothing to try', () => {
    const nothing = anIndicator(['-', '-', '-', '20'])
    expect(buildWorkings(nothing, judge(nothing, { basis: 'latest' }), '').trial).toBeNull()
  })
})
