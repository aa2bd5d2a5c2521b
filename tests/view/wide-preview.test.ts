import { expect, it } from 'vitest'
import { buildWidePreview } from '../../src/view/wide-preview.ts'
import { snapshot } from '../db/builders.ts'

const counts = { policies: 106_000, indicators: 159_000, projects: 1_000_000 }
const linesOf = (header: ReturnType<typeof snapshot>) => new Map(buildWidePreview({ header, counts, bytes: 880_000_000 }).lines.map(({ name, text }) => [name, text]))

it('a large round tells its counts, its size and what was noted of it before it is taken in', () => {
  const lines = linesOf(snapshot({ diagnostics: [{ code: 'a', severity: 'warning', args: {} }, { code: 'b', severity: 'warning', args: {} }, { code: 'c', severity: 'info', args: {} }] }))
  expect(lines.get('内容')).toBe('106,000施策・159,000指標・事業1,000,000行')
  expect(lines.get('評価年度')).toBe('令和4年度（2022年度）')
  expect(lines.get('大きさ')).toBe('839 MB')
  expect(lines.get('読み取りの記録')).toBe('確認したい記載 2件、参考 1件')
  expect(lines.has('出どころ')).toBe(false)
})

it('a made-up one says so, and what is missing is said to be', () => {
  const header = snapshot({ madeUp: true, municipality: '', title: '' })
  expect(linesOf(header).get('出どころ')).toBe('見本（作り物）')
  expect(linesOf(header).get('自治体名')).toBe('記載なし')
  expect(linesOf(header).get('読み取りの記録')).toBe('なし')
  expect(buildWidePreview({ header, counts, bytes: 1 }).title).toBe('（名前のない評価）')
})
