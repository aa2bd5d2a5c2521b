import { storeToRefs } from 'pinia'
import { computed, ref } from 'vue'
import { COLLECT_EMPTIED, COLLECT_KEPT, COLLECT_NOT_KEPT, collectedRead } from '../messages/notes.ts'
import { notesFailureSentence } from '../messages/notes-file.ts'
import { collect } from '../notes/collect.ts'
import { decodeNotesText } from '../notes/file.ts'
import { useCollected } from '../stores/collected.ts'
import { writeCsv } from '../tables/csv.ts'
import { nameFile } from '../tables/file-name.ts'
import { collectFile, collectTitle, departmentLists, opinionLists, type CollectList } from '../view/collect-list.ts'
import { download } from './download.ts'
import { today } from './today.ts'
import { usePage } from './use-page.ts'

/** 質問の取りまとめ: many members' files as one list a department, and opinions a policy. */
export function useCollect() {
  const page = usePage()
  const store = useCollected()
  const { work, kept, emptied } = storeToRefs(store)
  const messages = ref<readonly string[]>([])
  const departments = computed(() => [...new Set(page.facts.value.policies.source.map(({ leadDepartment }) => leadDepartment))])
  const all = computed(() => collect(work.value.files, departments.value))

  async function read(files: readonly File[]): Promise<void> {
    const names: string[] = []
    const refused: string[] = []
    for (const file of files) {
      const decoded = decodeNotesText(await file.text())
      if (decoded.ok) {
        store.add({ name: file.name, notes: decoded.value.notes })
        names.push(file.name)
      } else refused.push(notesFailureSentence(file.name, decoded.error))
    }
    messages.value = [collectedRead(names, all.value.length), ...refused].filter((words) => words !== '')
  }
  async function save(list: CollectList, kind: 'csv' | 'xlsx'): Promise<void> {
    const table = collectFile(list, work.value, today())
    const file = kind === 'csv' ? new Blob([writeCsv(table)], { type: 'text/csv;charset=utf-8' }) : await (await import('../tables/xlsx.ts')).writeXlsx(table)
    download(file, nameFile(`質問の取りまとめ-${list.title}`, page.facts.value.rounds.map(({ id }) => id), today(), kind))
  }
  return {
    ...page, work, all, messages, read, save, emptied, change: store.change, undo: store.undo,
    title: computed(() => collectTitle(all.value, work.value.files.length)),
    questions: computed(() => departmentLists(all.value)),
    opinions: computed(() => opinionLists(all.value)),
    keptWords: computed(() => (kept.value === 'not-kept' ? COLLECT_NOT_KEPT : COLLECT_KEPT)),
    clear: async () => {
      await store.empty()
      messages.value = [COLLECT_EMPTIED]
    },
  }
}
