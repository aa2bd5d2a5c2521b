/** Runs in the page: texts of a meeting's screen that are too small, too pale, or not wholly in sight. */
export function deckFaults(): string[] {
  const SMALLEST = 21
  const CONTRAST = 7
  const channels = (colour: string): [number, number, number, number] => {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const light = (colour: string): number => {
    const [r, g, b] = channels(colour).slice(0, 3).map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
  }
  const ratio = (a: string, b: string): number => {
    const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x)
    return (high + 0.05) / (low + 0.05)
  }
  const groundOf = (element: Element): string => {
    const mark = element.closest('.mark')
    if (mark) return getComputedStyle(mark).color
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (channels(backgroundColor)[3] > 0) return backgroundColor
    }
    return 'rgb(255, 255, 255)'
  }
  const sizeOf = (element: Element): number => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize)
    return element instanceof SVGGraphicsElement ? size * (element.getScreenCTM()?.a ?? 1) : size
  }
  const faults: string[] = []
  const deck = document.querySelector('.deck')
  const room = deck?.querySelector('.body')?.getBoundingClientRect()
  const walker = document.createTreeWalker(deck ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!parent || words === '' || parent.closest('.sr-only') || !parent.checkVisibility()) continue
    const drawn = parent instanceof SVGElement
    const style = getComputedStyle(parent)
    const colour = drawn ? style.fill : style.color
    if (sizeOf(parent) < SMALLEST - 0.1) faults.push(`${sizeOf(parent).toFixed(1)} px: ${words}`)
    if (ratio(colour, groundOf(parent)) < CONTRAST) faults.push(`${ratio(colour, groundOf(parent)).toFixed(2)} : 1 ${colour} on ${groundOf(parent)}: ${words}`)
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    const limit = parent.closest('.body') && room ? room : new DOMRect(0, 0, innerWidth, innerHeight)
    if (box.left < -1 || box.right > innerWidth + 1 || box.top < limit.top - 2 || box.bottom > limit.bottom + 2) faults.push(`out of sight (${Math.round(box.top)}–${Math.round(box.bottom)} of ${Math.round(limit.top)}–${Math.round(limit.bottom)}, to ${Math.round(box.right)}): ${words}`)
  }
  const over = [document.documentElement.scrollHeight - innerHeight, document.documentElement.scrollWidth - innerWidth]
  return over.some((more) => more > 0) ? [...faults, `scrolls by ${over.join(', ')}`] : faults
}
