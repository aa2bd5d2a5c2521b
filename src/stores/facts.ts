import { defineStore } from 'pinia'
import { computed, watch } from 'vue'
import { buildFacts, type FactColumns } from '../analytics/facts.ts'
import { ATTAINMENT_STATES } from '../analytics/attainment.ts'
import { POINT_CODES } from '../analytics/points.ts'
import type { KnownOptions } from './address.ts'
import { useRoundsStore } from './rounds.ts'
import { useSettings } from './settings.ts'
import { useWideRound } from './wide-round.ts'
import { inIdlePieces } from './when-idle.ts'

/** The fact columns of the rounds at hand as the reader's settings have them, and the options that a filter may name in them. */
export const useFacts = defineStore('facts', () => {
  const rounds = useRoundsStore()
  const settings = useSettings()
  const wide = useWideRound()
  const facts = computed(() => {
    const { confirmations, lists } = settings
    return rounds.snapshots.length > 0 ? buildFacts(rounds.snapshots, { confirmations, lists }) : null
  })
  // A whole plan's texts take long enough to be felt with the first letter that is typed.
  watch(facts, (table, _before, onCleanup) => {
    if (table) onCleanup(inIdlePieces(table.policies.text.map(({ prepare }) => prepare)))
  })
  /** Of the sheets at hand, else of the round that is too wide to hold its sheets. */
  const columns = computed<FactColumns | null>(() => facts.value ?? wide.facts)
  const known = computed<KnownOptions | null>(() => {
    const table = columns.value
    if (!table) return null
    const ranks = (which: 'progress' | 'necessity'): string[] =>
      table.rounds.flatMap((round) => {
        const { worst, best } = round.ratingScales[which]
        return Array.from({ length: best - worst + 1 }, (_, step) => String(worst + step))
      }).concat(table.policies[which].includes(0) ? ['0'] : [])
    return {
      sections: table.sections.map((section) => section.code),
      departments: table.departments,
      progress: ranks('progress'),
      states: ATTAINMENT_STATES,
      necessity: ranks('necessity'),
      outlooks: table.outlooks,
      points: POINT_CODES.filter((code) => !settings.switchedOff.has(code)),
      // One of them may be open as sheets: the others can be named all the same.
      municipalities: (wide.facts ?? table).municipalities,
      policies: table.policyCodes,
      selectable: [...table.policyCodes, ...table.departments],
      years: table.years.map(String),
      sheets: facts.value !== null,
    }
  })
  return { facts, columns, known }
})
