import { desc, op, table } from 'arquero'
import { AMOUNTS, columnsOf, FACETS, STATES } from './columns.mjs'

const sums = (fields) => Object.fromEntries(fields.map((field) => [field, op.sum(field)]))

/** The clauses that hold as one expression, which arquero compiles. */
function filtered(all, choice, but) {
  const active = Object.keys(choice).filter((field) => field !== but && choice[field] !== null)
  if (active.length === 0) return all
  const params = Object.fromEntries(active.map((field) => [field, choice[field]]))
  return all.params(params).filter(`(d, $) => ${active.map((field) => `$.${field}[d.${field}] === 1`).join(' && ')}`)
}

/** arquero: a table of columns and its verbs. */
export function arqueroEngine({ rows, top, departments, withFacets, say }) {
  const all = table(columnsOf(rows))
  const heads = all.filter('d => d.head === 1').reify()
  let last
  return {
    step({ choice }) {
      const chosen = filtered(all, choice)
      last = {
        costs: chosen.groupby('department').rollup(sums(AMOUNTS)).objects(),
        states: chosen.rollup(sums(STATES)).object(),
        top: chosen.groupby('policy').rollup({ value: op.sum('c4') }).orderby(desc('value'), 'policy').slice(0, top).objects(),
        facets: withFacets ? FACETS.map((field) => [field, filtered(heads, choice, field).groupby(field).count().objects()]) : [],
      }
    },
    read() {
      const costs = new Float64Array(departments * 7)
      for (const row of last.costs) costs.set(AMOUNTS.map((field) => row[field]), row.department * 7)
      const facets = last.facets.map(([field, found]) => {
        const counts = []
        for (const row of found) counts[row[field]] = row.count
        return [field, counts]
      })
      const states = STATES.map((state) => last.states?.[state] ?? 0)
      return say({ costs, states, top: last.top.filter(({ value }) => value > 0) }, withFacets ? Object.fromEntries(facets) : null)
    },
  }
}
