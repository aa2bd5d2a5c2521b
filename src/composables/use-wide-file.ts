import { storeToRefs } from 'pinia'
import { computed, onBeforeUnmount } from 'vue'
import { formatBytes } from '../format/bytes.ts'
import { formatFixed } from '../format/number.ts'
import { ENDED_WORDS, takenSentence, WIDE_CANCELLED, wideColumnsSentence, wideReadingSentence } from '../messages/import.ts'
import { fileRefusalMessages } from '../messages/intake.ts'
import { storageSentences } from '../messages/storage.ts'
import { isWideFile, useWideImport } from '../stores/wide-import.ts'
import { buildWidePreview } from '../view/wide-preview.ts'

/** Part of データの取り込み: a file that is read into the storage policy by policy, looked at, and taken in or left. */
export function useWideFile(say: (message: string, taken: string | null) => void) {
  const wide = useWideImport()
  const { progress, waiting, ended } = storeToRefs(wide)
  // What nobody has taken by then would only lie there.
  onBeforeUnmount(() => { void wide.leave() })

  return {
    progress, waiting,
    /** The files that are read as ever; the first one that is too large is read here. */
    sift: async (files: readonly File[]): Promise<readonly File[]> => {
      const isWide = await Promise.all(files.map((file) => isWideFile(file).catch(() => false)))
      const first = files.find((_, at) => isWide[at])
      if (first !== undefined) void wide.read(first)
      return files.filter((_, at) => !isWide[at])
    },
    working: computed(() => {
      const now = progress.value
      if (now === null) return ''
      const policies = formatFixed(now.policies, 0)
      return now.columns ? wideColumnsSentence(policies) : wideReadingSentence(now.name, `${formatBytes(now.done)}／${formatBytes(now.of)}`, policies)
    }),
    trouble: computed(() => {
      const end = ended.value
      if (end === null) return ''
      if (end.kind === 'refused') return fileRefusalMessages[end.refusal.code](end.refusal.args)
      if (end.kind === 'not-stored') return storageSentences[end.failure.code](end.failure.args)
      return end.kind === 'cancelled' ? WIDE_CANCELLED : ENDED_WORDS.broken
    }),
    preview: computed(() => waiting.value && { ...buildWidePreview({ ...waiting.value.staged }), file: waiting.value.file, replaces: waiting.value.replaces }),
    take: async (): Promise<void> => {
      const header = waiting.value?.staged.header
      const failure = await wide.take()
      if (failure !== null) say(storageSentences[failure.code](failure.args), null)
      else if (header) say(takenSentence(header.title, true), header.id)
    },
    leave: wide.leave,
  }
}
