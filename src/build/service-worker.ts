import { join, resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { listBuiltFiles, type BuiltFile } from './built-files.ts'

const MODULE_ID = 'virtual:built-files'
const WORKER_FILE = 'service-worker.js'

/** The list of files as a module of the worker. */
function builtFiles(files: readonly BuiltFile[]): Plugin {
  return {
    name: 'miharashi-built-files',
    resolveId: (id) => (id === MODULE_ID ? `\0${MODULE_ID}` : null),
    load: (id) => (id === `\0${MODULE_ID}` ? `export const builtFiles = ${JSON.stringify(files)}\n` : null),
  }
}

function buildWorker(root: string, outDir: string): Promise<unknown> {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    plugins: [builtFiles(listBuiltFiles(outDir, [WORKER_FILE]))],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src/app/service-worker.ts'),
        output: { format: 'iife', entryFileNames: WORKER_FILE },
      },
    },
  })
}

/** Builds the service worker after the app, with the list of all files that the app consists of. */
export function serviceWorker(): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'miharashi-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    // Runs only when all files are written, and not after a build that failed.
    writeBundle: { order: 'post', sequential: true, handler: async () => { await buildWorker(root, outDir) } },
  }
}
