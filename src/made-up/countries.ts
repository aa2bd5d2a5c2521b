import type { Policy, Snapshot } from '../snapshot/types.ts'
import { buildCity, type CitySize } from './city.ts'

/** Several municipalities in one round. */
interface Country extends CitySize {
  readonly municipalities: number
}

export const COUNTRIES = {
  city: { municipalities: 1, policies: 110, projects: 1000, indicators: 165 },
  prefecture: { municipalities: 63, policies: 10_600, projects: 100_000, indicators: 15_900 },
  nation: { municipalities: 1741, policies: 106_000, projects: 1_000_000, indicators: 159_000 },
} as const satisfies Readonly<Record<string, Country>>

export type CountryName = keyof typeof COUNTRIES

const COUNTRY_NAMES: Readonly<Record<CountryName, string>> = { city: '見本市', prefecture: '見本県', nation: '見本国' }

const shareOf = (total: number, at: number, places: number): number =>
  Math.floor(((at + 1) * total) / places) - Math.floor((at * total) / places)

/** A round without its policies. */
export type MadeUpHeader = Omit<Snapshot, 'policies'>

const sizeOf = ({ municipalities, policies, projects, indicators }: Country, at: number): CitySize => {
  const share = (total: number): number => shareOf(total, at, municipalities)
  return { policies: share(policies), projects: share(projects), indicators: share(indicators) }
}

/** What stands above the policies of a made-up country. */
export function countryHeader(name: CountryName, seed: number): MadeUpHeader {
  const { policies, ...header } = buildCity(seed, sizeOf(COUNTRIES[name], 0))
  return { ...header, id: `made-up-${name}-${seed}`, municipality: COUNTRY_NAMES[name], title: '令和4年度 施策評価　見本（作り物）', madeUp: true }
}

/** The policies of a made-up country, municipality by municipality and the same for a seed; each is let go before the next is made. */
export function* buildCountry(name: CountryName, seed: number): Generator<readonly Policy[]> {
  const country: Country = COUNTRIES[name]
  for (let at = 0; at < country.municipalities; at++) {
    const municipality = `見本市${at + 1}`
    yield buildCity(seed + at, sizeOf(country, at), municipality).policies.map((policy) => ({ municipality, ...policy }))
  }
}
