import { describe, expect, it } from 'vitest'
import { buildCountry, COUNTRIES, countryHeader } from '../../src/made-up/countries.ts'
import { decodeNdjson, encodeNdjson } from '../../src/snapshot/ndjson.ts'

describe('a made-up country', () => {
  const round = { ...countryHeader('city', 5), policies: [...buildCountry('city', 5)].flat() }

  it('is a round by the contract, marked as made up in its header, its title and the names of its municipalities', () => {
    const decoded = decodeNdjson(encodeNdjson(round))
    expect(decoded).toMatchObject({ ok: true, value: { madeUp: true, title: expect.stringContaining('見本（作り物）') as string } })
    expect(new Set(round.policies.map(({ municipality }) => municipality))).toEqual(new Set(['見本市1']))
  })

  it('has as many policies, projects and indicators as its size says', () => {
    const count = (of: (policy: (typeof round.policies)[number]) => number): number => round.policies.reduce((sum, policy) => sum + of(policy), 0)
    expect([round.policies.length, count(({ projects }) => projects.length), count(({ indicators }) => indicators.length)])
      .toEqual([COUNTRIES.city.policies, COUNTRIES.city.projects, COUNTRIES.city.indicators])
  })

  it('is the same for a seed, and another for another', () => {
    const first = (seed: number): string => JSON.stringify(buildCountry('nation', seed).next().value)
    expect(first(5)).toBe(first(5))
    expect(first(6)).not.toBe(first(5))
  })

  it('goes on in the names of its municipalities', () => {
    const country = buildCountry('prefecture', 5)
    const names = [country.next(), country.next()].map(({ value }) => value?.[0]?.municipality)
    expect(names).toEqual(['見本市1', '見本市2'])
  })
})
