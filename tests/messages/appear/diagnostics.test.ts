import { diagnosticMessages, type DiagnosticCode } from '../../../src/messages/sheet.ts'
import { buildSnapshot } from '../../../src/snapshot/build.ts'
import { parseSheets } from '../../../src/sheet/parse-sheets.ts'
import { buildFromTables } from '../../../src/tables/build-from-tables.ts'
import { guessMapping } from '../../../src/tables/guess-mapping.ts'
import type { RawTable } from '../../../src/tables/raw-table.ts'
import { sheetText } from '../../sheet/builders.ts'
import { builtByGuess, drawn, rawTable } from '../../tables/table-builders.ts'
import { everyCodeAppears, type Said } from './appear.ts'

const read = (text: string) => (): readonly Said[] => {
  const parsed = parseSheets(text)
  return buildSnapshot([{ name: 'a.txt', text, sha256: '', lines: parsed.lines, parsed }], { withText: false }).diagnostics
}
const sheet = (parts: Parameters<typeof sheetText>[0]) => read(sheetText(parts))
const noted = (text: string) => (): readonly Said[] => parseSheets(text).diagnostics
const made = (...tables: readonly RawTable[]) => (): readonly Said[] => builtByGuess(...tables).diagnostics
/** A table by its lines, cells parted by |. */
const table = (text: string) => made(drawn(text))
/** A row of one project, under headings of amounts. */
const money = (headings: string, ...rows: readonly string[]) => table([`施策名|事務事業名|${headings}`, ...rows].join('\n'))
const indicator = (headings: string, ...rows: readonly string[]) => table([`施策番号|施策名|指標名|単位|${headings}`, ...rows].join('\n'))

const LABELS = 'R3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)'
const one = (cells: string): string => `指標 1\n\n参加者数（人）\n\n説明\n\n${LABELS}\n${cells}`

/** The table of one year read by what was settled for another. */
const byOther = (later: RawTable, first: RawTable) => (): readonly Said[] => buildFromTables([later], guessMapping([first])).diagnostics
const rated = (...steps: readonly string[]): RawTable => drawn(`令和5年度\n施策番号|施策名|評価\n${steps.map((step, at) => `${at + 1}|施策${at + 1}|${step}`).join('\n')}`)

