const QUESTIONS = ['are-you-whole', 'switch'] as const

/** What a page says to the worker: `are-you-whole` is answered over the port with a boolean, `switch` ends its waiting. */
export type WorkerQuestion = (typeof QUESTIONS)[number]

export const isWorkerQuestion = (value: unknown): value is WorkerQuestion => QUESTIONS.some((question) => question === value)
