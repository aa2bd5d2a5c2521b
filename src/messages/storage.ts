import type { StorageFailureCode } from '../db/failure.ts'
import type { LoadFailureCode } from '../domain/load-failure.ts'
import type { NoticeCode } from '../domain/notice.ts'
import { quoteJson } from './json-words.ts'
import type { JoinRefusal } from '../snapshot/join-rounds.ts'

type Args = Readonly<Record<string, string | number>>
type Sentence = (args: Args) => string

const causes: Record<StorageFailureCode | LoadFailureCode, string> = {
  quota: '端末の空き容量の不足',
  unavailable: 'ブラウザーの保存領域を使用できない設定（プライベートウィンドウなど）',
  'no-answer': 'ブラウザーの保存領域からの応答がないため',
  'shared-storage': 'ほかのファイルと保存領域を分けられないため',
  'newer-database': '新しい版の見晴らしが保存したデータがあるため',
  unwritable: '端末の記憶装置に書き込めないため（空き容量の不足など）',
  aborted: '保存の中断',
  damaged: '保存済みのデータの欠け',
  'not-found': '保存済みのデータがないため',
  unstorable: '保存できない形の値',
  wide: '施策が多く、市区町村を選んで開く評価のため',
  unknown: '原因不明',
  unreachable: '通信がないため',
  'no-answer-in-time': '応答がないため',
  'http-status': '配信元でファイルが見つからないため',
  'empty-answer': '配信元の応答が空だったため',
  'html-answer': '配信元の代わりに別の画面が応答したため',
  'not-text': '文字を読み取れないため',
  'not-json': 'データの形式が異なるため',
  cut: '受信が途中で切れたため',
  'not-a-snapshot': '評価データではないため',
  'newer-version': '新しい版のデータのため',
  invalid: 'データの内容が決まりに合わないため',
  'duplicate-policy': '同じ番号の施策が2つあるため',
  'duplicate-indicator': '同じ番号の指標が2つあるため',
  'duplicate-source': '同じ番号の原本が2つあるため',
  'wrong-round': '別の評価のデータが届いたため',
}

const joinCauses: Record<JoinRefusal['code'], string> = {
  'other-municipality': '自治体が異なる',
  'other-year': '評価年度が異なる',
  'other-scale': '評価の段階が異なる',
  'same-policy': '同じ番号の施策がある',
}

const causeOf = ({ cause }: Args): string =>
  Object.hasOwn(causes, String(cause)) ? causes[cause as keyof typeof causes] : causes.unknown

const dayFormat = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'Asia/Tokyo' })

const storedOn = ({ storedAt }: Args): string => {
  const at = new Date(String(storedAt))
  return Number.isNaN(at.getTime()) ? '' : `、${dayFormat.format(at)}取り込み`
}

const KEPT = '保存済みのデータとメモは変わっていません。'
const SHOWN = '表示中の内容はそのままご覧いただけます。'
const CONTACT = '続く場合は、配布元にお知らせください。'

const storage: Record<StorageFailureCode, Sentence> = {
  quota: () => `端末の空き容量が不足しているため、保存できませんでした。${SHOWN}不要なファイルを削除してから、もう一度お試しください。`,
  unavailable: () => `このブラウザーの保存領域を使用できませんでした。${SHOWN}通常のウィンドウで開くか、ほかのタブを閉じてから、もう一度お試しください。`,
  'no-answer': () => `ブラウザーの保存領域から応答がないため、保存や読み込みができたかどうかを確かめられませんでした。${SHOWN}ほかのタブを閉じ、画面を再読み込みしてから、もう一度お試しください。`,
  'shared-storage': () => `1ファイルの版では、ほかのファイルと保存領域を分けられないため、この端末に保存しません。${SHOWN}必要なものはファイルに保存してください。`,
  'newer-database': () => `新しい版の見晴らしが保存したデータがあるため、この版では保存を行いません。${KEPT}画面を再読み込みして、新しい版に切り替えてください。`,
  unwritable: () => `端末の記憶装置に書き込めなかったため、保存できませんでした（空き容量の不足など）。${SHOWN}不要なファイルを削除し、画面を再読み込みしてから、もう一度お試しください。`,
  aborted: () => `保存が途中で中断されました。${KEPT}もう一度お試しください。`,
  damaged: () => '保存済みのデータに欠けがあるため、使用しませんでした。メモは変わっていません。通信のある場所で、もう一度読み込んでください。',
  'not-found': () => 'この端末には、指定された評価のデータが保存されていません。ほかの評価はそのままご覧いただけます。通信のある場所で読み込むか、ファイルから取り込んでください。',
  unstorable: () => `保存できない形の値が含まれているため、保存できませんでした。${KEPT}${CONTACT}`,
  wide: ({ policies }) => `施策が${Number(policies).toLocaleString('ja-JP')}あるため、この評価は一度に開きません。保存済みのデータは変わっていません。評価の一覧から開き、市区町村を選んでください。`,
  unknown: () => `保存できませんでした。原因は特定できていません。${SHOWN}もう一度お試しください。${CONTACT}`,
}

