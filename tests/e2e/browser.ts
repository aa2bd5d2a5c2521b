import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { unpackNpmBrowser } from './npm-browser.ts'

export interface Browser {
  readonly from: string
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const

const systemNames = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser']

const systemPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** What to say when no browser is to be found; the tests must not pass by not running. */
const noBrowserSentence = [
  '画面のテストに使うブラウザーが見つかりません。Chrome・Edge・Chromium のいずれかを入れるか、MIHARASHI_BROWSER に実行ファイルの場所を指定してください。',
  'No browser for the end-to-end tests: install Chrome, Edge or Chromium, or point MIHARASHI_BROWSER at an executable.',
].join('\n')

function systemBrowser(path: string): string | undefined {
  const named = path.split(delimiter).flatMap((folder) => systemNames.map((name) => join(folder, name)))
  return [...named, ...systemPaths].find((candidate) => existsSync(candidate))
}

const found = (from: string, executablePath: string): Browser => ({ from, executablePath, args: quietArgs, env: {} })

async function npmBrowser(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { executablePath, env } = await unpackNpmBrowser()
  return { from: 'npm', executablePath, args: quietArgs, env }
}

/** The path that MIHARASHI_BROWSER names; a wrong path is an error and never a silent fallback. */
function namedBrowser(path: string): Browser {
  if (!existsSync(path)) throw new Error(`MIHARASHI_BROWSER=${path}\n${noBrowserSentence}`)
  return found('MIHARASHI_BROWSER', path)
}

/** Without a locale of UTF-8 the browser on Linux names every file with Japanese letters `download`. */
const lettersFor = (env: NodeJS.ProcessEnv): Readonly<Record<string, string>> =>
  (process.platform !== 'linux' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '') ? {} : { LC_ALL: 'C.UTF-8' })

/**
 * The browser for the end-to-end tests: MIHARASHI_BROWSER, Playwright's own, the system's, the one inside an npm package.
 * MIHARASHI_BROWSER is a path, or `npm` to take the packaged one at once.
 * @throws in Japanese and English when there is none
 */
export async function findBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const browser = await locateBrowser(env)
  return { ...browser, env: { ...browser.env, ...lettersFor(env) } }
}

async function locateBrowser(env: NodeJS.ProcessEnv): Promise<Browser> {
  const wish = env.MIHARASHI_BROWSER
  if (wish && wish !== 'npm') return namedBrowser(wish)
  if (!wish) {
    if (existsSync(chromium.executablePath())) return found('playwright', chromium.executablePath())
    const system = systemBrowser(env.PATH ?? '')
    if (system !== undefined) return found('system', system)
  }
  const packaged = await npmBrowser()
  if (packaged === undefined) throw new Error(noBrowserSentence)
  return packaged
}
