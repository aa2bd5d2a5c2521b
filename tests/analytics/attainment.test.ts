import { describe, expect, it } from 'vitest'
import { judge, type Attainment, type AttainmentState, type JudgedAttainment } from '../../src/analytics/attainment.ts'
import type { Indicator } from '../../src/snapshot/types.ts'
import { asaka } from './asaka.ts'
import { anIndicator } from './builders.ts'

const indicatorOf = (name: string): Indicator => {
  const [code, no] = name.split('-')
  const policy = asaka().policies.find((one) => one.code === code)!
  return policy.indicators.find((one) => one.no === Number(no))!
}

const judged = (attainment: Attainment): JudgedAttainment => {
  expect(['awaiting', 'noFigures']).not.toContain(attainment.state)
  return attainment as JudgedAttainment
}

const facts = (attainment: Attainment): string[] => attainment.facts.map((fact) => fact.kind)

type Row = [
  name: string,
  printed: [number, number, number, number],
  guide: number,
  gap: number,
  share: number | null,
  onActual: AttainmentState,
  onLatest: AttainmentState,
  fromR3: AttainmentState,
]

const JUDGED: Row[] = [
  ['611-1', [50, 210, 368, 630], 282, 86, 54.8, 'aboveGuide', 'aboveGuide', 'aboveGuide'],
  ['612-1', [2, 5, 7, 13], 6.4, 0.6, 45.5, 'onGuide', 'onGuide', 'onGuide'],
  ['631-1', [53, 58, 81, 60], 55.8, 25.2, 400, 'aboveGuide', 'reached', 'reached'],
  ['632-1', [18, 2, 25, 34], 24.4, 0.6, 43.8, 'belowGuide', 'onGuide', 'aboveGuide'],
  ['641-1', [54, 59, 65, 73], 61.6, 3.4, 57.9, 'aboveGuide', 'aboveGuide', 'aboveGuide'],
  ['642-1', [41, 44, 45, 55], 46.6, -1.6, 28.6, 'onGuide', 'belowGuide', 'belowGuide'],
  ['642-2', [12385, 13152, 13618, 14200], 13111, 507, 67.9, 'aboveGuide', 'aboveGuide', 'aboveGuide'],
  ['651-1', [71.9, 86, 92.4, 100], 83.14, 9.26, 73, 'aboveGuide', 'aboveGuide', 'aboveGuide'],
  ['652-1', [99.1, 99.2, 99.1, 99.2], 99.14, -0.04, null, 'reached', 'onGuide', 'onGuide'],
  ['654-1', [91, 100, 88, 100], 94.6, -6.6, -33.3, 'reached', 'belowGuide', 'belowGuide'],
  ['655-1', [39.9, 46, 47, 50], 43.94, 3.06, 70.3, 'aboveGuide', 'aboveGuide', 'onGuide'],
  ['656-1', [81.4, 85.5, 88.8, 92.9], 86, 2.8, 64.3, 'aboveGuide', 'aboveGuide', 'aboveGuide'],
  ['656-2', [8, 21, 39, 15], 10.8, 28.2, 443, 'reached', 'reached', 'reached'],
]

