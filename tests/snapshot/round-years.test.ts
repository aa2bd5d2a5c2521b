import { describe, expect, test } from 'vitest'
import { buildSnapshot } from '../../src/snapshot/build.ts'
import { findCommonYear } from '../../src/snapshot/round-years.ts'
import { sheetText } from '../sheet/builders.ts'
import { documentOf, snapshotOf } from './builders.ts'

const indicator = (labels: string, values: string): string => `指標 1\n\n数（件）\n\n説明\n\n${labels}\n${values}`
const settled = {
  years: '\t\tR3決算\tR4決算\tR5決算\t', trend: '経年変化\nR3年度\tR4年度\tR5年度\n1,000\t2,000\t3,000',
  indicators: indicator('R3年度実績\tR4年度実績', '1\t2'),
}

describe('the year of a round', () => {
  test('is the latest year where nothing is an estimate', () => {
    expect(snapshotOf(sheetText(settled)).evaluationYear).toBe(2023)
  })

  test('is its target year too where no target is printed, and the target is stated by nobody', () => {
    const round = snapshotOf(sheetText(settled))
    expect(round.targetYear).toBe(2023)
    expect(round.policies[0]?.indicators[0]?.target).toEqual({ year: 2023, value: null })
  })

  test('of a sheet without a table or figures is not known', () => {
    const bare = sheetText({ indicators: '指標 1\n\n—', years: '', total: '', trend: '', rows: [] })
    expect(buildSnapshot([documentOf(bare)]).diagnostics.map(({ code }) => code)).toContain('no-evaluation-year')
  })

  test.each([[[], null], [[2021, 2022, 2021], 2021], [[2021, 2022], 2022], [[2022, 2021], 2022], [[2021, 2022, 2022, 2021, 2020], 2022]])('of %j is %j', (years, common) => {
    expect(findCommonYear(years)).toBe(common)
  })
})

test('a round whose ratings print no scale has the usual four steps', () => {
  const { ratingScales } = snapshotOf(sheetText({ progress: '順調', necessity: '高い' }))
  expect(ratingScales).toEqual({ progress: { best: 4, worst: 1, delayedFrom: 2, labels: [] }, necessity: { best: 4, worst: 1, delayedFrom: null, labels: [] } })
})
