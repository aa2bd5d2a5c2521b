import { beginNote } from '../../src/notes/edit.ts'
import { evidence } from '../notes/builders.ts'
import { freshDevice, idleTimers, startOn, until, type Device } from './device.ts'
import { failNth, FAILINGS, HUNG, type Failing } from './failing-engine.ts'
import type { FaultClass } from './fault-class.ts'
import { brokenPromises } from './oracle.ts'
import { sessionWork, type Sure } from './session-work.ts'

interface Case {
  readonly work: string
  readonly failing: Failing | typeof HUNG
  readonly n: number
}

const TEXTS = ['質問一', '質問二']
const MARK = '初めの覚え'

/** A device on which two notes and a mark are kept twice. */
async function prepare(): Promise<Device> {
  const device = freshDevice()
  const { notes, settings, shelf } = await startOn(device)
  for (const [at, text] of TEXTS.entries()) {
    const begun = beginNote({ round: 'asaka-2022-6', municipality: '朝霞市', addressee: '', evidence: evidence() }, `0000000${at}-0000-4000-8000-000000000001`, `2026-11-2${at}T00:00:00.000Z`)
    await notes.save({ ...begun, text }).done
  }
  settings.mark('x', { checked: true, note: MARK })
  await until(() => settings.kept === 'kept')
  shelf.close()
  return device
}

/** One session from the start on, in which a request fails. */
async function runSession(device: Device, work: string, failing: Case['failing'], n: number): Promise<{ requests: number; sure: Sure }> {
  const { before, act } = sessionWork[work]!
  before?.(device)
  const watch = failNth(n, failing)
  try {
    const app = await startOn(device, failing === HUNG ? idleTimers() : undefined)
    const sure = await act(app)
    app.shelf.close()
    return { requests: watch.seen(), sure }
  } finally {
    watch.stop()
  }
}

async function listCases(failings: readonly Case['failing'][]): Promise<readonly Case[]> {
  const cases: Case[] = []
  for (const work of Object.keys(sessionWork)) {
    const { requests } = await runSession(await prepare(), work, 'throws', 0)
    for (let n = 1; n <= requests; n += 1) cases.push(...failings.map((failing) => ({ work, failing, n })))
  }
  return cases
}

async function runCase({ work, failing, n }: Case): Promise<readonly string[]> {
  const device = await prepare()
  const { sure } = await runSession(device, work, failing, n)
  const next = await startOn(device)
  const texts = next.notes.notes.map(({ text }) => text)
  const marks = [...next.settings.marks.values()].map(({ note }) => note)
  next.shelf.close()
  const untouched = TEXTS.filter((text) => !(sure.gone.includes(text) || (work === 'change a note' || work === 'delete a note') && text === TEXTS[0] || work === 'erase all notes'))
  const broken = brokenPromises(
    { rounds: [''], notes: [...untouched, ...sure.notes], settled: sure.settled.length > 0 ? sure.settled : work === 'settle a mark' ? [] : [MARK], refused: false },
    { rounds: '', notes: texts, settled: marks, sentences: [], problems: sure.gone.filter((text) => texts.includes(text)).map((text) => `came back: ${text}`) },
  )
  return broken.map((sentence) => `${work}, request ${n}, ${failing}: ${sentence}`)
}

let known: Promise<readonly Case[]> | null = null
export const sessionCases = (): Promise<readonly Case[]> => (known ??= listCases(FAILINGS))

let knownHung: Promise<readonly Case[]> | null = null
/** The same with requests that are never answered. */
export const hungCases = (): Promise<readonly Case[]> => (knownHung ??= listCases([HUNG]))

/** One session in which a request is never answered, by its place among `hungCases`. */
export async function runHung(at: number): Promise<readonly string[]> {
  const cases = await hungCases()
  return runCase(cases[at % cases.length]!)
}

/** The n-th request of a whole session fails: of the start that compares both copies, and of what the reader does then. */
export const requestsSession: FaultClass = {
  name: 'requests-session',
  trials: 700,
  run: async (seed) => {
    const cases = await sessionCases()
    return runCase(cases[seed % cases.length]!)
  },
}
