import { computed } from 'vue'
import { useSettings } from '../stores/settings.ts'
import { decodeMapping, type TableMapping } from '../tables/mapping.ts'

const MAPPING = 'mapping:'
const LONGEST_NAME = 60

export interface SavedMapping {
  readonly name: string
  readonly mapping: TableMapping
}

/** Mappings kept by name with the other settings of this device; what cannot be read any more is not listed. */
export function useMappings() {
  const settings = useSettings()
  const saved = computed(() => [...settings.values].flatMap(([key, value]): SavedMapping[] => {
    const mapping = key.startsWith(MAPPING) ? decodeMapping(value) : null
    return mapping ? [{ name: key.slice(MAPPING.length), mapping }] : []
  }).sort((a, b) => a.name.localeCompare(b.name, 'ja')))
  return {
    saved,
    /** Under a name that is taken, the earlier one goes. */
    save: (name: string, mapping: TableMapping): void => {
      const short = name.trim().slice(0, LONGEST_NAME)
      if (short !== '') settings.keep(`${MAPPING}${short}`, mapping)
    },
    forget: (name: string): void => settings.keep(`${MAPPING}${name}`, undefined),
  }
}
