import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countDensity, DENSITY_EDGES, pointsInCell } from '../../../src/analytics/density.ts'
import { buildDensity, densityPoints, policiesInCell } from '../../../src/view/wide/density.ts'
import { choose, world, years } from './country.ts'

const pairs = fc.array(fc.tuple(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -5, max: 9_000_000_000 })), fc.integer({ min: 0, max: 3000 })), { maxLength: 40 })
const cellBySearch = (amount: number): number => DENSITY_EDGES.findLastIndex((edge) => edge <= amount)

describe('points in a logarithmic grid', () => {
  it('each lie between the edges of their cell, or apart where an amount is missing, 0 or negative', () => {
    fc.assert(fc.property(pairs, (points) => {
      const grid = { amounts: Float64Array.from(points.flat()), years: 2, x: 0, y: 1, points: Uint32Array.from(points.keys()) }
      const { counts, apart } = countDensity(grid)
      const expected = new Map<number, number>()
      for (const [x, y] of points) {
        if (!(x >= 1 && y >= 1)) continue
        const cell = cellBySearch(y) * DENSITY_EDGES.length + cellBySearch(x)
        expected.set(cell, (expected.get(cell) ?? 0) + 1)
      }
      expect(new Map([...counts.keys()].filter((cell) => counts[cell]! > 0).map((cell) => [cell, counts[cell]!]))).toEqual(new Map([...expected].sort(([a], [b]) => a - b)))
      expect(apart + [...expected.values()].reduce((sum, one) => sum + one, 0)).toBe(points.length)
      for (const [cell, count] of expected) expect(pointsInCell(grid, cell)).toHaveLength(count)
    }))
  })

  it('an amount on an edge belongs to the cell that begins there', () => {
    DENSITY_EDGES.forEach((edge, at) => {
      const { counts } = countDensity({ amounts: Float64Array.of(edge, edge), years: 2, x: 0, y: 1, points: Uint32Array.of(0) })
      expect(counts[at * DENSITY_EDGES.length + at]).toBe(1)
    })
  })
})

describe('the picture of two years', () => {
  const points = densityPoints(world.facts, choose(), years)!
  const view = buildDensity(points, years, 'm')!

  it('lists the densest squares first, and each square gives as many policies as it says', () => {
    const counts = view.densest.map(({ policies }) => policies)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    for (const { cell, policies } of view.densest) expect(policiesInCell(points, cell)).toHaveLength(policies)
  })

  it('finds a square under the pointer, and none where no policy lies', () => {
    const cells = Array.from({ length: 40 }, (_, at) => view.cellAt(at * 25 + 12, 1000 - (at * 25 + 12)))
    expect(cells.some((cell) => cell?.cell === view.densest[0]!.cell)).toBe(true)
    expect(view.cellAt(1, 1)).toBeNull()
  })

  it('draws every square in the shade that its number belongs to', () => {
    const squares = view.shades.map((outline) => outline.split('Z').length - 1)
    expect(squares.reduce((sum, one) => sum + one, 0)).toBe(view.table.rows.length)
    expect(view.key).toHaveLength(view.shades.length)
  })

  it('is not there where only one year is shown', () => {
    expect(densityPoints(world.facts, choose(), years.slice(-1))).toBeNull()
  })
})
