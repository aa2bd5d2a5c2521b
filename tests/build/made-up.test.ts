import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Words that only the generator has. */
const WORDS = ['見本国', 'みどり公園課', '市民参加による推進と担い手の育成']

interface BuiltChunk {
  readonly fileName: string
  readonly code?: string
  readonly source?: string | Uint8Array
}

it('an ordinary build holds nothing of the generator of made-up rounds', async () => {
  const generator = ['countries', 'city-words'].map((name) => readFileSync(`${root}src/made-up/${name}.ts`, 'utf8')).join('')
  const built = await build({ root, logLevel: 'error', build: { write: false } })
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? (one.output as readonly BuiltChunk[]) : []))
  const scripts = files.filter(({ fileName }) => fileName.endsWith('.js'))
  expect(scripts.map(({ fileName }) => fileName)).toContainEqual(expect.stringContaining('read-wide-round'))
  for (const word of WORDS) {
    expect(generator).toContain(word)
    expect(scripts.filter(({ code, source }) => String(code ?? source).includes(word)).map(({ fileName }) => fileName)).toEqual([])
  }
})
