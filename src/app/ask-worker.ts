import type { WorkerQuestion } from './worker-questions.ts'

export const tellWorker = (worker: ServiceWorker, question: WorkerQuestion): void => { worker.postMessage(question) }

/** Whether the stored build is whole, by the worker that holds it; it fetches what is missing before it answers. */
export function askWhole(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      port1.close()
      resolve(data === true)
    }
    worker.postMessage('are-you-whole' satisfies WorkerQuestion, [port2])
  })
}
