import { squeeze } from '../domain/characters.ts'

export type HeaderKey = 'leadDepartment' | 'relatedDepartments' | 'vision' | 'strategyGoal'
export type SectionKey =
  | 'activities' | 'thirdPartyOpinions' | 'progress' | 'necessity' | 'projects'
  | 'issues' | 'plans' | 'roles' | 'summary'

const headerLabels: readonly (readonly [string, HeaderKey])[] = [
  ['担当課', 'leadDepartment'], ['主担当課', 'leadDepartment'], ['所管課', 'leadDepartment'],
  ['関連課', 'relatedDepartments'], ['関係課', 'relatedDepartments'],
  ['目指す姿', 'vision'], ['めざす姿', 'vision'],
  ['まち・ひと・しごと目標', 'strategyGoal'],
]

const labelOpenings = new Set(headerLabels.map(([label]) => label.charCodeAt(0)))

const sectionTitles = new Map<string, SectionKey>([
  ['実施内容', 'activities'],
  ['審議会等第三者機関の評価・意見', 'thirdPartyOpinions'],
  ['進捗状況', 'progress'],
  ['必要性', 'necessity'],
  ['施策構成事務事業の優先度評価', 'projects'],
  ['現状と課題の分析', 'issues'],
  ['今後の展開', 'plans'],
  ['行政と市民の役割分担', 'roles'],
  ['所管部の総括', 'summary'],
])

const numbered = /^[0-9]{1,2}[.)、．]?/
const brackets = new Set('【[［〔<＜〈《')
const separator = /[\s:：]/
const separators = /^[\s:：]+/

/** A label that opens a part of the sheet's header, and where its own text begins in the line. */
export interface HeaderLabel {
  readonly key: HeaderKey
  readonly from: number
}

/** Whether a line that begins with this UTF-16 unit may hold a header label: most lines need no further look. */
export function mayOpenLabel(unit: number): boolean {
  return labelOpenings.has(unit)
}

/** Whether a unit is a digit of either width. */
export function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)
}

/**
 * The header label a line begins with. The label stands alone or is set off by a space or colon, so that prose that
 * begins with the same word opens nothing.
 */
export function readHeaderLabel(line: string): HeaderLabel | null {
  const start = line.length - line.trimStart().length
  for (const [label, key] of headerLabels) {
    if (!line.startsWith(label, start)) continue
    const end = start + label.length
    const next = line.charAt(end)
    if (next !== '' && !separator.test(next)) continue
    return { key, from: end + (separators.exec(line.slice(end, end + 80))?.[0].length ?? 0) }
  }
  return null
}

/** The section a numbered heading opens; null unless the heading is the whole line. The printed number is not trusted. */
export function readSectionHeading(line: string): SectionKey | null {
  // A row of a table has several tabs, a heading at most the one behind its number.
  if (line.length > 60 || line.indexOf('\t') !== line.lastIndexOf('\t')) return null
  const trimmed = line.trim()
  if (!isDigit(trimmed.charCodeAt(0)) || trimmed.length < 4) return null
  return sectionTitles.get(squeeze(trimmed).replace(numbered, '')) ?? null
}

/** The slot of a line that is 指標 n and nothing else. */
export function readIndicatorHeading(line: string): number | null {
  if (line.length > 20) return null
  const start = line.length - line.trimStart().length
  if (!line.startsWith('指標', start)) return null
  const match = /^指標([0-9]{1,2})$/.exec(squeeze(line))
  return match ? Number(match[1]) : null
}

/** The word inside a whole line set in lenticular or other heading brackets: 【新規】 → 新規. */
export function readBracketHeading(line: string): string | null {
  if (line.length > 40 || !brackets.has(line.trimStart().charAt(0))) return null
  return /^[【[〔<〈《](.+)[】\]〕>〉》]$/.exec(squeeze(line))?.[1] ?? null
}
