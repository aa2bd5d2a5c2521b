import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { ownServer } from '../e2e/own-server.ts'
import { projectRoot, testCache } from '../e2e/places.ts'
import { launch, type KillableBrowser } from './killable-browser.ts'

/** Where trials in a real browser take place: the app behind an address, and profiles that were prepared once. */
export interface Ground {
  readonly url: string
  /** A copy of a profile in which `prepare` was done and the browser closed; prepared when it is first asked for. */
  readonly profile: (name: string, prepare: (open: KillableBrowser) => Promise<void>) => Promise<string>
  readonly close: () => Promise<void>
}

/** @param url where the built app is served @param end ends what serves it */
export function layGround(url: string, end: () => Promise<void> = () => Promise.resolve()): Ground {
  mkdirSync(testCache, { recursive: true })
  const folder = mkdtempSync(join(testCache, 'profiles-'))
  const prepared = new Map<string, Promise<string>>()
  let copies = 0
  async function prepareOnce(name: string, prepare: (open: KillableBrowser) => Promise<void>): Promise<string> {
    const path = join(folder, name)
    const open = await launch(path, url)
    await prepare(open)
    await open.close()
    return path
  }
  return {
    url,
    profile: async (name, prepare) => {
      if (!prepared.has(name)) prepared.set(name, prepareOnce(name, prepare))
      const copy = join(folder, `${name}-${copies += 1}`)
      cpSync(await prepared.get(name)!, copy, { recursive: true, filter: (path) => !/(?:Singleton|[\\/](?:GPU|Shader|Graphite|Code |)Cache(?!Storage))/.test(path) })
      return copy
    },
    close: async () => {
      await end()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

let shared: Promise<Ground> | null = null

async function buildAndServe(): Promise<Ground> {
  mkdirSync(testCache, { recursive: true })
  const built = mkdtempSync(join(testCache, 'torture-'))
  await build({ root: projectRoot, logLevel: 'error', build: { outDir: built, emptyOutDir: true } })
  const server = await ownServer('/', built)
  rmSync(built, { recursive: true })
  await server.start()
  return layGround(server.url, () => server.remove())
}

/** The ground that all classes of a run share: the app as it is now, built and served. */
export const sharedGround = (): Promise<Ground> => (shared ??= buildAndServe())

/** Ends the shared ground where there is one. */
export async function leaveGround(): Promise<void> {
  const ground = shared
  shared = null
  await (await ground)?.close()
}

/** Removes the profile of a trial. */
export const removeProfile = (profile: string): void => { rmSync(profile, { recursive: true, force: true, maxRetries: 5 }) }
