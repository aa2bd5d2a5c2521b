// Loads the TypeScript of the benchmark, and what it imports of the app and of the browser tests.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param work is given a function that loads a file of this folder by its name */
export async function withModules(work) {
  const server = await createServer({
    root, configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true, include: [] },
  })
  try {
    return await work((name) => server.ssrLoadModule(`/tests/bench/${name}`))
  } finally {
    await server.close()
  }
}
