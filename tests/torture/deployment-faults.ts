import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'vite'
import { projectRoot, testCache } from '../e2e/places.ts'

export const BUILDS = ['first', 'second', 'third'] as const
export type Build = (typeof BUILDS)[number]

/** Three builds of the app; the page and the name of every script tell which one they belong to. */
export interface Builds {
  readonly folder: string
  readonly at: (name: Build) => string
}

/** Which build a script belongs to, by its address. */
export const BUILD_OF_SCRIPT = String.raw`/assets/build-(first|second|third)-`

async function buildInto(outDir: string, name: Build): Promise<void> {
  await build({
    root: projectRoot, logLevel: 'error',
    build: { outDir, emptyOutDir: true, rolldownOptions: { output: { entryFileNames: `assets/build-${name}-[name]-[hash].js`, chunkFileNames: `assets/build-${name}-[name]-[hash].js` } } },
    plugins: [{ name, transformIndexHtml: (html) => html.replace('<div id="app">', `<div id="app" data-build="${name}">`) }],
  })
}

export async function makeBuilds(): Promise<Builds> {
  mkdirSync(testCache, { recursive: true })
  const folder = mkdtempSync(join(testCache, 'deployments-'))
  for (const name of BUILDS) await buildInto(join(folder, name), name)
  return { folder, at: (name) => join(folder, name) }
}

const SIGN_IN = '<!doctype html><title>Sign in</title><p>Sign in to the network'

/** Puts a whole build in the place of what is served. */
export function deploy(served: string, built: string): void {
  for (const name of readdirSync(served)) rmSync(join(served, name), { recursive: true })
  cpSync(built, served, { recursive: true })
}

function someFile(served: string, dice: () => number): string {
  const names = readdirSync(join(served, 'assets')).sort()
  return join(served, 'assets', names[Math.floor(dice() * names.length)]!)
}

type Spoil = (served: string, dice: () => number, before: string) => void

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))

const isSame = (one: string, other: string): boolean => existsSync(one) && readFileSync(one).equals(readFileSync(other))

/** Files of a build that are not served as they were built. */
export const spoiledFiles = (served: string, built: string): readonly string[] =>
  filesUnder(built).map((file) => relative(built, file)).filter((name) => !isSame(join(served, name), join(built, name)))

/** What goes wrong with the deployment of a build that lies there whole; `before` is the build that was served until now. */
export const spoilings: Readonly<Record<string, Spoil>> = {
  'a file answered by a sign-in page': (served, dice) => writeFileSync(someFile(served, dice), SIGN_IN),
  'a file missing': (served, dice) => rmSync(someFile(served, dice)),
  'a file cut': (served, dice) => {
    const file = someFile(served, dice)
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, Math.floor(dice() * bytes.length)))
  },
  'a file of other bytes': (served, dice) => {
    const file = someFile(served, dice)
    const bytes = readFileSync(file)
    bytes[Math.floor(dice() * bytes.length)]! ^= 1
    writeFileSync(file, bytes)
  },
  'the page of another build': (served, _, before) => cpSync(join(before, 'index.html'), join(served, 'index.html')),
  'the worker alone, beside the files of the build before': (served, _, before) => {
    const worker = readFileSync(join(served, 'service-worker.js'))
    deploy(served, before)
    writeFileSync(join(served, 'service-worker.js'), worker)
  },
  'a worker that breaks': (served) => writeFileSync(join(served, 'service-worker.js'), 'throw new Error("broken")'),
  'a network that answers everything with its sign-in page': (served) => filesUnder(served).forEach((file) => writeFileSync(file, SIGN_IN)),
  'nothing there at all': (served) => filesUnder(served).forEach((file) => rmSync(file)),
}
