/** Measures that run in the page; each lists what is wrong, by its place. */

/** Text smaller than 14 px. */
export function smallText(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || node.textContent?.trim() === '' || parent.closest('script, style, noscript, .sr-only, option')) continue
    const size = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (size < 14) found.push(`${size} ${parent.className}: ${node.textContent?.trim().slice(0, 20)}`)
  }
  return found
}

/** Controls smaller than 44 × 44; a link inside a sentence, a heading or a row is not a control of its own. */
export function smallTargets(): string[] {
  const links = 'a.control, header a, nav a, a[data-testid="kpi"]'
  const controls = [...document.querySelectorAll(`button, summary, select, ${links}, input:not([type="checkbox"], [type="radio"]), label:has(input)`)]
  return controls.filter((control) => control.checkVisibility()).flatMap((control) => {
    const { width, height } = control.getBoundingClientRect()
    const left = control.matches('.skip:not(:focus)')
    const named = `${control.tagName}.${control.className} ${Math.round(width)}×${Math.round(height)} ${control.textContent?.trim().slice(0, 16)}`
    return left || (width >= 43.5 && height >= 43.5) ? [] : [named]
  })
}

/** What sticks out of the window sideways, unless it scrolls within itself. */
export function sticksOut(): string[] {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
  if (wide <= 0) return []
  return [`${wide}px`, ...[...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility() && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !element.closest('.scroll-x'))
    .slice(0, 6).map((element) => `${element.tagName}.${element.className}`)]
}

/** What stays on screen while the page moves, where it takes more than half of the window's height. */
export function leavesNoRoom(): string[] {
  const staying = [...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility() && /fixed|sticky/.test(getComputedStyle(element).position) && !element.closest('.scroll-x, table') && !element.parentElement?.closest('nav'))
  const taken = staying.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0)
  return taken > innerHeight / 2 ? staying.map((element) => `${element.tagName}.${element.className} ${element.getBoundingClientRect().height}`) : []
}

/** Words that do not fit into their box, unless the box scrolls or says with … that there is more. */
export function cutWords(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
    const style = getComputedStyle(element)
    const scrolls = /auto|scroll/.test(style.overflowX)
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
    return words && !scrolls && style.textOverflow !== 'ellipsis' && style.display !== 'inline' && element.checkVisibility() && !element.closest('.sr-only, svg, select') &&
      element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1
  }).map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`)
}