everyCodeAppears<DiagnosticCode>('what is told while documents and tables are read', diagnosticMessages, {
  'no-sheet': noted('議事録'),
  'sheet-without-head': noted(`${sheetText()}\n\n${sheetText({ code: '112' }).split('\n').slice(1).join('\n')}`),
  'outside-sheet': read(`令和5年度 評価の概要\n\n${sheetText()}`),
  'furniture-ignored': read(sheetText({ plans: '続けていく。\n\n- 12 -\n\n広げる。' })),
  'missing-section': read(sheetText().split('\n').slice(0, 20).join('\n')),
  'duplicate-section': sheet({ issues: '一つ目。\n\n6 現状と課題の分析\n\n二つ目。' }),
  'duplicate-indicator': sheet({ indicators: `${one('1\t2\t3\t4')}\n\n${one('1\t2\t3\t4')}` }),
  'duplicate-project-number': sheet({ rows: ['1\t甲\t500\t1,000\t1,500\t継続', '1\t乙\t500\t1,000\t1,500\t継続'] }),
  'unread-line': sheet({ rows: ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', '不明の行です'] }),
  'unmarked-activities': sheet({ activities: '・訓練を実施した。' }),
  'unmarked-rating': sheet({ progress: '1 2 3 4 おおむね順調\n\n【判断の根拠】\n\n増えた。\n\n【外的要因】' }),
  'years-assumed': sheet({ years: '' }),
  'years-unknown': sheet({ years: '', trend: '', indicators: '指標 1\n\n—' }),
  'unreadable-figure': sheet({ indicators: one('1\t約10\t3\t4') }),
  'total-mismatch': sheet({ total: '計（単位：千円）\t\t1,131\t2,000\t3,000\t' }),
  'trend-mismatch': sheet({ trend: '経年変化\nR3年度\tR4年度\tR5年度(見込み)\n1,131\t2,000\t3,000' }),
  'duplicate-policy': read(`${sheetText()}\n\n${sheetText()}`),
  'text-cut': sheet({ issues: '課'.repeat(200_001) }),
  'other-evaluation-year': read(`${sheetText()}\n\n${sheetText({ code: '112', indicators: one('1\t2\t3\t4').replaceAll('R4', 'R2').replaceAll('R5', 'R3').replaceAll('R3年度実績', 'R1年度実績') })}`),
  'no-evaluation-year': sheet({ years: '', trend: '', indicators: '指標 1\n\n—' }),
  'cell-not-number': indicator('R4実績|R9目標', '11|緑|植樹|本|多数|20'),
  'cell-approximate': indicator('R4実績|R9目標', '11|緑|植樹|本|約10|20'),
  'cell-bound': indicator('R4実績|R9目標', '11|緑|植樹|本|0.03未満|20'),
  'cell-target-bound': indicator('R4実績|R9目標', '11|緑|植樹|本|10|80以上'),
  'cell-error': indicator('R4実績|R9目標', '11|緑|植樹|本|#REF!|20'),
  'cell-too-large': money('R4決算（千円）', `防災|訓練|${'9'.repeat(20)}`),
  'cell-other-unit': indicator('R4実績|R9目標', '11|緑|植樹|本|12.0人|20'),
  'year-without-era': money('R3年度決算（千円）|4年度決算（千円）', '防災|訓練|1|2'),
  'cell-no-year': money('年度|区分|金額（千円）', '防災|訓練|R4|決算|1', '防災|訓練|不明|決算|2'),
  'cell-unknown-basis': money('年度|区分|金額（千円）', '防災|訓練|R4|決算|1', '防災|訓練|R5|その他|2'),
  'cell-unknown-rating': byOther(rated('A', '評価対象外', 'C'), rated('A', 'B', 'C')),
  'rating-order-assumed': made(rated('松', '竹', '梅')),
  'money-rounded': money('R4決算（円）', '防災|訓練|1,234,567'),
  'money-converted': money('R4決算（百万円）', '防災|訓練|2'),
  'money-own-unit': money('R4決算（千円）', '防災|訓練|2百万円'),
  'unit-assumed': money('R4決算', '防災|訓練|5'),
  'unit-from-cells': table('施策番号|施策名|指標名|R4実績|R9目標\n11|健康|受診者|12.0人|20人'),
  'percent-as-fraction': made(rawTable([['施策名', '指標名', '単位', 'R3実績', 'R4実績', 'R9目標'], ['健康', '受診率', '%', 0.125, 0.5, 60]])),
  'basis-assumed': money('R4|R5|R6', '防災|訓練|1|2|3'),
  'duplicate-value': money('年度|区分|金額（千円）', '防災|訓練|R4|決算|1', '防災|訓練|R4|決算|2'),
  'duplicate-row': table('令和5年度\n施策番号|施策名|課題\n11|緑|一つ目\n11|緑|'),
  'duplicate-project': money('R4決算（千円）', '防災|訓練|1', '緑|訓練|1'),
  'duplicate-number': table('施策番号|施策名|指標番号|指標名|単位|R4実績|R9目標\n11|緑|1|植樹|本|1|2\n11|緑|1|公園|か所|1|2'),
  'name-differs': table('施策番号|施策名|事務事業名|R4決算（千円）\n11|緑|植樹|1\n11|みどり|公園|1'),
  'conflicting-text': table('令和5年度\n施策番号|施策名|担当課\n11|緑|公園課\n11|緑|道路課'),
  'filled-down': money('R4決算（千円）', '防災|訓練|1', '|備蓄|2'),
  'row-without-policy': money('R4決算（千円）', '|訓練|1', '防災|備蓄|2'),
  'row-without-name': money('R4決算（千円）', '防災|訓練|1', '||7'),
  'table-total-mismatch': money('R4決算（千円）', '防災|訓練|1', '緑|植樹|4', '合計||8'),
  'target-not-kept': table('施策|指標名|単位|区分|R3|R4|R5|R7\n1-1 子育て|待機児童数|人|目標|10|8|5|0\n1-1 子育て|待機児童数|人|実績|12|9|6|'),
  'estimate-replaced': indicator('R4見込み|R4実績|R9目標', '11|緑|植樹|本|10|12|20'),
  'departments-from-projects': table('施策名|事務事業名|担当課|R4決算（千円）\n防災|訓練|危機管理室|1\n防災|備蓄|危機管理室|2'),
  'words-gathered': table('施策名|事務事業名|評価|R4決算（千円）\n防災|訓練|A|1\n防災|備蓄|B|2'),
  'codes-derived': money('R4決算（千円）', '防災|訓練|1'),
  'column-not-read': money('R4決算（千円）|備忘', '防災|訓練|1|赤'),
  'table-not-read': made(drawn('施策名|事務事業名|R4決算（千円）\n防災|訓練|1'), drawn('日付|天気\n4月1日|晴れ', '天気')),
  'table-changed': byOther(drawn('|施策番号|施策名|評価\n|1|施策1|A'), rated('A', 'B')),
  'no-table-read': table('日付|天気\n4月1日|晴れ'),
  'more-of-the-same': indicator('R4実績|R9目標', ...Array.from({ length: 201 }, (_, at) => `11|緑|植樹${at}|本|約${at}|20`)),
})
