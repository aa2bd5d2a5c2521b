import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import MarkedText from '../../src/components/MarkedText.vue'

const render = (text: string, words: string) => mount({ components: { MarkedText }, template: '<p><MarkedText :text="text" :words="words" /></p>', data: () => ({ text, words }) })

describe('a text with words marked', () => {
  it('is the text word for word', () => {
    const text = ' ＤＸの推進と<b>dx</b>の基盤 '
    expect(render(text, 'dx').element.textContent).toBe(text)
  })

  it('marks every place in any width and case', () => {
    expect(render('ＤＸの推進とdxの基盤', 'DX').findAll('mark').map((mark) => mark.text())).toEqual(['ＤＸ', 'dx'])
  })

  it('takes markup of a document for text', () => {
    const wrapper = render('<img src=x onerror=alert(1)>削減', 'img')
    expect(wrapper.find('img').exists()).toBe(false)
    expect(wrapper.find('mark').text()).toBe('img')
  })
})
