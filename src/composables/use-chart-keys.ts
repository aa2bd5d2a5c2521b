import { computed, ref, type Ref } from 'vue'
import type { Mark } from '../charts/picture.ts'
import type { ReadoutPoint, ReadoutSeries } from '../view/readout.ts'

interface PointAt {
  readonly series: number
  readonly point: number
}

/** Which point the reader looks at: by arrow keys, by pointing, or pinned by a press. */
export function useChartKeys(readouts: () => readonly ReadoutSeries[], onPin: (seriesId: string | null) => void) {
  const at: Ref<PointAt | null> = ref(null)
  const pinned = ref(false)
  const current = computed<ReadoutPoint | null>(() =>
    at.value ? (readouts()[at.value.series]?.points[at.value.point] ?? null) : null)
  const clampTo = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value))

  function move(series: number, point: number): void {
    const all = readouts()
    const to = clampTo(series, all.length)
    at.value = { series: to, point: clampTo(point, all[to]?.points.length ?? 1) }
  }

  function onKey(event: KeyboardEvent): void {
    const { series, point } = at.value ?? { series: 0, point: -1 }
    const steps: Readonly<Record<string, () => void>> = {
      ArrowRight: () => move(series, point + 1),
      ArrowLeft: () => move(series, point - 1),
      ArrowDown: () => move(at.value ? series + 1 : 0, Math.max(0, point)),
      ArrowUp: () => move(series - 1, Math.max(0, point)),
      Home: () => move(series, 0),
      End: () => move(series, Number.MAX_SAFE_INTEGER),
      Enter: () => hold(at.value),
      Escape: () => hold(null),
    }
    const step = steps[event.key]
    if (!step || readouts().length === 0) return
    event.preventDefault()
    step()
  }

  function hold(point: PointAt | null): void {
    at.value = point
    pinned.value = point !== null
    onPin(current.value?.seriesId ?? null)
  }

  /** Finds the point that a mark of the chart stands for. */
  function find({ seriesId, dataIndex }: Mark): PointAt | null {
    for (const [series, { points }] of readouts().entries()) {
      const point = points.findIndex((candidate) => candidate.seriesId === seriesId && candidate.dataIndex === dataIndex)
      if (point >= 0) return { series, point }
    }
    return null
  }

  return {
    current, pinned, onKey,
    point: (mark: Mark) => { if (!pinned.value) at.value = find(mark) ?? at.value },
    pin: (mark: Mark) => hold(find(mark)),
    leave: () => { if (!pinned.value) at.value = null },
  }
}
