import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addFigures } from './figures.mjs'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'figures-')) })
afterEach(() => { rmSync(folder, { recursive: true }) })

test('the figures of runs add up by kind of fault, and no half-written file stays', () => {
  const file = join(folder, 'figures.json')
  addFigures(file, 'requests', { cases: 10, violations: 0, seconds: 1.2 })
  addFigures(file, 'kills-notes', { cases: 2, violations: 1, seconds: 9 })
  expect(addFigures(file, 'requests', { cases: 5, violations: 0, seconds: 2.9 })).toEqual({ cases: 15, violations: 0, seconds: 4, runs: 2 })
  expect(readdirSync(folder)).toEqual(['figures.json'])
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object)).toEqual(['kills-notes', 'requests'])
})
