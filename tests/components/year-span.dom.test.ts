import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import NameSearch from '../../src/components/NameSearch.vue'
import YearSpan from '../../src/components/YearSpan.vue'
import { shownYears } from '../../src/view/period.ts'
import { asakaFacts } from '../analytics/builders.ts'

const years = shownYears(asakaFacts(), false)

describe('choosing the two years of a change', () => {
  it('tells both years, also the one that was not touched', async () => {
    const choice = mount(YearSpan, { props: { years, span: [years[0]!, years[2]!] } })
    await choice.findAll('select')[0]!.setValue('2021')
    expect(choice.emitted('span')).toEqual([[2021, 2022]])
  })

  it('a year cannot be compared with itself', () => {
    const choice = mount(YearSpan, { props: { years, span: [years[0]!, years[2]!] } })
    const disabled = choice.findAll('option').filter((option) => option.attributes('disabled') !== undefined)
    expect(disabled.map((option) => option.text())).toEqual(['R4決算見込み', 'R2決算'])
  })
})

describe('searching by name', () => {
  it('hands over the words without the spaces around them', async () => {
    const search = mount(NameSearch, { props: { text: '', label: '事業名に含む語' } })
    await search.find('input').setValue('　選挙 ')
    await search.find('form').trigger('submit')
    expect(search.emitted('search')).toEqual([['選挙']])
  })

  it('offers all again while something is looked for', async () => {
    const search = mount(NameSearch, { props: { text: '選挙', label: '事業名に含む語' } })
    await search.findAll('button')[1]!.trigger('click')
    expect(search.emitted('search')).toEqual([['']])
  })
})
