import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import SourceLink from '../../src/components/SourceLink.vue'

describe('the link to a line', () => {
  it('shows the number and says where it leads', () => {
    const link = mount(SourceLink, { props: { policy: '653', place: { line: 1491, column: 9 } } })
    expect(link.text()).toBe('1491行')
    expect(link.attributes('aria-label')).toBe('シート本文 1491行を開く')
    expect(link.attributes('href')).toBe('#/source/653?line=1491&col=9')
  })
})