describe('the source document, judged', () => {
  it.each(JUDGED)('%s stands as independent readers computed it', (name, printed, guide, gap, share, actual, latest, r3) => {
    const indicator = indicatorOf(name)
    expect([...indicator.figures.map((figure) => figure.value), indicator.target.value]).toEqual(printed)
    const onLatest = judged(judge(indicator, { basis: 'latest' }))
    expect(onLatest.guide).toBeCloseTo(guide, 9)
    expect(onLatest.gap).toBeCloseTo(gap, 9)
    if (share === null) expect(onLatest.share).toBeNull()
    else expect(onLatest.share! * 100).toBeCloseTo(share, share > 400 ? 0 : 1)
    expect(onLatest.tau).toBeCloseTo(0.4)
    expect(onLatest.state).toBe(latest)
    expect(judge(indicator, { basis: 'actual' }).state).toBe(actual)
    expect(judge(indicator, { basis: 'latest', baseYear: 2021 }).state).toBe(r3)
  })

  it.each(['621-1', '622-1'])('%s has no value in any year', (name) => {
    for (const options of [{ basis: 'latest' }, { basis: 'actual' }, { basis: 'latest', baseYear: 2021 }] as const) {
      expect(judge(indicatorOf(name), options)).toMatchObject({ state: 'noFigures', reason: 'no-value' })
    }
  })

  it('653-1 waits for its direction, on every value and base year, and carries no numbers', () => {
    const indicator = indicatorOf('653-1')
    for (const options of [{ basis: 'latest' }, { basis: 'actual' }, { basis: 'latest', baseYear: 2021 }] as const) {
      const attainment = judge(indicator, options)
      expect(attainment.state).toBe('awaiting')
      expect(attainment).not.toHaveProperty('share')
    }
    expect(judge(indicator, { basis: 'latest' }).inputs).toMatchObject({ base: 0, value: 18.6, target: -5, step: 0.1 })
  })

  it('carries the printed form and the place of every input', () => {
    expect(judge(indicatorOf('653-1'), { basis: 'latest' }).inputs).toMatchObject({
      ...{ baseYear: 2020, baseRaw: '0%', baseAt: ['s1', 1491, 1], year: 2022, valueRaw: '18.6%', valueBasis: 'estimate' },
      ...{ valueAt: ['s1', 1491, 9], targetYear: 2025, targetRaw: '-5.0%', targetAt: ['s1', 1491, 15] },
    })
  })

  it('653-1 confirmed as better when lower falls short on both values', () => {
    const indicator: Indicator = { ...indicatorOf('653-1'), direction: 'down', directionBasis: 'confirmed' }
    const actual = judged(judge(indicator, { basis: 'actual' }))
    const latest = judged(judge(indicator, { basis: 'latest' }))
    expect([actual.state, latest.state]).toEqual(['belowGuide', 'belowGuide'])
    expect(actual.gap).toBeCloseTo(-8.2)
    expect(latest.gap).toBeCloseTo(-20.6)
    expect(latest.share).toBeCloseTo(-3.72)
  })

  it('653-1 confirmed as better when higher has reached the target on both values and shows no share', () => {
    const indicator: Indicator = { ...indicatorOf('653-1'), direction: 'up', directionBasis: 'confirmed' }
    const latest = judged(judge(indicator, { basis: 'latest' }))
    expect([judge(indicator, { basis: 'actual' }).state, latest.state]).toEqual(['reached', 'reached'])
    expect(latest.share).toBeNull()
    expect(facts(latest)).not.toContain('far-beyond')
  })

  it('counts 2 reached, 6 above, 3 on and 2 below the guide, 1 awaiting, 2 without figures', () => {
    const states = asaka().policies.flatMap((policy) => policy.indicators.map((one) => judge(one, { basis: 'latest' }).state))
    const count = (state: AttainmentState): number => states.filter((one) => one === state).length
    expect(['reached', 'aboveGuide', 'onGuide', 'belowGuide', 'awaiting', 'noFigures'].map((state) => count(state as AttainmentState)))
      .toEqual([2, 6, 3, 2, 1, 2])
  })
})

describe('facts beside the state', () => {
  const latest = (name: string): Attainment => judge(indicatorOf(name), { basis: 'latest' })

  it('654-1 is 3 below its base and had reached the target in R3', () => {
    expect(latest('654-1').facts).toContainEqual({ kind: 'below-base', by: 3 })
    expect(latest('654-1').facts).toContainEqual({ kind: 'earlier-reached', year: 2021 })
  })

  it('652-1 had reached the target in R3, and is not called below its base', () => {
    expect(latest('652-1').facts).toContainEqual({ kind: 'earlier-reached', year: 2021 })
    expect(facts(latest('652-1'))).not.toContain('below-base')
  })

  it('632-1 is 16 below its base on the last 実績', () => {
    expect(judge(indicatorOf('632-1'), { basis: 'actual' }).facts).toEqual([{ kind: 'below-base', by: 16 }])
  })

  it('631-1 and 656-2 went far beyond the target before its year', () => {
    expect(facts(latest('631-1'))).toContain('far-beyond')
    expect(facts(latest('656-2'))).toEqual(['far-beyond', 'estimate', 'cumulative'])
    expect(facts(judge(indicatorOf('656-2'), { basis: 'actual' }))).toEqual(['cumulative'])
  })

  it('questionnaires and shares of citizens are marked as surveys', () => {
    const surveys = asaka().policies.flatMap(({ code, indicators }) =>
      indicators.filter((one) => facts(judge(one, { basis: 'latest' })).includes('survey')).map(({ no }) => `${code}-${no}`),
    )
    expect(surveys).toEqual(['621-1', '642-1', '655-1', '656-1'])
  })

  it('an awaiting indicator is compared with nothing', () => {
    expect(facts(latest('653-1'))).toEqual(['estimate'])
  })
})

