import { IDBFactory } from 'fake-indexeddb'
import { beginNote } from '../../src/notes/edit.ts'
import type { Saved } from '../../src/stores/note-keeper.ts'
import { evidence } from '../notes/builders.ts'
import { until, type Device, type Started } from './device.ts'

/** What a piece of work has made sure of, in the app's own word. */
export interface Sure {
  /** Texts that must be there. */
  readonly notes: readonly string[]
  /** Texts that must have gone. */
  readonly gone: readonly string[]
  readonly settled: readonly string[]
}

interface SessionWork {
  /** What happens to the device before the app starts on it. */
  readonly before?: (device: Device) => void
  /** What the reader does. @returns what the app has said is sure */
  readonly act: (app: Started) => Promise<Sure>
}

const NOTHING: Sure = { notes: [], gone: [], settled: [] }
const isKept = ({ kept }: Saved): boolean => kept.state !== 'failed'
const start = { round: 'asaka-2022-6', municipality: '朝霞市', addressee: '財産管理課', evidence: evidence() }

async function settle({ settings }: Started, note: string): Promise<Sure> {
  settings.mark('x', { checked: true, note })
  await until(() => settings.kept !== 'saving')
  return ['kept', 'once', 'mirror-only'].includes(settings.kept) ? { ...NOTHING, settled: [note] } : NOTHING
}

/** What readers do with what exists nowhere else, by name; two notes and one mark lie there before. */
export const sessionWork: Readonly<Record<string, SessionWork>> = {
  'write a note': {
    act: async ({ notes }) => {
      const saved = await notes.save({ ...beginNote(start, 'ffffffff-0000-4000-8000-000000000009', '2026-11-24T00:00:00.000Z'), text: '新しい質問' }).done
      return isKept(saved) ? { ...NOTHING, notes: ['新しい質問'] } : NOTHING
    },
  },
  'change a note': {
    act: async ({ notes }) => {
      const saved = await notes.save({ ...notes.notes[0]!, text: '直した質問' }).done
      return isKept(saved) ? { ...NOTHING, notes: ['直した質問'] } : NOTHING
    },
  },
  'delete a note': {
    act: async ({ notes }) => {
      const [note] = notes.notes
      const saved = await notes.remove(note!)
      return isKept(saved) ? { ...NOTHING, gone: [note!.text] } : NOTHING
    },
  },
  'erase all notes': { act: async ({ notes }) => ((await notes.erase()) === null ? { ...NOTHING, gone: ['質問一', '質問二'] } : NOTHING) },
  'settle a mark': { act: (app) => settle(app, '直した覚え') },
  'start after the database was lost': { before: (device) => { device.engine = { ...device.engine, indexedDB: new IDBFactory() } }, act: () => Promise.resolve(NOTHING) },
  'start after the mirror was lost': { before: ({ texts }) => { texts.clear() }, act: () => Promise.resolve(NOTHING) },
}
