import { describe, expect, it } from 'vitest'
import { buildSearch } from '../../src/view/search.ts'
import { asakaFacts } from '../analytics/builders.ts'
import { asakaLines } from './asaka-text.ts'

const facts = asakaFacts()
const lines = asakaLines()

describe('the page of a search', () => {
  it('says what was found', () => {
    const view = buildSearch(facts, 'デジタル', 50)
    expect(view.finding).toBe('「デジタル」を含むのは14施策中3施策（642・651・654）、17か所')
    expect(view.groups.map((group) => [group.code, group.count])).toEqual([['642', 1], ['651', 2], ['654', 14]])
    expect(view).toMatchObject({ more: 0, found: 3, nothing: null })
  })

  it('links a hit to the block on the page of its policy and to its line', () => {
    const [field] = buildSearch(facts, '田園都市', 50).groups[0]!.fields
    expect(field).toMatchObject({ heading: '6 現状と課題の分析', to: '/policies/651?words=%E7%94%B0%E5%9C%92%E9%83%BD%E5%B8%82#text-issues', place: { line: 1298 } })
  })

  it('links indicators, projects and activities to where they stand', () => {
    const fieldsOf = (wish: string) => buildSearch(facts, wish, 50).groups.find((group) => group.code === '653')!.fields
    expect(fieldsOf('維持管理費の削減率')[0]).toMatchObject({ heading: '指標1の名称', to: expect.stringMatching(/#indicator-653-1-title$/) as string })
    expect(fieldsOf('営繕行政')[0]).toMatchObject({ heading: '5 施策構成事務事業 3番', to: expect.stringMatching(/#projects$/) as string })
    expect(fieldsOf('ESCO')[0]).toMatchObject({ heading: '1 実施内容【新規】', to: expect.stringMatching(/#text-activities-new$/) as string })
  })

  it('every hit stands on the sheet at or after the line that it names', () => {
    for (const wish of ['デジタル', '課題', '令和5年度', '事業']) {
      for (const { fields } of buildSearch(facts, wish, 50).groups) {
        for (const { heading, place } of fields) {
          const at = lines.findIndex((text, index) => index >= (place?.line ?? Infinity) - 1 && text.includes(wish))
          expect(at, `${wish} ${heading}`).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  it('says how often each word stands where no policy holds all of them', () => {
    expect(buildSearch(facts, 'デジタル ブロックチェーン', 50)).toMatchObject({
      finding: '「デジタル」と「ブロックチェーン」を含む施策はありません',
      nothing: expect.stringContaining('「デジタル」は3施策、「ブロックチェーン」は0施策') as string,
    })
  })

  it('asked for nothing says what it does', () => {
    expect(buildSearch(facts, ' ', 50)).toMatchObject({ finding: '名称と文章を検索します', nothing: null, found: 0 })
  })

  it('tells of the policies that are not shown yet', () => {
    const view = buildSearch(facts, '事業', 2)
    expect([view.groups.length, view.more]).toEqual([2, view.found - 2])
    expect(view.finding).not.toContain('か所')
  })
})
