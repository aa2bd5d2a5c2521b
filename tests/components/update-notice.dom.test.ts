import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import UpdateNotice from '../../src/components/UpdateNotice.vue'
import { HELD_BACK_SENTENCE, OVERTAKEN_SENTENCE, SWITCHING_SENTENCE, UPDATE_SENTENCE } from '../../src/messages/offline.ts'
import { UNSAVED_NOTE, useHold } from '../../src/stores/hold.ts'
import { useUpdate } from '../../src/stores/update.ts'

const pinia = createPinia()
function mountNotice() {
  const wrapper = mount(UpdateNotice, { attachTo: document.body, global: { plugins: [pinia] } })
  const press = (name: string) => wrapper.findAll('button').find((button) => button.text() === name)!.trigger('click')
  return { wrapper, press, said: () => wrapper.find('p').text() }
}

describe('the notice of a newer build', () => {
  beforeEach(() => { setActivePinia(pinia) })

  it('says at every step what goes on, and focus stays with it when the pressed button goes', async () => {
    const update = useUpdate()
    update.announce(() => undefined)
    const { wrapper, press, said } = mountNotice()
    expect(said()).toContain(UPDATE_SENTENCE)
    await press('今すぐ切り替える')
    expect(said()).toBe(SWITCHING_SENTENCE)
    expect(document.activeElement).toBe(wrapper.element)
    useHold().hold(UNSAVED_NOTE)
    update.overtake()
    await wrapper.vm.$nextTick()
    expect(said()).toBe(HELD_BACK_SENTENCE)
    useHold().release(UNSAVED_NOTE)
    await wrapper.vm.$nextTick()
    expect(wrapper.find('p').exists()).toBe(false)
  })

  it('says on a page that another tab has overtaken that it keeps nothing, until the reader follows', async () => {
    setActivePinia(createPinia())
    useUpdate().overtake()
    const wrapper = mount(UpdateNotice)
    expect(wrapper.text()).toContain(OVERTAKEN_SENTENCE)
    await wrapper.find('button').trigger('click')
    expect(wrapper.find('p').exists()).toBe(false)
  })
})
