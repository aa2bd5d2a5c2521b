import { expect, test } from 'vitest'
import { buildSnapshot } from '../../src/snapshot/build.ts'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import { documentText, sheetText } from '../sheet/builders.ts'
import { documentOf, snapshotOf } from './builders.ts'

const asaka = snapshotOf(documentText)

test('the source document gives a round with its own title, years and sections', () => {
  expect(asaka).toMatchObject({
    format: 'miharashi-snapshot', version: 1, id: 'sheets', municipality: '', title: '令和4年度 施策評価 第6章',
    evaluationYear: 2022, targetYear: 2025, costUnit: 'thousandYen', diagnostics: [],
  })
  expect(asaka.sections.map(({ code, name }) => [code, name])).toEqual(
    ['6', '61', '62', '63', '64', '65'].map((code) => [code, null]))
})

test('rating scales hold the labels that occur and no others', () => {
  expect(asaka.ratingScales.progress).toEqual({
    best: 4, worst: 1, delayedFrom: 2, labels: [{ rating: 3, label: 'おおむね順調' }, { rating: 2, label: 'やや遅れている' }],
  })
  expect(asaka.ratingScales.necessity).toEqual({
    best: 4, worst: 1, delayedFrom: null,
    labels: [{ rating: 4, label: '社会的なニーズは増加傾向にある' }, { rating: 3, label: '社会的なニーズは現状と変わらない' }],
  })
})

test('directions are inferred from the first year to the target, and unknown without a first value', () => {
  const directions = asaka.policies.flatMap(({ code, indicators }) => indicators.map(({ no, direction }) => `${code}-${no} ${direction}`))
  expect(directions.filter((one) => !one.endsWith(' up'))).toEqual(['621-1 unknown', '622-1 unknown', '653-1 down'])
  expect(asaka.policies.flatMap(({ indicators }) => indicators).every((one) => one.directionBasis === 'inferred' && one.targetKind === 'unconfirmed')).toBe(true)
})

test.each([
  ['-\t20\t30\t50', 'unknown'], ['50\t20\t30\t50', 'unknown'], ['10\t20\t30\t-', 'unknown'], ['10\t-\t-\t50', 'up'], ['60\t-\t-\t50', 'down'],
])('values %j give the direction %s', (values, direction) => {
  const labels = 'R3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)'
  const { policies } = snapshotOf(sheetText({ indicators: `指標 1\n\n数（件）\n\n説明\n\n${labels}\n${values}` }))
  expect(policies[0]?.indicators[0]?.direction).toBe(direction)
})

test('places name their source', () => {
  const policy = asaka.policies.find(({ code }) => code === '653')
  expect(policy?.at).toEqual(['s1', 1468, 1])
  expect(policy?.textAt.vision).toEqual(['s1', 1478, 1])
  expect(policy?.indicators[0]?.figures[0]).toMatchObject({ raw: '0%', at: ['s1', 1491, 1] })
  expect(policy?.indicators[0]?.target).toEqual({ year: 2025, value: -5, raw: '-5.0%', at: ['s1', 1491, 15] })
  expect(policy?.projects[11]?.costs[0]).toMatchObject({ raw: '-', at: ['s1', 1561, 17] })
  expect(policy?.statedTotals[0]).toMatchObject({ value: 390_572, at: ['s1', 1588, 11] })
})

test('sheets of several documents become one round', () => {
  const documents = [documentOf(sheetText(), 'a.txt'), documentOf(sheetText({ code: '211', total: '計\t\t1\t2,000\t3,000\t' }), 'b.txt')]
  const { snapshot } = buildSnapshot(documents, {})
  expect(snapshot).toMatchObject({ id: 'a', title: '令和5年度 施策評価', evaluationYear: 2023 })
  expect(snapshot?.policies.map(({ code, at }) => [code, at?.[0]])).toEqual([['111', 's1'], ['211', 's2']])
  expect(snapshot?.diagnostics.map(({ code, at }) => [code, at?.[0]])).toEqual([['total-mismatch', 's2'], ['trend-mismatch', 's2']])
  expect(snapshot?.sources.map(({ id, name, text }) => [id, name, text])).toEqual([['s1', 'a.txt', undefined], ['s2', 'b.txt', undefined]])
})