const load: Record<LoadFailureCode, Sentence> = {
  unreachable: () => `通信がないため、評価のデータを読み込めませんでした。${KEPT}通信をご確認のうえ、［もう一度読み込む］を選んでください。`,
  'no-answer-in-time': ({ seconds }) => `${seconds}秒待ちましたが、評価のデータが届きませんでした。${KEPT}通信をご確認のうえ、［もう一度読み込む］を選んでください。`,
  'http-status': ({ status }) => `評価のデータのファイルを受け取れませんでした（応答番号 ${status}）。${KEPT}時間をおいて［もう一度読み込む］を選んでください。${CONTACT}`,
  'empty-answer': () => `届いた評価のデータが空でした。${KEPT}［もう一度読み込む］を選んでください。${CONTACT}`,
  'html-answer': () => `評価のデータの代わりに、別の画面（接続の確認画面など）が届きました。${KEPT}ネットワークへの接続手続きを済ませてから、［もう一度読み込む］を選んでください。`,
  'not-text': () => `届いた評価のデータの文字を読み取れませんでした（UTF-8 ではありません）。${KEPT}［もう一度読み込む］を選んでください。${CONTACT}`,
  'not-json': () => `届いたファイルは、評価のデータの形式（JSON）ではありませんでした。${KEPT}［もう一度読み込む］を選んでください。${CONTACT}`,
  cut: () => `評価のデータの受信が途中で切れました。${KEPT}通信をご確認のうえ、［もう一度読み込む］を選んでください。`,
  'not-a-snapshot': () => `届いたファイルは、見晴らしの評価データではありませんでした。${KEPT}配布元にお知らせください。`,
  'newer-version': () => `評価のデータが、この画面より新しい版で作られています。${KEPT}画面を再読み込みして、新しい版に切り替えてください。`,
  invalid: ({ path }) => `評価のデータに、決まりに合わない箇所${path ? `（${quoteJson(path)}）` : ''}があるため読み込みませんでした。${KEPT}この文と一緒に、配布元にお知らせください。`,
  'duplicate-policy': ({ policy }) => `評価のデータに施策${policy}が2つあるため読み込みませんでした。${KEPT}配布元にお知らせください。`,
  'duplicate-indicator': ({ policy, no }) => `評価のデータの施策${policy}に指標${no}が2つあるため読み込みませんでした。${KEPT}配布元にお知らせください。`,
  'duplicate-source': ({ id }) => `評価のデータに原本の番号「${id}」が2つあるため読み込みませんでした。${KEPT}配布元にお知らせください。`,
  'wrong-round': ({ expected, found }) => `別の評価のデータ（${found}）が届いたため、読み込みませんでした（必要なデータ：${expected}）。${KEPT}配布元にお知らせください。`,
}

const NOT_PERSISTENT_WAYS: Readonly<Record<string, string>> = {
  'newer-database': '画面を再読み込みして、新しい版に切り替えてください。',
  'no-answer': 'ほかのタブを閉じ、画面を再読み込みしてください。',
}

const notices: Record<NoticeCode, Sentence> = {
  'not-persistent': (args) => `この端末にデータを保存できません（${causeOf(args)}）。画面を開いている間は、すべての機能をお使いいただけます。${NOT_PERSISTENT_WAYS[String(args.cause)] ?? '通信のない場所で使う場合は、通常のウィンドウで開き直してください。'}`,
  'not-stored': (args) => `評価のデータをこの端末に保存できませんでした（${causeOf(args)}）。${SHOWN}次に開くときは通信が必要です。`,
  'round-refreshed': () => '評価のデータを新しいものに置き換えました。メモと設定は変わっていません。数値が前回と異なる場合は、データの画面で内容をご確認ください。',
  'other-edition': () => '配信されている評価のデータは、この画面と異なる時点のものです。表示は届いたデータによります。画面を再読み込みすると、新しい版に切り替わる場合があります。',
  'older-copy': (args) => `評価のデータを新しく読み込めませんでした（${causeOf(args)}）。保存済みのデータ（${String(args.round)}${storedOn(args)}）を表示しています。通信のある場所で開き直すと、新しいデータに替わります。`,
  'copy-damaged': () => '保存済みの評価のデータに欠けがあったため、使用しませんでした。メモは変わっていません。通信があれば、データを自動で読み込み直します。',
  'shelf-lost': () => 'ブラウザーの保存領域が失われていました（空き容量の不足など）。付属の評価は読み直します。取り込んだ評価がある場合は、元のファイルからもう一度取り込んでください。',
  'round-missing': (args) => `評価「${String(args.round)}」を読み込めませんでした（${causeOf(args)}）。ほかの評価はそのままご覧いただけます。画面を再読み込みして、もう一度お試しください。`,
  'round-unknown': ({ round }) => `指定された評価「${String(round)}」は、この端末にありません。付属の評価を表示しています。ファイルをお持ちの場合は、データの取り込みで追加してください。`,
  'own-round-kept': ({ round }) => `取り込んだ評価「${String(round)}」がこの端末にあるため、付属の評価で置き換えませんでした。どちらを使うかは、評価の一覧で選んでください。`,
  'not-joined': ({ round, why }) => `評価「${String(round)}」は、${joinCauses[why as keyof typeof joinCauses]}ため、一緒に表示していません。ほかの評価はそのままご覧いただけます。評価の一覧で、一つずつ開いてください。`,
}

/** What happened, what still holds and what to do next, for every code of storing and loading rounds. */
export const storageSentences: Record<StorageFailureCode | LoadFailureCode | NoticeCode, Sentence> = {
  ...storage,
  ...load,
  ...notices,
}
