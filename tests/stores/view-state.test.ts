import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_VIEW } from '../../src/stores/address.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useViewState } from '../../src/stores/view-state.ts'
import { asaka } from '../analytics/asaka.ts'

beforeEach(() => setActivePinia(createPinia()))

function opened() {
  useRoundsStore().snapshots = [asaka()]
  return useViewState()
}

describe('what the reader chose', () => {
  it('is what the address says, once the data are there', () => {
    const view = useViewState()
    view.receive({ sec: '65', calc: '0' })
    expect(view.state).toEqual(DEFAULT_VIEW)
    useRoundsStore().snapshots = [asaka()]
    expect([view.state.filter.sections, view.state.hideAttainment]).toEqual([['65'], true])
  })

  it('drops what the data do not know, and tells it until it is dismissed', () => {
    const view = opened()
    view.receive({ dept: '○○課,財政課' })
    expect([view.state.filter.departments, view.dropped.map((one) => one.value)]).toEqual([['財政課'], ['○○課']])
    view.dismissDropped()
    expect(view.dropped).toEqual([])
  })

  it('tells the same again when another link brings it again', () => {
    const view = opened()
    view.receive({ dept: '○○課' })
    view.dismissDropped()
    view.receive({})
    view.receive({ dept: '○○課' })
    expect(view.dropped).toHaveLength(1)
  })
})

describe('元に戻す', () => {
  it('gives back the addresses before each change, last first', () => {
    const view = opened()
    for (const sec of ['61', '62', '63']) {
      view.remember()
      view.receive({ sec })
    }
    expect(view.canUndo).toBe(true)
    expect([view.takeBack(), view.takeBack(), view.takeBack(), view.takeBack()]).toEqual([{ sec: '62' }, { sec: '61' }, {}, null])
    expect(view.canUndo).toBe(false)
  })

  it('remembers the last twenty', () => {
    const view = opened()
    for (let step = 0; step < 30; step++) {
      view.receive({ q: String(step) })
      view.remember()
    }
    const back = Array.from({ length: 21 }, () => view.takeBack()?.q)
    expect([back[0], back[19], back[20]]).toEqual(['29', '10', undefined])
  })

  it('waits with a change on the way to another address until that is reached', () => {
    const view = opened()
    const seen: string[] = []
    view.onceThere(() => seen.push('standing'))
    view.setOut()
    view.onceThere(() => {
      seen.push(view.state.filter.sections.join())
      view.setOut()
    })
    view.onceThere(() => seen.push('next'))
    expect(seen).toEqual(['standing'])
    view.receive({ sec: '65' })
    view.arrive()
    expect(seen).toEqual(['standing', '65'])
    view.arrive()
    expect(seen).toEqual(['standing', '65', 'next'])
  })
})
