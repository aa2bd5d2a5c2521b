declare module 'virtual:shipped-rounds' {
  export const shippedRounds: readonly import('../domain/shipped-round.ts').ShippedRound[]
}
