import { computed } from 'vue'
import type { PointMark } from '../stores/setting-values.ts'
import { POINTS_ON_LATEST, POINTS_WITHOUT_ATTAINMENT } from '../messages/points.ts'
import { buildPointLists, pointsFinding } from '../view/point-list.ts'
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
  const markOf = (key: string): PointMark => settings.marks.value.get(key) ?? UNMARKED
  const checked = computed(() =>
    lists.value.flatMap((list) => list.rules.flatMap((rule) => rule.items)).filter((item) => markOf(item.key).checked).length)
  return {
    ...page, lists, markOf,
    title: computed(() => `${pointsFinding(lists.value)}${checked.value > 0 ? `（確認済み${checked.value}）` : ''}`),
    notes: computed(() => [
      ...(page.options.value.actualOnly ? [POINTS_ON_LATEST] : []),
      ...(page.options.value.hideAttainment ? [POINTS_WITHOUT_ATTAINMENT] : []),
    ]),
    keptWords: settings.keptWords, canUndo: settings.canUndo, undoSetting: settings.undo,
    switchPoint: settings.switchPoint, setMark: settings.mark,
  }
}
