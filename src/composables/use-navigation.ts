import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { FURTHER_PAGES, NAV_PAGES } from '../messages/navigation.ts'
import { useDesk } from './use-note-desk.ts'
import { useNarrow } from './use-narrow.ts'

const IN_BAR = 4
/** Width in rem below which the pages stand in a bar at the bottom, as in the styles. */
const UPRIGHT = 56

/** The ways to the pages: all beside each other, or four and その他 on an upright tablet. */
export function useNavigation() {
  const route = useRoute()
  const { count } = useDesk()
  const upright = useNarrow(UPRIGHT)
  const here = computed(() => route.path)
  const under = computed(() => route.meta.under)
  const isHere = (path: string): boolean =>
    under.value === path || (path === '/' ? here.value === '/' : here.value === path || here.value.startsWith(`${path}/`))
  const others = computed(() => (upright.value ? [...NAV_PAGES.slice(IN_BAR), ...FURTHER_PAGES] : []))
  return {
    route, isHere, others,
    /** The name of a page; with the number of notes where it shows them. */
    nameOf: ({ path, name }: { readonly path: string; readonly name: string }): string =>
      (path === '/questions' && count.value > 0 ? `${name}（${count.value}）` : name),
    bar: computed(() => (upright.value ? NAV_PAGES.slice(0, IN_BAR) : NAV_PAGES)),
    otherHere: computed(() => others.value.some(({ path }) => isHere(path))),
  }
}
