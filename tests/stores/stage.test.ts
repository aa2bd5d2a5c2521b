import { describe, expect, it } from 'vitest'
import { startStage, type StageProgress } from '../../src/stores/stage.ts'
import type { StageNews, StageWish } from '../../src/worker/stage-session.ts'

/** A worker that is told what to say. */
function aWorker() {
  const wishes: StageWish<string>[] = []
  let ended = false
  const worker = {
    onmessage: (() => undefined) as (event: { data: StageNews }) => void, onerror: (): void => undefined, onmessageerror: (): void => undefined,
    postMessage: (wish: StageWish<string>) => { wishes.push(wish) }, terminate: () => { ended = true },
  }
  const progress: StageProgress[] = []
  const stage = startStage(worker as unknown as Worker, 'a file', (now) => { progress.push(now) })
  return { stage, wishes, progress, isEnded: () => ended, fails: () => worker.onerror(), says: (data: StageNews) => worker.onmessage({ data }) }
}

const STAGED = { kind: 'staged', sha256: 'ab', staged: { header: {}, counts: {}, bytes: 1 } } as unknown as Extract<StageNews, { kind: 'staged' }>
const IDENTITY = { id: 'a', municipality: '甲市', title: '題' }

describe('a round on its way into the storage', () => {
  it('is begun under a token of its own and tells how far it is', () => {
    const [one, other] = [aWorker(), aWorker()]
    const tokens = [one, other].map(({ wishes }) => (wishes[0]?.kind === 'start' ? wishes[0].token : ''))
    expect(tokens[0]).not.toBe(tokens[1])
    one.says({ kind: 'progress', done: 10, policies: 3 })
    one.says({ kind: 'columns', done: 3, policies: 3 })
    expect(one.progress).toEqual([{ done: 10, policies: 3, columns: false }, { done: 3, policies: 3, columns: true }])
  })

  it('waits for the word when it is staged, and its worker ends once it is taken', async () => {
    const { stage, says, isEnded, wishes } = aWorker()
    says(STAGED)
    expect(await stage.end).toEqual(STAGED)
    expect(isEnded()).toBe(false)
    const taking = stage.take(IDENTITY)
    says({ kind: 'taken' })
    expect([await taking, wishes.at(-1), isEnded()]).toEqual([null, { kind: 'take', identity: IDENTITY }, true])
  })

  it('that the storage does not take can be tried again or dropped', async () => {
    const { stage, says, isEnded } = aWorker()
    says(STAGED)
    const taking = stage.take(IDENTITY)
    says({ kind: 'not-stored', failure: { code: 'quota', args: {} } })
    expect([await taking, isEnded()]).toEqual([{ code: 'quota', args: {} }, false])
    const dropping = stage.drop()
    says({ kind: 'dropped' })
    await dropping
    expect(isEnded()).toBe(true)
  })

  it('that is given up on the way is cancelled', async () => {
    const { stage, says, isEnded } = aWorker()
    const dropping = stage.drop()
    says({ kind: 'dropped' })
    await dropping
    expect([await stage.end, isEnded()]).toEqual([{ kind: 'cancelled' }, true])
    await stage.drop()
  })

  it.each<[string, StageNews | null, string]>([
    ['refused', { kind: 'refused', refusal: { code: 'cut', args: { line: 3 } } }, 'refused'],
    ['not stored', { kind: 'not-stored', failure: { code: 'quota', args: {} } }, 'not-stored'],
    ['broken', null, 'broken'],
  ])('that is %s ends with its worker', async (_how, news, kind) => {
    const { stage, says, fails, isEnded } = aWorker()
    if (news === null) fails()
    else says(news)
    expect(await stage.end).toMatchObject({ kind })
    expect(isEnded()).toBe(true)
    await stage.drop()
  })
})
