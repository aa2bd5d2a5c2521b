import { findRatingChanges, type RatingChange } from '../../analytics/rounds/rating-changes.ts'
import type { RatingKind } from '../../analytics/ratings.ts'
import type { Rating } from '../../snapshot/types.ts'
import { placeOf, type Place } from '../place.ts'
import { buildRating, type RatingView } from '../rating.ts'
import type { TableView } from '../table.ts'
import { someOf } from '../some-of.ts'
import { LINE_COLUMNS, earlierLine, lineCell, plain, policyAt, policyCell } from './cells.ts'
import { shownRows, type RoundsScope } from './scope.ts'

export interface RatingChangeRow {
  readonly key: string
  readonly kind: RatingKind
  readonly what: string
  readonly policyCode: string
  readonly policyName: string
  readonly before: RatingView
  readonly after: RatingView
  readonly place: Place | null
  /** 前回1500行: where the earlier sheet says so. */
  readonly earlier: string
  readonly sameScale: boolean
}

export interface RatingChangesView {
  readonly finding: string
  /** Policies whose 進捗状況 changed. */
  readonly progress: number
  readonly rows: readonly RatingChangeRow[]
  readonly table: TableView
}

const WHAT: Readonly<Record<RatingKind, string>> = { progress: '進捗状況', necessity: '必要性' }
const labelOf = ({ rating, label, printed }: Rating): string =>
  rating === null ? '未評価' : [printed ?? String(rating), label].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join(' ')

function rowOf(scope: RoundsScope, kind: RatingKind, { pair, before, after, sameScale }: RatingChange): RatingChangeRow {
  const { two } = scope
  const scaleOf = (side: 'before' | 'after') => two[side].facts.rounds[two[side].facts.policies.round[pair[side]]!]!.ratingScales[kind]
  const policy = policyAt(two, 'after', pair.after)
  return {
    key: `${kind}-${pair.after}`, kind, what: WHAT[kind], policyCode: policy.code, policyName: policy.name, sameScale,
    before: buildRating(before, scaleOf('before'), `前回の${WHAT[kind]}`), after: buildRating(after, scaleOf('after'), `今回の${WHAT[kind]}`),
    place: placeOf(policy.textAt[`${kind}.rating`]), earlier: earlierLine(policyAt(two, 'before', pair.before).textAt[`${kind}.rating`]).text,
  }
}

/** 進捗状況 and 必要性 that changed, each round in the labels of its own scale. */
export function buildRatingChanges(scope: RoundsScope): RatingChangesView {
  const { two } = scope
  const shown = shownRows(scope)
  const changes = (['progress', 'necessity'] as const).flatMap((kind) =>
    findRatingChanges(two, kind).filter((one) => shown.policy(one.pair.after)).map((change) => ({ kind, change })))
  const progress = changes.filter((one) => one.kind === 'progress')
  const named = progress.map(({ change }) => `${policyAt(two, 'after', change.pair.after).code}：${labelOf(change.before)}→${labelOf(change.after)}`)
  const necessity = changes.length - progress.length
  return {
    finding: `${progress.length === 0 ? '進捗状況が変わった施策はありません' : `進捗状況が変わったのは${progress.length}施策（${someOf(named, 4, '、')}）`}${necessity > 0 ? `。必要性が変わったのは${necessity}施策` : ''}`,
    progress: progress.length,
    rows: changes.map(({ kind, change }) => rowOf(scope, kind, change)),
    table: {
      caption: '進捗状況（内部評価）と必要性の変化',
      columns: [
        { key: 'policy', label: '施策', room: 'word' }, { key: 'name', label: '施策名', room: 'name' }, { key: 'what', label: '項目', room: 'word' },
        { key: 'before', label: '前回', room: 'word' }, { key: 'after', label: '今回', room: 'word' }, { key: 'scale', label: '評価の段階', room: 'word' }, ...LINE_COLUMNS,
      ],
      rows: changes.map(({ kind, change }) => {
        const policy = policyAt(two, 'after', change.pair.after)
        return {
          key: `${kind}-${change.pair.after}`,
          cells: {
            policy: policyCell(policy, 'after'), name: plain(policy.name), what: plain(WHAT[kind]),
            before: plain(labelOf(change.before)), after: plain(labelOf(change.after)), scale: plain(change.sameScale ? '同じ' : '異なる'),
            line: lineCell(policy, policy.textAt[`${kind}.rating`]), earlier: earlierLine(policyAt(two, 'before', change.pair.before).textAt[`${kind}.rating`]),
          },
        }
      }),
    },
  }
}
