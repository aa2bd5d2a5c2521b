import { defineStore } from 'pinia'
import * as v from 'valibot'
import { shallowRef, watch } from 'vue'
import { withFile, type HandedIn } from '../notes/collect.ts'
import { noteSchema } from '../notes/schema.ts'
import { useRoundsStore } from './rounds.ts'
import { COLLECTED_KEY as KEY } from './setting-values.ts'


const stored = v.object({
  files: v.array(v.object({ name: v.string(), notes: v.array(noteSchema) })),
  due: v.string(), hideNames: v.boolean(), audience: v.picklist(['public', 'members']),
})

/** What the secretariat has read and chosen; kept on the device beside the settings. */
export interface CollectedWork {
  readonly files: readonly HandedIn[]
  readonly due: string
  readonly hideNames: boolean
  readonly audience: 'public' | 'members'
}

const EMPTY: CollectedWork = { files: [], due: '', hideNames: false, audience: 'members' }

/** The members' files that were read, once each by name and content, until the secretariat empties the list. */
export const useCollected = defineStore('collected', () => {
  const rounds = useRoundsStore()
  const work = shallowRef<CollectedWork>(EMPTY)
  /** What was there before the list was emptied, as long as the page lives. */
  const emptied = shallowRef<CollectedWork | null>(null)
  const kept = shallowRef<'waiting' | 'kept' | 'not-kept'>('waiting')
  let touched = false

  async function save(): Promise<void> {
    const { shelf } = rounds
    if (shelf === null) return
    const saved = await shelf.saveSetting(work.value === EMPTY ? { key: KEY } : { key: KEY, value: work.value })
    kept.value = saved.ok && shelf.persistent ? 'kept' : 'not-kept'
  }
  async function load(): Promise<void> {
    if (rounds.shelf === null) return
    if (touched) return save()
    const loaded = await rounds.shelf.loadSettings()
    const read = v.safeParse(stored, loaded.ok ? loaded.value.find(({ key }) => key === KEY)?.value : undefined)
    if (read.success && !touched) work.value = read.output
    kept.value = loaded.ok && rounds.shelf.persistent ? 'kept' : 'not-kept'
  }
  watch(() => rounds.shelf, () => void load(), { immediate: true })

  function change(part: Partial<CollectedWork>): void {
    touched = true
    work.value = { ...work.value, ...part }
    void save()
  }
  return {
    work, kept, emptied, change,
    add: (file: HandedIn) => change({ files: withFile(work.value.files, file) }),
    empty: () => {
      touched = true
      emptied.value = work.value
      work.value = EMPTY
      return save()
    },
    forget: () => { emptied.value = null },
    undo: () => {
      if (emptied.value === null) return
      change(emptied.value)
      emptied.value = null
    },
  }
})
