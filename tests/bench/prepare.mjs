import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

const versionOf = (name) => JSON.parse(readFileSync(`${here}node_modules/${name}/package.json`, 'utf8')).version

/**
 * Installs what is compared with, where it is not there yet.
 * @returns versions by name
 * @throws where npm cannot install it
 */
export function installPeers() {
  const names = Object.entries(JSON.parse(readFileSync(`${here}package.json`, 'utf8')).dependencies)
  const isThere = names.every(([name, version]) => existsSync(`${here}node_modules/${name}/package.json`) && versionOf(name) === version)
  if (!isThere) {
    const { status } = spawnSync('npm', ['ci', '--prefix', here, '--no-audit', '--no-fund'], { stdio: 'inherit', shell: process.platform === 'win32' })
    if (status !== 0) throw new Error('npm ci in tests/bench did not succeed')
  }
  return Object.fromEntries(names.map(([name]) => [name, versionOf(name)]))
}

/** The app's code as it is built for the browser: in one file, without the indirections of the development server. */
export async function bundle() {
  const outDir = `${root}node_modules/.cache/miharashi-bench`
  await build({
    configFile: false, root, logLevel: 'error',
    build: { ssr: true, copyPublicDir: false, emptyOutDir: true, outDir, rolldownOptions: { input: `${here}main.ts`, output: { entryFileNames: 'main.mjs' } } },
  })
  return import(pathToFileURL(`${outDir}/main.mjs`).href)
}
