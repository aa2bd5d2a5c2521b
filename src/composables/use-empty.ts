import { computed } from 'vue'
import { loosenFilter } from '../analytics/loosen.ts'
import { EMPTY_FILTER } from '../analytics/filter.ts'
import { clauseSentence } from '../view/clauses.ts'
import type { useShown } from './use-shown.ts'

/** When a filter leaves nothing: which condition may be taken off, and how many policies that shows. */
export function useEmpty({ columns, judgedColumns, filter, changeFilter }: ReturnType<typeof useShown>) {
  return {
    sentences: computed(() => loosenFilter(columns.value, judgedColumns.value, filter.value).map(({ clause, policies }) => ({
      key: clause, text: clauseSentence(filter.value, clause, policies),
    }))),
    drop: (clause: string) => changeFilter({ [clause]: EMPTY_FILTER[clause as keyof typeof EMPTY_FILTER] }),
  }
}
