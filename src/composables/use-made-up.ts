import { storeToRefs } from 'pinia'
import { computed, onMounted } from 'vue'
import { useRouter } from 'vue-router'
import { formatFixed } from '../format/number.ts'
import { MADE_UP_ENDED, madeUpProgress, madeUpSize } from '../messages/made-up.ts'
import { useMadeUp } from '../stores/made-up.ts'

const countOf = (count: number): string => formatFixed(count, 0)

/** 見本（作り物）の用意: made at the first visit, found at the next. */
export function useMadeUpCountry() {
  const made = useMadeUp()
  const router = useRouter()
  const { status, progress } = storeToRefs(made)

  async function make(): Promise<void> {
    await made.make()
    if (status.value !== 'stored') return
    await made.open()
    await router.push({ path: '/', query: { round: made.header.id } })
  }
  onMounted(() => { if (status.value === 'waiting') void make() })

  const { municipalities, policies, projects } = made.size
  return {
    status, make, cancel: made.cancel, title: made.header.title,
    size: madeUpSize(countOf(municipalities), countOf(policies), countOf(projects), String(made.seed)),
    working: computed(() => (progress.value ? madeUpProgress(countOf(progress.value.done), countOf(municipalities), countOf(progress.value.policies)) : '')),
    share: computed(() => (progress.value ? progress.value.done / municipalities : 0)),
    trouble: computed(() => (status.value === 'failed' ? MADE_UP_ENDED : '')),
  }
}
