import { defineStore } from 'pinia'
import { computed } from 'vue'
import { fieldsOf } from '../domain/fields.ts'
import { DEFAULT_PAPER, type PaperChoice, type PaperKind, type PaperNumber } from '../domain/paper.ts'
import { useSettings } from './settings.ts'

export const PAPER_KEY = 'paper'

const KINDS: readonly PaperKind[] = ['policies', 'list', 'deck']
const LONGEST_PREFIX = 20
const LAST_NUMBER = 999

function decodeNumber(value: unknown): PaperNumber {
  const { prefix, start } = fieldsOf(value)
  const whole = typeof start === 'number' && Number.isInteger(start) && start >= 1 && start <= LAST_NUMBER
  return { prefix: typeof prefix === 'string' ? prefix.trim().slice(0, LONGEST_PREFIX) : '', start: whole ? start : 1 }
}

/** A choice as it came from storage, unchecked: each part that cannot be read counts as not set. */
export function decodePaper(value: unknown): PaperChoice {
  const { kind, attainment, committeeOnly, boxes, policies, list } = fieldsOf(value)
  return {
    kind: KINDS.find((one) => one === kind) ?? DEFAULT_PAPER.kind,
    attainment: attainment !== false, committeeOnly: committeeOnly === true, boxes: boxes === true,
    policies: decodeNumber(policies), list: decodeNumber(list),
  }
}

/** What is printed and how, kept with the other settings of this device. */
export const usePaperChoice = defineStore('paperChoice', () => {
  const settings = useSettings()
  const choice = computed(() => decodePaper(settings.values.get(PAPER_KEY)))
  return {
    choice,
    change: (part: Partial<PaperChoice>) => {
      const next = decodePaper({ ...choice.value, ...part })
      settings.keep(PAPER_KEY, JSON.stringify(next) === JSON.stringify(DEFAULT_PAPER) ? undefined : next)
    },
  }
})
