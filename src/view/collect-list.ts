import type { FileCell, FileTable } from '../domain/file-table.ts'
import { AUDIENCE_WORDS, KIND_WORDS, PRIORITY_WORDS } from '../messages/notes.ts'
import { departmentOf, type Collected } from '../notes/collect.ts'
import { groundsOf } from './note-table.ts'

type Audience = 'public' | 'members'

/** How the secretariat wants the lists. */
export interface CollectOptions {
  /** 回答期限, 2026-12-10; '' where none is set. */
  readonly due: string
  readonly hideNames: boolean
  readonly audience: Audience
}

/** One list to be sent off: the questions to a department, or the opinions on a policy. */
export interface CollectList {
  readonly key: string
  readonly title: string
  readonly rows: readonly Collected[]
}

function group(rows: readonly Collected[], titleOf: (one: Collected) => string, prefix: string): readonly CollectList[] {
  const lists = new Map<string, Collected[]>()
  for (const one of rows) lists.set(titleOf(one), [...(lists.get(titleOf(one)) ?? []), one])
  return [...lists].map(([title, own], at) => ({ key: `${prefix}-${at}`, title, rows: own }))
}

/** Everything but opinions, one list a department. */
export const departmentLists = (all: readonly Collected[]): readonly CollectList[] =>
  group(all.filter(({ note }) => note.kind !== 'opinion'), ({ note }) => departmentOf(note), 'department')

/** Opinions, one list a policy; those on the whole under 全体. */
export const opinionLists = (all: readonly Collected[]): readonly CollectList[] =>
  group(all.filter(({ note }) => note.kind === 'opinion').sort((a, b) => (a.note.evidence.policy < b.note.evidence.policy ? -1 : 1)),
    ({ note: { evidence } }) => (evidence.policy ? `${evidence.policy} ${evidence.policyName}` : '全体'), 'opinion')

/** A file is often called after its member, so its name goes with the names. */
const otherTexts = ({ others }: Collected, hideNames: boolean): string =>
  others.map(({ note, file }) => (hideNames ? note.text : `${note.text}（${file}）`)).join('／')
export const alikeWords = ({ alike }: Collected): string => (alike.length > 0 ? `受付番号${alike.join('・')}と似ています` : '')

/** A list as a file, with an empty column for the answer; names are left out where they are to be hidden. */
export function collectFile(list: CollectList, { due, hideNames, audience }: CollectOptions, date: string): FileTable {
  const columns: readonly (readonly [string, (one: Collected) => FileCell])[] = [
    ['受付番号', ({ no }) => no], ['施策番号', ({ note }) => note.evidence.policy], ['施策名', ({ note }) => note.evidence.policyName],
    ['回答をお願いする課', ({ note }) => note.addressee], ['対象箇所', ({ note }) => note.evidence.place], ['種別', ({ note }) => KIND_WORDS[note.kind]],
    ['内容', ({ note }) => note.text], ['別の文', (one) => otherTexts(one, hideNames)], ['根拠値', ({ note }) => groundsOf(note)], ['シート行', ({ note }) => note.evidence.lines.join('・')],
    ['優先度', ({ note }) => PRIORITY_WORDS[note.priority]], ...(hideNames ? [] : [['委員名', ({ note }: Collected): FileCell => note.author ?? ''] as const]),
    ['類似', alikeWords], ['回答期限', () => due], ['回答', ({ note }) => note.answer], ['回答課', ({ note }) => note.answeredBy],
  ]
  return {
    title: list.title, headings: columns.map(([heading]) => heading), rows: list.rows.map((one) => columns.map(([, read]) => read(one))),
    facts: [['取扱い', AUDIENCE_WORDS[audience]], ['回答期限', due || '未定'], ['件数', `${list.rows.length}件`], ['作成日', date]],
  }
}

/** 「質問の取りまとめ　7件（3ファイル、2課）」 */
export const collectTitle = (all: readonly Collected[], files: number): string =>
  files === 0 ? '質問の取りまとめ' : `質問の取りまとめ　${all.length}件（${files}ファイル、${departmentLists(all).length}課）`
