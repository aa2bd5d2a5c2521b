import { describe, expect, test } from 'vitest'
import { collect } from '../../src/notes/collect.ts'
import { writeCsv } from '../../src/tables/csv.ts'
import { collectFile, collectTitle, departmentLists, opinionLists } from '../../src/view/collect-list.ts'
import { evidence, note } from '../notes/builders.ts'
import { readCsv } from '../tables/read-csv.ts'

const notes = [
  note({ id: 'a', text: '=質問', author: '甲委員' }), note({ id: 'b', kind: 'opinion', text: '意見' }),
  note({ id: 'c', addressee: '人権庶務課', evidence: evidence({ policy: '611', policyName: '人権', place: '611 指標1' }) }),
]
const all = collect([{ name: '甲.json', notes }, { name: '乙.json', notes: [note({ id: 'a', text: '古い文', revision: 1, changedAt: '2026-11-19T00:00:00.000Z' })] }], ['人権庶務課', '財産管理課'])
const options = { due: '2026-12-10', hideNames: false, audience: 'members' } as const

describe('the lists of the secretariat', () => {
  test('are one a department without opinions, and one a policy for opinions', () => {
    expect(departmentLists(all).map(({ title, rows }) => [title, rows.map(({ note: { id } }) => id)])).toEqual([['人権庶務課', ['c']], ['財産管理課', ['a']]])
    expect(opinionLists(all).map(({ title, rows }) => [title, rows.length])).toEqual([['653 公共施設の効果的・効率的な管理運営', 1]])
    expect(collectTitle(all, 2)).toBe('質問の取りまとめ　3件（2ファイル、2課）')
    expect(collectTitle([], 0)).toBe('質問の取りまとめ')
  })

  test('go into a file with number, deadline, other text and room for the answer, no formula among them', () => {
    const list = departmentLists(all)[1]!
    const file = collectFile(list, options, '2026-11-23')
    const [headings, row] = readCsv(writeCsv(file))
    const cell = (heading: string): string | undefined => row?.[headings?.indexOf(heading) ?? -1]
    expect(['受付番号', '内容', '別の文', '委員名', '回答期限', '回答'].map(cell)).toEqual(['2', "'=質問", '古い文（乙.json）', '甲委員', '2026-12-10', ''])
    expect(file.facts).toContainEqual(['取扱い', '委員限り'])
  })

  test('hold no name where names are hidden', () => {
    const file = collectFile(departmentLists(all)[1]!, { ...options, hideNames: true }, '2026-11-23')
    expect(file.headings).not.toContain('委員名')
    expect(JSON.stringify(file)).not.toContain('甲委員')
    expect(JSON.stringify(file)).not.toContain('乙.json')
  })
})
