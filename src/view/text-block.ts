import type { Policy } from '../snapshot/types.ts'
import { textsOf, type TextBlock } from './policy-detail.ts'

/** One block of a sheet's words by its key; a sheet without it has it blank. */
export function textBlock(policy: Policy, key: string): TextBlock {
  return textsOf(policy).find((text) => text.key === key) ?? { key, heading: '', paragraphs: [], blank: true, place: null }
}
