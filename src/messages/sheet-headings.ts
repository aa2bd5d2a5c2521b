/** What a text of the sheet stands under, by its key. */
const HEADINGS: Readonly<Record<string, string>> = {
  code: '施策番号', name: '施策の名称', leadDepartment: '担当課', relatedDepartments: '関連課', vision: '目指す姿',
  strategyGoal: 'まち・ひと・しごと目標', 'activities.new': '1 実施内容【新規】', 'activities.continuing': '1 実施内容【継続】',
  thirdPartyOpinions: '2 審議会等第三者機関の評価・意見', 'progress.rating': '3 進捗状況', 'progress.basis': '3 進捗状況【判断の根拠】',
  'progress.externalFactors': '3 進捗状況【外的要因】', 'necessity.rating': '4 必要性', 'necessity.basis': '4 必要性',
  issues: '6 現状と課題の分析', plans: '7 今後の展開', roles: '8 行政と市民の役割分担', summary: '9 所管部の総括',
}

const INDICATOR_PARTS: Readonly<Record<string, string>> = { name: 'の名称', description: 'の説明' }

/** The heading of a text: indicators.2.name → 指標2の名称, projects.12.name → 事務事業12番. */
export function sheetHeading(key: string): string {
  const [block = '', no = '', part = ''] = key.split('.')
  if (block === 'indicators') return `指標${no}${INDICATOR_PARTS[part] ?? ''}`
  if (block === 'projects') return `5 施策構成事務事業 ${no}番`
  return HEADINGS[block === 'activities' ? `${block}.${no}` : key] ?? key
}
