import type { ChartOption, MountedChart } from '../charts/engine.ts'
import type { ChartSpace } from '../charts/space.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { isEqual } from '../domain/keep-equal.ts'

/** What a picture shows, and how; the same of it is the same picture. */
export interface Shown {
  readonly view: unknown
  readonly theme: ChartTheme
  readonly space: ChartSpace
}

interface Picture {
  readonly shown: Shown
  readonly element: HTMLElement
  readonly mounted: MountedChart
}

/** A reader goes back and forth between few filters; each picture beyond them takes the place of the one not seen for longest. */
const MOST = 4

/** The pictures of one chart in its element, of which one is there: what was drawn before is put back as it stood. */
export function chartPictures(host: HTMLElement, mount: (element: HTMLElement, space: ChartSpace) => MountedChart) {
  /** The one that is there first, the others as they were last seen. */
  let pictures: readonly Picture[] = []

  function put(picture: Picture): void {
    pictures = [picture, ...pictures.filter((other) => other.element !== picture.element)]
    host.replaceChildren(picture.element)
  }
  function draw(shown: Shown, option: ChartOption): void {
    const oldest = pictures.length < MOST ? undefined : pictures.at(-1)
    // Drawn over halfway it would be no picture of what it showed.
    pictures = pictures.filter((picture) => picture !== oldest)
    const element = oldest?.element ?? document.createElement('div')
    // Beside the page, which is laid out once for the whole picture.
    const mounted = oldest?.mounted ?? mount(element, shown.space)
    mounted.draw(option, shown.space)
    put({ shown, element, mounted })
  }
  return {
    /** The chart that is there; null before the first. */
    current: (): MountedChart['chart'] | null => pictures[0]?.mounted.chart ?? null,
    /** @param build makes the picture where it was not kept */
    show(shown: Shown, build: () => ChartOption): void {
      const kept = pictures.find((picture) => isEqual(picture.shown, shown))
      if (!kept) draw(shown, build())
      else if (kept !== pictures[0]) {
        kept.mounted.chart.dispatchAction({ type: 'downplay' })
        put(kept)
      }
    },
    dispose: (): void => pictures.forEach(({ mounted }) => mounted.chart.dispose()),
  }
}
