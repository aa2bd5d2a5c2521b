import { readFileSync } from 'node:fs'
import type { ParsedDocument } from '../../src/sheet/parse-sheets.ts'
import type { ParsedSheet } from '../../src/sheet/types.ts'

/** The shipped source document, as its bytes decode. */
export const documentText = readFileSync(new URL('../../public/rounds/asaka-r4-chapter6.txt', import.meta.url), 'utf8')

export function fixtureText(name: string): string {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
}

export function sheetOf(document: ParsedDocument, code: string): ParsedSheet {
  const sheet = document.sheets.find((one) => one.code === code)
  if (!sheet) throw new Error(`no sheet ${code}`)
  return sheet
}

/** Codes of diagnostics with their lines, for a short comparison. */
export function codesOf(document: ParsedDocument): string[] {
  return document.diagnostics.map(({ code, at }) => `${code}@${at[0]}:${at[1]}`)
}

interface SheetText {
  code?: string
  name?: string
  header?: string
  indicators?: string
  activities?: string
  progress?: string
  necessity?: string
  rows?: readonly string[]
  years?: string
  total?: string
  trend?: string
  issues?: string
  plans?: string
}

const trendOf = (years: string, values: string): string => `総コスト（事業費+人件費）の\n経年変化 単位：千円\n\n${years}\n${values}`

/** One small sheet in the form's own order; every part can be replaced. */
export function sheetText(parts: SheetText = {}): string {
  return [
    `${parts.code ?? '111'} ${parts.name ?? '防災の推進'}`, '',
    parts.header ?? '担当課 危機管理室\n\n関連課 —\n\n目指す姿\n\n安心して暮らせる。\n\nまち・ひと・しごと目標 —', '',
    parts.indicators ?? '指標 1\n\n訓練の参加者数（人）\n\n年間の参加者数\n\nR3年度実績\tR4年度実績\tR5年度見込み\t最終年度目標 (R7年度)\n10\t20\t30\t50', '',
    '1 実施内容', '', parts.activities ?? '【新規】\n\n【継続】\n\n・訓練を実施した。', '',
    '2 審議会等第三者機関の評価・意見', '', '該当なし', '',
    '3 進捗状況', '', parts.progress ?? '1 2 ③ 4 … おおむね順調\n\n【判断の根拠】\n\n参加者が増えた。\n\n【外的要因】', '',
    '4 必要性', '', parts.necessity ?? '1 2 ③ 4 … 社会的なニーズは現状と変わらない\n\n必要である。', '',
    '5 施策構成事務事業の優先度評価', '', '番号\t施策を構成する事務事業名\t総コスト（事業費+人件費 単位：千円）\t\t\t今後の方向性※',
    parts.years ?? '\t\tR3決算\tR4決算\tR5決算見込み\t',
    ...(parts.rows ?? ['1\t防災訓練事業\t1,000\t2,000\t3,000\t継続', '2\t\t\t\t\t']),
    parts.total ?? '計（単位：千円）\t\t1,000\t2,000\t3,000\t', '',
    parts.trend ?? trendOf('R3年度\tR4年度\tR5年度(見込み)', '1,000\t2,000\t3,000'), '',
    '6 現状と課題の分析', '', parts.issues ?? '課題がある。', '',
    '7 今後の展開', '', parts.plans ?? '続けていく。', '',
    '8 行政と市民の役割分担', '', '（市）訓練を行う。', '',
    '9 所管部の総括', '', 'おおむね良好である。',
  ].join('\n')
}
