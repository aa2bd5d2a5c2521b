import { describe, expect, it, vi } from 'vitest'
import type { MountedChart } from '../../src/charts/engine.ts'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { chartPictures } from '../../src/composables/chart-pictures.ts'

const theme = { panel: '#fff' } as ChartTheme
const shown = (year: number, width = 600) => ({ view: { years: [year] }, theme, space: { width, height: 300, zoom: 1 } })

function pictures() {
  const draw = vi.fn()
  const dispose = vi.fn()
  const host = document.createElement('div')
  const chart = { dispatchAction: vi.fn(), dispose }
  const made = chartPictures(host, () => ({ chart, draw }) as unknown as MountedChart)
  const show = (year: number, width?: number): Element | null => {
    made.show(shown(year, width), () => ({ year }))
    return host.firstElementChild
  }
  return { host, draw, dispose, chart, made, show }
}

describe('the pictures of a chart', () => {
  it('are there one at a time, and one seen before is put back without being drawn again', () => {
    const { host, draw, chart, show } = pictures()
    const first = show(2022)
    const second = show(2023)
    expect(second).not.toBe(first)
    expect(show(2022)).toBe(first)
    expect([host.children.length, draw.mock.calls.map(([option]) => option as unknown)]).toEqual([1, [{ year: 2022 }, { year: 2023 }]])
    expect(chart.dispatchAction.mock.calls).toEqual([[{ type: 'downplay' }]])
  })

  it('are others at another width', () => {
    const { draw, show } = pictures()
    expect(show(2022, 600)).not.toBe(show(2022, 400))
    expect(draw).toHaveBeenCalledTimes(2)
  })

  it('are not what was drawn over and failed halfway', () => {
    const { draw, show } = pictures()
    for (const year of [2020, 2021, 2022, 2023]) show(year)
    draw.mockImplementationOnce(() => { throw new Error('half drawn') })
    expect(() => show(2024)).toThrow('half drawn')
    show(2020)
    expect(draw).toHaveBeenLastCalledWith({ year: 2020 }, expect.anything())
  })

  it('are few: the one not seen for longest gives its place to the next', () => {
    const { draw, dispose, made, show } = pictures()
    const [, second] = [2020, 2021, 2022, 2023].map((year) => show(year))
    show(2020)
    expect(show(2024)).toBe(second)
    expect(show(2020)).not.toBe(second)
    expect(draw).toHaveBeenCalledTimes(5)
    made.dispose()
    expect(dispose).toHaveBeenCalledTimes(4)
  })
})
