import { onBeforeUnmount, ref } from 'vue'

const MINUTE = 60_000

const timeNow = (): string => {
  const now = new Date()
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
}

/** The time of day as hours and minutes, as long as it is looked at. */
export function useClock() {
  const time = ref(timeNow())
  let next: ReturnType<typeof setTimeout>
  const wait = (): void => {
    next = setTimeout(() => {
      time.value = timeNow()
      wait()
    }, MINUTE - (Date.now() % MINUTE))
  }
  wait()
  onBeforeUnmount(() => clearTimeout(next))
  return { time }
}
