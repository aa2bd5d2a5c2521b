import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { projectRoot, testCache } from './places.ts'

/** A server of a built app that a test starts, ends and starts again at one address. */
export interface OwnServer {
  readonly url: string
  /** What it serves; a test may change it. */
  readonly folder: string
  start(): Promise<void>
  /** Ends the process itself, so that nothing answers any more. */
  kill(): Promise<void>
  remove(): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/**
 * A copy of the built app behind a server of its own, not yet started.
 * @param path the folder under which it is served, with a slash at both ends
 * @param built the folder of the app; the usual build unless given
 */
export async function ownServer(path = '/', built = join(projectRoot, 'dist')): Promise<OwnServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(testCache, 'served-'))
  cpSync(built, folder, { recursive: true })
  let child: ChildProcess | null = null
  const kill = async (): Promise<void> => {
    const running = child
    child = null
    if (running === null) return
    running.kill('SIGKILL')
    await once(running, 'exit')
  }
  return {
    url: `http://127.0.0.1:${port}${path}`,
    folder,
    kill,
    start: async () => {
      child = spawn(process.execPath, [join(projectRoot, 'tests/e2e/static-server.mjs'), String(port), folder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
      if (child.stdout) await once(child.stdout, 'data')
    },
    remove: async () => {
      await kill()
      rmSync(folder, { recursive: true })
    },
  }
}
