import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { build, preview, type InlineConfig } from 'vite'
import { fail, ok, type Result } from '../domain/result.ts'
import { serverSentences } from '../messages/server.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const host = '127.0.0.1'
const usualPort = 4173

export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
}

/** The port to serve at: PORT, or the usual one where PORT is unset or blank; the error is a sentence. */
export function parsePort(text: string | undefined, otherwise = usualPort): Result<number, string> {
  if (text === undefined || text.trim() === '') return ok(otherwise)
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
export function main(_argv: readonly string[], terminal: Terminal): Promise<number> {
  return serveBuild({}, usualPort, terminal)
}

/** Builds the app as told and serves it. @param otherwise the port where PORT names none */
export async function serveBuild(config: InlineConfig, otherwise: number, { env, stdout, stderr }: Terminal): Promise<number> {
  const port = parsePort(env.PORT, otherwise)
  if (!port.ok) {
    stderr.write(`${port.error}\n`)
    return 1
  }
  if (!(await isFree(port.value))) {
    stderr.write(`${serverSentences.portTaken(port.value)}\n`)
    return 1
  }
  await build({ root, logLevel: 'warn', ...config })
  await preview({ root, ...config, preview: { host, port: port.value, strictPort: true } })
  stdout.write(`${serverSentences.ready(`http://${host}:${port.value}/`)}\n`)
  return 0
}
