import { storeToRefs } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { checkRound } from '../intake/read-all.ts'
import { sha256Hex, sha256OrThrow } from '../intake/sha256-hex.ts'
import { MAPPING_BROKEN } from '../messages/import.ts'
import { rawTableMessages } from '../messages/raw-tables.ts'
import { diagnosticMessages, type DiagnosticCode } from '../messages/sheet.ts'
import { snapshotFailureMessages } from '../messages/snapshot.ts'
import { useIntake } from '../stores/intake.ts'
import { buildFromTables } from '../tables/build-from-tables.ts'
import { nameFile } from '../tables/file-name.ts'
import { guessMapping } from '../tables/guess-mapping.ts'
import type { TableMapping } from '../tables/mapping.ts'
import { stampSources } from '../tables/stamp-sources.ts'
import { download } from './download.ts'
import { today } from './today.ts'

/** Tables become a round once a person has looked through what their columns mean. */
export function useTableImport() {
  const intake = useIntake()
  const { outcome } = storeToRefs(intake)
  const set = computed(() => outcome.value.tables)
  const mapping = shallowRef<TableMapping | null>(null)
  const refused = ref<readonly string[]>([])
  watch(set, (now) => {
    mapping.value = now ? guessMapping(now.tables) : null
    refused.value = []
  }, { immediate: true })

  /** Nothing is stored yet: the round is looked at like any other. */
  async function build(): Promise<void> {
    const read = set.value
    if (read === null || mapping.value === null) return
    try {
      const { snapshot, diagnostics } = buildFromTables(read.tables, mapping.value)
      if (snapshot === null) {
        refused.value = diagnostics.filter(({ severity }) => severity === 'error').map(({ code, args }) => diagnosticMessages[code as DiagnosticCode](args))
        return
      }
      const round = await checkRound(await stampSources(snapshot, sha256Hex), read.files, sha256OrThrow)
      if (round.ok) intake.add(round.value)
      else refused.value = [snapshotFailureMessages[round.error.code](round.error.args)]
    } catch {
      refused.value = [MAPPING_BROKEN]
    }
  }

  return {
    set, mapping, refused, build,
    thisYear: new Date().getFullYear(),
    /** For the command, which makes the same round of the same tables. */
    save: (): void => {
      if (mapping.value) download(new Blob([`${JSON.stringify(mapping.value, null, 1)}\n`], { type: 'application/json' }), nameFile('表の読み方', [mapping.value.round.municipality], today(), 'json'))
    },
    /** What was met while the files were read. */
    remarks: computed(() => (set.value?.diagnostics ?? []).map((one) => `${one.table} ${one.line}行目：${rawTableMessages[one.code](one.args)}`)),
    update: (next: TableMapping): void => {
      mapping.value = next
      refused.value = []
    },
  }
}
