import type { FileTable } from '../domain/file-table.ts'
import type { Policy, Snapshot } from '../snapshot/types.ts'
import { writeTidy } from './write-tidy.ts'

/** One policy made up for the template, with every kind of row and of nothing. */
const example: Policy = {
  code: '1-1', name: '（記入例）地域の見守りの充実', leadDepartment: '福祉課', relatedDepartments: ['子ども課'],
  vision: '一人ひとりが安心して暮らしている。', strategyGoal: null,
  indicators: [{
    no: 1, name: '見守り協力事業者の数', unit: '件', description: '協定を結んだ事業者の数', strategic: false, cumulative: true,
    direction: 'up', directionBasis: 'inferred', targetKind: 'unconfirmed',
    figures: [{ year: 2022, basis: 'actual', value: 20, raw: '20' }, { year: 2023, basis: 'actual', value: null, raw: '－' }, { year: 2024, basis: 'estimate', value: 26, raw: '26' }],
    target: { year: 2027, value: 40, raw: '40' },
  }],
  activities: { new: ['協定の更新'], continuing: ['見守り会議の開催（年4回）'] },
  thirdPartyOpinions: '',
  progress: { rating: 3, label: 'おおむね順調', basis: '協定の数が増えたため。', externalFactors: '' },
  necessity: { rating: 4, label: '高い', basis: '' },
  projects: [
    { no: 1, name: '見守りネットワーク事業', relisted: false, outlook: '継続', costs: [
      { year: 2022, basis: 'settled', value: 1200, raw: '1,200' }, { year: 2023, basis: 'settled', value: 1350, raw: '1,350' }, { year: 2024, basis: 'budget', value: 1500, raw: '1,500' },
    ] },
    { no: 2, name: '民生委員活動支援事業', relisted: true, outlook: '継続', costs: [] },
  ],
  statedTotals: [{ year: 2022, basis: 'settled', value: 1200, raw: '1,200' }], costTrend: [],
  issues: '', plans: '協定の対象を広げる。', roles: '', summary: '', textAt: {},
}

const labels = (words: readonly string[]) => words.map((label, at) => ({ rating: words.length - at, label }))

const round: Snapshot = {
  format: 'miharashi-snapshot', version: 1, id: 'mycity-2024', municipality: '○○市', title: '令和6年度 施策評価',
  evaluationYear: 2024, targetYear: 2027, costUnit: 'thousandYen', sources: [], sections: [], diagnostics: [],
  ratingScales: {
    progress: { best: 4, worst: 1, delayedFrom: 2, labels: labels(['順調', 'おおむね順調', 'やや遅れている', '遅れている']) },
    necessity: { best: 4, worst: 1, delayedFrom: null, labels: labels(['高い', 'やや高い', 'やや低い', '低い']) },
  },
  policies: [example],
}

/** The tables of the tidy form with one row of each kind filled in as an example. */
export const templateTables = (): FileTable[] => writeTidy(round)
