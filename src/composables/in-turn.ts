import { nextTick } from 'vue'
import { tellTrouble } from './tell-trouble.ts'

const waiting = new Set<() => void>()
/** What waits for all of those, so that it stands where they leave it. */
let atLast = new Set<() => void>()
/** Those of the frame that is being made; what they ask for comes a frame later, when the browser knows what they have moved out of sight. */
let due = new Set<() => void>()
/** Pieces that take no longer together share a frame. */
const A_FRAME_MS = 16

let planned = false

/** Once the frame that is being made stands on the screen. */
function plan(): void {
  if (planned) return
  planned = true
  requestAnimationFrame(() => { setTimeout(() => void drawFrame()) })
}

async function drawFrame(): Promise<void> {
  planned = false
  const begun = performance.now();
  [due, atLast] = [atLast, new Set()]
  try {
    do {
      const [job] = waiting.size > 0 ? waiting : due
      if (!job) return
      leaveTurn(job)
      try {
        job()
      } catch (error) {
        // What it was to draw may still show what was right before.
        tellTrouble(error, 'built')
      }
      await nextTick()
    } while (performance.now() - begun < A_FRAME_MS)
  } finally {
    // Those that no longer fitted into the frame come first in the next.
    atLast = new Set([...due, ...atLast])
    due = new Set()
    if (waiting.size > 0 || atLast.size > 0) plan()
  }
}

/** Draws what nobody sees yet after what is in sight: piece by piece in the order asked, a few in each frame; asked twice it is drawn once. */
export function drawInTurn(job: () => void): void {
  waiting.add(job)
  plan()
}

/** Draws what stands below all of that once it is drawn. */
export function drawAtLast(job: () => void): void {
  atLast.add(job)
  plan()
}

/** Gives up a piece that is drawn by now or has left the page. */
export function leaveTurn(job: () => void): void {
  for (const jobs of [waiting, due, atLast]) jobs.delete(job)
}
