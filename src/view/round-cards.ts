import { formatBytes } from '../format/bytes.ts'
import { formatDay } from '../format/day.ts'
import { formatFixed } from '../format/number.ts'
import { formatEraYear } from '../format/year.ts'
import { ORIGIN_WORDS, ROUND_WORDS } from '../messages/rounds.ts'

/** A round of this device, as the list of rounds knows it. */
export interface ListedRound {
  readonly id: string
  readonly municipality: string
  readonly title: string
  readonly evaluationYear: number
  readonly policies: number
  readonly indicators: number | null
  readonly projects: number | null
  readonly bytes: number | null
  /** ISO 8601, UTC. */
  readonly storedAt: string | null
  readonly shipped: boolean
  readonly own: boolean
  /** Too large to be read whole. */
  readonly wide: boolean
}

export interface RoundCardView {
  readonly id: string
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly text: string }[]
  readonly open: boolean
  /** It may be opened together with what is open: another chapter of the same municipality and year. */
  readonly joins: boolean
  /** How it is saved as a file. */
  readonly save: string
  /** null: it comes with the app and stays. */
  readonly removal: 'remove' | 'restore' | null
}

/** The day in Japan. */
const dayOf = (instant: string): string => {
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? '' : formatDay(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(at))
}

function originOf({ shipped, own }: ListedRound): string {
  if (!own) return ORIGIN_WORDS.shipped
  return shipped ? ORIGIN_WORDS.replaced : ORIGIN_WORDS.own
}

function factsOf(round: ListedRound): RoundCardView['facts'] {
  const { policies, indicators, projects, bytes, storedAt } = round
  const count = (value: number): string => formatFixed(value, 0)
  const counts = [`${count(policies)}施策`, ...(indicators === null ? [] : [`${count(indicators)}指標`]), ...(projects === null ? [] : [`事業${count(projects)}行`])]
  return [
    { name: '自治体名', text: round.municipality || '記載なし' },
    { name: '評価年度', text: `${formatEraYear(round.evaluationYear)}（${round.evaluationYear}年度）` },
    { name: '内容', text: counts.join('・') },
    { name: '出どころ', text: `${originOf(round)}${storedAt === null ? '' : `　${dayOf(storedAt)}にこの端末に保存`}` },
    ...(bytes === null ? [] : [{ name: '大きさ', text: formatBytes(bytes) }]),
  ]
}

/**
 * The rounds of this device in the order of the list.
 * @param open ids of the rounds that are looked at
 */
export function buildRoundCards(rounds: readonly ListedRound[], open: readonly string[]): readonly RoundCardView[] {
  const first = rounds.find(({ id }) => open.includes(id))
  return rounds.map((round) => ({
    id: round.id,
    title: round.title || round.id,
    facts: factsOf(round),
    open: open.includes(round.id),
    joins: first !== undefined && !first.wide && !round.wide && !open.includes(round.id) && round.municipality === first.municipality && round.evaluationYear === first.evaluationYear,
    save: round.wide ? ROUND_WORDS.saveLines : ROUND_WORDS.save,
    removal: round.own ? (round.shipped ? 'restore' : 'remove') : null,
  }))
}
