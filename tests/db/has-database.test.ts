import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { hasDatabase } from '../../src/db/has-database.ts'

function opened(engine: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = engine.open(name)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(new Error('the test database opens'))
  })
}

describe('whether something was kept on this device', () => {
  it('is denied only where the browser lists its databases without ours', async () => {
    const engine = new IDBFactory()
    await opened(engine, 'another')
    expect(await hasDatabase(() => engine)).toBe(false)
    await opened(engine, 'miharashi')
    expect(await hasDatabase(() => engine)).toBe(true)
  })

  it.each([
    ['has no engine', () => undefined],
    ['bars its engine', () => { throw new Error('denied') }],
    ['does not list them', () => ({ databases: () => Promise.reject(new Error('unsupported')) })],
  ])('is left open where the browser %s', async (_why, engine) => {
    expect(await hasDatabase(engine)).toBe(true)
  })
})
