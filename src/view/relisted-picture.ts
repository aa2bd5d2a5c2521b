import type { FactTable } from '../analytics/facts.ts'
import type { RelistedRow } from '../analytics/relisted.ts'

/** A policy at one side of the picture; `at` is its place from the top, 0 first. */
export interface PictureNode {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly to: string
  readonly at: number
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
  const outsideOf = (policy: number): number => rows.filter((row) => row.policy === policy && row.homePolicy === null).length
  const nodesOf = (policies: readonly number[], side: 'homes' | 'lists'): readonly PictureNode[] =>
    [...new Set(policies)].sort((a, b) => a - b).map((policy, at) => {
      const { code, name } = facts.policies.source[policy]!
      return { key: String(policy), at, code, name, to: `/policies/${code}`, outside: side === 'lists' ? outsideOf(policy) : 0 }
    })
  const homes = nodesOf(rows.flatMap((row) => (row.homePolicy === null ? [] : [row.homePolicy])), 'homes')
  const lists = nodesOf(rows.map((row) => row.policy), 'lists')
  const links = homes.flatMap((home) => lists.flatMap((list): PictureLink[] => {
    const between = rows.filter((row) => String(row.homePolicy) === home.key && String(row.policy) === list.key).length
    if (between === 0) return []
    return [{ key: `${home.key}-${list.key}`, from: home.at, to: list.at, fromCode: home.code, toCode: list.code, rows: between }]
  }))
  const words = links.map((link) => `${link.fromCode}の${link.rows}行を${link.toCode}が再掲`).join('、')
  return { homes, lists, links, summary: `本体の施策と再掲している施策。${words || '本体がこの評価にある再掲はありません'}。` }
}
