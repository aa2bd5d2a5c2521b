import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import OpinionMarkFields from '../../src/components/OpinionMarkFields.vue'
import './mount.ts'

const mark = { status: 'unread', note: 'はじめの文' } as const

/** The memo of a policy, its field being typed in. */
function typing(words: string) {
  const written: string[] = []
  const onMark = ({ note }: { note: string }): unknown => written.push(note)
  const wrapper = mount(OpinionMarkFields, { props: { code: '653', mark, onMark }, attachTo: document.body })
  const field = wrapper.get<HTMLInputElement>('input[type="text"]').element
  field.focus()
  field.value = words
  return { wrapper, field, written }
}

describe('a memo that is being typed', () => {
  it('is not written over while what stands around it is drawn anew, nor by words from elsewhere', async () => {
    const { wrapper, field } = typing('はじめの文と、その続')
    await wrapper.setProps({ mark: { ...mark, status: 'found' } })
    await wrapper.setProps({ mark: { ...mark, note: '別のタブの文' } })
    expect(field.value).toBe('はじめの文と、その続')
  })

  it('is handed on when the page is hidden, loaded anew or closed', () => {
    const { written } = typing('書きかけ')
    window.dispatchEvent(new Event('pagehide'))
    expect(written).toEqual(['書きかけ'])
  })

  it('is handed on when its page gives way to another', () => {
    const { wrapper, written } = typing('書きかけ')
    wrapper.unmount()
    expect(written).toEqual(['書きかけ'])
  })
})

describe('a memo that nobody is typing', () => {
  it('shows what it is given, and hands nothing on', async () => {
    const wrapper = mount(OpinionMarkFields, { props: { code: '653', mark }, attachTo: document.body })
    const field = wrapper.get<HTMLInputElement>('input[type="text"]').element
    expect(field.value).toBe('はじめの文')
    await wrapper.setProps({ mark: { ...mark, note: '別のタブの文' } })
    expect(field.value).toBe('別のタブの文')
    window.dispatchEvent(new Event('pagehide'))
    wrapper.unmount()
    expect(wrapper.emitted('mark')).toBeUndefined()
  })
})
