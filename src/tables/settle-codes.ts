import type { DraftPolicy } from './drafts.ts'

export interface SettledCodes {
  /** One a policy, all different, none empty. */
  readonly codes: readonly string[]
  /** Codes that no table prints, so that no chapter may be read off them. */
  readonly derived: number
}

/**
 * The codes of the policies: as printed; where none is, the number that may serve as one if it belongs to one policy alone;
 * else 01, 02, … in order. The same tables give the same codes.
 */
export function settleCodes(policies: readonly DraftPolicy[]): SettledCodes {
  const used = new Set(policies.flatMap(({ code }) => code ?? []))
  const bare = policies.filter(({ code }) => code === null)
  const others = new Set(bare.map(({ otherCode }) => otherCode))
  const numbered = bare.length > 0 && others.size === bare.length && bare.every(({ otherCode }) => otherCode !== '' && !used.has(otherCode))
  const width = Math.max(2, String(policies.length).length)
  let next = 0
  const derive = (): string => {
    do next++
    while (used.has(String(next).padStart(width, '0')))
    return String(next).padStart(width, '0')
  }
  return { codes: policies.map(({ code, otherCode }) => code ?? (numbered ? otherCode : derive())), derived: bare.length }
}
