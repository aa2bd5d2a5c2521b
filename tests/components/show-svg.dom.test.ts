import { describe, expect, it, vi } from 'vitest'
import { svgText, tag, wordsAt } from '../../src/charts/svg.ts'
import { showSvg } from '../../src/composables/show-svg.ts'

const NAME = '<b>施策</b> & "案"'
const block = (series: string, at: number) => tag('g', { 'data-series': series }, [tag('g', { 'data-at': String(at) }, [tag('rect', { class: 'mark', x: 1 / 3, y: 2, width: 3, height: 4, fill: 'url(#dots)' })])])
const picture = tag('svg', { width: 10, height: 10 }, [tag('defs', {}, [tag('pattern', { id: 'dots' })]), block('111', 0), block('"]', 2), wordsAt(5, 5, NAME, { fill: undefined })])

describe('a picture as SVG', () => {
  it('holds words as words, on the page and in a file', () => {
    const host = document.createElement('div')
    showSvg(host, picture)
    expect([host.querySelector('text')!.textContent, host.querySelector('b')]).toEqual([NAME, null])
    const file = new DOMParser().parseFromString(svgText(picture), 'image/svg+xml')
    expect([file.querySelector('text')!.textContent, file.querySelector('parsererror')]).toEqual([NAME, null])
  })

  it('is the same picture on the page and in a file, but for the names of its patterns', () => {
    const host = document.createElement('div')
    showSvg(host, picture)
    const scope = host.querySelector('pattern')!.id.replace('dots', '')
    const file = new DOMParser().parseFromString(svgText(picture), 'image/svg+xml').documentElement
    expect(host.innerHTML.replaceAll(scope, '')).toBe(new XMLSerializer().serializeToString(file).replace(' xmlns="http://www.w3.org/2000/svg"', '').replaceAll('/>', '></rect>').replace('id="dots"></rect>', 'id="dots"></pattern>'))
  })

  it('fills its marks from its own patterns where several stand on a page', () => {
    const hosts = [document.createElement('div'), document.createElement('div')]
    for (const host of hosts) showSvg(host, picture)
    const ids = hosts.map((host) => host.querySelector('pattern')!.id)
    expect(new Set(ids).size).toBe(2)
    expect(hosts.map((host) => host.querySelector('.mark')!.getAttribute('fill'))).toEqual(ids.map((id) => `url(#${id})`))
  })

  it('tells which mark is under the pointer and which is pressed, and marks one at a time', () => {
    const [point, pin] = [vi.fn(), vi.fn()]
    const host = document.createElement('div')
    const shown = showSvg(host, picture, { point, pin })
    const [first, second] = [...host.querySelectorAll('.mark')]
    first!.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }))
    second!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    host.querySelector('text')!.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect([point.mock.calls, pin.mock.calls]).toEqual([[[{ seriesId: '111', dataIndex: 0 }]], [[{ seriesId: '"]', dataIndex: 2 }]]])
    const lit = () => [...host.querySelectorAll('.lit')].map((one) => one.querySelector('.mark'))
    shown.highlight({ seriesId: '111', dataIndex: 0 })
    expect(lit()).toEqual([first])
    shown.highlight({ seriesId: '"]', dataIndex: 2 })
    expect(lit()).toEqual([second])
    shown.highlight(null)
    expect(lit()).toEqual([])
    shown.dispose()
    expect(host.children).toHaveLength(0)
  })
})
