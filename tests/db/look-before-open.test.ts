import { describe, expect, it } from 'vitest'
import { lookBeforeOpen, lookOnce } from '../../src/db/look-before-open.ts'
import { saveRound } from '../../src/db/save-round.ts'
import { allRows, freshEngine, openFresh, snapshot, stamp } from './builders.ts'

describe('the look before opening', () => {
  it('a database that is not there is told and not made', async () => {
    const { indexedDB } = freshEngine()
    expect(await lookBeforeOpen('miharashi', indexedDB)).toEqual({ birth: { fresh: true, dataLoss: null }, connection: null })
    expect(await indexedDB.databases()).toEqual([])
  })

  it('a database that is there stays as it is', async () => {
    const engine = freshEngine()
    const db = await openFresh(engine)
    await saveRound(db, snapshot(), stamp)
    const before = await allRows(db)
    expect(await lookBeforeOpen('miharashi', engine.indexedDB)).toMatchObject({ birth: { fresh: false, dataLoss: null } })
    expect(await allRows(db)).toEqual(before)
  })

  it('the loss that an engine tells of is handed on', async () => {
    const { indexedDB } = freshEngine()
    const open = indexedDB.open.bind(indexedDB)
    indexedDB.open = (name: string) => {
      const request = open(name)
      request.addEventListener('upgradeneeded', (event) => Object.assign(event, { dataLoss: 'total' }))
      return request
    }
    expect(await lookBeforeOpen('miharashi', indexedDB)).toMatchObject({ birth: { fresh: true, dataLoss: 'total' } })
  })

  it('makes way for a newer build that changes the database', async () => {
    const { indexedDB } = freshEngine()
    const db = await openFresh({ ...freshEngine(), indexedDB })
    db.close()
    const { connection } = await lookBeforeOpen('miharashi', indexedDB)
    expect(connection).not.toBeNull()
    const version = await new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('miharashi', 990)
      request.onsuccess = () => { resolve(request.result.version) }
      request.onblocked = () => { reject(new Error('the look stands in the way')) }
    })
    expect(version).toBe(990)
  })

  it('is taken once for all who ask, and again only where it failed', async () => {
    const { indexedDB } = freshEngine()
    let asked = 0
    const look = lookOnce(() => {
      asked += 1
      return asked === 1 ? Promise.reject(new Error('busy')) : lookBeforeOpen('miharashi', indexedDB)
    })
    await expect(look()).rejects.toThrow('busy')
    expect(await look()).toBe(await look())
    expect(asked).toBe(2)
  })
})
