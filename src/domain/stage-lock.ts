/** Held by a worker as long as what it writes is of use, so that no other tab sweeps it away. @param token of its import */
export const stageLock = (token: string): string => `miharashi.stage:${token}`
