/** The words of 比較, by what is compared. */
export const COMPARE_WORDS = {
  policy: { one: '施策', full: '比較できるのは4施策までです。外す施策を選んでください。' },
  department: { one: '課', full: '比較できるのは4課までです。外す課を選んでください。' },
} as const

export const OTHER_KIND = '施策と課は一緒に比較できません。入っているものを外してから選んでください。'
export const SAME_TEXT = '同文'
export const COMPARE_HINT = '施策の一覧・施策の頁・担当課別で「比較に入れる」を選ぶか、下の欄から加えてください。'
export const SAME_TEXT_NOTE = '「同文」は、行頭の記号を除いた1行の文字がすべて同じ行です（全角・半角の違いは問いません）。見出しと「該当なし」は数えません。'
