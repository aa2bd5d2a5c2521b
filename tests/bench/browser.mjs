// What a person waits for, in the built app and the real browser, at a quarter of this machine's speed.
import { build } from 'vite'
import { root, withModules } from './modules.mjs'
import { triesAtMost } from './table.mjs'

const THROTTLE = 4
const DEVICES = 5
const CITY_PAGES = { '/': '概況', '/policies': '施策', '/indicators': '指標', '/costs': 'コスト', '/projects': '事務事業', '/relisted': '再掲', '/departments': '担当課別', '/necessity': '必要性', '/texts': '意見と今後の展開', '/policies/111': '施策 111', '/points': '確認したい点' }
const YEARS_PAGES = { '/rounds/compare': '年度の比較' }

function documentRows(changes) {
  return [['/', '概況'], ['/costs', 'コスト']].flatMap(([path, name]) => {
    const { first, all } = changes.get(path)
    return [
      triesAtMost('13', `source document at ${THROTTLE} ×: filter change to everything drawn, ${name}`, all, 33),
      triesAtMost('–', `source document at ${THROTTLE} ×: filter change to the first answer in sight, ${name}`, first, 33),
    ]
  })
}

const cityRows = (changes, pages) => Object.entries(pages).flatMap(([path, name]) => {
  const { first, all } = changes.get(path)
  return [
    triesAtMost('–', `100 policies at ${THROTTLE} ×: filter change to the first answer in sight, ${name}`, first, 33),
    triesAtMost('–', `100 policies at ${THROTTLE} ×: filter change to everything drawn, ${name}`, all, 66),
  ]
})

/** Targets 13, 15 and 16, and what one change of the filter takes on the pages of a whole plan. */
export async function browserRows() {
  await build({ root, logLevel: 'error' })
  return withModules(async (load) => {
    const { measureVisits } = await load('visits.ts')
    const { measureFilterChanges } = await load('filter-changes.ts')
    const visits = await measureVisits(DEVICES, THROTTLE)
    return [
      ...documentRows(await measureFilterChanges({ paths: ['/', '/costs'], of: 'document', rate: THROTTLE })),
      triesAtMost('15', `first visit at ${THROTTLE} ×: first numbers drawn`, visits.first, 1500),
      triesAtMost('16', 'second visit, without a server', visits.second, 500),
      ...cityRows(await measureFilterChanges({ paths: Object.keys(CITY_PAGES), of: 'city', rate: THROTTLE }), CITY_PAGES),
      ...cityRows(await measureFilterChanges({ paths: Object.keys(YEARS_PAGES), of: 'years', rate: THROTTLE }), YEARS_PAGES),
    ]
  })
}
