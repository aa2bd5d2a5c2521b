import { storeToRefs } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import { MAPPING_BROKEN, buildingSentence, builtRefusals } from '../messages/import.ts'
import { rawTableMessages } from '../messages/raw-tables.ts'
import { useIntake } from '../stores/intake.ts'
import { nameFile } from '../tables/file-name.ts'
import type { TableMapping } from '../tables/mapping.ts'
import { download } from './download.ts'
import { today } from './today.ts'

/** Tables become a round once a person has looked through what their columns mean. */
export function useTableImport() {
  const intake = useIntake()
  const { outcome, building } = storeToRefs(intake)
  const set = computed(() => outcome.value.tables)
  const mapping = shallowRef<TableMapping | null>(null)
  const refused = ref<readonly string[]>([])
  watch(set, (now) => {
    mapping.value = now?.guess ?? null
    refused.value = []
  }, { immediate: true })

  /** Nothing is stored yet: the round is looked at like any other. */
  async function build(): Promise<void> {
    if (mapping.value === null) return
    refused.value = []
    const end = await intake.build(mapping.value)
    if (end.kind === 'broken') refused.value = [MAPPING_BROKEN]
    else if (end.kind === 'read') refused.value = builtRefusals(end.outcome)
  }

  return {
    set, mapping, refused, build,
    cancel: intake.cancelBuilding,
    working: computed(() => (building.value ? buildingSentence(building.value.done, building.value.of, building.value.name) : null)),
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
