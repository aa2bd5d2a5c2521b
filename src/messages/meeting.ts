import type { AgendaSubject } from '../domain/meeting.ts'

export const SUBJECT_WORDS: Readonly<Record<Exclude<AgendaSubject, 'policies'>, string>> = {
  overview: '概況', costs: 'コスト', summary: 'まとめ',
}

export const DECK_WORDS = {
  noScreens: '次第に、表示できる項目がありません。次第の画面で項目を加えてください。',
  unknownPolicy: (code: string): string => `施策${code}はこのデータにありません。`,
  unknownScreen: (text: string): string => `画面「${text}」はありません。`,
  aside: '次第外',
  noPoints: '表示中の施策に、質問の候補はありません。',
} as const

export const AGENDA_NOTES = {
  start: '矢印・PageUp・PageDown・スペースの各キー、リモコン、画面のボタンで進みます。数字（例：653）とEnterで、その施策へ移ります。Escで次第に戻ります。',
  fixed: '会議の画面では、条件や設定は変わりません。',
  number: '画面の番号は、印刷する会議資料の頁と同じです。条件や表示の設定を変えると画面の数が変わるため、資料を印刷した後は変えないでください。',
  awake: '会議の画面を開いている間、画面が自動で消えないようにします。',
  notAwake: 'この端末・接続では、画面の自動消灯を止められません。端末の設定で、消灯までの時間を延ばしてください。',
} as const
