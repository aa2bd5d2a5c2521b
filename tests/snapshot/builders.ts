import { readFileSync } from 'node:fs'
import { parseSheets } from '../../src/sheet/parse-sheets.ts'
import { buildSnapshot, type SnapshotDocument, type SnapshotOptions } from '../../src/snapshot/build.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'

export function documentOf(text: string, name = 'sheets.txt'): SnapshotDocument {
  const parsed = parseSheets(text)
  return { name, text, sha256: '0'.repeat(64), lines: parsed.lines, parsed }
}

export function snapshotOf(text: string, options: SnapshotOptions = {}): Snapshot {
  const { snapshot } = buildSnapshot([documentOf(text)], options)
  if (!snapshot) throw new Error('nothing was read')
  return snapshot
}

export const shippedJson = readFileSync(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url), 'utf8')

/** A fresh copy of the shipped round with one place changed, by its path. */
export function shippedWith(path: string, value: unknown): unknown {
  const copy: unknown = JSON.parse(shippedJson)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const holder = keys.reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], copy) as Record<string, unknown>
  holder[last] = value
  return copy
}
