import { describe, expect, test } from 'vitest'
import { parseSheets } from '../../src/sheet/parse-sheets.ts'
import type { ParsedSheet } from '../../src/sheet/types.ts'
import { codesOf, sheetText } from './builders.ts'

function read(text: string): ParsedSheet {
  const parsed = parseSheets(text)
  expect(codesOf(parsed)).toEqual([])
  expect(parsed.sheets).toHaveLength(1)
  return parsed.sheets[0]!
}

const indicator = (labels: string, values: string, name = '参加者数（人）'): string => `指標 1\n\n${name}\n\n説明\n\n${labels}\n${values}`
const values = (sheet: ParsedSheet) => sheet.indicators[0]?.figures.map(({ value }) => value)

describe('years', () => {
  test('a sheet of another round is read with its own years', () => {
    const sheet = read(sheetText())
    expect(sheet.indicators[0]?.figures.map(({ year }) => year)).toEqual([2021, 2022, 2023])
    expect(sheet.projects[0]?.costs.map(({ year, basis }) => `${year} ${basis}`)).toEqual(['2021 settled', '2022 settled', '2023 estimate'])
    expect(sheet.costTrend.map(({ year, basis }) => `${year} ${basis}`)).toEqual(['2021 settled', '2022 settled', '2023 estimate'])
  })

  test('a budget column is a budget', () => {
    const sheet = read(sheetText({ years: '\t\tR3決算\tR4決算見込み\tR5予算\t', trend: '経年変化\nR3年度\tR4年度(見込み)\tR5年度(予算)\n1,000\t2,000\t3,000' }))
    expect(sheet.statedTotals.map(({ basis }) => basis)).toEqual(['settled', 'estimate', 'budget'])
    expect(sheet.costTrend.map(({ basis }) => basis)).toEqual(['settled', 'estimate', 'budget'])
  })

  test.each([
    ['H30年度実績\tR元年度実績\tR2年度見込み\t最終年度目標 (R7年度)', [2018, 2019, 2020], 2025],
    ['平成30年度実績\t令和元年度実績\t令和2年度見込み\t最終年度目標（令和7年度）', [2018, 2019, 2020], 2025],
    ['平成30年度実績値\tR1年度実績値\tＲ２年度見込値\tR７年度目標値', [2018, 2019, 2020], 2025],
    ['R 3 年度実績\tR 4 年度実績\tR 5 年度見込み\t最終年度目標 (R 7 年度)', [2021, 2022, 2023], 2025],
    ['2021年度実績\t2022年度実績\t2023年度見込み\t目標（2027年度）', [2021, 2022, 2023], 2027],
    ['令和3(2021)年度実績\t令和4(2022)年度実績\t令和5(2023)年度見込み\t最終年度目標(令和8年度)', [2021, 2022, 2023], 2026],
  ])('%s', (labels, years, target) => {
    const sheet = read(sheetText({ indicators: indicator(labels, '1\t2\t3\t4') }))
    expect(sheet.indicators[0]?.figures.map(({ year }) => year)).toEqual(years)
    expect(sheet.indicators[0]?.figures.map(({ basis }) => basis)).toEqual(['actual', 'actual', 'estimate'])
    expect(sheet.indicators[0]?.target).toMatchObject({ year: target, value: 4 })
  })

  test('a row parted by spaces is none where the table has no years or the line is longer than any row', () => {
    const rows = (years: string) => ({ years, rows: ['1 訓練事業 1,000 2,000 3,000 継続', `2 ${'長'.repeat(400)} 1 2 3 継続`, '3 訓練'], total: '', trend: '', indicators: '指標 1\n\n—' })
    const without = parseSheets(sheetText(rows('')))
    expect(without.sheets[0]?.projects).toEqual([])
    const parsed = parseSheets(sheetText(rows('R3決算 R4決算 R5決算見込み')))
    expect(parsed.sheets[0]?.projects.map(({ name }) => name)).toEqual(['訓練事業'])
    expect(parsed.diagnostics.filter(({ code }) => code === 'unread-line').map(({ args }) => String(args.text).slice(0, 3))).toEqual(['2 長'])
  })

  test('a number with an outlook or an amount alone is a project without a name, and is kept', () => {
    const { projects } = parseSheets(sheetText({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', '2\t\t\t\t\t継続', '3\t\t\t5\t\t'] })).sheets[0]!
    expect(projects.map(({ no, name, outlook }) => [no, name, outlook])).toEqual([[1, '防災訓練事業', '継続'], [2, '', '継続'], [3, '', '']])
  })

  test('columns parted by spaces are columns', () => {
    const sheet = read(sheetText({
      indicators: indicator('R3年度実績 R4年度実績 R5年度見込み 最終年度目標 (R7年度)', '10　20　30　50'),
      years: 'R3決算 R4決算 R5決算見込み', rows: ['1 防災 訓練事業【再掲】 - - - 継続', '2 避難所事業 1,000 2,000 3,000 休止・廃止', '3'],
      total: '計（単位：千円） 1,000 2,000 3,000', trend: '経年変化\nR3年度 R4年度 R5年度(見込み)\n1,000 2,000 3,000',
    }))
    expect(values(sheet)).toEqual([10, 20, 30])
    expect(sheet.projects).toMatchObject([{ no: 1, name: '防災 訓練事業', relisted: true }, { no: 2, outlook: '休止・廃止' }])
    expect(sheet.statedTotals.map(({ value }) => value)).toEqual([1000, 2000, 3000])
  })
})

describe('figures', () => {
  test.each([['△5', -5], ['▲ 5', -5], ['−5', -5], ['-5.0%', -5], ['－５．５', -5.5], ['１２３', 123], ['1,234', 1234], ['１，２３４', 1234], ['46.0', 46], ['0%', 0], ['-0', 0], ['50人', 50]])(
    '%s is read and kept as printed', (raw, value) => {
      const sheet = read(sheetText({ indicators: indicator('R3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)', `1\t${raw}\t3\t4`) }))
      expect(sheet.indicators[0]?.figures[1]).toMatchObject({ raw, value })
      expect(Object.is(sheet.indicators[0]?.figures[1]?.value, -0)).toBe(false)
    })

  test.each(['-', '‐', '‑', '–', '—', '―', '−', 'ー', '－', '──'])('a lone %s states nothing', (raw) => {
    const sheet = read(sheetText({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', `2\t別の事業\t${raw}\t${raw}\t\t継続`] }))
    expect(sheet.projects[1]?.costs.map((cost) => [cost.raw, cost.value])).toEqual([[raw, null], [raw, null], ['', null]])
  })

  test('a blank cell has the column where it would stand', () => {
    const sheet = read(sheetText({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', '2\t別の事業\t\t\t\t継続'] }))
    expect(sheet.projects[1]?.costs.map(({ at }) => at[1])).toEqual([8, 9, 10])
  })

  test.each(['約10', '1,2345', 'N/A', '9007199254740993'])('%s is kept as printed, without a value, and noted', (raw) => {
    const parsed = parseSheets(sheetText({ indicators: indicator('R3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)', `1\t${raw}\t3\t4`) }))
    expect(parsed.sheets[0]?.indicators[0]?.figures[1]).toMatchObject({ raw, value: null })
    expect(parsed.diagnostics).toMatchObject([{ code: 'unreadable-figure', args: { policy: '111', section: 'indicators.1', year: 2022, raw } }])
  })

  test('a cost with a fraction is no amount of thousand yen', () => {
    const parsed = parseSheets(sheetText({ rows: ['1\t防災訓練事業\t1,000.5\t2,000\t3,000\t継続'] }))
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['unreadable-figure', 'total-mismatch'])
  })
})

describe('indicators', () => {
  test('a sheet may have none', () => {
    const labels = 'R3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)'
    expect(read(sheetText({ indicators: `指標 1\n\n\ue0ff\n\n—\n\n—\n\n${labels}\n\n指標 2\n\n-\n\n-\n\n${labels}\n-\t-\t-\t-` })).indicators).toEqual([])
  })

  test('a sheet may have more than two, keeping their printed slots', () => {
    const one = (no: number) => `指標 ${no}\n\n数${no}（件）\n\n説明\n\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)\n1\t2\t3\t4`
    const sheet = read(sheetText({ indicators: [one(1), '指標 2\n\n—\n\n—', one(3), '指標④\n\n割合(％)\n\n説明\n\nR3年度実績\n1'].join('\n\n') }))
    expect(sheet.indicators.map(({ no, unit }) => [no, unit])).toEqual([[1, '件'], [3, '件'], [4, '%']])
    expect(sheet.indicators[2]?.target).toBeNull()
  })

  test('name and description without a blank line between them part at the unit', () => {
    const sheet = read(sheetText({ indicators: '指標 1\n長い名前の\n参加者数(累計)（人）\n説明の文\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)\n1\t2\t3\t4' }))
    expect(sheet.indicators[0]).toMatchObject({ name: '長い名前の参加者数', unit: '人', cumulative: true, description: '説明の文' })
  })

  test('a named indicator whose values are gone keeps its name, and it is noted', () => {
    const parsed = parseSheets(sheetText({ indicators: '指標 1\n\n参加者数（人）\n\n説明\n\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)' }))
    expect(parsed.sheets[0]?.indicators[0]?.figures.map(({ value, raw }) => [value, raw])).toEqual([[null, ''], [null, ''], [null, '']])
    expect(parsed.diagnostics).toMatchObject([{ code: 'missing-section', args: { section: 'indicators.1.figures' } }])
  })
})

describe('projects', () => {
  test('there may be more than the form has rows', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `${at + 1}\t事業${at + 1}\t1\t2\t3\t継続`)
    const sheet = read(sheetText({ rows, total: '計（単位：千円）\t\t60\t120\t180\t', trend: '経年変化\nR3年度\tR4年度\tR5年度(見込み)\n60\t120\t180' }))
    expect(sheet.projects).toHaveLength(60)
  })

  test.each(['- 12 -', '－１２－', '３頁', '12／80', '１２/８０ページ', 'Page 3', 'p.12'])('the page number %s parts no sentence', (number) => {
    const parsed = parseSheets(sheetText({ issues: `市の公共施設は、\n\n${number}\n\n老朽化が進んでいる。` }))
    expect(parsed.sheets[0]?.issues).toBe('市の公共施設は、老朽化が進んでいる。')
  })

  test('a table that goes on over a page, its head printed again, is one table', () => {
    const head = ['- 3 -', '', '番号\t施策を構成する事務事業名\t総コスト\t\t\t今後の方向性※', '\t\tR3決算\tR4決算\tR5決算見込み\t']
    const parsed = parseSheets(sheetText({ rows: ['1\t防災訓練事業\t400\t800\t1,000\t継続', ...head, '2\t備蓄事業\t600\t1,200\t2,000\t継続'] }))
    expect(parsed.sheets[0]?.projects.map(({ name }) => name)).toEqual(['防災訓練事業', '備蓄事業'])
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['furniture-ignored'])
  })

  test.each(['【再掲】', '（再掲）', '[再掲]', ' ( 再掲 )', '【再掲】（再掲）'])('the mark %s becomes relisted and leaves the name', (mark) => {
    const sheet = read(sheetText({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', `2\t広報事業${mark}\t-\t-\t-\t継続`] }))
    expect(sheet.projects[1]).toMatchObject({ name: '広報事業', relisted: true })
  })

  test('a name wrapped inside its cell is one name', () => {
    const sheet = read(sheetText({ rows: ['1\t防災行政無線の更新及び', '維持管理事業\t1,000\t2,000\t3,000\t継続', '2\t\t\t\t\t'] }))
    expect(sheet.projects).toMatchObject([{ no: 1, name: '防災行政無線の更新及び維持管理事業', outlook: '継続' }])
    expect(sheet.projects[0]?.costs.map(({ value }) => value)).toEqual([1000, 2000, 3000])
  })

  test('a name does not go on behind rows that stand empty', () => {
    const parsed = parseSheets(sheetText({ rows: ['1\t防災訓練事業', '2', '3', '広報の続き\t1,000\t2,000\t3,000\t継続'] }))
    expect(parsed.sheets[0]?.projects.map(({ no, name }) => [no, name])).toEqual([[1, '防災訓練事業']])
    expect(parsed.diagnostics[0]).toMatchObject({ code: 'unread-line', args: { section: 'projects' } })
  })

  test('digits in the parentheses of a name are no unit that a value could end with', () => {
    const sheet = read(sheetText({ indicators: '指標 1\n\n訓練の参加者数(1)\n\n年間の参加者数\n\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)\n41\t21\t31\t51' }))
    expect(sheet.indicators[0]?.figures.map(({ value }) => value)).toEqual([41, 21, 31])
    expect(sheet.indicators[0]?.target?.value).toBe(51)
  })

  test('a printed total that differs from its rows or the trend is kept and noted with both figures', () => {
    const parsed = parseSheets(sheetText({ total: '計（単位：千円）\t\t1,000\t2,131\t3,000\t' }))
    expect(parsed.sheets[0]?.statedTotals[1]?.value).toBe(2131)
    expect(parsed.diagnostics).toMatchObject([
      { code: 'total-mismatch', severity: 'warning', args: { policy: '111', year: 2022, stated: 2131, rows: 2000 } },
      { code: 'trend-mismatch', severity: 'warning', args: { policy: '111', year: 2022, stated: 2131, trend: 2000 } },
    ])
  })

  test('a relisted project adds nothing to the total of its rows', () => {
    read(sheetText({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', '2\t広報事業【再掲】\t9\t9\t9\t継続'] }))
  })

  test('a table without its years takes those of the trend, and it is noted', () => {
    const parsed = parseSheets(sheetText({ years: '' }))
    expect(parsed.sheets[0]?.projects[0]?.costs.map(({ year }) => year)).toEqual([2021, 2022, 2023])
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['years-assumed'])
  })
})

describe('ratings', () => {
  test('another wording is kept as printed', () => {
    const sheet = read(sheetText({ progress: '１ ２ ３ ４ ⑤ … 計画を上回っている\n\n【判断の根拠】\n\n理由' }))
    expect(sheet.progress).toMatchObject({ rating: 5, label: '計画を上回っている', scale: { best: 5, worst: 1 }, basis: '理由' })
  })

  test('of letters the first is the best, and the letter is kept', () => {
    const sheet = read(sheetText({ progress: 'A Ⓑ C D … 順調\n\n【判断の根拠】\n\n理由' }))
    expect(sheet.progress).toMatchObject({ rating: 3, printed: 'B', label: '順調', scale: { best: 4, worst: 1 } })
  })

  test('a scale without a mark rates nothing, and it is noted', () => {
    const parsed = parseSheets(sheetText({ progress: '1 2 3 4 …\n\n【判断の根拠】\n\n理由' }))
    expect(parsed.sheets[0]?.progress).toMatchObject({ rating: null, label: '' })
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(['unmarked-rating'])
  })

  test('a word in place of a scale is kept as the label', () => {
    const parsed = parseSheets(sheetText({ necessity: '高い\n\n必要である。' }))
    expect(parsed.sheets[0]?.necessity).toMatchObject({ rating: null, label: '高い', printed: '高い', basis: '必要である。' })
  })
})

describe('heads and labels', () => {
  test.each([['1-2-3', '1-2-3'], ['１１１', '111'], ['1101', '1101'], ['施策番号 111', '111']])('the code %s is read', (printed, code) => {
    expect(read(sheetText({ code: printed })).code).toBe(code)
  })

  test('a policy name wrapped over two lines is one name', () => {
    expect(read(sheetText({ name: '災害に強いまちづくりと\n地域防災力の向上' })).name).toBe('災害に強いまちづくりと地域防災力の向上')
  })

  test('departments are parted at commas of any width', () => {
    const sheet = read(sheetText({ header: '担当課：危機管理室\n関連課：財政課，市民課, 福祉課、生涯学習・スポーツ課\n目指す姿\n安心。\nまち・ひと・しごと目標 ―' }))
    expect(sheet).toMatchObject({ leadDepartment: '危機管理室', relatedDepartments: ['財政課', '市民課', '福祉課', '生涯学習・スポーツ課'], strategyGoal: null })
  })

  test('page numbers and form names between lines are passed over, and a sentence goes on over the page', () => {
    const parsed = parseSheets(sheetText({ issues: '課題は多く、対応が\n\n- 12 -\n\n施策評価シート\n\n求められている。', plans: '続けて\n\n12 / 38 ページ\n\nいく。' }))
    expect(parsed.sheets[0]).toMatchObject({ issues: '課題は多く、対応が求められている。', plans: '続けていく。' })
    expect(parsed.diagnostics).toMatchObject([{ code: 'furniture-ignored', severity: 'info', args: { lines: 3 } }])
  })

  test('a heading or a head quoted in a sentence opens nothing', () => {
    const issues = '「7 今後の展開」に記載のとおり。\n担当課では検討している。\n3 進捗状況のとおり進んでいる。\n112 消防の充実\nについても同様。'
    const sheet = read(sheetText({ issues }))
    expect(sheet.issues).toBe(issues)
    expect(sheet.plans).toBe('続けていく。')
  })

  test('markup in text stays text', () => {
    const issues = '<img src=x onerror=alert(1)> {{ 1 + 1 }} ${x}'
    expect(read(sheetText({ issues })).issues).toBe(issues)
  })
})
