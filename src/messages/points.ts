import type { PointCode, PointList } from '../analytics/points.ts'

/** The two lists of 確認したい点, and whom each is for. */
export const POINT_LIST_WORDS: Readonly<Record<PointList, { readonly title: string; readonly note: string }>> = {
  question: { title: '質問の候補', note: '委員会などで尋ねる候補です。評価を置き換えるものではありません。' },
  record: { title: '記載の確認', note: '事務局で記載を確かめるための一覧です。' },
}

/** When each rule holds, so that a reader can follow it. */
export const POINT_RULES: Readonly<Record<PointCode, string>> = {
  F1: '進捗状況が遅れとする段階より上で、目安に届かない指標（試算）がある施策',
  F2: 'シートのすべての年度に数値のない指標',
  F3: '進捗状況が遅れとする段階で、計算できる指標がすべて「到達」か「目安に到達」（試算）の施策',
  F4: '最終目標の年度より前に、最終目標の水準に到達した指標（試算）',
  F6: '判断の根拠に「目標…下回」とあり、目安に届かない指標（試算）のない施策',
  F11: '最後の実績では目安に届かず、見込みでは届く指標（試算）のある施策。進捗状況は遅れとする段階より上',
  F5: '指標名の「削減」などのことばと、値から推定した良い方向の組み合わせにより、確認が要る指標',
  F9: '複数のシートの本文に同じ行がある施策（15字以上の行。見出し・評価の段階・「該当なし」を除く）',
  F10: 'すべての事業が再掲で、印刷された計が0の施策',
  F12: '印刷された計が、事業の合計か総コストの経年変化の表と異なる施策',
  F13: '再掲の事業のうち、この評価のどの施策にも本体がないもの',
}

export const POINTS_ON_LATEST = '確認したい点は、実績のみを表示する間も、シートの最新の値（見込みを含む）によります。'
