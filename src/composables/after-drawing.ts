/** A tab in the background draws nothing, and its work does not wait for it. */
const NO_DRAWING_MS = 500
/** A part that does not come holds back for so long what is not seen. */
const NO_PART_MS = 2000

/** Fulfilled once what now stands in the document has been drawn. */
export function afterDrawing(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, NO_DRAWING_MS)
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        resolve()
      }
      port2.postMessage(null)
    })
  })
}

const coming = new Set<Promise<unknown>>()

/** Tells that a part of the page is under way which its reader waits for. */
export function awaited<Part>(part: Promise<Part>): Promise<Part> {
  coming.add(part)
  const end = (): void => { coming.delete(part) }
  void part.then(end, end)
  return part
}

/** Fulfilled once the page and its parts have been drawn, so that what is not seen does not hold them back. */
export async function afterPage(): Promise<void> {
  await afterDrawing()
  if (coming.size === 0) return
  await Promise.race([Promise.allSettled(coming), new Promise((resolve) => { setTimeout(resolve, NO_PART_MS) })])
  await afterDrawing()
}
