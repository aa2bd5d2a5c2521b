import { describe, expect, it } from 'vitest'
import { judge } from '../../src/analytics/attainment.ts'
import { runTrial, trialOf, type Trial } from '../../src/view/trial.ts'
import { asakaFacts, indicatorName } from '../analytics/builders.ts'

const facts = asakaFacts()
const trials = new Map(facts.indicators.source.map((indicator, at): [string, Trial | null] =>
  [indicatorName(facts, at), trialOf(indicator, judge(indicator, { basis: 'latest' }))]))
const trialFor = (name: string): Trial => {
  const trial = trials.get(name)
  if (!trial) throw new Error(`nothing to try for ${name}`)
  return trial
}

describe('trying another base year', () => {
  it.each([
    ['611-1', '目安に到達'], ['612-1', '目安とほぼ同じ'], ['631-1', '到達'], ['632-1', '目安に到達'], ['641-1', '目安に到達'],
    ['642-1', '目安に届かない'], ['642-2', '目安に到達'], ['651-1', '目安に到達'], ['652-1', '目安とほぼ同じ'], ['654-1', '目安に届かない'],
    ['655-1', '目安とほぼ同じ'], ['656-1', '目安に到達'], ['656-2', '到達'],
  ])('%s from R3 on R4: %s', (name, word) => {
    expect(runTrial(trialFor(name), { baseYear: 2021, targetKind: 'reach' })[0]?.state.word).toBe(word)
  })

  it('shows guide, gap and share, and the same on the last 実績 beside it', () => {
    const [latest, actual] = runTrial(trialFor('642-1'), trialFor('642-1').usual)
    expect(latest).toMatchObject({ title: 'R4見込み 45%', guide: '46.6%', gap: '−1.6ポイント', share: '28.6%' })
    expect(actual).toMatchObject({ title: 'R3実績 44%', guide: '43.8%', gap: '＋0.2ポイント' })
    expect(actual?.state.word).toBe('目安とほぼ同じ')
  })

  it('from R3 the last 実績 has nothing to be compared with', () => {
    expect(runTrial(trialFor('642-1'), { baseYear: 2021, targetKind: 'reach' })[1]).toMatchObject({ guide: '－', gap: '－', share: '－', state: { word: '数値なし（比べる年がない）' } })
  })
})

describe('trying another kind of target', () => {
  it('a level to hold each year is its own guide', () => {
    expect(runTrial(trialFor('642-1'), { baseYear: 2020, targetKind: 'level' })[0]).toMatchObject({ guide: '55%', gap: '−10ポイント', state: { word: '目安に届かない' } })
  })
})

describe('what can be tried', () => {
  it('the years of 実績 and both kinds, beginning with what holds everywhere else', () => {
    expect(trialFor('611-1')).toMatchObject({ bases: [{ year: 2020 }, { year: 2021 }], usual: { baseYear: 2020, targetKind: 'reach' }, judgedOn: ['latest', 'actual'] })
  })

  it('nothing without figures or before the direction is confirmed', () => {
    expect([trials.get('621-1'), trials.get('622-1'), trials.get('653-1')]).toEqual([null, null, null])
  })

  it('only the last 実績 where that is what is judged', () => {
    const indicator = trialFor('611-1').indicator
    expect(trialOf(indicator, judge(indicator, { basis: 'actual' }))?.judgedOn).toEqual(['actual'])
  })
})
