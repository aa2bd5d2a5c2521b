import { describe, expect, test } from 'vitest'
import { parseSheets } from '../../src/sheet/parse-sheets.ts'
import { checkTotals, isEqualTotal } from '../../src/domain/printed-totals.ts'
import type { ParsedFigure } from '../../src/sheet/types.ts'
import { documentText, sheetOf } from './builders.ts'

const parsed = parseSheets(documentText)
const lines = documentText.split('\n')
const sheet = (code: string) => sheetOf(parsed, code)

describe('the source document', () => {
  test('is read whole: 14 policies, 16 indicators, 92 project rows of which 21 are relisted, and nothing to remark', () => {
    expect(parsed.lines).toBe(2097)
    expect(parsed.sheets.map(({ code }) => code)).toEqual(
      ['611', '612', '621', '622', '631', '632', '641', '642', '651', '652', '653', '654', '655', '656'])
    expect(parsed.sheets.flatMap(({ indicators }) => indicators)).toHaveLength(16)
    const projects = parsed.sheets.flatMap((one) => one.projects)
    expect([projects.length, projects.filter(({ relisted }) => relisted).length]).toEqual([92, 21])
    expect(parsed.diagnostics).toEqual([])
  })

  test('states 42 totals, each equal to its rows and to the trend table', () => {
    const checks = parsed.sheets.flatMap(checkTotals)
    expect(checks).toHaveLength(42)
    expect(checks.filter(isEqualTotal)).toHaveLength(42)
    expect(checks.every(({ trend }) => trend !== null)).toBe(true)
  })

  test.each([[2020, 3_513_510], [2021, 5_276_528], [2022, 5_531_793]])('costs of %i add up to %i thousand yen', (year, sum) => {
    const totals = parsed.sheets.flatMap(({ statedTotals }) => statedTotals).filter((total) => total.year === year)
    expect(totals.reduce((all, { value }) => all + (value ?? 0), 0)).toBe(sum)
  })

  test.each([
    ['611', 1, [50, 210, 368, 630]], ['612', 1, [2, 5, 7, 13]], ['621', 1, [null, null, null, 20]],
    ['622', 1, [null, null, null, 80]], ['631', 1, [53, 58, 81, 60]], ['632', 1, [18, 2, 25, 34]],
    ['641', 1, [54, 59, 65, 73]], ['642', 1, [41, 44, 45, 55]], ['642', 2, [12385, 13152, 13618, 14200]],
    ['651', 1, [71.9, 86, 92.4, 100]], ['652', 1, [99.1, 99.2, 99.1, 99.2]], ['653', 1, [0, 7.2, 18.6, -5]],
    ['654', 1, [91, 100, 88, 100]], ['655', 1, [39.9, 46, 47, 50]], ['656', 1, [81.4, 85.5, 88.8, 92.9]],
    ['656', 2, [8, 21, 39, 15]],
  ])('indicator %s-%i states %j', (code, no, values) => {
    const indicator = sheet(code).indicators.find((one) => one.no === no)
    expect([...(indicator?.figures ?? []), indicator?.target].map((figure) => figure?.value)).toEqual(values)
    expect(indicator?.figures.map(({ year, basis }) => `${year} ${basis}`)).toEqual(['2020 actual', '2021 actual', '2022 estimate'])
    expect(indicator?.target?.year).toBe(2025)
  })

  test('every figure stands, as printed, at the place that is given for it', () => {
    const figures: (Pick<ParsedFigure<string>, 'raw' | 'at'>)[] = parsed.sheets.flatMap((one) => [
      ...one.indicators.flatMap(({ figures, target }) => [...figures, ...(target ? [target] : [])]),
      ...one.projects.flatMap(({ costs }) => costs), ...one.statedTotals, ...one.costTrend,
    ])
    expect(figures).toHaveLength(16 * 4 + 92 * 3 + 42 + 42)
    for (const { raw, at } of figures) expect(lines[at[0] - 1]?.slice(at[1] - 1).startsWith(raw), `${raw} at ${at.join(':')}`).toBe(true)
  })

  test('every text begins at the place that is given for it', () => {
    for (const one of parsed.sheets) {
      for (const [key, at] of Object.entries(one.textAt)) {
        const before = lines[at[0] - 1]?.slice(0, at[1] - 1) ?? ''
        const first = lines[at[0] - 1]?.charAt(at[1] - 1) ?? ''
        expect(/\S/.test(first), `${one.code} ${key}`).toBe(true)
        expect(before.trim() === '' || /[\s・]$/.test(before), `${one.code} ${key} after ${before}`).toBe(true)
      }
    }
  })

  test('places of 653 are those of the document', () => {
    const one = sheet('653')
    expect(one.at).toEqual([1468, 1])
    expect(one.textAt.vision).toEqual([1478, 1])
    expect(one.indicators[0]?.figures[0]).toMatchObject({ raw: '0%', value: 0, at: [1491, 1] })
    expect(one.indicators[0]?.target).toMatchObject({ raw: '-5.0%', value: -5, at: [1491, 15] })
    expect(one.projects[11]).toMatchObject({ no: 12, name: '政策総務事務事業', relisted: true, outlook: '継続' })
    expect(one.projects[11]?.costs[0]).toEqual({ year: 2020, basis: 'settled', value: null, raw: '-', at: [1561, 17] })
    expect(one.statedTotals[0]).toEqual({ year: 2020, basis: 'settled', value: 390_572, raw: '390,572', at: [1588, 11] })
  })
})

