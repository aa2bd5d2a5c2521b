import { afterEach, expect, it, vi } from 'vitest'
import { sha256Hex } from '../../src/intake/sha256-hex.ts'
import { bytesOf } from '../stores/builders.ts'

afterEach(() => vi.unstubAllGlobals())

it('gives the published hash of "abc"', async () => {
  expect(await sha256Hex(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('gives the same hash on plain http, where the browser has none of its own', async () => {
  const hash = await sha256Hex(bytesOf('施策'))
  vi.stubGlobal('crypto', {})
  expect(await sha256Hex(bytesOf('施策'))).toBe(hash)
})
