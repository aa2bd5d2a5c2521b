import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'
import { readShippedRounds } from './read-shipped-rounds.ts'

export const MODULE_ID = 'virtual:shipped-rounds'
const RESOLVED_ID = `\0${MODULE_ID}`

export interface ShippedRoundsOptions {
  /** Folder of the rounds; `rounds` in the public folder unless given. */
  readonly dir?: string
}

const isInside = (dir: string, path: string): boolean => {
  const way = relative(dir, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`)
}

/**
 * Writes the list of shipped rounds with their hashes into the app, as `virtual:shipped-rounds`,
 * so that a changed round is known without a request. A changed file reloads the page in development.
 */
export function shippedRounds(options: ShippedRoundsOptions = {}): Plugin {
  let dir = options.dir ?? ''
  return {
    name: 'miharashi-shipped-rounds',
    configResolved(config) {
      dir = options.dir ?? join(config.publicDir, 'rounds')
    },
    resolveId: (id) => (id === MODULE_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      return `export const shippedRounds = Object.freeze(${JSON.stringify(readShippedRounds(dir))})\n`
    },
    configureServer(server) {
      server.watcher.on('all', (_event, path) => {
        const module = isInside(dir, path) ? server.moduleGraph.getModuleById(RESOLVED_ID) : undefined
        if (module === undefined) return
        server.moduleGraph.invalidateModule(module)
        server.ws.send({ type: 'full-reload' })
      })
    },
  }
}
