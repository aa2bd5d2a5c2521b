import { defineStore } from 'pinia'
import { computed } from 'vue'
import { buildFacts } from '../analytics/facts.ts'
import { judgeAll } from '../analytics/judged.ts'
import { matchRounds } from '../analytics/rounds/match.ts'
import type { RoundChain, Verdict } from '../analytics/rounds/match-types.ts'
import { matchKey } from '../analytics/rounds/proposal-key.ts'
import { pairAt } from '../analytics/rounds/threads.ts'
import { useAnalysis } from './analysis.ts'
import { decodeMatches, encodeMatches, matchSetting } from './confirmed-matches.ts'
import { useRoundsStore } from './rounds.ts'
import { useSettings } from './settings.ts'

/** The years before, as the reader's settings have them, and what of each belongs to what of the next, the open year last; null where there are none. */
export const useEarlier = defineStore('earlier', () => {
  const rounds = useRoundsStore()
  const settings = useSettings()
  const analysis = useAnalysis()

  const facts = computed(() => {
    const { confirmations, lists } = settings
    return rounds.earlier.map((year) => buildFacts(year, { confirmations, lists }))
  })
  const confirmed = (key: string) => decodeMatches(settings.values.get(matchSetting(key)))
  const chain = computed<RoundChain | null>(() => {
    if (facts.value.length === 0 || !analysis.facts || !analysis.judged) return null
    const { basis } = analysis.judged
    const all = [
      ...facts.value.map((year) => ({ facts: year, judged: judgeAll(year, basis, settings.switchedOff) })),
      { facts: analysis.facts, judged: analysis.judged },
    ]
    return {
      rounds: all,
      matches: all.slice(1).map((after, at) => matchRounds(all[at]!.facts, after.facts, confirmed(matchKey(all[at]!.facts, after.facts)))),
    }
  })
  return {
    chain,
    /** The open year and the one before it. */
    two: computed(() => (chain.value && pairAt(chain.value, chain.value.matches.length - 1))),
    /** Keeps a person's word on a proposal; null takes it back. @param between the two years, from `matchKey` */
    settle: (between: string, key: string, verdict: Verdict | null) => settings.keep(matchSetting(between), encodeMatches(confirmed(between), key, verdict)),
  }
})
