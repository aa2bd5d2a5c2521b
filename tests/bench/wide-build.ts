import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { projectRoot, testCache } from '../e2e/places.ts'

const withWideApp: Plugin = {
  name: 'wide-app',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('/src/app/main.ts', '/tests/bench/wide-app.ts') },
}

/** Builds the app so that it opens a made-up country. @returns the folder of the built app */
export async function buildWideApp(): Promise<string> {
  const outDir = mkdtempSync(join(testCache, 'wide-app-'))
  await build({ root: projectRoot, logLevel: 'error', plugins: [withWideApp], build: { outDir, emptyOutDir: true } })
  return outDir
}
