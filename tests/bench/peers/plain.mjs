const FACETS = ['department', 'code', 'progress', 'necessity', 'bits']

const fits = (choice, row, but) => Object.keys(choice).every((field) => field === but || choice[field] === null || choice[field][row[field]] === 1)

function sumByDepartment(rows, departments) {
  return rows.reduce((sums, row) => {
    const at = row.department * 7
    sums[at] += row.c0
    sums[at + 1] += row.c1
    sums[at + 2] += row.c2
    sums[at + 3] += row.c3
    sums[at + 4] += row.c4
    sums[at + 5] += row.c5
    sums[at + 6] += row.missing
    return sums
  }, new Float64Array(departments * 7))
}

function largest(rows, top) {
  const byPolicy = rows.reduce((sums, row) => sums.set(row.policy, (sums.get(row.policy) ?? 0) + row.c4), new Map())
  return [...byPolicy].filter(([, value]) => value > 0).map(([policy, value]) => ({ policy, value })).sort((a, b) => b.value - a.value || a.policy - b.policy).slice(0, top)
}

/** What one writes first: an array of objects, filter and reduce. */
export function plainEngine({ rows, top, departments, withFacets, say }) {
  let last
  return {
    step({ choice }) {
      const chosen = rows.filter((row) => fits(choice, row))
      const states = chosen.reduce((sums, row) => (row.states === null ? sums : sums.map((sum, at) => sum + row.states[at])), [0, 0, 0, 0, 0, 0])
      const facets = withFacets ? FACETS.map((field) => [field, rows.filter((row) => row.head === 1 && fits(choice, row, field)).reduce((counts, row) => {
        counts[row[field]] = (counts[row[field]] ?? 0) + 1
        return counts
      }, [])]) : null
      last = { costs: sumByDepartment(chosen, departments), states, top: largest(chosen, top), facets }
    },
    read: () => say(last, last.facets === null ? null : Object.fromEntries(last.facets)),
  }
}
