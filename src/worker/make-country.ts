import { ok } from '../domain/result.ts'
import { sha256OrThrow } from '../intake/sha256-hex.ts'
import { buildCountry, countryHeader, type CountryName } from '../made-up/countries.ts'
import { serveStage } from './stage-session.ts'

/** A country that is made by a generator, the same for a seed. */
export interface CountryWish {
  readonly name: CountryName
  readonly seed: number
}

serveStage<CountryWish>(async ({ name, seed }, sink) => {
  sink.begin(countryHeader(name, seed))
  let made = 0
  for (const policies of buildCountry(name, seed)) {
    for (const policy of policies) sink.add(policy)
    made += 1
    await sink.rest(made)
  }
  return ok(await sha256OrThrow(new TextEncoder().encode(`${name} ${seed}`)))
})
