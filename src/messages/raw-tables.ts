import type { RawTableDiagnostic, RawTableDiagnosticCode } from '../tables/raw-table-diagnostic.ts'

type Args = RawTableDiagnostic['args']

/** One sentence for everything that is met while a file's tables are read; the reading goes on. */
export const rawTableMessages: Readonly<Record<RawTableDiagnosticCode, (args: Args) => string>> = {
  'unclosed-quote': ({ lines }) => `引用符（"）が閉じていないため、続く${lines}行をひとつのセルとして読み取りました。引用符をご確認ください。`,
  'text-after-quote': ({ places, lines }) => `閉じた引用符（"）のあとに文字が続くところが${places}か所あります（${lines}行目）。文字は同じセルに残しています。`,
  'ragged-rows': ({ rows, columns, lines }) => `列の数が${columns}列と異なる行が${rows}行あります（${lines}行目）。行の内容はそのまま読み取っています。`,
  'hidden-sheet': () => '非表示のシートも読み取りました。',
  'empty-sheet': () => '文字や数値のないシートです。読み取っていません。',
  'merged-headings': ({ ranges }) => `結合された見出しが${ranges}か所あります。結合されたすべての列の見出しとして読み取りました。`,
  'merged-cells': ({ ranges }) => `結合されたセルが${ranges}か所あります。値は左上のセルのものとしてだけ読み取り、ほかは空欄としています。`,
  'far-cells': ({ cells }) => `表から大きく離れた右側のセル${cells}個は読み取っていません。`,
  'formulas-without-value': ({ cells }) => `計算結果が保存されていない式のセルが${cells}個あり、空欄としています。Excelで開いて保存し直すと、値を読み取れます。`,
  'unreadable-cells': ({ cells }) => `文字を読み取れないセルが${cells}個あり、空欄としています。元のファイルをご確認ください。`,
}
