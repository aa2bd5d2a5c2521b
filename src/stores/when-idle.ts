/** Does a piece of work while nothing else is to do. @returns gives it up */
export function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const wish = requestIdleCallback(work, { timeout: 500 })
    return () => cancelIdleCallback(wish)
  }
  const wish = setTimeout(work, 16)
  return () => clearTimeout(wish)
}

/** Does pieces of work one after another, each while nothing else is to do. @returns gives up those that are left */
export function inIdlePieces(pieces: readonly (() => void)[]): () => void {
  let at = 0
  let cancel = whenIdle(step)
  function step(): void {
    pieces[at++]?.()
    if (at < pieces.length) cancel = whenIdle(step)
  }
  return () => cancel()
}
