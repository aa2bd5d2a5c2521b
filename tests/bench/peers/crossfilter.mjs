import crossfilter from 'crossfilter2'

const FIELDS = ['department', 'code', 'progress', 'necessity', 'bits', 'kind']
const FACETS = ['department', 'code', 'progress', 'necessity', 'bits']

function addCosts(sums, row, sign) {
  sums[0] += sign * row.c0
  sums[1] += sign * row.c1
  sums[2] += sign * row.c2
  sums[3] += sign * row.c3
  sums[4] += sign * row.c4
  sums[5] += sign * row.c5
  sums[6] += sign * row.missing
  return sums
}

function addStates(sums, { states }, sign) {
  if (states !== null) for (let at = 0; at < sums.length; at++) sums[at] += sign * states[at]
  return sums
}

function applyChoice(dimension, table) {
  if (table === null) dimension.filterAll()
  else if (table.reduce((sum, one) => sum + one, 0) === 1) dimension.filterExact(table.indexOf(1))
  else dimension.filterFunction((code) => table[code] === 1)
}

/** crossfilter2 over rows: one dimension a facet, sums kept up to date row by row. */
export function crossfilterEngine({ rows, top, departments, withFacets, say }) {
  const all = crossfilter(rows)
  const dimensions = Object.fromEntries(FIELDS.map((field) => [field, all.dimension((row) => row[field])]))
  const costs = all.dimension((row) => row.department).group()
    .reduce((sums, row) => addCosts(sums, row, 1), (sums, row) => addCosts(sums, row, -1), () => [0, 0, 0, 0, 0, 0, 0])
  const states = all.groupAll().reduce((sums, row) => addStates(sums, row, 1), (sums, row) => addStates(sums, row, -1), () => [0, 0, 0, 0, 0, 0])
  const policies = all.dimension((row) => row.policy).group().reduceSum((row) => row.c4)
  const facets = withFacets ? FACETS.map((field) => [field, dimensions[field].group().reduceSum((row) => row.head)]) : []
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
