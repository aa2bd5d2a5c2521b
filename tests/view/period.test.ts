import { expect, it } from 'vitest'
import { periodSentence, scopeName, shownYears, sourceSentence } from '../../src/view/period.ts'
import { clauseSentence } from '../../src/view/clauses.ts'
import { EMPTY_FILTER } from '../../src/analytics/filter.ts'
import { asakaViews } from './asaka.ts'

const { facts } = asakaViews()

it('every screen says when the evaluation was made and that R4 is an estimate', () => {
  expect(periodSentence(facts, false)).toBe('令和4年度評価時点（R4は見込み）')
  expect(periodSentence(facts, true)).toBe('令和4年度評価時点（実績のみ表示、R4見込みを除く）')
})

it('the scope and the source are named', () => {
  expect([scopeName(facts), sourceSentence(facts)]).toEqual(['第6章', '出典：朝霞市 施策評価シート（令和4年度評価）'])
})

it('実績のみ leaves out whatever is not settled', () => {
  expect(shownYears(facts, false).map((shown) => shown.label)).toEqual(['R2決算', 'R3決算', 'R4決算見込み'])
  expect(shownYears(facts, true).map((shown) => shown.label)).toEqual(['R2決算', 'R3決算'])
})

it('a condition that leaves nothing is named in the reader\'s words', () => {
  expect(clauseSentence({ ...EMPTY_FILTER, progress: [4] }, 'progress', 13)).toBe('「進捗状況4」の条件を外すと13施策を表示します。')
  expect(clauseSentence({ ...EMPTY_FILTER, states: ['reached', 'awaiting'] }, 'states', 3)).toBe('「試算の区分：到達・確認待ち」の条件を外すと3施策を表示します。')
  expect(clauseSentence({ ...EMPTY_FILTER, text: '橋' }, 'text', 0)).toBe('「語：橋」の条件を外すと0施策を表示します。')
})
