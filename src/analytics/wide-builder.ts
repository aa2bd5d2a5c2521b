import type { CostBasis, Policy, Snapshot } from '../snapshot/types.ts'
import { buildColumnPart, type ColumnPart, type World } from './column-part.ts'
import { chooseBases, hasSeveralBases, noteBases, withBases, type Bases } from './cost-basis.ts'
import { Dictionary } from './dictionary.ts'
import { joinColumns } from './join-columns.ts'
import { joinNames, type PackedNames } from './packed-names.ts'

type Header = Omit<Snapshot, 'policies'>

/** The columns of a round, municipality by municipality in the order in which they first appear. */
export interface BuiltColumns extends World {
  readonly names: PackedNames
  /** Place of a policy in the file by its index: not its index itself where a municipality's policies stand apart there. */
  readonly order: Uint32Array<ArrayBuffer>
}

/** What has to be known to go over the policies a second time. */
export interface SecondPass {
  readonly order: Uint32Array<ArrayBuffer>
  readonly bases: ReadonlyMap<number, CostBasis>
}

export interface WideBuilder {
  add(policy: Policy): void
  /** The columns; or, where they cannot be told from one pass, how to go over the policies again. */
  end(): { readonly built: BuiltColumns } | { readonly again: SecondPass }
}

/** The policies at some places of the file. */
type SheetsAt = (places: readonly number[]) => Promise<readonly Policy[]>

/** Few enough to be forgotten soon, many enough to be worth a part. */
const POLICIES_A_PART = 500

/** Places in the file, those of one municipality together. */
function orderOf(codes: readonly number[], municipalities: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(municipalities + 1)
  for (const code of codes) next[code + 1]! += 1
  for (let code = 0; code < municipalities; code++) next[code + 1]! += next[code]!
  const order = new Uint32Array(codes.length)
  codes.forEach((code, place) => { order[next[code]!++] = place })
  return order
}

/** Makes columns of policies that come one by one; the policies themselves are soon let go. */
export function createWideBuilder(header: Header): WideBuilder {
  const municipalities = new Dictionary()
  const codes: number[] = []
  const bases: Bases = new Map()
  let parts: ColumnPart[] = []
  let waiting: Policy[] = []
  let again = false

  function close(): void {
    if (hasSeveralBases(bases)) again = true
    if (again) parts = []
    else parts.push(buildColumnPart({ ...header, policies: waiting }))
    waiting = []
  }
  return {
    add: (policy) => {
      const known = municipalities.words.length
      const code = municipalities.encode(policy.municipality ?? header.municipality)
      const before = codes.at(-1)
      if (code !== before && code < known) again = true
      if (code !== before && waiting.length >= POLICIES_A_PART) close()
      codes.push(code)
      noteBases(bases, policy)
      if (!again) waiting.push(policy)
    },
    end: () => {
      close()
      const order = orderOf(codes, municipalities.words.length)
      if (again) return { again: { order, bases: chooseBases(bases) } }
      return { built: { ...joinColumns(parts), names: joinNames(parts.map(({ names }) => names)), order } }
    },
  }
}

/**
 * The columns of a round whose policies are gone over a second time.
 * @param onProgress policies so far
 */
export async function buildAgain(
  header: Header,
  { order, bases }: SecondPass,
  sheetsAt: SheetsAt,
  onProgress: (done: number) => void,
): Promise<BuiltColumns> {
  const builder = createWideBuilder(header)
  for (let from = 0; from < order.length; from += POLICIES_A_PART) {
    const sheets = await sheetsAt([...order.subarray(from, from + POLICIES_A_PART)])
    for (const sheet of sheets) builder.add(withBases(sheet, bases))
    onProgress(from + sheets.length)
  }
  const end = builder.end()
  if ('again' in end) throw new Error('a second pass never asks for a third')
  return { ...end.built, order }
}

/** The columns of all that was added: of one pass or, where that does not tell them, of a second one over `sheetsAt`. */
export async function endColumns(builder: WideBuilder, header: Header, sheetsAt: SheetsAt, onProgress: (done: number) => void = () => undefined): Promise<BuiltColumns> {
  const end = builder.end()
  return 'built' in end ? end.built : buildAgain(header, end.again, sheetsAt, onProgress)
}
