import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listBuiltFiles } from '../../src/build/built-files.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'built-'))
  mkdirSync(join(dir, 'rounds'))
  writeFileSync(join(dir, 'index.html'), '<html>')
  writeFileSync(join(dir, 'rounds/a.json'), '{}')
  writeFileSync(join(dir, 'service-worker.js'), '')
})
afterEach(() => rmSync(dir, { recursive: true }))

it('the list names every file with the hash that the browser checks, except the worker itself', () => {
  const files = listBuiltFiles(dir, ['service-worker.js'])
  expect(files.map(({ url }) => url)).toEqual(['index.html', 'rounds/a.json'])
  expect(files[1]?.integrity).toBe(`sha256-${createHash('sha256').update('{}').digest('base64')}`)
})

it('a changed file has another revision, and the others keep theirs', () => {
  const before = listBuiltFiles(dir)
  writeFileSync(join(dir, 'rounds/a.json'), '{"a":1}')
  const after = listBuiltFiles(dir)
  expect(after.map(({ revision }, at) => revision === before[at]?.revision)).toEqual([true, false, true])
})
