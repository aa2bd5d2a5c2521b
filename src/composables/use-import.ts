import { storeToRefs } from 'pinia'
import { computed, onMounted, reactive, ref } from 'vue'
import { useRouter } from 'vue-router'
import type { ReadRound } from '../intake/read-all.ts'
import { encodingNames } from '../messages/intake.ts'
import { ENDED_WORDS, IMPORT_NOTE, ROUND_NOT_KEPT, encodingSentence, refusalSentence, readingSentence, takenSentence } from '../messages/import.ts'
import { storageSentences } from '../messages/storage.ts'
import { proposeIdentity, type Identity } from '../snapshot/identity.ts'
import { IS_ONE_FILE } from '../stores/edition.ts'
import { useIntake } from '../stores/intake.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { buildImportPreview, type TakeChoice } from '../view/import-preview.ts'
import { useWideFile } from './use-wide-file.ts'

/** データの取り込み: files are read, looked at, and taken in or left. */
export function useImport() {
  const intake = useIntake()
  const rounds = useRoundsStore()
  const router = useRouter()
  const { status, progress, outcome, ended, known, large } = storeToRefs(intake)
  /** What the reader wrote of a round, by the hash of what was read. */
  const written = reactive(new Map<string, Partial<Identity>>())
  const message = ref('')
  const taken = ref<string | null>(null)
  onMounted(() => { if (status.value === 'idle') message.value = '' })
  const wide = useWideFile((said, id) => {
    message.value = said
    taken.value = id
  })

  const identityOf = (round: ReadRound): Identity => {
    const { id, municipality, title } = round.snapshot
    const proposed = round.named ? { id, municipality, title } : proposeIdentity(round.snapshot, known.value)
    return { ...proposed, ...written.get(round.sha256) }
  }
  const write = (round: ReadRound, part: Partial<Identity>): void => { written.set(round.sha256, { ...written.get(round.sha256), ...part }) }

  async function take(round: ReadRound, choice: TakeChoice): Promise<void> {
    const done = await intake.takeIn(round, choice.snapshot)
    message.value = done.ok ? takenSentence(choice.snapshot.title, rounds.shelf?.persistent === true) : storageSentences[done.error.code](done.error.args)
    taken.value = done.ok ? choice.snapshot.id : null
  }

  return {
    status, outcome, message, taken, write, take, wide: reactive(wide),
    note: IS_ONE_FILE ? `${IMPORT_NOTE}${ROUND_NOT_KEPT}` : IMPORT_NOTE,
    read: async (files: readonly File[]): Promise<void> => {
      message.value = ''
      taken.value = null
      const others = await wide.sift(files)
      if (others.length > 0) void intake.read(others)
    },
    cancel: intake.cancel,
    clear: intake.clear,
    leave: intake.without,
    working: computed(() => (progress.value ? readingSentence(progress.value.done, progress.value.of, progress.value.name) : '')),
    trouble: computed(() => (ended.value === 'broken' || ended.value === 'too-large' ? ENDED_WORDS[ended.value] : '')),
    refusals: computed(() => outcome.value.refused.map((one) => ({ name: one.name, text: refusalSentence(one) }))),
    encodings: computed(() => outcome.value.encodings.map(({ name, encoding }) => encodingSentence(name, encodingNames[encoding]))),
    previews: computed(() => outcome.value.rounds.map((round) => {
      const identity = identityOf(round)
      return { round, identity, files: round.files.join('、'), preview: buildImportPreview(round.snapshot, identity, known.value, large.value) }
    })),
    /** Shows what was taken in; the conditions of another round are left behind. */
    open: async (): Promise<void> => {
      if (taken.value === null) return
      await rounds.open([taken.value])
      rounds.prefer(rounds.openIds)
      await router.push({ path: '/', query: rounds.isUsual ? {} : { round: rounds.openIds.join(',') } })
    },
  }
}
