import type { FactTable } from '../analytics/facts.ts'
import type { RelistedRow } from '../analytics/relisted.ts'

/** A policy at one side of the picture; `place` is its row from the top, 0 first, between two rows where it leads to both. */
export interface PictureNode {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly to: string
  readonly place: number
  /** Rows that it lists again whose homes lie outside the round. */
  readonly outside: number
}

/** Rows that lead from the policy that counts them to one that lists them again. */
export interface PictureLink {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly fromCode: string
  readonly toCode: string
  readonly rows: number
}

/** 再掲 as a picture: home policies on the left, policies that list again on the right. */
export interface RelistedPicture {
  readonly homes: readonly PictureNode[]
  readonly lists: readonly PictureNode[]
  readonly links: readonly PictureLink[]
  readonly summary: string
}

/**
 * Places in rows for nodes in their order, as near to what they wish as they can be with a row for each (least squares: neighbours
 * that wish for too little room share what they wish).
 * @param rows as many as the longer side has
 */
export function placesNear(wishes: readonly number[], rows: number): readonly number[] {
  const shared: { sum: number; count: number }[] = []
  wishes.forEach((wish, at) => {
    let last = { sum: wish - at, count: 1 }
    for (let before = shared.at(-1); before && before.sum / before.count >= last.sum / last.count; before = shared.at(-1)) {
      last = { sum: before.sum + last.sum, count: before.count + last.count }
      shared.pop()
    }
    shared.push(last)
  })
  return shared.flatMap(({ sum, count }) => Array.from({ length: count }, () => Math.min(Math.max(sum / count, 0), rows - wishes.length)))
    .map((shift, at) => shift + at)
}

type Node = Omit<PictureNode, 'place'>

/** The shorter side stands where its lines lead to, so that on a long page neither end of a line is out of sight of the other. */
function placed(homes: readonly Node[], lists: readonly Node[], links: readonly PictureLink[]): Pick<RelistedPicture, 'homes' | 'lists'> {
  const rows = Math.max(homes.length, lists.length)
  const inOrder = (nodes: readonly Node[]): readonly PictureNode[] => nodes.map((node, at) => ({ ...node, place: at }))
  const nearTo = (nodes: readonly Node[], endsOf: (at: number) => readonly number[]): readonly PictureNode[] => {
    const wishes = nodes.map((_, at) => {
      const ends = endsOf(at)
      return ends.length === 0 ? ((at + 0.5) * rows) / nodes.length - 0.5 : ends.reduce((sum, end) => sum + end, 0) / ends.length
    })
    const places = placesNear(wishes, rows)
    return nodes.map((node, at) => ({ ...node, place: places[at]! }))
  }
  return homes.length <= lists.length
    ? { homes: nearTo(homes, (at) => links.filter(({ from }) => from === at).map(({ to }) => to)), lists: inOrder(lists) }
    : { homes: inOrder(homes), lists: nearTo(lists, (at) => links.filter(({ to }) => to === at).map(({ from }) => from)) }
}

/** Nodes in sheet order, one link for each pair of policies; a home outside the round is a count and no line. */
export function buildRelistedPicture(facts: FactTable, rows: readonly RelistedRow[]): RelistedPicture {
  const between = new Map<string, number>()
  for (const { homePolicy, policy } of rows) between.set(`${homePolicy}-${policy}`, (between.get(`${homePolicy}-${policy}`) ?? 0) + 1)
  const nodesOf = (policies: readonly number[], side: 'homes' | 'lists'): readonly Node[] =>
    [...new Set(policies)].sort((a, b) => a - b).map((policy) => {
      const { code, name } = facts.policies.source[policy]!
      return { key: String(policy), code, name, to: `/policies/${code}`, outside: side === 'lists' ? (between.get(`null-${policy}`) ?? 0) : 0 }
    })
  const homes = nodesOf(rows.flatMap((row) => (row.homePolicy === null ? [] : [row.homePolicy])), 'homes')
  const lists = nodesOf(rows.map((row) => row.policy), 'lists')
  const links = homes.flatMap((home, from) => lists.flatMap((list, to): PictureLink[] => {
    const count = between.get(`${home.key}-${list.key}`)
    return count === undefined ? [] : [{ key: `${home.key}-${list.key}`, from, to, fromCode: home.code, toCode: list.code, rows: count }]
  }))
  const words = links.map((link) => `${link.fromCode}の${link.rows}行を${link.toCode}が再掲`).join('、')
  return { ...placed(homes, lists, links), links, summary: `本体の施策と再掲している施策。${words || '本体がこの評価にある再掲はありません'}。` }
}
