import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksWide, readWide, type WideSink } from '../../src/intake/read-wide.ts'
import { readRound } from '../../src/intake/read-round.ts'
import { sha256OrThrow } from '../../src/intake/sha256-hex.ts'
import { encodeNdjson, type RoundHeader } from '../../src/snapshot/ndjson.ts'
import type { Policy } from '../../src/snapshot/types.ts'
import { randomRound } from '../tables/random-round.ts'

const fileOf = (text: string | Uint8Array<ArrayBuffer>): Blob => new Blob([text])

async function readByLine(file: Blob, piece: number) {
  let header: RoundHeader | null = null
  const policies: Policy[] = []
  const sink: WideSink = { begin: (given) => { header = given }, add: (policy) => { policies.push(policy) }, rest: () => Promise.resolve() }
  const read = await readWide(file, sha256OrThrow, sink, piece)
  return read.ok ? { ok: true, value: { ...header!, policies } } : read
}

/** What can befall a file of lines. */
const FAULTS: readonly ((lines: readonly string[], at: number, letter: number) => readonly string[])[] = [
  (lines) => lines,
  (lines, at, letter) => lines.with(at % lines.length, (lines[at % lines.length] ?? '').slice(0, letter)),
  (lines, at, letter) => [...lines.slice(0, at % lines.length), (lines[at % lines.length] ?? '').slice(0, letter)],
  (lines, at) => lines.slice(0, at % lines.length),
  (lines, at) => [...lines.slice(0, -1), lines[at % lines.length] ?? '', ''],
  (lines, at) => lines.with(at % lines.length, (lines[at % lines.length] ?? '').replace(/":"[^"]*"/, '":7')),
  (lines, at) => lines.with(at % lines.length, '['.repeat(101)),
  (lines, at) => lines.toSpliced(at % lines.length, 0, '', '  '),
  (lines) => lines.map((line) => `${line}\r`),
  (lines) => [`\ufeff${lines[0] ?? ''}`, ...lines.slice(1)],
]

describe('a round that is read from a file line by line', () => {
  it('is the round that is read whole, or refused for the same reason at the same line, wherever the pieces end', async () => {
    const seen = new Set<string>()
    const fault = fc.record({ kind: fc.nat({ max: FAULTS.length - 1 }), at: fc.nat({ max: 5 }), letter: fc.integer({ min: 1, max: 4000 }), piece: fc.integer({ min: 50, max: 5000 }) })
    await fc.assert(fc.asyncProperty(randomRound, fault, async (round, { kind, at, letter, piece }) => {
      const text = FAULTS[kind]!(encodeNdjson(round).split('\n'), at, letter).join('\n')
      const whole = readRound(text, 'round.ndjson')
      const read = await readByLine(fileOf(text), piece)
      seen.add(whole.ok ? 'read' : whole.error.code)
      if (!whole.ok && whole.error.code === 'json-too-deep') expect(read).toMatchObject({ ok: false })
      else expect(read).toEqual(whole)
    }), { numRuns: 300, seed: 61 })
    expect([...seen].sort()).toEqual(['cut', 'duplicate-policy', 'empty', 'json-too-deep', 'line-invalid', 'line-not-json', 'not-a-snapshot', 'read'])
  })

  it('tells the line in which the text is damaged', async () => {
    const bytes = new TextEncoder().encode(encodeNdjson(fc.sample(randomRound, { numRuns: 1, seed: 3 })[0]!))
    const at = bytes.indexOf(0x0a) + 1
    const damaged = Uint8Array.from([...bytes.subarray(0, at), 0xe3, 0x81, 0x0a, ...bytes.subarray(at)])
    expect(await readByLine(fileOf(damaged), at + 1)).toMatchObject({ ok: false, error: { code: 'damaged-text', args: { line: 2 } } })
  })

  it('has one hash for the same bytes and another for others', async () => {
    const hashOf = async (text: string) => {
      const read = await readWide(fileOf(text), sha256OrThrow, { begin: () => undefined, add: () => undefined, rest: () => Promise.resolve() }, 100)
      return read.ok ? read.value : null
    }
    const text = encodeNdjson(fc.sample(randomRound, { numRuns: 1, seed: 5 })[0]!)
    expect(await hashOf(text)).toMatch(/^[0-9a-f]{64}$/)
    expect(await hashOf(text)).toBe(await hashOf(text))
    expect(await hashOf(text)).not.toBe(await hashOf(`${text} `))
  })
})

describe('a file that should not be read whole', () => {
  const header = { format: 'miharashi-snapshot', policyCount: 2001 }
  it('counts more policies in its header than may be held', async () => {
    expect(await looksWide(fileOf(`${JSON.stringify(header)}\n{}\n`), 'a.ndjson', 2000)).toBe(true)
    expect(await looksWide(fileOf(`${JSON.stringify(header)}\n{}\n`), 'a.json', 2000)).toBe(true)
    expect(await looksWide(fileOf(`${JSON.stringify({ ...header, policyCount: 2000 })}\n{}\n`), 'a.ndjson', 2000)).toBe(false)
  })

  it('or counts none and is large; anything else is read as ever', async () => {
    const text = `${JSON.stringify({ format: 'miharashi-snapshot' })}\n${'{"code":"611"}\n'.repeat(1_500_000)}`
    expect(await looksWide(fileOf(text), 'a.ndjson', 2000)).toBe(true)
    expect(await looksWide(fileOf(text.slice(0, 10_000)), 'a.ndjson', 2000)).toBe(false)
    for (const other of ['611 施策名\n', '{"format":"miharashi-snapshot","policies":[]}', '', '課,費用\n']) expect(await looksWide(fileOf(other), 'a.txt', 2000)).toBe(false)
    expect(await looksWide(fileOf(Uint8Array.of(0x7b, 0x22, 0xff, 0xfe)), 'a.ndjson', 2000)).toBe(false)
  })
})
