import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { decodeNdjson, encodeNdjson } from '../../src/snapshot/ndjson.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'

const round = JSON.parse(readFileSync(fileURLToPath(new URL('../../public/rounds/asaka-2022-6.json', import.meta.url)), 'utf8')) as Snapshot
const lines = encodeNdjson(round).split('\n')

/** The failure of the round's lines after a change. */
function failureOf(change: (lines: string[]) => string[]) {
  const decoded = decodeNdjson(change([...lines]).join('\n'))
  return decoded.ok ? null : { code: decoded.error.code, ...decoded.error.args }
}

describe('a round as lines', () => {
  test('has its header without policies first, then one policy a line', () => {
    expect(lines).toHaveLength(16)
    expect(JSON.parse(lines[0] ?? '')).not.toHaveProperty('policies')
    expect(lines.slice(1, 3).map((line) => (JSON.parse(line) as { code: string }).code)).toEqual(round.policies.slice(0, 2).map(({ code }) => code))
  })

  test('comes back whole, also with line breaks of Windows, blank lines and a byte order mark', () => {
    expect(decodeNdjson(lines.join('\n'))).toEqual({ ok: true, value: round })
    expect(decodeNdjson(`\uFEFF${lines.join('\r\n\r\n')}`)).toEqual({ ok: true, value: round })
  })

  test('tells the number of a line that is no JSON', () => {
    expect(failureOf((all) => all.with(4, '{]'))).toEqual({ code: 'line-not-json', line: 5 })
    expect(failureOf((all) => all.with(4, '{"code":'))).toEqual({ code: 'line-not-json', line: 5 })
  })

  test('tells the number of a line and the place in it that is not as agreed', () => {
    const bad = JSON.stringify({ ...round.policies[2], name: 3 })
    expect(failureOf((all) => ['', ...all.with(3, bad)])).toMatchObject({ code: 'line-invalid', line: 5, path: 'name' })
    expect(failureOf((all) => all.with(3, '7'))).toMatchObject({ code: 'line-invalid', line: 4, path: '' })
    expect(failureOf((all) => all.with(0, (all[0] ?? '').replace('"evaluationYear":2022', '"evaluationYear":9999')))).toMatchObject({ code: 'line-invalid', line: 1 })
  })

  test('tells a last line that stops half way', () => {
    expect(failureOf((all) => [...all.slice(0, 5), (all[5] ?? '').slice(0, 100)])).toEqual({ code: 'cut', line: 6 })
  })

  test('tells that it was cut between two lines, by the count in its header', () => {
    expect(failureOf((all) => all.slice(0, 6))).toEqual({ code: 'cut', line: 6 })
    expect(failureOf((all) => all.slice(0, 1))).toEqual({ code: 'cut', line: 1 })
  })

  test('of another writer, who does not count the policies, is read', () => {
    expect(failureOf((all) => all.with(0, (all[0] ?? '').replace(',"policyCount":14', '')).slice(0, 6))).toBeNull()
  })

  test('on one line with its policies is the whole round, and never one without them', () => {
    expect(decodeNdjson(JSON.stringify(round))).toEqual({ ok: true, value: round })
    expect(failureOf((all) => [JSON.stringify(round), all[1] ?? ''])).toMatchObject({ code: 'line-invalid', line: 2 })
  })

  test('is refused where a policy comes twice, where nothing stands in it, and where it is something else', () => {
    expect(failureOf((all) => [...all.slice(0, 3), all[1] ?? ''])).toMatchObject({ code: 'duplicate-policy' })
    expect(failureOf((all) => [all[0] ?? '', ...Array.from({ length: 200_001 }, () => '{}')])).toMatchObject({ code: 'line-invalid' })
    expect(failureOf(() => ['', ' '])).toEqual({ code: 'empty' })
    expect(failureOf(() => ['{"a":1}', '{"b":2}'])).toEqual({ code: 'not-a-snapshot' })
    expect(failureOf(() => ['[]', '{}'])).toEqual({ code: 'not-a-snapshot' })
    expect(failureOf(() => ['7', '{}'])).toEqual({ code: 'not-a-snapshot' })
  })
})
