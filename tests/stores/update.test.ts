import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { useHold } from '../../src/stores/hold.ts'
import { useUpdate } from '../../src/stores/update.ts'

let reloads = 0
let activations = 0
const announced = () => {
  const update = useUpdate()
  void update.reloadDue.then(() => { reloads += 1 })
  update.announce(() => { activations += 1 })
  return update
}
const settled = () => new Promise((resolve) => { setImmediate(resolve) })

beforeEach(() => {
  setActivePinia(createPinia())
  reloads = 0
  activations = 0
})

describe('a newer build', () => {
  it('waits for the reader’s word, and the page is reloaded once after it', async () => {
    const update = announced()
    expect([update.announced, activations]).toEqual([true, 0])
    update.agree()
    update.agree()
    await settled()
    expect([update.announced, update.switching, reloads]).toEqual([false, true, 0])
    update.overtake()
    update.overtake()
    await settled()
    expect([update.switching, reloads]).toEqual([false, 1])
  })

  it('is announced again only when another one comes', () => {
    const update = announced()
    update.postpone()
    expect(update.announced).toBe(false)
    update.announce(() => undefined)
    expect(update.announced).toBe(true)
  })

  it('is not announced while a note is unsaved or a meeting runs', () => {
    const hold = useHold()
    hold.hold('note')
    hold.hold('meeting')
    const update = announced()
    expect(update.announced).toBe(false)
    hold.release('note')
    expect(update.announced).toBe(false)
    hold.release('meeting')
    expect(update.announced).toBe(true)
  })

  it('does not reload over a note that was begun after the word', async () => {
    const hold = useHold()
    const update = announced()
    update.agree()
    hold.hold('note')
    update.overtake()
    await settled()
    expect([update.heldBack, reloads]).toEqual([true, 0])
    hold.release('note')
    await settled()
    expect([update.heldBack, reloads]).toEqual([false, 1])
  })

  it('that another tab let in leaves this page as it is and says so, until the reader follows', async () => {
    const update = announced()
    update.overtake()
    await settled()
    expect([update.left, update.announced, reloads]).toEqual([true, false, 0])
    update.agree()
    await settled()
    expect([update.left, activations, reloads]).toEqual([false, 0, 1])
  })
})
