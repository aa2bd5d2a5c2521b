import { expect, test } from 'vitest'
import { diagnosticMessages } from '../../src/messages/sheet.ts'
import { snapshotFailureMessages } from '../../src/messages/snapshot.ts'

const args = {
  policy: '653', section: 'projects.12', year: 2020, raw: '約10', stated: 1131, rows: 1000, trend: 900, lines: 3, line: 9, no: 1,
  text: '本文', table: '事業', column: 'R4決算', unit: 'yen', count: 3, steps: '甲、乙', name: '見守り事業', first: '10', basis: 'settled', years: '2022', value: 80, file: 'a.csv', columns: '備考', round: 2022, path: 'policies.0.id', expected: 'string', received: '3', version: 2, supported: 1, id: 's1',
}

const sentences = Object.entries({ ...diagnosticMessages, ...snapshotFailureMessages }).map(([code, say]) => [code, say(args)] as const)

test.each(sentences)('%s is told in whole, polite sentences with every figure filled in', (_, sentence) => {
  expect(sentence).toMatch(/(?:です|ます|ません|ました|ません|ください)。$/)
  expect(sentence).not.toMatch(/undefined|NaN|エラー|不正/)
  expect(sentence.split('。').length).toBeGreaterThanOrEqual(3)
})

test('parts of the sheet are called as they are printed', () => {
  expect(diagnosticMessages['missing-section']({ policy: '653', section: 'plans' })).toContain('施策653の「7 今後の展開」')
  expect(diagnosticMessages['missing-section']({ policy: '653', section: 'indicators.2.figures' })).toContain('「指標2の数値」')
  expect(diagnosticMessages['unreadable-figure']({ policy: '653', section: 'projects.12', year: 2020, raw: '約10' })).toContain('「事務事業12番」の2020年度の「約10」')
})
