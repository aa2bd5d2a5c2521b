import { describe, expect, it } from 'vitest'
import type { ShippedRound } from '../../src/domain/shipped-round.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import type { RoundsPorts } from '../../src/stores/rounds-ports.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { sha256Hex } from '../../src/intake/sha256-hex.ts'
import { useSources } from '../../src/stores/sources.ts'
import { snapshot } from '../db/builders.ts'
import { bytesOf, device, offline, portsOf, ship, type Device } from './builders.ts'
import { shelved, start } from './starts.ts'

const TEXT = '653 管理運営\r\n0%\t7.2%\n'
const document = { id: 's1', name: 'chapter6.txt', sha256: (await sha256Hex(bytesOf(TEXT)))!, lines: 2 }
const round = snapshot({ sources: [document] })
const { round: listed, body } = await ship(round)
const shipped: ShippedRound = { ...listed, source: 'chapter6.txt', origin: '朝霞市の公表資料' }

/** A device on whose network the round and some answer for its document are to be had. */
const online = (text: (url: string) => Promise<Response> = () => Promise.resolve(new Response(TEXT))): Device =>
  device((url) => (url.endsWith('.txt') ? text(url) : Promise.resolve(new Response(body))))

async function open(on: Device, over: Partial<RoundsPorts> = {}, rounds: readonly ShippedRound[] = [shipped]) {
  await shelved(await start(on, rounds, over))
  const sources = useSources()
  sources.connect(portsOf(on, rounds, over))
  return sources
}

const ask = async (sources: ReturnType<typeof useSources>, of: Snapshot = useRoundsStore().snapshots[0]!) => {
  await sources.load(of, of.sources[0]!)
  return sources.stateOf(of, of.sources[0]!)
}
const texts = (on: Device): string[] => on.requests.filter((url) => url.endsWith('.txt'))
const read = { status: 'ready', text: { lines: ['653 管理運営', '0%\t7.2%'], checked: true } }

describe('the text of a document', () => {
  it('is asked for only when it is wanted, and then once', async () => {
    const on = online()
    const sources = await open(on)
    expect(texts(on)).toEqual([])
    expect(await ask(sources)).toEqual(read)
    expect(await ask(sources)).toEqual(read)
    expect(texts(on)).toEqual(['rounds/chapter6.txt'])
  })

  it('is there without a network at the next start', async () => {
    const on = online()
    await ask(await open(on))
    const shelf = (await useRoundsStore().openShelf())!
    await expect.poll(async () => (await shelf.loadSource(round.id, document)).ok && (await shelf.loadSource(round.id, document))).toMatchObject({ value: TEXT })
    on.answer = offline
    on.requests.length = 0
    expect(await ask(await open(on))).toEqual(read)
    expect(on.requests).toEqual([])
  })

  it('of the snapshot itself needs no file', async () => {
    const on = online(offline)
    expect(await ask(await open(on), { ...round, sources: [{ ...document, text: TEXT }] })).toEqual(read)
    expect(texts(on)).toEqual([])
  })

  it('is shown unchecked where the browser cannot hash', async () => {
    const sources = await open(online(), { digest: () => Promise.resolve(null) })
    expect(await ask(sources)).toMatchObject({ status: 'ready', text: { checked: false } })
  })

  it('tells where the document was published', async () => {
    const sources = await open(online())
    expect(sources.originOf(round.id)).toBe('朝霞市の公表資料')
    expect(sources.originOf('other')).toBeNull()
  })
})

describe('a text that cannot be shown', () => {
  const answers: Record<string, readonly [string, () => Promise<Response>]> = {
    'another text of as many lines': ['other-text', () => Promise.resolve(new Response(TEXT.replace('7.2', '7.3')))],
    'the page of a sign-in': ['html-answer', () => Promise.resolve(new Response('<html>'))],
    'no such file': ['http-status', () => Promise.resolve(new Response('', { status: 404 }))],
    'an empty file': ['empty-answer', () => Promise.resolve(new Response(''))],
    'an image': ['not-text', () => Promise.resolve(new Response(new Uint8Array([0x89, 0x50, 0xff])))],
    'no network': ['unreachable', offline],
  }

  it.each(Object.keys(answers))('%s is refused with its reason', async (name) => {
    const [code, answer] = answers[name]!
    expect(await ask(await open(online(answer)))).toMatchObject({ status: 'failed', failure: { code } })
  })

  it('another number of lines is refused also where the browser cannot hash', async () => {
    const sources = await open(online(() => Promise.resolve(new Response(`${TEXT}三行`))), { digest: () => Promise.resolve(null) })
    expect(await ask(sources)).toMatchObject({ status: 'failed', failure: { code: 'other-text' } })
  })

  it('a round that ships no document says so', async () => {
    const sources = await open(online(), {}, [{ ...shipped, source: null }])
    expect(await ask(sources)).toMatchObject({ status: 'failed', failure: { code: 'no-file' } })
  })

  it('is asked for again after a failure', async () => {
    const on = online(offline)
    const sources = await open(on)
    await ask(sources)
    on.answer = () => Promise.resolve(new Response(TEXT))
    expect(await ask(sources)).toEqual(read)
  })
})
