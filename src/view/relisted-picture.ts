import type { FactTable } from '../analytics/facts.ts'
import type { RelistedRow } from '../analytics/relisted.ts'

/** A policy at one side of the picture; `at` is its place from the top, 0 first. */
export interface PictureNode {
  readonly key: string
  readonly code: string
  readonly name: string
  readonly to: string | null
  readonly at: number
}

/** Rows that lead from the policy that counts them to one that lists them again. */
export interface PictureLink {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly rows: number
  /** Homes outside the round. */
  readonly outside: boolean
  readonly words: string
}

/** 再掲 as a picture: home policies on the left, policies that list again on the right. */
export interface RelistedPicture {
  readonly homes: readonly PictureNode[]
  readonly lists: readonly PictureNode[]
  readonly links: readonly PictureLink[]
  readonly summary: string
}

const OUTSIDE = -1

/** Nodes in sheet order, homes outside the round last; one link for each pair of policies. */
export function buildRelistedPicture(facts: FactTable, rows: readonly RelistedRow[]): RelistedPicture {
  const { source } = facts.policies
  const homeOf = (row: RelistedRow): number => row.homePolicy ?? OUTSIDE
  const order = (a: number, b: number): number => (a === OUTSIDE ? 1 : b === OUTSIDE ? -1 : a - b)
  const nodesOf = (policies: readonly number[]): readonly PictureNode[] =>
    [...new Set(policies)].sort(order).map((policy, at) => ({
      key: String(policy), at, code: source[policy]?.code ?? 'この評価の外', name: source[policy]?.name ?? '',
      to: policy === OUTSIDE ? null : `/policies/${source[policy]!.code}`,
    }))
  const homes = nodesOf(rows.map(homeOf))
  const lists = nodesOf(rows.map((row) => row.policy))
  const links = homes.flatMap((home) => lists.flatMap((list): PictureLink[] => {
    const between = rows.filter((row) => String(homeOf(row)) === home.key && String(row.policy) === list.key)
    if (between.length === 0) return []
    return [{
      key: `${home.key}-${list.key}`, from: home.at, to: list.at, rows: between.length, outside: home.key === String(OUTSIDE),
      words: `${home.code}から${list.code}へ${between.length}行`,
    }]
  }))
  return { homes, lists, links, summary: `本体の施策と再掲している施策。${links.map((link) => link.words).join('、')}。` }
}
