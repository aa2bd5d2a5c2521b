import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { formatFixed } from '../format/number.ts'
import { useWideRound } from '../stores/wide-round.ts'
import { there, useShown } from './use-shown.ts'

/** What the pages of a wide round start from. */
export function useWideShown() {
  const shown = useShown()
  const { table, namesReady } = storeToRefs(useWideRound())
  const { columns, selection, state } = shown
  return {
    ...shown,
    nameOf: computed(() => there(table.value).nameOf),
    scopeLine: computed(() => `${formatFixed(columns.value.municipalities.length, 0)}市区町村・${formatFixed(columns.value.policies.count, 0)}施策`),
    /** What a search for words looks through, and whether it can begin. */
    textNote: computed(() => {
      const { text } = state.value.filter
      if (text === '') return null
      return namesReady.value ? `「${text}」は施策名から探しています。シートの文章は、市区町村を1つ選ぶと探せます。` : `施策名の準備中です。終わると「${text}」で絞り込みます。`
    }),
    title: computed(() => `施策の一覧　${formatFixed(selection.value.policyCount, 0)}施策`),
  }
}
