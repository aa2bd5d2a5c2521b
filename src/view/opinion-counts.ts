import { UNREAD_OPINION, type OpinionMark, type OpinionStatus } from '../domain/opinion-mark.ts'
import { OPINION_STATUS_WORDS } from '../messages/opinions.ts'
import { someOf } from './some-of.ts'

/** 意見に関連する記載：あり1施策（653）、見つからない1施策（641）、未確認7施策; null where no sheet states an opinion. */
export function opinionCounts(rows: readonly { readonly key: string; readonly code: string }[], marks: ReadonlyMap<string, OpinionMark>): string | null {
  if (rows.length === 0) return null
  const codesOf = (status: OpinionStatus): readonly string[] =>
    rows.filter(({ key }) => (marks.get(key) ?? UNREAD_OPINION).status === status).map(({ code }) => code)
  const parts = (Object.keys(OPINION_STATUS_WORDS) as OpinionStatus[]).flatMap((status) => {
    const codes = codesOf(status)
    const named = status === 'unread' ? '' : `（${someOf(codes)}）`
    return codes.length === 0 ? [] : [`${OPINION_STATUS_WORDS[status]}${codes.length}施策${named}`]
  })
  return `意見に関連する記載：${parts.join('、')}`
}
