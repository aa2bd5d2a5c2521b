import { wordKey } from './cell-text.ts'
import type { Field } from './fields.ts'
import { TIDY_NAMES, TIDY_TABLES } from './tidy-headings.ts'

/** Headings that municipal tables use, beside those of the tidy form. */
const WORDS: Partial<Record<Field, readonly string[]>> = {
  policyCode: ['施策番号', '施策No', '施策コード', '施策ID', '施策№', '基本施策番号', '小施策番号'],
  policyName: ['施策', '施策名', '施策名称', '基本施策', '基本施策名', '小施策', '小施策名', '関連施策', '該当施策', '政策・施策', 'policy'],
  department: ['担当課', '担当課名', '所管課', '所管課名', '担当部署', '所管部署', '主管課', '主担当課', '担当部課', '担当部課名', '所属', '所属名', '部署', '部署名', '課名', '課', '担当', '所管', '担当課等', 'department'],
  relatedDepartments: ['関連課', '関係課', '関連部署', '関係部署', '関連担当課'],
  vision: ['目指す姿', 'めざす姿', '施策の目標', '施策目標', '施策の目的', '目的', '事業目的', '事業の目的'],
  thirdPartyOpinions: ['外部評価', '外部評価意見', '第三者評価', '審議会意見', '外部評価委員会の意見', '委員会意見', '外部意見'],
  newActivities: ['実施内容(新規)'],
  continuingActivities: ['実施内容', '事業内容', '事業概要', '取組内容', '主な取組', '活動内容', '事業の概要', '取組実績'],
  progress: ['進捗状況', '進捗', '進捗度', '評価', '総合評価', '内部評価', '評価結果', '評価区分', '判定', '達成状況', '評価ランク', '自己評価', '一次評価', '進捗評価', '施策評価', '事業評価', '最終評価'],
  progressBasis: ['評価理由', '評価の理由', '判断の根拠', '評価の根拠', '評価コメント', '所見', '評価内容', '達成状況の分析', '進捗状況の説明'],
  externalFactors: ['外的要因', '外部要因'],
  necessity: ['必要性', '必要度'],
  issues: ['課題', '現状と課題', '現状・課題', '問題点', '課題等', '課題・問題点'],
  plans: ['今後の展開', '今後の取組', '今後の取組方針', '改善策', '改善内容', '今後の対応', '改善方針'],
  roles: ['役割分担'],
  summary: ['総括', 'まとめ', '所管部総括'],
  indicatorNo: ['指標番号', '指標No', '指標№'],
  indicatorName: ['指標', '指標名', '指標名称', '成果指標', '成果指標名', '活動指標', '活動指標名', '評価指標', 'KPI', '目標指標', '数値目標'],
  indicatorUnit: ['単位', '指標単位', '指標の単位'],
  indicatorDescription: ['指標の説明', '指標説明', '算出方法', '指標の考え方', '指標の定義'],
  target: ['目標', '目標値', '最終目標', '最終目標値', '数値目標値'],
  targetYear: ['目標年度', '最終年度', '最終目標年度'],
  value: ['値', '数値', '実績値', '指標値', '現状値'],
  projectNo: ['事業番号', '事業No', '事業№', '事業コード', '事務事業番号', '事務事業コード', '事業ID', '整理番号', '事務事業No'],
  projectName: ['事務事業', '事務事業名', '事務事業名称', '事業', '事業名', '事業名称', '細事業', '細事業名', '主な事業', '構成事業', '構成事務事業', '取組', '取組名', 'project'],
  relisted: ['再掲', '再掲区分'],
  outlook: ['今後の方向性', '今後の方向', '方向性', '今後の方針', '事業の方向性', '今後の事業の方向性', '見直しの方向性', '今後の方向づけ'],
  amount: ['金額', '額', '事業費', '総事業費', '総コスト', 'コスト', '経費'],
  year: ['年度', '会計年度', '対象年度', 'year', 'fiscalyear'],
  basis: ['区分', '種別', '予算決算区分', '予算・決算区分', '予決区分', '実績・見込みの別', 'basis'],
}

/** A heading without what does not change its meaning: marks, brackets and, in English, the underscore. */
const headingKey = (heading: string): string =>
  wordKey(heading).replace(/[_■□◆◇●○※*【】［］「」\[\]]/g, '').replace(/(?:の?名称?)?[:：]$/, '')

function buildMeanings(): ReadonlyMap<string, Field> {
  const meanings = new Map<string, Field>()
  const add = (word: string, field: Field): void => {
    const key = headingKey(word)
    if (!meanings.has(key)) meanings.set(key, field)
  }
  for (const name of TIDY_NAMES) for (const [field, japanese, english] of TIDY_TABLES[name].headings) {
    add(japanese, field)
    add(english, field)
  }
  for (const [field, words] of Object.entries(WORDS)) for (const word of words) add(word, field as Field)
  return meanings
}

const meanings = buildMeanings()

/** Headings that name a thing by its number or name alone; the table's other columns say which thing. */
const numberWords = new Set(['番号', 'no', 'no.', '№', 'コード', 'code', '#'])
const nameWords = new Set(['名称', '名前', 'name', '件名'])

export type Meaning = Field | 'number' | 'name'

/** What a heading says by its words; null where they are not known. */
export function findMeaning(heading: string): Meaning | null {
  const key = headingKey(heading)
  const bare = key.replace(/[(（〔].*$/, '')
  const known = meanings.get(key) ?? meanings.get(bare)
  if (known !== undefined) return known
  if (numberWords.has(bare)) return 'number'
  if (nameWords.has(bare)) return 'name'
  return guessByPart(bare)
}

const parts: readonly (readonly [RegExp, Field])[] = [
  [/^施策(?:の)?(?:番号|コード)/, 'policyCode'], [/施策.{0,3}名/, 'policyName'], [/(?:事務)?事業.{0,3}名/, 'projectName'],
  [/^(?:主)?(?:担当|所管|主管).{0,3}(?:課|部|室|署)/, 'department'], [/方向性$/, 'outlook'], [/指標.{0,3}名/, 'indicatorName'],
  [/(?:評価|判断).{0,3}(?:理由|根拠)/, 'progressBasis'],
]

const guessByPart = (key: string): Field | null => (key.length > 24 ? null : (parts.find(([part]) => part.test(key))?.[1] ?? null))
