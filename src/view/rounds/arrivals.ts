import type { MatchPart, PartMatch } from '../../analytics/rounds/match-types.ts'
import { formatFigure, formatUnit } from '../../format/figure.ts'
import { MONEY_UNIT_NAMES, formatMoneyColumn } from '../../format/money.ts'
import { formatYear } from '../../format/year.ts'
import { MAYBE_SAME, PART_WORDS } from '../../messages/rounds-compared.ts'
import { COST_BASIS_WORDS } from '../../messages/words.ts'
import type { At } from '../../snapshot/types.ts'
import type { Cell, Row } from '../table.ts'
import { LINE_COLUMNS, earlierLine, indicatorAt, lineCell, nothing, plain, policyAt, policyCell, projectAt } from './cells.ts'
import { shownRows, type RoundsScope, type ShownRows } from './scope.ts'
import type { TitledTable } from './titled-table.ts'

type Side = 'before' | 'after'
const PARTS: readonly MatchPart[] = ['policy', 'project', 'indicator']
const PART_OF = { policy: 'policies', indicator: 'indicators', project: 'projects' } as const

/** The latest figure that a row states, as the reader wants to see it. */
function latest({ two, unit, actualOnly }: RoundsScope, part: MatchPart, side: Side, row: number): Cell {
  if (part === 'policy') return plain('')
  if (part === 'project') {
    const cost = projectAt(two, side, row).project.costs.filter((one) => one.value !== null && !(actualOnly && one.basis !== 'settled')).sort((a, b) => a.year - b.year).at(-1)
    if (!cost || cost.value === null) return nothing
    return { text: `${formatMoneyColumn(cost.value, unit)}${MONEY_UNIT_NAMES[unit]}`, order: cost.value, note: `${formatYear(cost.year)}${COST_BASIS_WORDS[cost.basis]}` }
  }
  const { indicator } = indicatorAt(two, side, row)
  const figure = indicator.figures.filter((one) => one.value !== null && !(actualOnly && one.basis === 'estimate')).sort((a, b) => a.year - b.year).at(-1)
  if (!figure) return nothing
  return { text: `${formatFigure(figure)}${formatUnit(indicator.unit)}`, order: figure.value, note: `${formatYear(figure.year)}${figure.basis === 'estimate' ? '見込み' : '実績'}` }
}

function placeOfRow({ two }: RoundsScope, part: MatchPart, side: Side, row: number): At | undefined {
  if (part === 'policy') return policyAt(two, side, row).at
  if (part === 'project') return projectAt(two, side, row).project.costs.find((cost) => cost.at)?.at
  return indicatorAt(two, side, row).indicator.figures.find((figure) => figure.at)?.at
}

function rowOf(scope: RoundsScope, part: MatchPart, side: Side, row: number, match: PartMatch): Row {
  const { two } = scope
  const { policy, name } = part === 'policy'
    ? { policy: policyAt(two, side, row), name: policyAt(two, side, row).name }
    : part === 'project' ? { policy: projectAt(two, side, row).policy, name: projectAt(two, side, row).project.name } : { policy: indicatorAt(two, side, row).policy, name: indicatorAt(two, side, row).indicator.name }
  const maybe = match.proposals.some((one) => one[side] === row)
  const at = placeOfRow(scope, part, side, row)
  return {
    key: `${part}-${side}-${row}`,
    cells: {
      kind: plain(`${side === 'after' ? '新しい' : '終わった'}${PART_WORDS[part]}`), policy: policyCell(policy, side), name: plain(name),
      latest: latest(scope, part, side, row), maybe: plain(maybe ? MAYBE_SAME[part] : ''),
      line: side === 'after' ? lineCell(policy, at) : plain(''), earlier: side === 'before' ? earlierLine(at) : plain(''),
    },
  }
}

const shownIn = (shown: ShownRows, part: MatchPart, side: Side): ((row: number) => boolean) => ({
  before: { policy: shown.endedPolicy, indicator: shown.endedIndicator, project: shown.endedProject },
  after: { policy: shown.newPolicy, indicator: shown.newIndicator, project: shown.newProject },
} as const)[side][part]

/** Policies, projects and indicators that only one of the rounds has; what may be one with another is marked so. */
export function buildArrivals(scope: RoundsScope): TitledTable {
  const shown = shownRows(scope)
  const found = PARTS.map((part) => {
    const match = scope.two.match[PART_OF[part]]
    return {
      part, match,
      added: match.added.filter(shownIn(shown, part, 'after')), ended: match.ended.filter(shownIn(shown, part, 'before')),
    }
  })
  const rows = found.flatMap(({ part, match, added, ended }) =>
    [...added.map((row) => rowOf(scope, part, 'after', row, match)), ...ended.map((row) => rowOf(scope, part, 'before', row, match))])
  const words = (key: 'added' | 'ended'): string => found.filter((one) => one[key].length > 0).map((one) => `${PART_WORDS[one.part]}${one[key].length}`).join('、')
  const parts = [...(words('added') ? [`新しい${words('added')}`] : []), ...(words('ended') ? [`終わった${words('ended')}`] : [])]
  return {
    finding: parts.length === 0 ? '新しい・終わった施策や事業はありません' : parts.join('。'),
    count: rows.length,
    table: {
      caption: `新しい・終わった施策と事業、指標（再掲の行は数えません${shown.whole ? '' : '。条件があるときは、前回だけにあって対応する施策のない行は表示しません'}）`,
      columns: [
        { key: 'kind', label: '区分', room: 'word' }, { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '名称', room: 'name' },
        { key: 'latest', label: '最後の記載', amount: true }, { key: 'maybe', label: '確認', room: 'word' }, ...LINE_COLUMNS,
      ],
      rows,
    },
  }
}
