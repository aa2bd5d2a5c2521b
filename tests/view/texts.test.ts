import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/analytics/judged.ts'
import { buildFactors } from '../../src/view/factors.ts'
import { stepsAwayFinding } from '../../src/view/last-steps.ts'
import { buildOpinions } from '../../src/view/opinions.ts'
import { ratedShareSentence } from '../../src/view/rated-share.ts'
import { asakaFacts, choose, indicatorName } from '../analytics/builders.ts'

const facts = asakaFacts()
const all = choose(facts)

describe('third-party opinions beside plans', () => {
  const view = buildOpinions(facts, all)

  it('are counted by the body that the sheet names', () => {
    expect(view.finding).toBe('外部評価委員会の意見は5施策（641・651・653・654・655）')
    expect(view.summary).toBe('ほかに、シティ・プロモーション委員会の意見は1施策（656）、機関名の記載のない意見は3施策（621・622・642）です。')
  })

  it('stand beside 今後の展開 and 現状と課題, policies without any apart', () => {
    expect(view.rows).toHaveLength(9)
    expect(view.rows.map((row) => [row.opinion.heading.slice(0, 1), row.plans.heading.slice(0, 1), row.issues.heading.slice(0, 1)]).every((no) => no.join('') === '276')).toBe(true)
    expect(view.without.map((one) => [one.why, one.policies.map((policy) => policy.code)])).toEqual([['該当なし', ['611', '612', '631', '632', '652']]])
  })

  it('are none where no chosen policy has one', () => {
    expect(buildOpinions(facts, choose(facts, { sections: ['63'] })).finding).toBe('第三者機関の意見の記載はありません')
  })

  it('say nothing of the sheets where no policy is left, nor do 外的要因', () => {
    for (const build of [buildOpinions, buildFactors]) expect(build(facts, choose(facts, { sections: ['9'] })).finding).toBe('条件に合う施策はありません')
  })
})

describe('外的要因', () => {
  it('are listed with the blank ones', () => {
    const view = buildFactors(facts, all)
    expect(view.finding).toBe('外的要因の記載があるのは9施策、空欄は5施策（621・622・642・651・652）')
    expect(view.rows).toHaveLength(14)
  })
})

describe('sentences found in the data', () => {
  it('name the indicators that moved away from their targets', () => {
    expect(stepsAwayFinding(facts, judgeAll(facts, 'latest'), all)).toBe('前年度より目標から離れた指標：654（652は0.1ポイント、653は確認待ち）')
    expect(stepsAwayFinding(facts, judgeAll(facts, 'latest'), choose(facts, { sections: ['61'] }))).toBe('前年度より目標から離れた指標：なし')
  })

  it('hold 651 against the ratings of this chapter, and no other indicator', () => {
    const found = facts.indicators.source.flatMap((_, at) => {
      const sentence = ratedShareSentence(facts, at, false)
      return sentence ? [[indicatorName(facts, at), sentence]] : []
    })
    expect(found).toEqual([['651-1', '651の指標（全市92.4％見込み）と第6章の内訳13／14（92.9％、参考）']])
  })
})
