import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { build, createServer, type Rollup } from 'vite'
import { readShippedRounds } from '../../src/build/read-shipped-rounds.ts'
import type { ShippedRound } from '../../src/domain/shipped-round.ts'
import { MODULE_ID, shippedRounds } from '../../src/build/shipped-rounds.ts'

const entry = { id: 'asaka-2022-6', file: 'asaka-2022-6.json', source: 'chapter6.txt', origin: 'https://example.jp/' }
const head = { municipality: '朝霞市', title: '第6章', evaluationYear: 2022 }
const body = JSON.stringify({ format: 'miharashi-snapshot', id: entry.id, ...head, policies: [{}, {}] })
const sha256 = createHash('sha256').update(body).digest('hex')
const expected = { ...entry, ...head, policies: 2, sha256, bytes: Buffer.byteLength(body) }

let dir: string

const write = (name: string, content: unknown): void =>
  writeFileSync(join(dir, name), typeof content === 'string' ? content : JSON.stringify(content))

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rounds-'))
  write('index.json', { rounds: [entry] })
  write(entry.file, body)
  write(entry.source, '施策評価シート')
})

afterEach(() => rmSync(dir, { recursive: true }))

describe('the list of shipped rounds', () => {
  it('carries the hash and the size of each file', () => {
    const rounds: readonly ShippedRound[] = readShippedRounds(dir)
    expect(rounds).toEqual([expected])
  })

  it('a round may come without the text of its document', () => {
    write('index.json', { rounds: [{ id: entry.id, file: entry.file }] })
    expect(readShippedRounds(dir)).toMatchObject([{ id: entry.id, source: null, origin: null }])
  })

  const faults: Record<string, [unknown, RegExp]> = {
    'no JSON': ['{"rounds": [', /index\.json: is not JSON/],
    'no list': [{ round: [] }, /has no list "rounds"/],
    'an id that is none': [{ rounds: [{ ...entry, id: 'Asaka 6' }] }, /"id" does not match/],
    'a file outside the folder': [{ rounds: [{ ...entry, file: '../package.json' }] }, /"file" does not match/],
    'a file that is missing': [{ rounds: [{ ...entry, file: 'other.json' }] }, /other\.json: cannot be read \(ENOENT\)/],
    'a text that is missing': [{ rounds: [{ ...entry, source: 'other.txt' }] }, /other\.txt: cannot be read/],
    'one id twice': [{ rounds: [entry, entry] }, /names "asaka-2022-6" twice/],
    'a file of another round': [{ rounds: [{ ...entry, id: 'asaka-2023-6' }] }, /asaka-2022-6\.json: holds the round "asaka-2022-6", not "asaka-2023-6"/],
    'a file that is no round': [{ rounds: [{ id: 'asaka-2022-6', file: 'chapter6.txt' }] }, /chapter6\.txt: is not JSON/],
    'a round that is null': [{ rounds: [null] }, /a round is no object/],
  }

  it.each(Object.keys(faults))('an index with %s stops the build with the reason', (fault) => {
    const [index, reason] = faults[fault]!
    write('index.json', index)
    expect(() => readShippedRounds(dir)).toThrow(reason)
  })

  it('a folder without an index stops the build with its path', () => {
    rmSync(join(dir, 'index.json'))
    expect(() => readShippedRounds(dir)).toThrow(/index\.json: cannot be read/)
  })
})

describe('the module with the list', () => {
  it('is written into the built app', async () => {
    write('main.js', `import { shippedRounds } from '${MODULE_ID}'\nexport const rounds = shippedRounds`)
    const built = (await build({
      configFile: false,
      logLevel: 'silent',
      root: dir,
      publicDir: false,
      plugins: [shippedRounds({ dir })],
      build: { write: false, minify: false, lib: { entry: join(dir, 'main.js'), formats: ['es'], fileName: 'main' } },
    })) as Rollup.RollupOutput[]
    expect(built[0]!.output[0].code).toContain(sha256)
  })

  it('is read again in development after a round has changed', async () => {
    const plugins = [shippedRounds({ dir })]
    const server = await createServer({
      configFile: false,
      logLevel: 'silent',
      root: dir,
      server: { middlewareMode: true, watch: null },
      plugins,
    })
    try {
      expect(await server.ssrLoadModule(MODULE_ID)).toMatchObject({ shippedRounds: [expected] })
      write(entry.file, `${body} `)
      server.watcher.emit('all', 'change', join(dir, entry.file))
      expect(await server.ssrLoadModule(MODULE_ID)).toMatchObject({ shippedRounds: [{ bytes: expected.bytes + 1 }] })
    } finally {
      await server.close()
    }
  })
})
