import { expect, it } from 'vitest'
import { formatBytes } from '../../src/format/bytes.ts'
import { buildRoundCards, type ListedRound } from '../../src/view/round-cards.ts'

const round = (change: Partial<ListedRound>): ListedRound => ({
  id: 'a', municipality: '朝霞市', title: '第6章', evaluationYear: 2022, policies: 14, indicators: 16, projects: 92, bytes: 190_000, storedAt: '2026-11-20T16:00:00Z', shipped: true, own: false, wide: false, ...change,
})

it('a round tells its year, its size, where it came from and the day in Japan on which it was stored', () => {
  const [card] = buildRoundCards([round({})], ['a'])
  expect(card).toMatchObject({ open: true, joins: false, removal: null })
  expect(card!.facts.map(({ text }) => text)).toEqual([
    '朝霞市', '令和4年度（2022年度）', '14施策・16指標・事業92行', 'この画面に付属　令和8年11月21日にこの端末に保存', '186 KB',
  ])
})

it('what was never stored here has no counts of rows and no day', () => {
  const [card] = buildRoundCards([round({ indicators: null, projects: null, storedAt: null })], [])
  expect(card!.facts.map(({ text }) => text).slice(2, 4)).toEqual(['14施策', 'この画面に付属'])
})

it('what is too large to be read whole is saved as lines, and large counts are easy to read', () => {
  const [card, other] = buildRoundCards([round({ wide: true, policies: 106_000 }), round({ id: 'b' })], [])
  expect([card!.save, other!.save]).toEqual(['ファイルに保存（NDJSON）', 'ファイルに保存（JSON）'])
  expect(card!.facts[2]!.text).toContain('106,000施策')
})

it('only another chapter of the open year joins what is open', () => {
  const cards = buildRoundCards([round({}), round({ id: 'b' }), round({ id: 'c', evaluationYear: 2021 }), round({ id: 'd', municipality: '志木市' })], ['a'])
  expect(cards.map(({ id, joins }) => [id, joins])).toEqual([['a', false], ['b', true], ['c', false], ['d', false]])
})

it('what was taken in can be removed, and what stands for a shipped round can give way to it', () => {
  const cards = buildRoundCards([round({ own: true }), round({ id: 'b', own: true, shipped: false })], [])
  expect(cards.map(({ removal }) => removal)).toEqual(['restore', 'remove'])
})

it('sizes are told in the unit that fits', () => {
  expect([1, 2048, 1_500_000, 48_000_000, 3_000_000_000].map(formatBytes)).toEqual(['1 KB', '2 KB', '1.4 MB', '46 MB', '2.8 GB'])
})
