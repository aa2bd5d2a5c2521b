import { afterEach, expect, it, vi } from 'vitest'
import { sha256Hex } from '../../src/stores/sha256-hex.ts'
import { bytesOf } from './builders.ts'

afterEach(() => vi.unstubAllGlobals())

it('gives the published hash of "abc"', async () => {
  expect(await sha256Hex(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('says that there is none on plain http', async () => {
  vi.stubGlobal('crypto', {})
  expect(await sha256Hex(bytesOf('abc'))).toBeNull()
})
