import fc from 'fast-check'
import type { InferOutput } from 'valibot'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { decodeSnapshot } from '../../src/snapshot/decode.ts'
import { decodeSnapshotText } from '../../src/snapshot/decode-text.ts'
import type { snapshotSchema } from '../../src/snapshot/schema.ts'
import type { Snapshot } from '../../src/snapshot/types.ts'
import { shippedJson, shippedWith } from './builders.ts'

type Thawed<T> = T extends readonly [infer A, infer B, infer C] ? [A, B, C] : T extends readonly (infer E)[] ? Thawed<E>[] : T extends object ? { -readonly [K in keyof T]: Thawed<T[K]> } : T

const failureOf = (input: unknown) => {
  const decoded = decodeSnapshot(input)
  return decoded.ok ? null : decoded.error
}

/** The failure after one change of the shipped round. */
const failureWith = (path: string, value: unknown) => failureOf(shippedWith(path, value))

test('the schema and the types say the same', () => {
  expectTypeOf<Thawed<Snapshot>>().toEqualTypeOf<Thawed<InferOutput<typeof snapshotSchema>>>()
})

test('the shipped round is accepted unchanged', () => {
  expect(decodeSnapshotText(shippedJson)).toEqual({ ok: true, value: JSON.parse(shippedJson) })
  expect(decodeSnapshotText(`\ufeff${shippedJson}`).ok).toBe(true)
})

describe('what is no snapshot', () => {
  test.each([[null], [3], ['x'], [[]], [{}], [{ format: 'other', version: 1 }]])('%j', (input) => {
    expect(failureOf(input)).toEqual({ code: 'not-a-snapshot', args: {} })
  })

  test('an object that only inherits what a snapshot has', () => {
    expect(failureOf(Object.create(JSON.parse(shippedJson) as object))).toEqual({ code: 'not-a-snapshot', args: {} })
  })

  test('a later version is refused as such, whatever else it holds', () => {
    expect(failureOf({ format: 'miharashi-snapshot', version: 2 })).toEqual({ code: 'newer-version', path: 'version', args: { version: 2, supported: 1 } })
  })

  test.each([['no version', undefined], ['an old one', 0], ['text', '1'], ['a fraction', 1.5]])('%s is invalid', (_, version) => {
    expect(failureWith('version', version)).toMatchObject({ code: 'invalid', path: 'version' })
  })
})

describe('meaning', () => {
  test.each([
    ['an id with capitals', 'id', 'Asaka'],
    ['an id that names a prototype', 'id', '__proto__'],
    ['a year out of range', 'evaluationYear', 4],
    ['another unit of money', 'costUnit', 'yen'],
    ['a number as text', 'policies.0.indicators.0.figures.0.value', '50'],
    ['an infinite value', 'policies.0.indicators.0.figures.0.value', Infinity],
    ['a fraction of thousand yen', 'policies.0.projects.3.costs.0.value', 0.5],
    ['an amount that is not exact', 'policies.0.statedTotals.0.value', 2 ** 53 + 2],
    ['a cost basis that is an indicator’s', 'policies.0.costTrend.0.basis', 'actual'],
    ['a line 0', 'policies.0.at.1', 0],
    ['a place of four parts', 'policies.0.at.3', 9],
    ['a missing list', 'policies.0.projects', undefined],
    ['a text as long as a book', 'policies.0.vision', 'あ'.repeat(100_001)],
    ['more projects than any sheet', 'policies.0.projects', Array(2001).fill({ no: 1, name: '', relisted: false, costs: [], outlook: '' })],
  ])('%s is refused with its place', (_, path, value) => {
    expect(failureWith(path, value)).toMatchObject({ code: 'invalid', path })
  })

  test('a policy code twice is refused, unless the municipalities differ', () => {
    expect(failureWith('policies.1.code', '611')).toEqual({ code: 'duplicate-policy', path: 'policies.1.code', args: { policy: '611' } })
    const apart = shippedJson.replace('"code": "612"', '"municipality": "志木市", "code": "611"')
    expect(decodeSnapshotText(apart).ok).toBe(true)
  })

  test('an indicator number or a source id twice is refused', () => {
    expect(failureWith('policies.7.indicators.1.no', 1)).toMatchObject({ code: 'duplicate-indicator', path: 'policies.7.indicators.1.no' })
    expect(failureWith('sources.1', { id: 's1', name: '', sha256: '', lines: 0 })).toMatchObject({ code: 'duplicate-source', path: 'sources.1.id' })
  })

  test('a negative zero is the zero it stands for', () => {
    const decoded = decodeSnapshotText(shippedJson.replace('"value": 50,', '"value": -0,'))
    expect(decoded.ok && Object.is(decoded.value.policies[0]?.indicators[0]?.figures[0]?.value, 0)).toBe(true)
  })

  test('a negative zero among the ranks comes back as it went in', () => {
    const decoded = decodeSnapshotText(shippedJson.replace('"worst": 1', '"worst": -0'))
    expect(decoded.ok && Object.is(decoded.value.ratingScales.progress.worst, 0)).toBe(true)
  })

  test('a key of the file does not make the place endless', () => {
    const { path = '' } = failureWith('policies.0.textAt', { ['k'.repeat(5_000)]: ['s1', 1, 1] }) ?? {}
    expect(path.length).toBeLessThanOrEqual(200)
  })

  test('unknown keys are dropped, and keys that reach a prototype never arrive', () => {
    const json = shippedJson.replace('"textAt": {', '"extra": 1, "__proto__": {"polluted": true}, "textAt": {"__proto__": ["s1", 1, 1], "constructor": ["s1", 1, 1],')
    const decoded = decodeSnapshotText(json)
    expect(decoded).toEqual({ ok: true, value: JSON.parse(shippedJson) })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const places = decoded.ok ? decoded.value.policies[0]?.textAt : {}
    expect(Object.keys(places ?? {})).not.toContain('constructor')
  })
})

describe('text', () => {
  test.each([['', 'empty'], ['\ufeff \n', 'empty'], ['%PDF-1.7', 'not-json'], ['{"format": nope}', 'not-json'], ['<html>', 'not-json'], ['[1,2', 'cut'], ['{"a": "b', 'cut']])(
    '%j is %s', (text, code) => {
      expect(decodeSnapshotText(text)).toMatchObject({ ok: false, error: { code } })
    })

  test('a snapshot cut anywhere is called cut', () => {
    const end = shippedJson.trimEnd().length - 1
    fc.assert(fc.property(fc.integer({ min: 1, max: end }), (length) => {
      expect(decodeSnapshotText(shippedJson.slice(0, length))).toMatchObject({ ok: false, error: { code: 'cut' } })
    }), { numRuns: 40 })
  })

  test('a depth that no snapshot has is refused', () => {
    expect(decodeSnapshotText('['.repeat(200_000) + ']'.repeat(200_000))).toMatchObject({ ok: false, error: { code: 'not-a-snapshot' } })
  })

  test('no value makes decoding fail otherwise than by a failure', () => {
    fc.assert(fc.property(fc.jsonValue(), (input) => {
      expect(failureOf(input)?.code).toBe('not-a-snapshot')
    }), { numRuns: 200 })
  })

  test('one changed field is accepted or refused with a place, never more', () => {
    const paths = fc.constantFrom('id', 'title', 'policies', 'sources', 'ratingScales', 'diagnostics', 'targetYear')
    fc.assert(fc.property(paths, fc.jsonValue(), (path, value) => {
      const failure = failureWith(path, value)
      expect(failure === null || (failure.code === 'invalid' && failure.path?.startsWith(path))).toBe(true)
    }), { numRuns: 150 })
  })
})