describe('what is particular in the source document', () => {
  test('thirteen policies are rated 3 and one 2, with the labels as printed', () => {
    const ratings = parsed.sheets.map(({ code, progress }) => `${code} ${progress.rating} ${progress.label}`)
    expect(ratings.filter((one) => one.endsWith(' 3 おおむね順調'))).toHaveLength(13)
    expect(ratings).toContain('653 2 やや遅れている')
    expect(parsed.sheets.filter(({ necessity }) => necessity.rating === 4).map(({ code }) => code)).toEqual(['621', '622', '642', '654'])
  })

  test('outlooks are 70 to continue and one to stop', () => {
    const own = parsed.sheets.flatMap(({ projects }) => projects).filter(({ relisted }) => !relisted)
    expect(own.filter(({ outlook }) => outlook === '継続')).toHaveLength(70)
    expect(own.filter(({ outlook }) => outlook === '休止・廃止')).toMatchObject([{ no: 13, name: '朝霞台出張所施設改修事業' }])
  })

  test('a label that follows without a blank line is still a label', () => {
    expect(sheet('641')).toMatchObject({ leadDepartment: '政策企画課', relatedDepartments: ['地域づくり支援課'] })
    expect(sheet('641').textAt.relatedDepartments).toEqual([841, 6])
  })

  test('a dash names no related department and no strategy goal', () => {
    expect(sheet('621')).toMatchObject({ relatedDepartments: [], strategyGoal: null })
    expect(sheet('654').relatedDepartments).toHaveLength(16)
  })

  test('a strategy goal keeps its two lines', () => {
    expect(sheet('656').strategyGoal).toBe('基本目標 2 地域の特色を生かし魅力にあふれた選ばれるまちをつくる\n(ウ) 市の魅力を発信するシティ・プロモーション')
  })

  test('the strategic and cumulative marks are taken off the name, the prize count stays in it', () => {
    expect(sheet('642').indicators[1]).toMatchObject({ no: 2, name: 'Twitterフォロワー数', unit: '人', strategic: true, cumulative: true })
    expect(sheet('656').indicators[1]).toMatchObject({ unit: '回', strategic: true, cumulative: true })
    expect(sheet('654').indicators[0]).toMatchObject({ name: '事務改善及び職員提案の応募件数【入賞件数】', unit: '件', strategic: false })
    expect(sheet('652').indicators[0]).toMatchObject({ name: '市税収納率（現年分）', unit: '%' })
  })

  test('a name wrapped over two lines is one name', () => {
    expect(sheet('655').indicators[0]).toMatchObject({ name: '市民満足度アンケートにおいて「満足」と回答した市政モニターの割合', unit: '%' })
  })

  test('decimals keep their printed form', () => {
    expect(sheet('655').indicators[0]?.figures[1]).toMatchObject({ value: 46, raw: '46.0' })
  })

  test('sentences broken by a narrow box are whole again', () => {
    const { issues, roles, summary } = sheet('642')
    expect(issues).toBe('デジタル媒体に関して、使える層と使えない層が二極化していく中で、社会情勢によって様々な原料が高騰しており、経費を含めた紙媒体に対する考え方を整理していく必要がある。')
    expect(roles.split('\n').map((line) => line.slice(0, 5))).toEqual(['（市）市が', '（市民）広'])
    expect(summary.split('\n')).toHaveLength(3)
  })

  test('lines that the writer broke stay lines, with a bracketed heading among them', () => {
    expect(sheet('656').progress.basis.split('\n').slice(1)).toEqual([
      '【まち・ひと・しごと】', '他の機関等と連携して市の魅力をPRする事業の回数', '主なもの：カインズ連携事業 6事業',
      'ストリートテラス', 'コミュニティエフエムなど 合計39回',
    ])
    expect(sheet('656').progress.externalFactors).toMatch(/^株式会社カインズ/)
  })

  test('numbered sub-items stay with their item', () => {
    const { continuing } = sheet('632').activities
    expect(continuing).toHaveLength(5)
    expect(continuing[3]?.split('\n').map((line) => line.slice(0, 3))).toEqual(['英語指', '(1)', '(2)', '(3)', '(4)'])
  })

  test('sections are found in any order, and an empty one is an empty text', () => {
    expect(sheet('642').plans).toMatch(/^広報あさかについては、2次元コード/)
    expect(sheet('631').roles).toMatch(/^（市）行政情報/)
    expect(sheet('642').progress.externalFactors).toBe('')
    expect(sheet('642').textAt['progress.externalFactors']).toBeUndefined()
  })

  test('a trend table printed one cell a line is a table', () => {
    expect(sheet('654').costTrend).toEqual([
      { year: 2020, basis: 'settled', value: 1_948_895, raw: '1,948,895', at: [1753, 1] },
      { year: 2021, basis: 'settled', value: 1_952_284, raw: '1,952,284', at: [1757, 1] },
      { year: 2022, basis: 'estimate', value: 2_042_623, raw: '2,042,623', at: [1761, 1] },
    ])
  })

  test('kinds of nothing keep what was printed', () => {
    expect(sheet('656').projects[1]?.costs[0]).toMatchObject({ value: null, raw: '—' })
    expect(sheet('653').projects[12]?.costs[0]).toMatchObject({ value: 0, raw: '0' })
    expect(sheet('621').indicators[0]?.figures[0]).toMatchObject({ value: null, raw: '-' })
  })
})
