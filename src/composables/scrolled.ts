let down = 0
window.addEventListener('scroll', () => { down = window.scrollY }, { passive: true })

/** How far down the reader has scrolled, in px, as last told: asking the window itself would have it laid out in the middle of a change. */
export const scrolledBy = (): number => down
