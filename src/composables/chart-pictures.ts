import type { Picture, Pointing } from '../charts/picture.ts'
import type { ChartSpace } from '../charts/space.ts'
import type { ChartTheme } from '../charts/theme.ts'
import { isEqual } from '../domain/keep-equal.ts'
import { whenIdle } from '../stores/when-idle.ts'
import type { Draw, Drawing } from './drawing.ts'

/** What a picture shows, and how; the same of it is the same picture. */
interface Shown {
  readonly view: unknown
  readonly theme: ChartTheme
  readonly space: ChartSpace
}

interface Kept {
  readonly shown: Shown
  readonly element: HTMLElement
  readonly picture: Picture
}

/** A reader goes back and forth between few filters; with each picture beyond them the one not seen for longest is given up. */
const MOST = 4

/** The pictures of one chart in its element, of which one is seen: the others are put by as they were laid out, and are back at once. */
export function chartPictures(host: HTMLElement, draw: Draw, pointing?: Pointing) {
  /** The one that is seen first, the others as they were last seen. */
  let pictures: readonly Kept[] = []

  function put(seen: Kept): void {
    const others = pictures.filter((kept) => kept !== seen)
    for (const { element, picture } of others.slice(MOST - 1)) {
      element.remove()
      // Taking it apart takes longer than to draw the one that the reader waits for.
      whenIdle(picture.dispose)
    }
    pictures = [seen, ...others.slice(0, MOST - 1)]
    // None is moved: what is taken off the page and put in again is laid out anew.
    for (const { element } of pictures) element.classList.toggle('put-by', element !== seen.element)
    if (seen.element.parentNode !== host) host.append(seen.element)
  }
  return {
    /** The picture that is seen, with the mark that was lit when it was; null before the first. */
    current: (): Picture | null => pictures[0]?.picture ?? null,
    show(drawing: Drawing, theme: ChartTheme, space: ChartSpace): void {
      const shown: Shown = { view: drawing.view, theme, space }
      const kept = pictures.find((one) => isEqual(one.shown, shown))
      if (!kept) {
        // Beside the page, which is laid out once for the whole picture.
        const element = document.createElement('div')
        put({ shown, element, picture: draw(element, drawing, theme, space, pointing) })
      } else if (kept !== pictures[0]) put(kept)
    },
    dispose: (): void => pictures.forEach(({ picture }) => picture.dispose()),
  }
}
