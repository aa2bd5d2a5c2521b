import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'
import { fail, ok, type Result } from '../domain/result.ts'
import { serverSentences } from '../messages/server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const host = '127.0.0.1'
const usualPort = 4173

interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
}

/** The port to serve at: PORT, or the usual one where PORT is unset or blank; the error is a sentence. */
export function parsePort(text: string | undefined): Result<number, string> {
  if (text === undefined || text.trim() === '') return ok(usualPort)
  const port = Number(text)
  const usable = Number.isInteger(port) && port >= 1 && port <= 65_535
  return usable ? ok(port) : fail(serverSentences.portNotNumber(text))
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

/**
 * Builds the app and serves it to this machine until the process is ended.
 * @returns the exit code; 0 while the server runs
 */
export async function main(_argv: readonly string[], { env, stdout, stderr }: Terminal): Promise<number> {
  const port = parsePort(env.PORT)
  if (!port.ok) {
    stderr.write(`${port.error}\n`)
    return 1
  }
  if (!(await isFree(port.value))) {
    stderr.write(`${serverSentences.portTaken(port.value)}\n`)
    return 1
  }
  await build({ root, logLevel: 'warn' })
  await preview({ root, preview: { host, port: port.value, strictPort: true } })
  stdout.write(`${serverSentences.ready(`http://${host}:${port.value}/`)}\n`)
  return 0
}
