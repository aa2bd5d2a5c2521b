import { computed } from 'vue'
import { isJudged } from '../analytics/attainment.ts'
import type { PointMark } from '../stores/setting-values.ts'
import { POINTS_ON_LATEST } from '../messages/points.ts'
import { buildPointLists, pointsAtOnce, pointsFinding, type PointRule } from '../view/point-list.ts'
import { guideSentence } from '../view/workings.ts'
import { useLater } from './use-later.ts'
import { usePage } from './use-page.ts'
import { useSettingsControls } from './use-settings.ts'

const UNMARKED: PointMark = { checked: false, note: '' }

/** 確認したい点: the rules and what they find, with the reader's marks. */
export function usePoints() {
  const page = usePage()
  const settings = useSettingsControls()
  const lists = computed(() => buildPointLists(page.facts.value, page.judged.value, page.selection.value, {
    hideAttainment: page.options.value.hideAttainment, switchedOff: settings.switchedOff.value,
  }))
  const atOnce = computed(() => pointsAtOnce(lists.value))
  const firstOf = ({ code }: PointRule): number => atOnce.value.get(code) ?? 0
  const below = useLater(() => new Map(lists.value.flatMap(({ rules }) => rules.map((rule) => [rule.code, rule]))))
  const markOf = (key: string): PointMark => settings.marks.value.get(key) ?? UNMARKED
  const checked = computed(() =>
    lists.value.flatMap((list) => list.rules.flatMap((rule) => rule.items)).filter((item) => markOf(item.key).checked).length)
  const guide = computed(() => {
    const first = page.judged.value.attainments.find(isJudged)
    if (page.options.value.hideAttainment || !first) return null
    return guideSentence(first.inputs.baseYear, first.inputs.year, first.inputs.valueBasis === 'estimate')
  })
  return {
    ...page, lists, markOf, firstOf,
    /** A rule as its panel shows it: where nothing of it can be in sight, once what is stands. */
    shownRule: (rule: PointRule): PointRule => (firstOf(rule) > 0 || rule.items.length === 0 ? rule : (below.value.get(rule.code) ?? rule)),
    title: computed(() => `${pointsFinding(lists.value)}${checked.value > 0 ? `（確認済み${checked.value}）` : ''}`),
    notes: computed(() => [
      ...(guide.value ? [guide.value] : []),
      ...(page.options.value.actualOnly ? [POINTS_ON_LATEST] : []),
    ]),
    keptWords: settings.keptWords, canUndo: settings.canUndo, undoSetting: settings.undo,
    switchPoint: settings.switchPoint, setMark: settings.mark,
  }
}
