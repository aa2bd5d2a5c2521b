import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SearchGroupItem from '../../src/components/SearchGroupItem.vue'
import type { SearchGroup } from '../../src/view/search.ts'

const words = encodeURIComponent('田園都市')
const group: SearchGroup = {
  code: '651', name: '総合計画の推進', department: '政策企画課', count: 1, to: `/policies/651?words=${words}`,
  fields: [{
    key: 'issues', heading: '6 現状と課題の分析', place: { line: 1298, column: 4 }, to: `/policies/651?words=${words}#text-issues`,
    excerpts: [{
      cutBefore: true, cutAfter: false,
      parts: [{ text: '国のデジタル', marked: false }, { text: '田園都市', marked: true }, { text: '国家構想', marked: false }],
    }],
  }],
}
const item = mount(SearchGroupItem, {
  props: { group, words: '田園都市' },
})

describe('a policy that was found', () => {
  it('shows the words in their context, marked', () => {
    expect(item.findAll('mark').map((mark) => mark.text())).toEqual(['田園都市'])
    expect(item.text()).toContain('1か所')
    expect(item.text().replaceAll(/\s/g, '')).toContain('…国のデジタル田園都市国家構想')
  })

  it('leads to its page, to the block and to the line, each with the words', () => {
    expect(item.findAll('a').map((link) => link.attributes('data-to'))).toEqual([
      `/policies/651?words=${words}`, `/policies/651?words=${words}#text-issues`, `/source/651?line=1298&words=${words}`,
    ])
  })
})
