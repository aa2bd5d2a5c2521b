declare module 'virtual:shipped-rounds' {
  import type { ShippedRound } from '../domain/shipped-round.ts'

  export const shippedRounds: readonly ShippedRound[]
}
