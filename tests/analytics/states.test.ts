import { describe, expect, it } from 'vitest'
import { judgeAll } from '../../src/analytics/filter.ts'
import { countStates, countStatesByDepartment } from '../../src/analytics/states.ts'
import { asakaFacts, choose, KEY_653 } from './builders.ts'

const latest = { reached: 2, aboveGuide: 6, onGuide: 3, belowGuide: 2, awaiting: 1, noFigures: 2 }

describe('counts of states', () => {
  const facts = asakaFacts()

  it('are those of the document, on the latest value and on the last 実績', () => {
    expect(countStates(facts, judgeAll(facts, 'latest'), choose(facts))).toEqual(latest)
    expect(countStates(facts, judgeAll(facts, 'actual'), choose(facts)))
      .toEqual({ reached: 3, aboveGuide: 7, onGuide: 2, belowGuide: 1, awaiting: 1, noFigures: 2 })
  })

  it('follow a confirmation of 653 either way', () => {
    const down = asakaFacts(new Map([[KEY_653, { direction: 'down' }]]))
    const up = asakaFacts(new Map([[KEY_653, { direction: 'up' }]]))
    expect(countStates(down, judgeAll(down, 'latest'), choose(down))).toEqual({ ...latest, awaiting: 0, belowGuide: 3 })
    expect(countStates(up, judgeAll(up, 'latest'), choose(up))).toEqual({ ...latest, awaiting: 0, reached: 3 })
  })

  it('count all indicators of a chosen policy, whichever state chose it', () => {
    const selection = choose(facts, { states: ['belowGuide'] })
    expect(countStates(facts, judgeAll(facts, 'latest'), selection)).toMatchObject({ belowGuide: 2, aboveGuide: 1 })
  })

  it('stand by lead department in sheet order and add up to the whole', () => {
    const departments = countStatesByDepartment(facts, judgeAll(facts, 'latest'), choose(facts))
    expect(departments.map(({ department, policies, indicators }) => [department, policies, indicators])).toEqual([
      ['人権庶務課', 4, 4], ['地域づくり支援課', 2, 2], ['政策企画課', 4, 4], ['シティ・プロモーション課', 2, 4], ['財政課', 1, 1], ['財産管理課', 1, 1],
    ])
    expect(departments.reduce((sum, { counts }) => sum + counts.aboveGuide, 0)).toBe(6)
    expect(departments[0]!.counts).toEqual({ reached: 0, aboveGuide: 1, onGuide: 1, belowGuide: 0, awaiting: 0, noFigures: 2 })
  })
})
