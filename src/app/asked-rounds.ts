import { readRoundIds } from '../stores/address.ts'

/** The rounds that the address asks for, read before there is a router, so that no other round is brought first. */
export const askedRounds = (): readonly string[] =>
  readRoundIds(Object.fromEntries(new URLSearchParams(location.hash.split('?')[1]?.split('#')[0] ?? '')))
