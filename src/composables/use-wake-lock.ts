import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Whether this device can be asked to leave its screen on; not over plain http and not in every browser. */
export const canStayAwake = (): boolean => 'wakeLock' in navigator

/** Leaves the screen on while the page is looked at. `awake` says whether the device agreed; a refusal costs nothing else. */
export function useWakeLock() {
  const awake = ref(false)
  let lock: WakeLockSentinel | null = null
  let wanted = true

  async function ask(): Promise<void> {
    if (!canStayAwake() || document.visibilityState !== 'visible') return
    try {
      const given = await navigator.wakeLock.request('screen')
      if (!wanted) return void given.release()
      lock = given
      awake.value = true
      given.addEventListener('release', () => { awake.value = false })
    } catch {
      awake.value = false
    }
  }
  // A device takes it back whenever the page is out of sight.
  const again = (): void => void ask()
  onMounted(() => {
    document.addEventListener('visibilitychange', again)
    void ask()
  })
  onBeforeUnmount(() => {
    wanted = false
    document.removeEventListener('visibilitychange', again)
    void lock?.release()
  })
  return { awake }
}
