import crossfilter from 'crossfilter2'
import { AMOUNTS, columnsOf, FACETS, STATES } from './columns.mjs'

const FIELDS = ['department', 'code', 'progress', 'necessity', 'bits', 'kind']

function applyChoice(dimension, table) {
  if (table === null) dimension.filterAll()
  else if (table.reduce((sum, one) => sum + one, 0) === 1) dimension.filterExact(table.indexOf(1))
  else dimension.filterFunction((code) => table[code] === 1)
}

/** How a row enters sums of several columns and leaves them. */
function reducerOf(columns) {
  const change = (sign) => (sums, row) => {
    for (let at = 0; at < columns.length; at++) sums[at] += sign * columns[at][row]
    return sums
  }
  return [change(1), change(-1), () => new Float64Array(columns.length)]
}

/** crossfilter2, used well: its records are places in columns, one dimension a facet, sums kept up to date row by row. */
export function crossfilterEngine({ rows, top, departments, withFacets, say }) {
  const columns = columnsOf(rows)
  const reducer = (fields) => reducerOf(fields.map((field) => columns[field]))
  const all = crossfilter(Array.from(rows.keys()))
  const dimensions = Object.fromEntries(FIELDS.map((field) => [field, all.dimension((row) => columns[field][row])]))
  const costs = all.dimension((row) => columns.department[row]).group().reduce(...reducer(AMOUNTS))
  const states = all.groupAll().reduce(...reducer(STATES))
  const policies = all.dimension((row) => columns.policy[row]).group().reduceSum((row) => columns.c4[row])
  const facets = withFacets ? FACETS.map((field) => [field, dimensions[field].group().reduceSum((row) => columns.head[row])]) : []
  const applied = new Map()
  let last
  return {
    step({ choice }) {
      for (const field of FIELDS) {
        const key = String(choice[field])
        if (applied.get(field) === key) continue
        applyChoice(dimensions[field], choice[field])
        applied.set(field, key)
      }
      last = { costs: costs.all(), states: states.value(), top: policies.top(top), facets: facets.map(([field, group]) => [field, group.all()]) }
    },
    read() {
      const sums = new Float64Array(departments * 7)
      for (const { key, value } of last.costs) sums.set(value, key * 7)
      const counted = last.facets.map(([field, groups]) => {
        const counts = []
        for (const { key, value } of groups) counts[key] = value
        return [field, counts]
      })
      const largest = last.top.filter(({ value }) => value > 0).map(({ key, value }) => ({ policy: key, value }))
      return say({ costs: sums, states: last.states, top: largest }, withFacets ? Object.fromEntries(counted) : null)
    },
  }
}
