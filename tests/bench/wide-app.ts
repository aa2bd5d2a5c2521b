import '../../src/app/main.ts'
import { createWideBuilder } from '../../src/analytics/wide-builder.ts'
import { nameReader } from '../../src/analytics/packed-names.ts'
import type { WideTable } from '../../src/analytics/wide-table.ts'
import { buildCountry, countryHeader, type CountryName } from '../../src/made-up/countries.ts'
import { municipalityRound } from '../../src/snapshot/municipality-round.ts'
import { useRoundsStore } from '../../src/stores/rounds.ts'
import { useWideRound } from '../../src/stores/wide-round.ts'

/** The app itself, with a made-up country opened in place of the round that it ships with. */
const SEED = 20221
const name = (new URLSearchParams(location.search).get('country') ?? 'prefecture') as CountryName
const rounds = useRoundsStore()

function buildTable(): WideTable {
  const header = countryHeader(name, SEED)
  const builder = createWideBuilder(header)
  for (const policies of buildCountry(name, SEED)) for (const policy of policies) builder.add(policy)
  const end = builder.end()
  if (!('built' in end)) throw new Error('a made-up country is told from one pass')
  const { facts, judged, names } = end.built
  const { id, title } = header
  return { id, title, madeUp: true, facts, judged, nameOf: nameReader(names), sheetsOf: () => Promise.reject(new Error('read by municipality')) }
}

function open(): void {
  const table = buildTable()
  useWideRound().show(table, (municipality) => {
    const at = table.facts.municipalities.indexOf(municipality)
    for (const policies of buildCountry(name, SEED)) {
      if (policies[0]?.municipality === municipality) return Promise.resolve(municipalityRound(countryHeader(name, SEED), municipality, at, policies))
    }
    return Promise.reject(new Error(municipality))
  })
  rounds.showWide(table.id, null)
  document.documentElement.dataset.opened = name
}

const stop = rounds.$subscribe(() => {
  if (rounds.status !== 'ready' || rounds.shelving !== 'stored') return
  stop()
  open()
}, { flush: 'post' })