describe('figures beside the state', () => {
  it('642-1 needs 3.3 a year after a last step of 1', () => {
    const attainment = judged(judge(indicatorOf('642-1'), { basis: 'latest' }))
    expect(attainment.need).toBeCloseTo(10 / 3)
    expect(attainment.lastStep).toEqual({ fromYear: 2021, toYear: 2022, change: 1 })
    expect(attainment.achievement).toBeCloseTo(45 / 55)
  })

  it('nothing more is needed once the target is reached', () => {
    expect(judged(judge(indicatorOf('631-1'), { basis: 'latest' })).need).toBeNull()
  })

  it('nothing is divided over years from the target year on', () => {
    const late = anIndicator(['10', '11', '12', '20'])
    const attainment = judged(judge({ ...late, target: { ...late.target, year: 2022 } }, { basis: 'latest' }))
    expect(attainment).toMatchObject({ need: null, tau: 1, guide: 20, state: 'belowGuide' })
  })

  it('tells which half of the band held', () => {
    const reason = (raws: string[]) => judged(judge(anIndicator(raws), { basis: 'latest' })).bandReason
    expect(judged(judge(indicatorOf('652-1'), { basis: 'latest' })).bandReason).toBe('step')
    expect(reason(['0', '20', '37', '100'])).toBe('share')
    expect(reason(['0', '20', '60', '100'])).toBeNull()
  })

  it('shows no 達成率 for a target that is to be gone down to', () => {
    expect(judged(judge(anIndicator(['20', '18', '12', '10']), { basis: 'latest' })).achievement).toBeNull()
  })

  it('a level to be held each year is its own guide', () => {
    const attainment = judged(judge(indicatorOf('641-1'), { basis: 'latest', targetKind: 'level' }))
    expect(attainment).toMatchObject({ guide: 73, gap: -8, state: 'belowGuide' })
    expect(attainment.inputs.targetKind).toBe('level')
  })
})

describe('rules before the line', () => {
  const latest = (raws: string[], change: Partial<Indicator> = {}) => judge(anIndicator(raws, change), { basis: 'latest' })

  it('names what is missing, first things first', () => {
    expect(latest(['-', '-', '-', '-'])).toMatchObject({ reason: 'no-value' })
    expect(latest(['1', '2', '3', '-'])).toMatchObject({ reason: 'no-target' })
    expect(latest(['1', '-', '-', '5'])).toMatchObject({ reason: 'no-later-year' })
    expect(latest(['-', '-', '3', '5'], { direction: 'up' })).toMatchObject({ reason: 'no-base' })
    expect(latest(['5', '2', '3', '5'])).toMatchObject({ reason: 'no-direction' })
  })

  it('a base year that states nothing gives no base', () => {
    expect(judge(anIndicator(['1', '-', '3', '5']), { basis: 'latest', baseYear: 2021 })).toMatchObject({ reason: 'no-base' })
  })

  it('the base year itself is not compared with itself', () => {
    expect(judge(anIndicator(['1', '2', '3', '5']), { basis: 'actual', baseYear: 2021 })).toMatchObject({ reason: 'no-later-year' })
  })

  it('a target that is not after the base year gives nothing to compare', () => {
    const indicator = anIndicator(['1', '2', '3', '5'])
    const early = { ...indicator, target: { ...indicator.target, year: 2020 } }
    expect(judge(early, { basis: 'latest' })).toMatchObject({ reason: 'no-later-year' })
  })

  it('with an unknown direction a value within one step of the target has reached it', () => {
    expect(latest(['5.0', '5.2', '5.1', '5.0'])).toMatchObject({ state: 'reached', gap: null, share: null })
    expect(latest(['5.0', '5.2', '5.2', '5.0'])).toMatchObject({ state: 'noFigures', reason: 'no-direction' })
  })

  it.each(['維持管理費の削減率', 'CO2の減少量', '支出の抑制額', '経費の縮減割合', '苦情の低減数'])(
    'a target below the base contradicts the name %s',
    (name) => {
      expect(latest(['10', '8', '7', '5'], { name }).state).toBe('awaiting')
      expect(latest(['5', '6', '7', '10'], { name }).state).not.toBe('awaiting')
      expect(latest(['10', '8', '7', '5'], { name, directionBasis: 'confirmed' }).state).not.toBe('awaiting')
    },
  )

  it('a name that only speaks of less is not held back', () => {
    expect(latest(['10', '8', '7', '5'], { name: '削減した経費' }).state).not.toBe('awaiting')
  })

  it('binary fractions decide nothing: a gap of exactly the band is inside it', () => {
    expect(latest(['0.0', '0.1', '0.3', '1.0'], {})).toMatchObject({ state: 'onGuide', bandReason: 'step' })
  })

  it('a stored direction holds for another base year too', () => {
    const indicator = anIndicator(['1', '9', '7', '8'])
    expect(judge(indicator, { basis: 'latest', baseYear: 2021 })).toMatchObject({ state: 'belowGuide', share: null })
  })
})
