import { expect, test } from 'vitest'
import { EMPTY_FILTER } from '../../src/analytics/filter.ts'
import { filterWords } from '../../src/view/filter-words.ts'
import { asakaFacts } from '../analytics/builders.ts'

const facts = asakaFacts()

test('a plain view has no condition to tell', () => {
  expect(filterWords(facts, EMPTY_FILTER, false)).toEqual([])
})

test('every condition is told in the words of the filter bar', () => {
  const filter = {
    ...EMPTY_FILTER, sections: ['65'], departments: ['財産管理課'], related: true, progress: [2], states: ['belowGuide' as const],
    points: ['F2' as const], text: 'デジタル', outlooks: ['継続', ''], reserve: false, oneOff: false,
  }
  expect(filterWords(facts, filter, true)).toEqual([
    '章・節：65', '担当課：財産管理課（関連課を含む）', '進捗状況：2 やや遅れている', '試算の区分：目安に届かない',
    '確認したい点：F2 この3年度に数値がない指標の、進み具合の把握方法', '語：「デジタル」', '今後の方向性：継続・空欄',
    '積立を除く', '選挙・周年を除く', '実績のみ（見込みを除く）',
  ])
})
