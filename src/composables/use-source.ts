import { storeToRefs } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { sourceFailureSentences, sourceSentences } from '../messages/source.ts'
import { useRoundsStore } from '../stores/rounds.ts'
import { useSources } from '../stores/sources.ts'
import { lineEvidence } from '../view/note-evidence.ts'
import { buildSourceView, policyAtLine, sheetSpan, sourceTitle } from '../view/source-lines.ts'
import { usePage } from './use-page.ts'

const AROUND = 8

/** The sheet's text around the line that the address names. */
export function useSource() {
  const page = usePage()
  const { facts, state } = page
  const { snapshots } = storeToRefs(useRoundsStore())
  const sources = useSources()
  const route = useRoute()
  const before = ref(AROUND)
  const after = ref(AROUND)
  const whole = ref(false)

  const code = computed(() => String(route.params.code))
  const index = computed(() => facts.value.policies.source.findIndex((policy) => policy.code === code.value))
  const policy = computed(() => facts.value.policies.source[index.value] ?? null)
  const snapshot = computed(() => snapshots.value[facts.value.policies.round[index.value] ?? -1] ?? null)
  const span = computed(() => (snapshot.value && policy.value ? sheetSpan(snapshot.value, policy.value, state.value.source) : null))
  const line = computed(() => state.value.line ?? span.value?.first ?? 1)
  const outside = computed(() => span.value !== null && (line.value < span.value.first || line.value > span.value.last))
  const text = computed(() => (snapshot.value && span.value ? sources.stateOf(snapshot.value, span.value.source) : null))

  const view = computed(() => (text.value?.status === 'ready' && span.value && !outside.value
    ? buildSourceView(text.value.text.lines, span.value, {
        line: line.value, column: state.value.column, words: state.value.words,
        before: whole.value ? Infinity : before.value, after: whole.value ? Infinity : after.value,
      })
    : null))
  const notes = computed(() => [
    ...(state.value.actualOnly ? [sourceSentences.estimates] : []),
    ...(text.value?.status === 'ready' && !text.value.text.checked ? [sourceSentences.unchecked] : []),
  ])

  const load = (): void => { if (snapshot.value && span.value) void sources.load(snapshot.value, span.value.source) }
  watch([snapshot, span], load, { immediate: true })
  watch([code, line], () => { before.value = after.value = AROUND })

  return {
    ...page, code, policy, span, outside, line, load, view, notes, whole,
    title: computed(() => (policy.value ? sourceTitle(policy.value, { line: view.value?.target ?? line.value }) : `施策${code.value}はこのデータにありません`)),
    /** The marked line as what a note is written on. */
    targetLine: computed(() => {
      const line = view.value?.lines.find((one) => one.target)
      return line && policy.value ? lineEvidence(policy.value, line.number, line.parts.map((part) => part.text).join('')) : null
    }),
    failure: computed(() => (text.value?.status === 'failed' ? sourceFailureSentences[text.value.failure.code](text.value.failure.args) : null)),
    noPlace: computed(() => sourceSentences.noPlace(code.value)),
    outsideSentence: computed(() => (span.value ? sourceSentences.outside(code.value, line.value, span.value.first, span.value.last) : '')),
    /** The policy on whose sheet the line stands. */
    other: computed(() => (snapshot.value && span.value && outside.value ? policyAtLine(snapshot.value, span.value.source.id, line.value) : null)),
    origin: computed(() => (snapshot.value ? sources.originOf(snapshot.value.id) : null)),
    widenBefore: () => { before.value += AROUND },
    widenAfter: () => { after.value += AROUND },
    showWhole: (shown: boolean) => { whole.value = shown },
  }
}
