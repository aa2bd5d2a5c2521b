import { storeToRefs } from 'pinia'
import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { DECK_WORDS } from '../messages/meeting.ts'
import { useHold } from '../stores/hold.ts'
import { usePreferences } from '../stores/preferences.ts'
import { buildAside } from '../view/deck.ts'
import { useClock } from './use-clock.ts'
import { useDeck } from './use-deck.ts'
import { useDeckKeys } from './use-deck-keys.ts'
import { useWakeLock } from './use-wake-lock.ts'

const ASIDE = 'p'
/** Why the page is not reloaded now. */
const RUNNING = 'meeting'

/** The screens of a meeting, one at a time: by remote, keys, buttons or a policy's number. Nothing is changed here. */
export function useMeeting() {
  const deck = useDeck()
  const route = useRoute()
  const router = useRouter()
  const preferences = usePreferences()
  const { hold, release } = useHold()
  const { darkRoom } = storeToRefs(preferences)
  const typed = ref('')
  const missing = ref('')
  /** The last numbered screen, to which one comes back from a policy off the agenda. */
  const before = ref(0)

  const wish = computed(() => String(route.params.screen))
  const aside = computed(() => (wish.value.startsWith(ASIDE)
    ? buildAside(deck.facts.value, deck.judged.value, deck.selection.value, wish.value.slice(ASIDE.length), deck.deckOptions.value) : null))
  const at = computed(() => {
    const number = Number(wish.value)
    return Number.isInteger(number) && number >= 1 ? Math.min(number, deck.screens.value.length) - 1 : before.value
  })
  const screen = computed(() => aside.value ?? deck.screens.value[at.value] ?? null)
  const found = computed(() => aside.value !== null || (deck.screens.value.length > 0 && String(at.value + 1) === wish.value))

  const show = (name: string): void => {
    missing.value = ''
    typed.value = ''
    if (aside.value === null) before.value = at.value
    if (name !== wish.value) void router.replace(deck.at.value(`/meeting/${name}`))
  }
  const showAt = (place: number): void => show(String(Math.min(Math.max(place, 0), deck.screens.value.length - 1) + 1))
  const step = (by: number): void => (aside.value === null ? showAt(at.value + by) : showAt(before.value))

  function jump(code: string): void {
    const place = deck.screens.value.findIndex(({ body }) => body.kind === 'policies' && body.policies.some((policy) => policy.code === code))
    if (code === '') return
    if (place >= 0) showAt(place)
    else if (deck.facts.value.policies.source.some((policy) => policy.code === code)) show(`${ASIDE}${code}`)
    else { missing.value = DECK_WORDS.unknownPolicy(code); typed.value = '' }
  }
  const leave = (): void => {
    if (typed.value !== '') typed.value = ''
    else void router.push(deck.at.value('/meeting'))
  }
  useDeckKeys({
    step, leave, ends: (last) => showAt(last ? deck.screens.value.length - 1 : 0),
    type: (digit) => { typed.value += digit }, erase: () => { typed.value = typed.value.slice(0, -1) }, submit: () => jump(typed.value),
  })
  onMounted(() => {
    preferences.inMeeting = true
    hold(RUNNING)
  })
  onBeforeUnmount(() => {
    preferences.inMeeting = false
    release(RUNNING)
  })
  return {
    ...deck, ...useClock(), ...useWakeLock(), screen, typed, darkRoom, step, jump, leave,
    first: computed(() => aside.value === null && at.value <= 0),
    last: computed(() => aside.value === null && at.value >= deck.screens.value.length - 1),
    /** Policies that the screen is about. */
    policies: computed(() => (screen.value?.body.kind === 'policies' ? screen.value.body.policies.map(({ code }) => code) : [])),
    pageWords: computed(() => (aside.value === null ? deck.labelOf(at.value) : DECK_WORDS.aside)),
    message: computed(() => missing.value || (found.value || screen.value === null ? '' : DECK_WORDS.unknownScreen(wish.value))),
    switchRoom: () => { preferences.darkRoom = !preferences.darkRoom },
  }
}
