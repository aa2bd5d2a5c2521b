import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { projectRoot, testCache } from './places.ts'

interface NpmBrowser {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** Runs `work` under changed environment variables and puts every variable back, even those that `work` itself set. */
async function underEnvironment<T>(changes: Record<string, string>, work: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, changes)
  try {
    return await work()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name)
    Object.assign(process.env, before)
  }
}

async function unpackInto(folder: string): Promise<void> {
  // The package reads both variables while it is being imported: the second makes it unpack its shared libraries too.
  const variables = { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  await underEnvironment(variables, async () => {
    const { default: packaged } = await import('@sparticuz/chromium')
    packaged.setGraphicsMode = false
    await packaged.executablePath()
  })
}

/**
 * Fonts of the machine, and the Latin face that the package brings: without any face the browser dies.
 * The app's own Japanese face is a web font; as a system font this browser would draw it blank.
 */
function writeFontsConfig(folder: string): string {
  const file = join(folder, 'fonts.conf')
  const dirs = ['/usr/share/fonts', join(folder, 'fonts')].map((dir) => `  <dir>${dir}</dir>`).join('\n')
  const cache = `  <cachedir>${join(folder, 'font-cache')}</cachedir>`
  const text = `<?xml version="1.0"?>\n<fontconfig>\n${dirs}\n${cache}\n</fontconfig>\n`
  // Another browser may be reading it at this moment, and one that finds no face dies.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  return file
}

function packagedVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)(resolve(projectRoot, 'node_modules/@sparticuz/chromium/package.json'))
  return (manifest as { version: string }).version
}

/**
 * Unpacks the Chromium that an npm package carries (Linux x64) under `node_modules/.cache`, once per version.
 * A half-unpacked folder is never used: it gets its final name only when it is whole.
 */
export async function unpackNpmBrowser(): Promise<NpmBrowser> {
  const folder = join(testCache, `chromium-${packagedVersion()}`)
  if (!existsSync(folder)) {
    mkdirSync(testCache, { recursive: true })
    const partial = mkdtempSync(`${folder}.partial-`)
    await unpackInto(partial)
    if (existsSync(folder)) rmSync(partial, { recursive: true })
    else renameSync(partial, folder)
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: writeFontsConfig(folder),
    },
  }
}
