import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { tableFromArrays, tableToIPC } from 'apache-arrow'
import { AMOUNTS, columnsOf, FACETS, STATES } from './columns.mjs'

const require = createRequire(import.meta.url)

async function open() {
  const { createDuckDB, NODE_RUNTIME, VoidLogger } = require('@duckdb/duckdb-wasm/blocking')
  const folder = dirname(require.resolve('@duckdb/duckdb-wasm'))
  const bundles = Object.fromEntries(['mvp', 'eh'].map((kind) => [kind, { mainModule: join(folder, `duckdb-${kind}.wasm`), mainWorker: join(folder, `duckdb-node-${kind}.worker.cjs`) }]))
  const database = await createDuckDB(bundles, new VoidLogger(), NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({ query: { castBigIntToDouble: true } })
  return database.connect()
}

function where(choice, but) {
  const clauses = Object.keys(choice).filter((field) => field !== but && choice[field] !== null)
    .map((field) => `${field} IN (${[...choice[field].keys()].filter((code) => choice[field][code] === 1).concat(-1).join()})`)
  return clauses.length === 0 ? '' : `WHERE ${clauses.join(' AND ')}`
}

const sums = (fields) => fields.map((field) => `sum(${field})::DOUBLE AS ${field}`).join()
const rowsOf = (result) => result.toArray().map((row) => row.toJSON())

/** duckdb-wasm in this process: SQL over a table of columns. */
export async function duckdbEngine({ rows, top, departments, withFacets, say }) {
  const connection = await open()
  connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(columnsOf(rows)), 'stream'), { name: 'projects', create: true })
  connection.query('CREATE TABLE heads AS SELECT * FROM projects WHERE head = 1')
  let last
  return {
    step({ choice }) {
      const chosen = `FROM projects ${where(choice)}`
      last = {
        costs: rowsOf(connection.query(`SELECT department, ${sums(AMOUNTS)} ${chosen} GROUP BY department`)),
        states: rowsOf(connection.query(`SELECT ${sums(STATES)} ${chosen}`))[0],
        top: rowsOf(connection.query(`SELECT policy, sum(c4)::DOUBLE AS value ${chosen} GROUP BY policy ORDER BY value DESC, policy LIMIT ${top}`)),
        facets: withFacets ? FACETS.map((field) => [field, rowsOf(connection.query(`SELECT ${field} AS option, count(*)::DOUBLE AS n FROM heads ${where(choice, field)} GROUP BY ${field}`))]) : [],
      }
    },
    read() {
      const costs = new Float64Array(departments * 7)
      for (const row of last.costs) costs.set(AMOUNTS.map((field) => Number(row[field])), Number(row.department) * 7)
      const facets = last.facets.map(([field, found]) => {
        const counts = []
        for (const { option, n } of found) counts[Number(option)] = Number(n)
        return [field, counts]
      })
      const largest = last.top.map(({ policy, value }) => ({ policy: Number(policy), value: Number(value) })).filter(({ value }) => value > 0)
      return say({ costs, states: STATES.map((state) => Number(last.states[state] ?? 0)), top: largest }, withFacets ? Object.fromEntries(facets) : null)
    },
    close: () => connection.close(),
  }
}
