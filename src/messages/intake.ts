import type { Encoding } from '../intake/decode-bytes.ts'
import type { FileRefusal, FileRefusalCode } from '../intake/file-refusal.ts'
import { quoteJson, tellJson } from './json-words.ts'
import { snapshotFailureMessages } from './snapshot.ts'

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16（リトルエンディアン）',
  'utf-16be': 'UTF-16（ビッグエンディアン）',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
}

const notASheet = 'このファイルは施策評価シートとして読み取れませんでした。'
const accepted = '取り込めるのは、シートの文字を抽出したテキスト（.txt）、表のファイル（.csv、.tsv、.xlsx）と、この画面で保存したファイル（.json）です。'
const unchanged = '元のデータは変わっていません。'

/** What was given, and what makes of it something that can be taken in. */
const refuseKind = (what: string, next: string): string => `${notASheet}${what}のようです。${accepted}${unchanged}${next}`

const copyText = '文字を選んでコピーし、メモ帳などに貼り付けて、テキスト（.txt）で保存したものをお選びください。'
const asXlsx = 'Excelで開き、「名前を付けて保存」で .xlsx を選んで保存したものをお選びください。'
const getAgain = '元のファイルをもう一度コピーするか、受け取り直してください。'

type Args = FileRefusal['args']

/** One sentence for every reason to refuse a file: what happened, what still holds, what to do next. */
export const fileRefusalMessages: Readonly<Record<FileRefusalCode, (args: Args) => string>> = {
  ...snapshotFailureMessages,
  'file-too-large': ({ megabytes }) => `このファイルは大きすぎるため、読み取っていません（上限は${megabytes}MB）。${unchanged}ファイルを分けてから、もう一度お試しください。`,
  pdf: () => refuseKind('PDF', '文字を取り出すには、(1) PDFを開いて文字をすべて選び、コピーします。(2) メモ帳などに貼り付けて、テキスト（.txt）で保存します。表のセルがタブで区切られていることをご確認のうえ、そのファイルをお選びください。'),
  image: ({ format }) => refuseKind(`画像（${format}）`, '画像の文字は読み取れません。作成元の部署から、文字を含むファイルをお受け取りください。'),
  'word-document': () => refuseKind('Wordの文書', 'Wordで開き、「名前を付けて保存」で「書式なし（.txt）」を選んで保存したものをお選びください。'),
  presentation: () => refuseKind('PowerPointの資料', copyText),
  'open-document': () => refuseKind('OpenDocument形式の文書', '表は .xlsx で、文書はテキスト（.txt）で保存し直したものをお選びください。'),
  'binary-workbook': () => refuseKind('Excelのバイナリ形式（.xlsb）', asXlsx),
  'old-workbook': () => refuseKind('以前の形式のExcelファイル（.xls）', asXlsx),
  'old-word-document': () => refuseKind('以前の形式のWord文書（.doc）', 'Wordで開き、「名前を付けて保存」で「書式なし（.txt）」を選んで保存したものをお選びください。'),
  'old-presentation': () => refuseKind('以前の形式のPowerPoint資料（.ppt）', copyText),
  'compound-file': () => refuseKind('以前の形式の文書', '作成したソフトで開き、表は .xlsx で、文書はテキスト（.txt）で保存し直したものをお選びください。'),
  'rich-text': () => refuseKind('リッチテキスト（.rtf）', copyText),
  'web-page': () => refuseKind('ウェブページ（HTML）', '表はExcelで開いて .xlsx で、文書はテキスト（.txt）で保存し直したものをお選びください。'),
  archive: () => refuseKind('圧縮ファイル（.zip）', '展開してから、中のファイルを一つずつお選びください。'),
  'archive-damaged': () => `この圧縮ファイルは途中で終わっているか、壊れています。${unchanged}${getAgain}`,
  binary: () => `${notASheet}文字のファイルではないようです。${accepted}${unchanged}ファイルをご確認ください。`,
  'unknown-encoding': () => `このファイルの文字を読み取れませんでした。文字コードが UTF-8・UTF-16・Shift_JIS・EUC-JP のいずれでもないか、一部が壊れています。${unchanged}メモ帳などで開き、文字コードに UTF-8 を選んで保存したものをお選びください。`,
  'damaged-text': ({ line }) => `このファイルは${line}行目の文字が壊れているため、読み取っていません。${unchanged}${getAgain}`,
  'json-too-deep': ({ levels }) => `このファイルはデータの入れ子が深すぎるため、読み取っていません（上限は${levels}段）。${unchanged}作成元にお問い合わせください。`,
  'notes-file': () => `このファイルは質問・意見を保存したもので、評価のデータではありません。${unchanged}ご自身の控えは「質問・意見」、委員から届いたものは「質問の取りまとめ」の画面で読み込んでください。`,
  'headless-sheets': ({ sheets }) => `施策の番号と名称のないシートが${sheets}枚だけで、読み取れる施策がありませんでした。${unchanged}「611 施策名」のような行が、担当課の行の前にあることをご確認ください。`,
  'no-sheet': () => `${notASheet}${accepted}${unchanged}`,
  'line-not-json': ({ line }) => `ファイルの${line}行目を読み取れませんでした。${unchanged}${getAgain}`,
  'line-invalid': ({ line, path, expected, received }) => `ファイルの${line}行目の${path === '' ? '全体' : `「${quoteJson(path)}」`}が決められた形ではありません（${tellJson(expected)}のところが${tellJson(received)}）。${unchanged}該当箇所を直すか、作成元にお問い合わせください。`,
  'too-many-cells': ({ cells }) => `この表はセルが多すぎるため、読み取っていません（上限は${Number(cells).toLocaleString('ja-JP')}セル）。${unchanged}表を分けてから、もう一度お試しください。`,
  'workbook-damaged': () => `このExcelファイルは途中で終わっているか、壊れています。${unchanged}${getAgain}`,
  'workbook-protected': () => `このファイルはパスワードで保護されているため、読み取れませんでした。${unchanged}Excelで開いて保護を外し、.xlsx で保存したものをお選びください。`,
  'workbook-too-large': ({ megabytes }) => `このExcelファイルは展開すると大きくなりすぎるため、読み取りを止めました（上限は${megabytes}MB）。${unchanged}必要なシートだけを新しいファイルに保存して、お試しください。`,
  'workbook-doctype': () => `このExcelファイルには、通常は使われない宣言が含まれるため、読み取っていません。${unchanged}${asXlsx}`,
  'workbook-empty': () => `このExcelファイルには、文字や数値の入った表がありません。${unchanged}ファイルをご確認ください。`,
}
