import { describe, expect, test } from 'vitest'
import { parseSheets } from '../../src/sheet/parse-sheets.ts'
import { codesOf, documentText, sheetOf, sheetText } from './builders.ts'

const sectionsOf = (parsed: ReturnType<typeof parseSheets>, policy: string): unknown[] =>
  parsed.diagnostics.filter(({ code, args }) => code === 'missing-section' && args.policy === policy).map(({ args }) => args.section)

test('a document cut inside a sheet keeps what was read and names what was not', () => {
  const parsed = parseSheets(documentText.split('\n').slice(0, 1553).join('\n'))
  expect(parsed.sheets).toHaveLength(11)
  const cut = sheetOf(parsed, '653')
  expect(cut.progress.rating).toBe(2)
  expect(cut.projects.map(({ no }) => no)).toEqual([1, 2, 3, 4])
  expect(sectionsOf(parsed, '653')).toEqual(['issues', 'plans', 'roles', 'summary', 'statedTotals', 'costTrend'])
  expect(parsed.diagnostics.every(({ args }) => args.policy === '653')).toBe(true)
})

test('a document cut after a head keeps the policy', () => {
  const parsed = parseSheets(documentText.split('\n').slice(0, 1468).join('\n'))
  expect(sheetOf(parsed, '653').name).toBe('公共施設の効果的・効率的な管理運営')
  expect(sectionsOf(parsed, '653')).toHaveLength(14)
})

test('a sheet cut in the middle does not take the next one along', () => {
  const parsed = parseSheets(`${sheetText().split('\n').slice(0, 20).join('\n')}\n${sheetText({ code: '112' })}`)
  expect(parsed.sheets.map(({ code }) => code)).toEqual(['111', '112'])
  expect(sectionsOf(parsed, '112')).toEqual([])
})

test('a sheet without its line of departments is still found by what follows', () => {
  const without = sheetText({ code: '112', header: '目指す姿\n\n安心。\n\nまち・ひと・しごと目標 —' })
  const parsed = parseSheets(`${sheetText()}\n\n${without}`)
  expect(parsed.sheets.map(({ code }) => code)).toEqual(['111', '112'])
  expect(sectionsOf(parsed, '112')).toEqual(['leadDepartment', 'relatedDepartments'])
})

test('a sheet without code and name is left out, named, and takes nothing of the sheet before it', () => {
  const headless = sheetText({ code: '112' }).split('\n').slice(1).join('\n')
  const parsed = parseSheets(`${sheetText()}\n\n${headless}`)
  expect(parsed.sheets).toEqual(parseSheets(sheetText()).sheets)
  expect(parsed.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['sheet-without-head', 'error']])
})

test('lines before the first sheet belong to none and are noted', () => {
  const parsed = parseSheets(`令和5年度 評価の概要\n目次\n\n${sheetText()}`)
  expect(codesOf(parsed)).toEqual(['outside-sheet@1:1'])
  expect(parsed.sheets[0]?.at).toEqual([4, 1])
})

test('a heading printed twice goes on where it stopped, and it is noted', () => {
  const parsed = parseSheets(sheetText({ issues: '一つ目。\n\n6 現状と課題の分析\n\n二つ目。' }))
  expect(parsed.sheets[0]?.issues).toBe('一つ目。\n二つ目。')
  expect(parsed.diagnostics.map(({ code, args }) => [code, args.section])).toEqual([['duplicate-section', 'issues']])
})

test('activities under no mark are kept as continuing, and it is noted', () => {
  const parsed = parseSheets(sheetText({ activities: '・訓練を実施した。\n・備蓄を増やした。' }))
  expect(parsed.sheets[0]?.activities).toEqual({ new: [], continuing: ['訓練を実施した。', '備蓄を増やした。'] })
  expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['unmarked-activities'])
})

test('a missing heading of section 1 loses no activity', () => {
  const parsed = parseSheets(sheetText().replace('1 実施内容\n', ''))
  expect(parsed.sheets[0]?.activities.continuing).toEqual(['訓練を実施した。'])
  expect(parsed.sheets[0]?.indicators).toHaveLength(1)
})

test('of two indicators with one number the first stays, and it is noted', () => {
  const one = (name: string) => `指標 1\n\n${name}（件）\n\n説明\n\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)\n1\t2\t3\t4`
  const parsed = parseSheets(sheetText({ indicators: `${one('先')}\n\n${one('後')}` }))
  expect(parsed.sheets[0]?.indicators.map(({ name }) => name)).toEqual(['先'])
  expect(parsed.diagnostics.map(({ code, args }) => [code, args.text])).toEqual([['duplicate-indicator', '後']])
})

test.each([['nothing', ''], ['a mark alone', '\ufeff'], ['zero bytes', '\0\0\0'], ['prose', '3 つの柱\n担当課が検討する。']])('%s is no sheet', (_, text) => {
  const parsed = parseSheets(text)
  expect(parsed.sheets).toEqual([])
  expect(parsed.diagnostics.map(({ code }) => code)).toContain('no-sheet')
})

test('a table as wide as it is long is read without multiplying', () => {
  const labels = 'R3決算\t'.repeat(20_000)
  const rows = Array.from({ length: 20_000 }, (_, at) => `${at + 1}\t事業\t1\t2\t3\t継続`)
  const parsed = parseSheets(sheetText({ years: `\t\t${labels}`, rows }))
  expect(parsed.sheets[0]?.projects).toHaveLength(20_000)
  expect(parsed.sheets[0]?.projects[0]?.costs).toHaveLength(3)
  expect(parsed.diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining(['years-assumed', 'unread-line']))
})

test('megabytes in one line are read', () => {
  const long = 'あ'.repeat(1_000_000)
  const spaces = ' '.repeat(1_000_000)
  const tabs = '\t'.repeat(1_000_000)
  const parsed = parseSheets(sheetText({ issues: `${long}\n1${spaces}x\n・${spaces}・`, rows: [`1\t事業\t1,000\t2,000\t3,000\t継続${tabs}`], necessity: `1 2 ③ 4 …${spaces}必要` }))
  expect(parsed.sheets[0]?.issues.length).toBeGreaterThan(1_000_000)
  expect(parsed.sheets[0]?.projects).toHaveLength(1)
})

describe('a project’s name that was cut', () => {
  const more = '2\t訓練事業\t1,000\t2,000\t3,000\t継続'
  const projectsOf = (...rows: readonly string[]) => parseSheets(sheetText({ rows })).sheets[0]!

  test.each([
    ['the note above the table of a repeated page', ['※事務事業評価の判定を踏まえて、今後の方向性を判断', more], ['防災行政無線の更新及び', '訓練事業']],
    ['the heads of a table', ['番号\t施策を構成する事務事業名\t総コスト', more], ['防災行政無線の更新及び', '訓練事業']],
    ['the total', [], ['防災行政無線の更新及び']],
  ])('does not go on in %s, and its row is kept', (_, after, names) => {
    const sheet = projectsOf('1\t防災行政無線の更新及び', ...after)
    expect(sheet.projects.map(({ name }) => name)).toEqual(names)
    expect(sheet.statedTotals.map(({ raw }) => raw)).toEqual(['1,000', '2,000', '3,000'])
  })

  test('goes on with a word that begins as the heads of the table do', () => {
    expect(projectsOf('1\t社会保障・税', '番号制度事業\t1,000\t2,000\t3,000\t継続').projects).toMatchObject([{ no: 1, name: '社会保障・税番号制度事業', outlook: '継続' }])
  })
})
