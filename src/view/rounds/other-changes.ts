import { findRelistingChanges } from '../../analytics/rounds/relisting-changes.ts'
import { findSheetChanges, type SheetChange } from '../../analytics/rounds/sheet-changes.ts'
import { RELISTING_WORDS, SHEET_CHANGE_WORDS } from '../../messages/rounds-compared.ts'
import type { At } from '../../snapshot/types.ts'
import type { Row } from '../table.ts'
import { LINE_COLUMNS, earlierLine, lineCell, plain, policyAt, policyCell, projectAt } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'
import type { TitledTable } from './titled-table.ts'

const costLine = (project: { readonly costs: readonly { readonly at?: At }[] }): At | undefined => project.costs.find((cost) => cost.at)?.at

function sheetRow({ two }: RoundsScope, change: SheetChange): Row {
  const words = { before: plain(change.before || '空欄'), after: plain(change.after || '空欄'), field: plain(SHEET_CHANGE_WORDS[change.kind]) }
  if ('policy' in change) {
    const [was, is] = [policyAt(two, 'before', change.policy.before), policyAt(two, 'after', change.policy.after)]
    const key = change.kind === 'lead-department' ? 'leadDepartment' : 'name'
    return {
      key: `${change.kind}-${change.policy.after}`,
      cells: { policy: policyCell(is, 'after'), name: plain(is.name), ...words, line: lineCell(is, is.textAt[key] ?? is.at), earlier: earlierLine(was.textAt[key] ?? was.at) },
    }
  }
  const [was, is] = [projectAt(two, 'before', change.project.before), projectAt(two, 'after', change.project.after)]
  return {
    key: `${change.kind}-${change.project.after}`,
    cells: { policy: policyCell(is.policy, 'after'), name: plain(is.project.name), ...words, line: lineCell(is.policy, costLine(is.project)), earlier: earlierLine(costLine(was.project)) },
  }
}

function relistingRows({ two }: RoundsScope, shown: (policy: number) => boolean): readonly Row[] {
  return findRelistingChanges(two).filter((one) => shown(one.policy.after)).map((one) => {
    const policy = policyAt(two, 'after', one.policy.after)
    const [before, after] = RELISTING_WORDS[one.kind]
    return {
      key: `${one.kind}-${one.policy.after}-${one.name}`,
      cells: {
        policy: policyCell(policy, 'after'), name: plain(one.name), field: plain('再掲の扱い'), before: plain(before), after: plain(after),
        line: lineCell(policy, one.after === null ? null : costLine(projectAt(two, 'after', one.after).project)),
        earlier: earlierLine(one.before === null ? null : costLine(projectAt(two, 'before', one.before).project)),
      },
    }
  })
}

/** Names, codes, lead departments, moved and re-listed projects and 今後の方向性. */
export function buildOtherChanges(scope: RoundsScope): TitledTable {
  const shown = shownRows(scope)
  const rows = [
    ...findSheetChanges(scope.two).filter((one) => ('policy' in one ? shown.policy(one.policy.after) : shown.project(one.project.after))).map((one) => sheetRow(scope, one)),
    ...relistingRows(scope, shown.policy),
  ]
  return {
    finding: rows.length === 0 ? '名称・担当課・今後の方向性・掲載の変化はありません' : `名称・担当課・今後の方向性・掲載の変化は${rows.length}`,
    count: rows.length,
    table: {
      caption: '変わった名称・担当課・今後の方向性・掲載',
      columns: [
        { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '施策・事業', room: 'name' }, { key: 'field', label: '項目', room: 'word' },
        { key: 'before', label: '前回' }, { key: 'after', label: '今回' }, ...LINE_COLUMNS,
      ],
      rows,
    },
  }
}
