import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { YearStyle } from '../format/year.ts'
import { newerBuild } from './own-storage.ts'

export type TextSize = 100 | 125 | 150
export type Scheme = 'auto' | 'light' | 'dark'

const KEY = 'miharashi.preferences'
const TEXT_SIZES: readonly TextSize[] = [100, 125, 150]
const SCHEMES: readonly Scheme[] = ['auto', 'light', 'dark']
const YEAR_STYLES: readonly YearStyle[] = ['both', 'era', 'western']

/** Storage may be blocked; a preference is then kept until the page closes. */
function readStored(): Record<string, unknown> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function store(value: object): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(value))
  } catch {
    // A full or blocked storage costs nothing here but the memory of a text size.
  }
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback
}

/** How this device shows things; kept on the device, never in the address. */
export const usePreferences = defineStore('preferences', () => {
  const stored = readStored()
  const textSize = ref<TextSize>(oneOf(stored.textSize, TEXT_SIZES, 100))
  const scheme = ref<Scheme>(oneOf(stored.scheme, SCHEMES, 'auto'))
  const yearStyle = ref<YearStyle>(oneOf(stored.yearStyle, YEAR_STYLES, 'both'))
  const darkRoom = ref(stored.darkRoom === true)
  const isNewer = newerBuild()
  watch([textSize, scheme, yearStyle, darkRoom], () => {
    if (isNewer()) return
    store({ textSize: textSize.value, scheme: scheme.value, yearStyle: yearStyle.value, ...(darkRoom.value ? { darkRoom: true } : {}) })
  })

  const next = <T>(values: readonly T[], value: T): T => values[(values.indexOf(value) + 1) % values.length] ?? value
  return {
    textSize, scheme, yearStyle,
    /** 暗い部屋: how the screens of a meeting are lit, whatever the other pages are. */
    darkRoom,
    /** The screens of a meeting are open; not stored. */
    inMeeting: ref(false),
    /** How the page is lit in the end, by these choices and the device's own; not stored. */
    lit: ref<'light' | 'dark'>('light'),
    nextTextSize: () => { textSize.value = next(TEXT_SIZES, textSize.value) },
    nextScheme: () => { scheme.value = next(SCHEMES, scheme.value) },
  }
})
