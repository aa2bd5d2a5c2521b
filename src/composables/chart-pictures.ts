import type { Chart, ChartOption } from '../charts/engine.ts'
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
  readonly chart: Chart
}

/** A reader goes back and forth between few filters; with each picture beyond them the one not seen for longest is given up. */
const MOST = 4

/** The pictures of one chart in its element, of which one is seen: the others are put by as they were laid out, and are back at once. */
export function chartPictures(host: HTMLElement, draw: (element: HTMLElement, option: ChartOption, space: ChartSpace) => Chart) {
  /** The one that is seen first, the others as they were last seen. */
  let pictures: readonly Picture[] = []

  function put(picture: Picture): void {
    const others = pictures.filter(({ element }) => element !== picture.element)
    for (const { element, chart } of others.slice(MOST - 1)) {
      chart.dispose()
      element.remove()
    }
    pictures = [picture, ...others.slice(0, MOST - 1)]
    // None is moved: what is taken off the page and put in again is laid out anew.
    for (const { element } of pictures) element.classList.toggle('put-by', element !== picture.element)
    if (picture.element.parentNode !== host) host.append(picture.element)
  }
  return {
    /** The chart that is seen; null before the first. */
    current: (): Chart | null => pictures[0]?.chart ?? null,
    /** @param build makes the picture where it was not kept */
    show(shown: Shown, build: () => ChartOption): void {
      const kept = pictures.find((picture) => isEqual(picture.shown, shown))
      if (!kept) {
        // Beside the page, which is laid out once for the whole picture.
        const element = document.createElement('div')
        put({ shown, element, chart: draw(element, build(), shown.space) })
      } else if (kept !== pictures[0]) {
        kept.chart.dispatchAction({ type: 'downplay' })
        put(kept)
      }
    },
    dispose: (): void => pictures.forEach(({ chart }) => chart.dispose()),
  }
}
