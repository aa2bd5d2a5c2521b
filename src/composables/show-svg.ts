import type { Mark, Picture, Pointing } from '../charts/picture.ts'
import { SVG, statedOf, type SvgElement } from '../charts/svg.ts'

/**
 * As an element of the page: no text is read as markup on the way.
 * @param scope begins the ids, of which a page has several pictures
 */
function svgNode(element: SvgElement, scope: string): SVGElement {
  const node = document.createElementNS(SVG, element.name)
  for (const [key, value] of statedOf(element)) node.setAttribute(key, key === 'id' ? scope + value : value.replace('url(#', `url(#${scope}`))
  if (typeof element.content === 'string') node.textContent = element.content
  else node.append(...element.content.map((child) => svgNode(child, scope)))
  return node
}

/** The mark under the pointer; null beside all of them. */
function markAt(target: EventTarget | null): Mark | null {
  const year = target instanceof Element ? target.closest<SVGElement>('[data-at]') : null
  const seriesId = year?.closest<SVGElement>('[data-series]')?.dataset['series']
  return year && seriesId !== undefined ? { seriesId, dataIndex: Number(year.dataset['at']) } : null
}

let pictures = 0

/**
 * Puts a picture into an element.
 * @param svg its marks stand in `data-series` and `data-at`
 */
export function showSvg(element: HTMLElement, svg: SvgElement, pointing?: Pointing): Picture {
  const root = svgNode(svg, `picture${++pictures}-`)
  element.append(root)
  const tell = (to: Pointing['point']) => ({ target }: Event): void => {
    const mark = markAt(target)
    if (mark) to(mark)
  }
  if (pointing) {
    root.addEventListener('mouseover', tell(pointing.point))
    root.addEventListener('click', tell(pointing.pin))
  }
  return {
    highlight: (mark) => {
      root.querySelector('.lit')?.classList.remove('lit')
      if (!mark) return
      const series = [...root.querySelectorAll<SVGElement>('[data-series]')].find(({ dataset }) => dataset['series'] === mark.seriesId)
      series?.querySelector(`[data-at="${mark.dataIndex}"]`)?.classList.add('lit')
    },
    dispose: () => root.remove(),
  }
}
