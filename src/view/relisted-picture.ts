import type { FactTable } from '../analytics/facts.ts'
import type { RelistedRow } from '../analytics/relisted.ts'

/** A policy at one side of the picture, which stand from the top down. */
export interface PictureNode {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly to: string
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

/** Nodes in sheet order, one link for each pair of policies; a home outside the round is a count and no line. */
export function buildRelistedPicture(facts: FactTable, rows: readonly RelistedRow[]): RelistedPicture {
  const between = new Map<string, number>()
  for (const { homePolicy, policy } of rows) between.set(`${homePolicy}-${policy}`, (between.get(`${homePolicy}-${policy}`) ?? 0) + 1)
  const nodesOf = (policies: readonly number[], side: 'homes' | 'lists'): readonly PictureNode[] =>
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
  return { homes, lists, links, summary: `本体の施策と再掲している施策。${words || '本体がこの評価にある再掲はありません'}。` }
}
