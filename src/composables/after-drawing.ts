/** A tab in the background draws nothing, and its work does not wait for it. */
const NO_DRAWING_MS = 500

/** Fulfilled once what now stands in the document has been drawn, so that what is not seen does not hold it back. */
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
