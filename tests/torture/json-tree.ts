import type { Dice } from '../../src/made-up/dice.ts'

export type Tree = Record<string, unknown> | unknown[]

/** A value's place: what holds it, and under which key. */
export interface Place {
  readonly holder: Tree
  readonly key: string
  readonly value: unknown
}

export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** A place anywhere below the root, found by going down at random. @returns null for a root that holds nothing */
export function pickPlace(root: Tree, dice: Dice): Place | null {
  let holder: Tree = root
  for (;;) {
    const keys = Object.keys(holder)
    if (keys.length === 0) return null
    const key = dice.pick(keys)
    const value = (holder as Record<string, unknown>)[key]
    const goesOn = isTree(value) && Object.keys(value).length > 0 && dice.chance(0.9)
    if (!goesOn) return { holder, key, value }
    holder = value
  }
}

export function put({ holder, key }: Place, value: unknown): void {
  (holder as Record<string, unknown>)[key] = value
}

export function drop({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

/** Every list of the tree that is not empty, with what it holds. */
export function listsOf(root: Tree): unknown[][] {
  const below = Object.values(root).flatMap((value) => (isTree(value) ? listsOf(value) : []))
  return Array.isArray(root) && root.length > 0 ? [root, ...below] : below
}

const RAW = '\u0001raw:'

/** A value that stands in the file as it is spelt here, which JSON itself may not allow. */
export const raw = (spelling: string): string => `${RAW}${spelling}`

/** The tree as text, with what is spelt otherwise put in its place. */
export function writeTree(root: unknown, indent: number): string {
  return (JSON.stringify(root, null, indent) ?? 'null').replace(/"\\u0001raw:((?:[^"\\]|\\.)*)"/g, (_, spelling: string) => JSON.parse(`"${spelling}"`) as string)
}