test('of two sheets with one code the first stays, and the other is noted', () => {
  const snapshot = snapshotOf(`${sheetText()}\n\n${sheetText({ name: '別の名' })}`)
  expect(snapshot.policies.map(({ name }) => name)).toEqual(['防災の推進'])
  expect(snapshot.diagnostics).toMatchObject([{ code: 'duplicate-policy', args: { policy: '111', line: 1 } }])
})

test('one endless cell does not keep the rest of the document out: it is cut, and it is noted', () => {
  const rows = [`1\t防災訓練事業\t1,000\t2,000\t3,000\t${'継'.repeat(999)}𠮷続`]
  const snapshot = snapshotOf(`${sheetText({ rows, issues: '課'.repeat(100_001) })}\n\n${sheetText({ code: '112' })}`)
  expect(snapshot.policies.map(({ code }) => code)).toEqual(['111', '112'])
  expect(snapshot.policies[0]?.projects[0]?.outlook).toBe('継'.repeat(999))
  expect(snapshot.policies[0]?.issues).toBe('課'.repeat(100_000))
  expect(snapshot.diagnostics).toMatchObject([{ code: 'text-cut', severity: 'warning', at: ['s1', 1, 1], args: { policy: '111', count: 2 } }])
  expect(decodeSnapshot(snapshot).ok).toBe(true)
})

test('a sheet of another year is kept and noted', () => {
  const other = sheetText({
    code: '113', indicators: '指標 1\n\n—\n\n—', years: '\t\tR2決算\tR3決算\tR4決算見込み\t', trend: '経年変化\nR2年度\tR3年度\tR4年度(見込み)\n1,000\t2,000\t3,000',
  })
  const snapshot = snapshotOf([sheetText(), sheetText({ code: '112' }), other].join('\n\n'))
  expect(snapshot.evaluationYear).toBe(2023)
  expect(snapshot.diagnostics).toMatchObject([{ code: 'other-evaluation-year', args: { policy: '113', year: 2022, round: 2023 } }])
})

test('text that holds no sheet, or no year, gives no snapshot and the reason', () => {
  expect(buildSnapshot([documentOf('3 つの柱')])).toMatchObject({ snapshot: null, diagnostics: [{ code: 'no-sheet', severity: 'error' }] })
  const yearless = buildSnapshot([documentOf(sheetText().split('\n').slice(0, 12).join('\n'))])
  expect(yearless.snapshot).toBeNull()
  expect(yearless.diagnostics.at(-1)).toMatchObject({ code: 'no-evaluation-year', severity: 'error' })
})

test('options name the round, and the text travels only when asked for', () => {
  const snapshot = snapshotOf(sheetText(), { id: 'x-1', municipality: '朝霞市', title: '題', createdAt: '2026-11-22T00:00:00.000Z', withText: true })
  expect(snapshot).toMatchObject({ id: 'x-1', municipality: '朝霞市', title: '題', createdAt: '2026-11-22T00:00:00.000Z' })
  expect(snapshot.sources[0]?.text).toBe(sheetText())
})

test.each([['施策評価R4.txt', 'r4'], ['Asaka R4_Ch6.TXT', 'asaka-r4-ch6'], ['評価シート.txt', 'round-2023'], [`${'a'.repeat(80)}.txt`, 'a'.repeat(64)]])(
  'a round read from %s is called %s', (name, id) => {
    expect(buildSnapshot([documentOf(sheetText(), name)]).snapshot?.id).toBe(id)
  })

test.each([['111', ['1', '11']], ['1-2-3', ['1', '1-2']], ['5', []]])('the policy code %s stands in %j', (code, sections) => {
  expect(snapshotOf(sheetText({ code })).sections.map((section) => section.code)).toEqual(sections)
})
