import { describe, expect, it } from 'vitest'
import { buildFactors } from '../../src/view/factors.ts'
import { someOf } from '../../src/view/some-of.ts'
import { buildFacts } from '../../src/analytics/facts.ts'
import { aPolicy, aSnapshot, choose } from '../analytics/builders.ts'

describe('the names that a sentence holds', () => {
  it('are all of a few, and of many the first and how many are left', () => {
    expect([someOf([]), someOf(['611']), someOf(['611', '612', '621'], 3), someOf(['611', '612', '621', '622'], 3)]).toEqual(['', '611', '611・612・621', '611・612・621ほか1'])
  })

  it('do not grow with a plan: 100 blank 外的要因 are counted, the first twelve named', () => {
    const facts = buildFacts([aSnapshot(Array.from({ length: 100 }, (_, at) => aPolicy(String(100 + at))))])
    expect(buildFactors(facts, choose(facts)).finding).toBe('外的要因の記載があるのは0施策、空欄は100施策（100・101・102・103・104・105・106・107・108・109・110・111ほか88）')
  })
})
