const waiting = new Set<() => void>()

/** Once the frame that is being made stands on the screen. */
function plan(): void {
  requestAnimationFrame(() => { setTimeout(doNext) })
}

function doNext(): void {
  const [job] = waiting
  if (!job) return
  waiting.delete(job)
  if (waiting.size > 0) plan()
  job()
}

/** Draws what nobody sees yet after what is in sight: one piece a frame, in the order asked; asked twice it is drawn once. */
export function drawInTurn(job: () => void): void {
  if (waiting.size === 0) plan()
  waiting.add(job)
}

/** Gives up a piece that is drawn by now or has left the page. */
export function leaveTurn(job: () => void): void {
  waiting.delete(job)
}
