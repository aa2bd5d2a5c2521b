import type { SourceFailure, SourceFailureCode } from '../domain/source-failure.ts'

type Args = SourceFailure['args']

const HOLDS = 'ほかの画面の数値と文章は、そのままご覧いただけます。'
const AGAIN = '［もう一度読み込む］を選んでください。'
const CONTACT = '続く場合は、配布元にお知らせください。'

/** Why シート本文 cannot be shown: what happened, what still holds, what to do next. */
export const sourceFailureSentences: Readonly<Record<SourceFailureCode, (args: Args) => string>> = {
  unreachable: () => `通信がないため、シート本文を読み込めませんでした。${HOLDS}通信をご確認のうえ、${AGAIN}`,
  'no-answer-in-time': ({ seconds }) => `${seconds}秒待ちましたが、シート本文が届きませんでした。${HOLDS}通信をご確認のうえ、${AGAIN}`,
  'http-status': ({ status }) => `シート本文のファイルを受け取れませんでした（応答番号 ${status}）。${HOLDS}時間をおいて${AGAIN}${CONTACT}`,
  'empty-answer': () => `届いたシート本文が空でした。${HOLDS}${AGAIN}${CONTACT}`,
  'html-answer': () => `シート本文の代わりに、別の画面（接続の確認画面など）が届きました。${HOLDS}ネットワークへの接続手続きを済ませてから、${AGAIN}`,
  'not-text': () => `届いたシート本文の文字を読み取れませんでした（UTF-8 ではありません）。${HOLDS}${AGAIN}${CONTACT}`,
  'no-file': () => `この評価のデータには、シート本文が付いていません。${HOLDS}行の番号は原本でご確認ください。`,
  'other-text': ({ name }) => `届いたシート本文は、このデータの原本（${name}）と内容が異なるため表示しません。${HOLDS}画面を再読み込みして、新しい版に切り替えてください。${CONTACT}`,
}

/** What stands where シート本文 has no line to show. */
export const sourceSentences = {
  noPlace: (code: string) => `施策${code}のデータには、原本の行の記録がありません（表から取り込んだデータなど）。数値と文章は施策の画面でご覧いただけます。`,
  outside: (code: string, line: number, first: number, last: number) => `${line}行は、施策${code}のシート（${first}〜${last}行）の外です。データと条件はそのままです。シートの始めか、その行のある施策を開いてください。`,
  estimates: '原本の記載のとおりに表示しています。「実績のみ」にしていても、見込みの値を含みます。',
  unchecked: 'この通信では、原本と同じ内容かどうか（sha256）を照合できませんでした。行の数は原本と一致しています。',
} as const
