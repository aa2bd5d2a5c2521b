import { describe, expect, test } from 'vitest'
import { decodeSnapshotText } from '../../src/snapshot/decode-text.ts'
import { extractRound } from '../../src/snapshot/extract.ts'
import { asaka } from '../analytics/asaka.ts'

describe('a round with some of its policies', () => {
  const extract = extractRound(asaka(), (policy) => policy.code.startsWith('65'))

  test('is a snapshot by the contract and says that it is an extract', () => {
    const decoded = decodeSnapshotText(JSON.stringify(extract))
    expect(decoded).toMatchObject({ ok: true, value: { id: 'asaka-2022-6-sub', title: '令和4年度 施策評価 第6章（抜粋）' } })
  })

  test('holds the chosen policies whole and their sections alone', () => {
    const chosen = asaka().policies.filter((policy) => policy.code.startsWith('65'))
    expect(chosen.length).toBeGreaterThan(0)
    expect(extract.policies).toEqual(chosen)
    expect(extract.sections.map((section) => section.code)).toEqual(['6', '65'])
  })

  test('keeps the notes of its own sheets and of the document', () => {
    const note = (args: Record<string, string>) => ({ code: 'total-mismatch', severity: 'warning' as const, args })
    const round = { ...asaka(), diagnostics: [note({ policy: '611' }), note({ policy: '653' }), note({})] }
    expect(extractRound(round, (policy) => policy.code === '653').diagnostics).toEqual([note({ policy: '653' }), note({})])
  })

  test('is the round itself where nothing is left out', () => {
    expect(extractRound(asaka(), () => true)).toBe(asaka())
  })

  test('keeps a long id and a long title within the contract', () => {
    const round = { ...asaka(), id: 'a'.repeat(64), title: '題'.repeat(1000) }
    expect(decodeSnapshotText(JSON.stringify(extractRound(round, (policy) => policy.code === '653'))).ok).toBe(true)
  })
})
