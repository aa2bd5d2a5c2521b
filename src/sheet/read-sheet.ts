import { readActivities } from './activities.ts'
import { excerpt, reportForPolicy, type Report } from './diagnostics.ts'
import type { SheetRange } from './heads.ts'
import { readLeadDepartment, readRelatedDepartments, readStrategyGoal } from './header.ts'
import { readIndicators } from './indicators.ts'
import { placeOf, withoutBlank, type LinePart } from './lines.ts'
import { readProse } from './paragraphs.ts'
import { readProjectSection } from './projects.ts'
import { readNecessity, readProgress } from './rating.ts'
import { divideSheet, type BlockKey, type Blocks } from './sections.ts'
import type { TextLines } from './text-lines.ts'
import { reportTotals } from './totals.ts'
import type { ParsedIndicator, ParsedSheet, TextPlaces } from './types.ts'
import type { YearLabel } from '../domain/year-label.ts'

const expected: readonly BlockKey[] = [
  'leadDepartment', 'relatedDepartments', 'vision', 'strategyGoal', 'activities', 'thirdPartyOpinions',
  'progress', 'necessity', 'projects', 'issues', 'plans', 'roles', 'summary',
]

function reportMissing(blocks: Blocks, sheet: ParsedSheet, report: Report): void {
  for (const section of expected) if (!blocks.texts.has(section)) report('missing-section', sheet.at, { section })
  if (blocks.indicators.length === 0) report('missing-section', sheet.at, { section: 'indicators' })
  if (!blocks.texts.has('projects')) return
  if (sheet.statedTotals.length === 0) report('missing-section', sheet.at, { section: 'statedTotals' })
  if (sheet.costTrend.length === 0) report('missing-section', sheet.at, { section: 'costTrend' })
}

function reportLoose(blocks: Blocks, report: Report): void {
  for (const part of withoutBlank(blocks.loose)) report('unread-line', placeOf(part), { section: 'head', text: excerpt(part.text) })
}

/** Years of the first indicator as columns of money, for a table that lost its own. */
function yearsOf(indicators: readonly ParsedIndicator[]): YearLabel[] {
  return (indicators[0]?.figures ?? []).map(({ year, basis }) => ({ year, kind: basis === 'estimate' ? 'estimate' : 'settled' }))
}

type ProseKey = 'vision' | 'thirdPartyOpinions' | 'issues' | 'plans' | 'roles' | 'summary'

function readTexts(partsOf: (key: BlockKey) => LinePart[], textAt: TextPlaces): Record<ProseKey, string> {
  const read = (key: ProseKey): string => {
    const prose = readProse(partsOf(key))
    if (prose.at) textAt[key] = prose.at
    return prose.text
  }
  return {
    vision: read('vision'), thirdPartyOpinions: read('thirdPartyOpinions'),
    issues: read('issues'), plans: read('plans'), roles: read('roles'), summary: read('summary'),
  }
}

function assemble(range: SheetRange, blocks: Blocks, report: Report): ParsedSheet {
  const textAt: TextPlaces = { name: range.nameAt }
  const partsOf = (key: BlockKey): LinePart[] => blocks.texts.get(key) ?? []
  const indicators = readIndicators(blocks.indicators, textAt, report)
  return {
    code: range.code,
    name: range.name,
    leadDepartment: readLeadDepartment(partsOf('leadDepartment'), textAt),
    relatedDepartments: readRelatedDepartments(partsOf('relatedDepartments'), textAt),
    strategyGoal: readStrategyGoal(partsOf('strategyGoal'), textAt),
    indicators,
    activities: readActivities(partsOf('activities'), textAt, report),
    progress: readProgress(partsOf('progress'), textAt, report),
    necessity: readNecessity(partsOf('necessity'), textAt, report),
    ...readProjectSection(partsOf('projects'), yearsOf(indicators), textAt, report),
    ...readTexts(partsOf, textAt),
    textAt,
    at: range.at,
  }
}

/** Reads one sheet; what is missing or cannot be read is noted, the rest is kept. */
export function readSheet(lines: TextLines, range: SheetRange, report: Report): { sheet: ParsedSheet; furniture: LinePart[] } {
  const noted = reportForPolicy(report, range.code)
  const blocks = divideSheet(lines, range.from, range.to, noted)
  const sheet = assemble(range, blocks, noted)
  reportLoose(blocks, noted)
  reportMissing(blocks, sheet, noted)
  reportTotals(sheet, noted)
  return { sheet, furniture: blocks.furniture }
}
