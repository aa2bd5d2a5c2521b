import { readList, writeList } from '../domain/address-list.ts'
import { decodeCompared, type Comparable, type DroppedChoice } from './compare-choice.ts'

/** What stands beside each other. */
export interface CompareParameters {
  /** 比較: the columns of the page, policy codes or departments. */
  readonly compared: readonly string[]
  /** What is put by for 比較, carried from page to page. */
  readonly tray: readonly string[]
}

export const DEFAULT_COMPARE: CompareParameters = { compared: [], tray: [] }

/** The choices of an address; `drop` is told what they leave out. */
export function decodeCompareParameters(
  query: Readonly<Record<string, string>>, known: Comparable, drop: (one: DroppedChoice & { readonly parameter: string }) => void,
): CompareParameters {
  const choice = (parameter: string): readonly string[] => {
    const { chosen, dropped } = decodeCompared(readList(query[parameter] ?? ''), known)
    for (const one of dropped) drop({ parameter, ...one })
    return chosen
  }
  return { compared: choice('ids'), tray: choice('cmp') }
}

export function encodeCompareParameters({ compared, tray }: CompareParameters): Record<string, string> {
  return {
    ...(compared.length === 0 ? {} : { ids: writeList(compared) }),
    ...(tray.length === 0 ? {} : { cmp: writeList(tray) }),
  }
}
