import { describe, expect, it, vi } from 'vitest'
import type { Chart, ChartOption } from '../../src/charts/engine.ts'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { chartPictures } from '../../src/composables/chart-pictures.ts'

const theme = { panel: '#fff' } as ChartTheme
const shown = (year: number, width = 600) => ({ view: { years: [year] }, theme, space: { width, height: 300, zoom: 1 } })

function pictures() {
  const draw = vi.fn<(option: ChartOption) => void>()
  const dispose = vi.fn()
  const host = document.createElement('div')
  const chart = { dispatchAction: vi.fn(), dispose }
  const made = chartPictures(host, (_element, option) => {
    draw(option)
    return chart as unknown as Chart
  })
  const seen = (): Element | null => {
    const all = host.querySelectorAll(':scope > :not(.put-by)')
    expect(all).toHaveLength(1)
    return all[0] ?? null
  }
  const show = (year: number, width?: number): Element | null => {
    made.show(shown(year, width), () => ({ year }))
    return seen()
  }
  return { host, draw, dispose, chart, made, show, seen }
}

describe('the pictures of a chart', () => {
  it('are seen one at a time, and one seen before is back without being drawn or moved', () => {
    const { host, draw, chart, show } = pictures()
    const first = show(2022)
    const second = show(2023)
    expect(second).not.toBe(first)
    const moved = vi.spyOn(host, 'append')
    expect(show(2022)).toBe(first)
    expect([[...host.children], moved.mock.calls.length]).toEqual([[first, second], 0])
    expect(draw.mock.calls.map(([option]) => option)).toEqual([{ year: 2022 }, { year: 2023 }])
    expect(chart.dispatchAction.mock.calls).toEqual([[{ type: 'downplay' }]])
  })

  it('are others at another width', () => {
    const { draw, show } = pictures()
    expect(show(2022, 600)).not.toBe(show(2022, 400))
    expect(draw).toHaveBeenCalledTimes(2)
  })

  it('are not what failed halfway, and the one before stays', () => {
    const { draw, show, seen } = pictures()
    const before = show(2022)
    draw.mockImplementationOnce(() => { throw new Error('half drawn') })
    expect(() => show(2023)).toThrow('half drawn')
    expect(seen()).toBe(before)
    show(2023)
    expect(draw).toHaveBeenCalledTimes(3)
  })

  it('are few: with the next the one not seen for longest is given up', () => {
    const { host, draw, dispose, made, show } = pictures()
    const [first, second] = [2020, 2021, 2022, 2023].map((year) => show(year))
    expect(show(2020)).toBe(first)
    show(2024)
    expect([dispose.mock.calls.length, host.children.length]).toEqual([1, 4])
    expect(show(2020)).toBe(first)
    expect(show(2021)).not.toBe(second)
    expect(draw).toHaveBeenCalledTimes(6)
    made.dispose()
    expect(dispose).toHaveBeenCalledTimes(6)
  })
})
