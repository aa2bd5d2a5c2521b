import type { Dropped } from '../stores/address.ts'

const PARAMETER_WORDS: Readonly<Record<string, string>> = {
  sec: '章・節', dept: '担当課', rating: '進捗状況', state: '試算の区分', need: '必要性', outlook: '今後の方向性', point: '確認したい点',
  muni: '市区町村', unit: '単位', basis: '実績・見込みの別', by: '集計の単位', sel: '強調する施策・課', scale: '縦軸',
  from: '増減のはじめの年度', to: '増減の終わりの年度', form: '指標の表し方',
  view: '並べる欄', ids: '比較する施策・課', cmp: '比較に入れた施策・課',
  rel: '関連課を含む', reserve: '積立を除く', oneoff: '選挙・周年を除く', calc: '試算の表示', table: '表で見る',
  line: 'シート本文の行', col: 'シート本文の桁', src: 'シート本文の表',
}

const WHY: Readonly<Record<Dropped['why'], string>> = {
  unknown: 'はこのデータにありません。その条件を外して表示しています。',
  'attainment-hidden': 'は試算によるため、試算を表示しない間は外して表示しています。',
  full: 'は外して表示しています。比較できるのは4つまでです。',
  'other-kind': 'は外して表示しています。施策と課は一緒に比較できません。',
}

/** Values of the address that are words of the screen. */
const VALUE_WORDS: Readonly<Record<string, string>> = { 'form=need': '必要な年平均' }

/** Why a value of a link was not applied; what is left of the link still holds. */
export function droppedSentence({ parameter, value, why }: Dropped): string {
  const what = `${PARAMETER_WORDS[parameter] ?? parameter}「${VALUE_WORDS[`${parameter}=${value}`] ?? value}」`
  if (why === 'unknown' && parameter === 'point') {
    return `リンクで指定された${what}は、このデータにないか、表示しない設定のため、その条件を外して表示しています。`
  }
  return `リンクで指定された${what}${WHY[why]}`
}
