import { computed } from 'vue'
import { buildRelisted } from '../view/relisted-rows.ts'
import { buildRelistedOption, relistedHeight } from '../charts/relisted.ts'
import { RELISTED_KEY, RELISTED_NOTE, RELISTED_TITLE } from '../messages/words.ts'
import { libraryDrawing } from './drawing.ts'
import { useLater } from './use-later.ts'
import { usePage } from './use-page.ts'
import type { Drawable } from './use-save.ts'
import { useTableState } from './use-table-state.ts'

/** What is listed again, and where it is counted. */
export function useRelisted() {
  const page = usePage()
  const relisted = computed(() => buildRelisted(page.facts.value, page.selection.value, page.years.value, page.unit.value))
  return {
    ...page, ...useTableState(page), relisted,
    /** What stands beside and below the picture. */
    lists: useLater(() => relisted.value),
    drawable: computed<Drawable>(() => {
      const { picture, zeroes } = relisted.value
      return {
        figure: { id: 'relisted', finding: RELISTED_TITLE, summary: picture.summary, meta: page.source.value, notes: [RELISTED_KEY, ...zeroes, RELISTED_NOTE], readouts: [] },
        drawing: libraryDrawing(picture, buildRelistedOption), height: relistedHeight(picture),
      }
    }),
  }
}
