import { formatBytes } from '../format/bytes.ts'
import { formatFixed } from '../format/number.ts'
import { formatEraYear } from '../format/year.ts'
import type { Snapshot } from '../snapshot/types.ts'

/** A round that waits in the storage. */
interface Waiting {
  readonly header: Omit<Snapshot, 'policies'>
  readonly counts: { readonly policies: number; readonly indicators: number; readonly projects: number }
  readonly bytes: number
}

/** What a wide round holds, before it is taken in. */
export interface WidePreview {
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly text: string }[]
}

const SEVERITIES = [['error', '読み取れなかった記載'], ['warning', '確認したい記載'], ['info', '参考']] as const

/** The counts of a round, of its sheets and of its diagnostics. */
export function buildWidePreview({ header, counts, bytes }: Waiting): WidePreview {
  const noted = SEVERITIES.map(([severity, word]) => ({ word, count: header.diagnostics.filter((one) => one.severity === severity).length })).filter(({ count }) => count > 0)
  return {
    title: header.title || '（名前のない評価）',
    lines: [
      { name: '自治体名', text: header.municipality || '記載なし' },
      { name: '評価年度', text: `${formatEraYear(header.evaluationYear)}（${header.evaluationYear}年度）` },
      { name: '内容', text: `${formatFixed(counts.policies, 0)}施策・${formatFixed(counts.indicators, 0)}指標・事業${formatFixed(counts.projects, 0)}行` },
      { name: '大きさ', text: formatBytes(bytes) },
      { name: '読み取りの記録', text: noted.length === 0 ? 'なし' : noted.map(({ word, count }) => `${word} ${formatFixed(count, 0)}件`).join('、') },
      ...(header.madeUp ? [{ name: '出どころ', text: '見本（作り物）' }] : []),
    ],
  }
}
