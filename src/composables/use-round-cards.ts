import { storeToRefs } from 'pinia'
import { computed, onMounted, ref } from 'vue'
import { useRouter } from 'vue-router'
import { MADE_UP_FILE } from '../messages/made-up.ts'
import { askRemovalSentence, NOT_BROUGHT, openedSentence, removedSentence, renamedSentence, restoredSentence } from '../messages/rounds.ts'
import { storageSentences } from '../messages/storage.ts'
import { useRoundList } from '../stores/round-list.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { writeWide } from '../stores/write-wide.ts'
import { nameFile } from '../tables/file-name.ts'
import { buildRoundCards } from '../view/round-cards.ts'
import { download } from './download.ts'
import { today } from './today.ts'

/** 評価の一覧: what this device can show, and what a reader does with a round. */
export function useRoundCards() {
  const list = useRoundList()
  const rounds = useRoundsStore()
  const router = useRouter()
  const { entries, removed } = storeToRefs(list)
  const { openIds } = storeToRefs(rounds)
  const message = ref('')
  /** The wide round whose removal is asked for once more. */
  const asked = ref('')
  onMounted(() => { void list.refresh() })

  const titleOf = (id: string): string => entries.value.find((one) => one.id === id)?.title ?? id
  function fileOf(id: string, kind: 'json' | 'ndjson'): string {
    const madeUp = entries.value.some((one) => one.id === id && one.madeUp)
    return nameFile(`${madeUp ? `${MADE_UP_FILE}-` : ''}評価-${titleOf(id)}`, [id], today(), kind)
  }
  async function tell(work: ReturnType<typeof list.remove>, sentence: string): Promise<void> {
    const done = await work
    message.value = done.ok ? sentence : storageSentences[done.error.code](done.error.args)
  }
  async function remove(id: string): Promise<void> {
    const isWide = entries.value.some((one) => one.id === id && one.wide)
    if (isWide && asked.value !== id) {
      asked.value = id
      message.value = askRemovalSentence(titleOf(id))
      return
    }
    asked.value = ''
    await tell(list.remove(id), removedSentence(titleOf(id), !isWide))
  }
  /** Conditions of one round are not those of another: they are left behind. */
  async function open(ids: readonly string[]): Promise<void> {
    await rounds.open(ids)
    if (ids.some((id) => !openIds.value.includes(id))) {
      message.value = NOT_BROUGHT
      return
    }
    rounds.prefer(openIds.value)
    message.value = openedSentence(ids.map(titleOf).join('」「'))
    await router.push({ path: '/', query: rounds.isUsual ? {} : { round: openIds.value.join(',') } })
  }

  return {
    message,
    cards: computed(() => buildRoundCards(entries.value, openIds.value)),
    open: (id: string) => open([id]),
    join: (id: string) => open([...openIds.value, id]),
    rename: (id: string, title: string) => tell(list.rename(id, title), renamedSentence(title)),
    remove,
    canUndo: computed(() => removed.value !== null),
    undo: () => tell(list.undo(), restoredSentence(removed.value?.snapshot.title ?? '')),
    save: async (id: string): Promise<void> => {
      const snapshot = await list.load(id)
      const shelf = snapshot === null ? await rounds.shelfAtRest() : null
      const wide = shelf && (await writeWide(id, shelf))
      if (wide !== null) return download(wide, fileOf(id, 'ndjson'))
      if (snapshot === null) message.value = NOT_BROUGHT
      else download(new Blob([`${JSON.stringify(snapshot, null, 1)}\n`], { type: 'application/json' }), fileOf(id, 'json'))
    },
  }
}
