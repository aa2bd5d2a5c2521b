import { sourceFailureSentences } from '../../../src/messages/source.ts'
import { sha256Hex } from '../../../src/intake/sha256-hex.ts'
import type { Snapshot } from '../../../src/snapshot/types.ts'
import { loadSource } from '../../../src/stores/load-source.ts'
import { snapshot } from '../../db/builders.ts'
import { bytesOf, device, never, offline, portsOf, ship, type Device } from '../../stores/builders.ts'
import { everyCodeAppears, type Said } from './appear.ts'

const TEXT = '653 管理運営\n0%\t7.2%\n'
const source = { id: 's1', name: '原本.txt', sha256: (await sha256Hex(bytesOf(TEXT)))!, lines: 2 }
const round: Snapshot = snapshot({ sources: [source] })
const { round: listed } = await ship(round)

/** What シート本文 says where the network answers so. */
const asked = (answer: Device['answer'], file: string | null = '原本.txt') => async (): Promise<readonly Said[]> => {
  const on = device(answer)
  let over = false
  const loading = loadSource(round, source, null, portsOf(on, [{ ...listed, source: file }])).finally(() => { over = true })
  while (!over) {
    await new Promise((resolve) => { setImmediate(resolve) })
    on.timers.elapse()
  }
  const loaded = await loading
  return loaded.ok ? [] : [loaded.error]
}
const text = (body: BodyInit, init: ResponseInit = {}) => asked(() => Promise.resolve(new Response(body, init)))

everyCodeAppears('シート本文', sourceFailureSentences, {
  unreachable: asked(offline),
  'no-answer-in-time': asked(never),
  'http-status': text('', { status: 404 }),
  'empty-answer': text(' '),
  'html-answer': text('<html>'),
  'not-text': text(new Uint8Array([0x8e, 0x7b])),
  'no-file': asked(offline, null),
  'other-text': text('別の文\n0\n'),
})
