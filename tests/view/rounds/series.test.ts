import { describe, expect, it } from 'vitest'
import { EMPTY_FILTER, select } from '../../../src/analytics/filter.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { buildSeries } from '../../../src/view/rounds/series.ts'
import { asaka } from '../../analytics/asaka.ts'
import { sameRoundLater } from '../../analytics/next-round.ts'
import { twoRounds } from '../../analytics/rounds/two-rounds.ts'

describe('a year that both rounds state finally, and not alike', () => {
  const [policy] = asaka().policies
  const indicator = policy!.indicators[0]!
  const round = (value: number | null): Snapshot => ({
    ...asaka(),
    policies: [{ ...policy!, projects: [], indicators: [{ ...indicator, figures: [{ year: 2020, basis: 'actual', value }, ...indicator.figures.slice(1)] }] }],
  })
  const cellOf = (before: number | null, after: number | null) => {
    const two = twoRounds([round(before)], [sameRoundLater(round(after))])
    const whole = ({ facts, judged }: typeof two.before) => select(facts, judged, EMPTY_FILTER)
    const series = buildSeries({ two, selection: whole(two.after), earlier: whole(two.before), unit: 'm', actualOnly: false, hideAttainment: false })
    return series.tables.indicators.rows[0]!.cells['2020']
  }

  it('has the earlier figure beside the later one', () => {
    expect(cellOf(50, 51)).toMatchObject({ text: '51', note: '前回50' })
  })

  it('names the later round where that states nothing', () => {
    expect(cellOf(50, null)).toMatchObject({ text: '50', note: '今回－' })
  })
})
