import { defineStore } from 'pinia'
import { computed } from 'vue'
import { buildFacts } from '../analytics/facts.ts'
import { judgeAll } from '../analytics/judged.ts'
import { matchRounds } from '../analytics/rounds/match.ts'
import type { RoundFacts, TwoRounds, Verdict } from '../analytics/rounds/match-types.ts'
import { matchKey } from '../analytics/rounds/proposal-key.ts'
import { useAnalysis } from './analysis.ts'
import { decodeMatches, encodeMatches, matchSetting } from './confirmed-matches.ts'
import { useRoundsStore } from './rounds.ts'
import { useSettings } from './settings.ts'

/** The year before, as the reader's settings have it, and what of it belongs to what of the open year; null where there is none. */
export const useEarlier = defineStore('earlier', () => {
  const rounds = useRoundsStore()
  const settings = useSettings()
  const analysis = useAnalysis()

  const facts = computed(() => {
    const { confirmations, lists } = settings
    return rounds.earlier.length > 0 ? buildFacts(rounds.earlier, { confirmations, lists }) : null
  })
  const judged = computed(() => (facts.value && analysis.judged ? judgeAll(facts.value, analysis.judged.basis, settings.switchedOff) : null))
  const setting = computed(() => (facts.value && analysis.facts ? matchSetting(matchKey(facts.value, analysis.facts)) : null))
  const confirmed = computed(() => decodeMatches(setting.value === null ? undefined : settings.values.get(setting.value)))
  const match = computed(() => (facts.value && analysis.facts ? matchRounds(facts.value, analysis.facts, confirmed.value) : null))
  const two = computed<TwoRounds | null>(() => {
    const before: RoundFacts | null = facts.value && judged.value && { facts: facts.value, judged: judged.value }
    const after: RoundFacts | null = analysis.facts && analysis.judged && { facts: analysis.facts, judged: analysis.judged }
    return before && after && match.value ? { before, after, match: match.value } : null
  })
  return {
    facts, judged, two,
    /** Keeps a person's word on a proposal; null takes it back. */
    settle: (key: string, verdict: Verdict | null) => {
      if (setting.value !== null) settings.keep(setting.value, encodeMatches(confirmed.value, key, verdict))
    },
  }
})
