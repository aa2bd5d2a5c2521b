import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { mapStorageError } from '../../src/db/failure.ts'

const named = (name: string): Error => Object.assign(new Error(name), { name })

describe('why storing did not work', () => {
  it('finds the full disk inside the abort that it caused', () => {
    const abort = new Dexie.AbortError('aborted', named('QuotaExceededError'))
    expect(mapStorageError(abort).code).toBe('quota')
  })

  it('finds the full disk among the failures of a bulk write', () => {
    const bulk = Object.assign(named('BulkError'), { failures: [named('AbortError'), named('QuotaExceededError')] })
    expect(mapStorageError(bulk).code).toBe('quota')
  })

  it.each([
    ['MissingAPIError', 'unavailable'],
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['DatabaseClosedError', 'unavailable'],
    ['VersionError', 'newer-database'],
    ['AbortError', 'aborted'],
    ['NotReadableError', 'damaged'],
    ['DataCloneError', 'unstorable'],
    ['RangeError', 'unknown'],
  ])('%s means %s', (name, code) => {
    expect(mapStorageError(named(name)).code).toBe(code)
  })

  it('gives a code for anything that can be thrown', () => {
    for (const thrown of [undefined, null, 'text', 5, {}]) expect(mapStorageError(thrown).code).toBe('unknown')
  })

  it('comes to an end where an error is its own cause', () => {
    const loop = named('AbortError') as Error & { inner?: unknown }
    loop.inner = loop
    expect(mapStorageError(loop)).toEqual({ code: 'aborted', args: { names: 'AbortError' } })
  })
})
