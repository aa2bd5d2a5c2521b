import { describe, expect, it, vi } from 'vitest'
import type { ChartTheme } from '../../src/charts/theme.ts'
import { chartPictures } from '../../src/composables/chart-pictures.ts'
import { libraryDrawing, type Draw, type Drawing } from '../../src/composables/drawing.ts'

const theme = { panel: '#fff' } as ChartTheme
const drawingOf = (year: number): Drawing => libraryDrawing({ years: [year] }, () => ({}))

function pictures() {
  const draw = vi.fn<(view: unknown) => void>()
  const dispose = vi.fn()
  const host = document.createElement('div')
  const drawOne: Draw = (_element, { view }) => {
    draw(view)
    return { highlight: () => undefined, dispose }
  }
  const made = chartPictures(host, drawOne)
  const seen = (): Element | null => {
    const all = host.querySelectorAll(':scope > :not(.put-by)')
    expect(all).toHaveLength(1)
    return all[0] ?? null
  }
  const show = (year: number, width = 600): Element | null => {
    made.show(drawingOf(year), theme, { width, height: 300, zoom: 1 })
    return seen()
  }
  return { host, draw, dispose, made, show, seen }
}

describe('the pictures of a chart', () => {
  it('are seen one at a time, and one seen before is back without being drawn or moved', () => {
    const { host, draw, show } = pictures()
    const first = show(2022)
    const second = show(2023)
    expect(second).not.toBe(first)
    const moved = vi.spyOn(host, 'append')
    expect(show(2022)).toBe(first)
    expect([[...host.children], moved.mock.calls.length]).toEqual([[first, second], 0])
    expect(draw.mock.calls).toEqual([[{ years: [2022] }], [{ years: [2023] }]])
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

  it('are few: with the next the one not seen for longest is given up, and taken apart when there is time', async () => {
    const { host, draw, dispose, made, show } = pictures()
    const [first, second] = [2020, 2021, 2022, 2023].map((year) => show(year))
    expect(show(2020)).toBe(first)
    show(2024)
    expect([dispose.mock.calls.length, host.children.length]).toEqual([0, 4])
    await vi.waitFor(() => { expect(dispose).toHaveBeenCalledTimes(1) })
    expect(show(2020)).toBe(first)
    expect(show(2021)).not.toBe(second)
    expect(draw).toHaveBeenCalledTimes(6)
    made.dispose()
    await vi.waitFor(() => { expect(dispose).toHaveBeenCalledTimes(6) })
  })
})
