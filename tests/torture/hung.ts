import type { FaultClass } from './fault-class.ts'
import { leaveGround, sharedGround } from './ground.ts'
import { runHungBrowser } from './hung-browser.ts'
import { runHung } from './requests-session.ts'

/** One trial in so many takes place in the real browser. */
const IN_BROWSER = 25

/** The database is never opened, or a single request is never answered: the app goes on, says so, and loses no note. */
export const hung: FaultClass = {
  name: 'hung',
  trials: 100,
  run: async (seed) => (seed % IN_BROWSER === 0 ? runHungBrowser(await sharedGround(), seed / IN_BROWSER) : runHung(seed)),
  close: leaveGround,
}
