import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { COUNTRIES, countryHeader, type CountryName } from '../made-up/countries.ts'
import type { CountryWish } from '../worker/make-country.ts'
import { useRoundsStore } from './rounds.ts'
import { startStage, type Stage, type StageEnd, type StageProgress } from './stage.ts'

/** What the build was asked to show: a size and a seed. */
function readWish(): CountryWish {
  const [name = 'nation', seed = '20221'] = String(import.meta.env.VITE_MADE_UP ?? '').split(' ').filter(Boolean)
  return { name: Object.hasOwn(COUNTRIES, name) ? (name as CountryName) : 'nation', seed: Number(seed) }
}

/** A country made by a generator, policy by policy into the storage; only in the build that shows it. */
export const useMadeUp = defineStore('madeUp', () => {
  const rounds = useRoundsStore()
  const wish = readWish()
  const header = countryHeader(wish.name, wish.seed)
  const status = shallowRef<'waiting' | 'making' | 'stored' | 'failed'>('waiting')
  const progress = shallowRef<StageProgress | null>(null)
  const failure = shallowRef<StageEnd['kind'] | null>(null)
  let stage: Stage | null = null

  async function isStored(): Promise<boolean> {
    const found = await (await rounds.openShelf())?.find(header.id)
    return found?.ok === true && found.value !== null
  }
  async function open(): Promise<void> {
    await rounds.open([header.id])
    rounds.prefer(rounds.openIds)
  }
  async function make(): Promise<void> {
    status.value = 'making'
    const worker = new Worker(new URL('../worker/make-country.ts', import.meta.url), { type: 'module' })
    stage = startStage(worker, wish, (now) => { progress.value = now })
    const end = await stage.end
    const taken = end.kind === 'staged' && (await stage.take({ id: header.id, municipality: header.municipality, title: header.title })) === null
    stage = null
    progress.value = null
    failure.value = taken ? null : end.kind
    if (taken) status.value = 'stored'
    else status.value = end.kind === 'cancelled' ? 'waiting' : 'failed'
  }
  return {
    header, size: COUNTRIES[wish.name], seed: wish.seed, status, progress, failure, isStored, open, make,
    cancel: (): void => { void stage?.drop() },
  }
})
