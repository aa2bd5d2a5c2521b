/** What must still hold after a fault. */
export interface Promised {
  /** Fingerprints of the states of the rounds that are allowed: the old one whole, the new one whole. */
  readonly rounds: readonly string[]
  /** What lies there after the engine has thrown its own database away: allowed only where the app says so. */
  readonly fresh?: string
  /** Texts of notes that were said to be saved. */
  readonly notes: readonly string[]
  /** What was said to be settled, one text each. */
  readonly settled: readonly string[]
  /** Whether something was refused, so that a sentence has to say so. */
  readonly refused: boolean
}

/** What an audit found after it. */
export interface Found {
  readonly rounds: string
  /** Whether the app says that the browser has lost its database. */
  readonly lossSaid?: boolean
  readonly notes: readonly string[]
  readonly settled: readonly string[]
  /** Sentences that say that something did not happen. */
  readonly sentences: readonly string[]
  /** Page errors, reports of the content policy, requests to other origins. */
  readonly problems: readonly string[]
}

const JAPANESE = /[ぁ-んァ-ヶ一-龠].*。/s
const UNREADABLE = /undefined|NaN|null|\[object|エラー|Error\b/

const lacking = (what: string, promised: readonly string[], found: readonly string[]): readonly string[] => {
  const there = new Set(found)
  const lost = promised.filter((one) => !there.has(one))
  return lost.length === 0 ? [] : [`${what} lost: ${lost.join(', ')}`]
}

const pollution = (): readonly string[] => {
  const added: string[] = []
  for (const key in {}) added.push(key)
  return added.length === 0 ? [] : [`Object.prototype has got ${added.join(', ')}`]
}

/** The promises that a fault has broken, one sentence each; [] where all held. */
export function brokenPromises(promised: Promised, found: Found): readonly string[] {
  const silent = promised.refused && !found.sentences.some((sentence) => JAPANESE.test(sentence))
  const allowed = [...promised.rounds, ...(found.lossSaid === true && promised.fresh !== undefined ? [promised.fresh] : [])]
  const odd = found.sentences.filter((sentence) => UNREADABLE.test(sentence))
  return [
    ...(allowed.includes(found.rounds) ? [] : [`the rounds are neither the old nor the new ones: ${found.rounds}`]),
    ...lacking('acknowledged notes', promised.notes, found.notes),
    ...lacking('settings', promised.settled, found.settled),
    ...(silent ? ['refused without a sentence'] : []),
    ...odd.map((sentence) => `a sentence that is none: ${sentence}`),
    ...found.problems,
    ...pollution(),
  ]
}
