import { parseArgs } from 'node:util'
import { serverSentences } from '../messages/server.ts'
import { serveBuild, type Terminal } from './start.ts'

const SIZES = ['city', 'prefecture', 'nation']
/** Another port is another origin: the made-up country never lies beside the reader's own rounds. */
const usualPort = 4183

/** `<size> <seed>` for the build. @throws where an option is unknown; null where a value is */
function readWish(argv: readonly string[]): string | null {
  const { values: { size, seed } } = parseArgs({ args: [...argv], options: { size: { type: 'string', default: 'nation' }, seed: { type: 'string', default: '20221' } } })
  return SIZES.includes(size) && /^\d{1,9}$/.test(seed) ? `${size} ${seed}` : null
}

/**
 * Builds the app with the generator of a made-up country, and serves it to this machine until the process is ended.
 * @returns the exit code: 2 where an option cannot be understood, else as `start`
 */
export async function main(argv: readonly string[], terminal: Terminal): Promise<number> {
  let wish: string | null = null
  try {
    wish = readWish(argv)
  } catch {
    // Said below, as of a value.
  }
  if (wish === null) {
    terminal.stderr.write(`${serverSentences.demoUsage}\n`)
    return 2
  }
  process.env.VITE_MADE_UP = wish
  return serveBuild({ mode: 'made-up', build: { outDir: 'node_modules/.cache/miharashi/made-up', emptyOutDir: true } }, usualPort, terminal)
}
