import type { Snapshot } from '../../src/snapshot/types.ts'
import { buildCity, type CitySize } from './city.ts'

/** Several municipalities, each with its own round. */
interface Country extends CitySize {
  readonly municipalities: number
}

export const COUNTRIES = {
  city: { municipalities: 1, policies: 110, projects: 1000, indicators: 165 },
  prefecture: { municipalities: 63, policies: 10_600, projects: 100_000, indicators: 15_900 },
  nation: { municipalities: 1741, policies: 106_000, projects: 1_000_000, indicators: 159_000 },
} as const satisfies Readonly<Record<string, Country>>

export type CountryName = keyof typeof COUNTRIES

const shareOf = (total: number, at: number, places: number): number =>
  Math.floor(((at + 1) * total) / places) - Math.floor((at * total) / places)

/** The rounds of a made-up country one after another, the same for a seed; a round is let go before the next is made. */
export function* buildCountry(name: CountryName, seed: number): Generator<Snapshot> {
  const { municipalities, policies, projects, indicators }: Country = COUNTRIES[name]
  for (let at = 0; at < municipalities; at++) {
    const share = (total: number): number => shareOf(total, at, municipalities)
    const size = { policies: share(policies), projects: share(projects), indicators: share(indicators) }
    yield buildCity(seed + at, size, `見本市${at + 1}`)
  }
}
