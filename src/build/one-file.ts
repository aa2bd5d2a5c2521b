import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { CONTENT_POLICY, insertPolicy } from './content-policy.ts'
import { readShippedRounds } from './read-shipped-rounds.ts'

export interface OneFileOptions {
  /** The public folder, from which rounds, digits and the icon are put into the page. */
  readonly publicDir: string
  /** ISO 8601 day of the edition. */
  readonly day: string
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const dataUrl = (type: string, bytes: Buffer): string => `data:${type};base64,${bytes.toString('base64')}`
/** Ends no element of the page, whatever stands in the text. */
const escapeScript = (code: string): string => code.replaceAll(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--')

/** The policy of a page that holds everything: hashes of what is in it, and no request at all. */
function oneFilePolicy(scripts: readonly string[], style: string): Readonly<Record<string, string>> {
  return {
    ...CONTENT_POLICY,
    'script-src': scripts.map(hashOf).join(' '),
    'style-src': hashOf(style),
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': "'none'",
    'worker-src': "'none'",
    'manifest-src': "'none'",
  }
}

/** Snapshots and their documents' texts, by name. */
function readRounds(publicDir: string): Record<string, string> {
  const dir = join(publicDir, 'rounds')
  const names = readShippedRounds(dir).flatMap(({ file, source }) => (source === null ? [file] : [file, source]))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
}

/** Digits travel along; the large Japanese face stays out, since whoever opens the file has one. */
function inlineFonts(css: string, publicDir: string): string {
  return css
    .replaceAll(/@font-face\s*\{[^}]*miharashi-jp[^}]*\}/g, '')
    .replaceAll(/url\([^)]*num\.woff2['"]?\)/g, `url(${dataUrl('font/woff2', readFileSync(join(publicDir, 'fonts/num.woff2')))})`)
}

/** One page out of the built page, its script and its styles. */
export function composePage(html: string, script: string, style: string, { publicDir, day }: OneFileOptions): string {
  const code = escapeScript(script)
  const css = inlineFonts(style, publicDir)
  const rescue = escapeScript(readFileSync(join(publicDir, 'rescue.js'), 'utf8'))
  const data = JSON.stringify({ made: day, files: readRounds(publicDir) }).replaceAll('<', '\\u003c')
  const icon = dataUrl('image/svg+xml', readFileSync(join(publicDir, 'icon.svg')))
  const bare = html
    .replaceAll(/\s*<link rel="(?:icon|apple-touch-icon|manifest|stylesheet|modulepreload)"[^>]*>/g, '')
    .replaceAll(/\s*<script [^>]*src=[^>]*><\/script>/g, '')
  const inside = [
    `<link rel="icon" href="${icon}" />`,
    `<style>${css}</style>`,
    `<script type="application/json" id="miharashi-files">${data}</script>`,
    `<script>${rescue}</script>`,
    `<script type="module">${code}</script>`,
  ].join('\n    ')
  return insertPolicy(bare, oneFilePolicy([rescue, code], css)).replace('</head>', () => `  ${inside}\n  </head>`)
}

const textOf = (bundle: Rollup.OutputBundle, ending: string): string => {
  const found = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(ending))
  const [file] = found
  if (file === undefined || found.length > 1) throw new Error(`one file: ${found.length} files end in ${ending}, and one is needed`)
  return file.type === 'chunk' ? file.code : String(file.source)
}

/** This edition reads files in the page itself: a worker beside it, which the page never starts, is left out. */
function dropWorkers(bundle: Rollup.OutputBundle): void {
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type === 'asset' && name.endsWith('.js')) Reflect.deleteProperty(bundle, name)
  }
}

/** Writes the whole app as one dated page that needs nothing beside it. */
export function oneFile(options: OneFileOptions): Plugin {
  return {
    name: 'miharashi-one-file',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        dropWorkers(bundle)
        const page = composePage(textOf(bundle, '.html'), textOf(bundle, '.js'), textOf(bundle, '.css'), options)
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name)
        this.emitFile({ type: 'asset', fileName: `miharashi-${options.day}.html`, source: page })
      },
    },
  }
}
