// Takes the safety devices out of a copy of the source, one at a time, and looks whether the tests of `npm test` notice:
// node tests/torture/seeded-changes.mjs [WORDS of the change]; the work tree itself is never touched.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addFigures } from './figures.mjs'
import { seededChanges } from './seeded-changes-list.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const copy = join(root, 'node_modules/.cache/miharashi/seeded-changes')

function layCopy() {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  for (const name of ['src', 'tests', 'public', 'package.json', 'tsconfig.json', 'vite.config.ts', 'index.html']) cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
}

/** Where the change can no longer be made, nothing is tried: the list has to follow the source. */
function change({ file, find, put, what }) {
  const source = readFileSync(join(root, file), 'utf8')
  if (source.split(find).length !== 2) throw new Error(`${what}: ${file} does not hold once: ${find}`)
  return source.replace(find, () => put)
}

/** @returns whether a test failed, as it should; nothing where the tests could not even begin */
function isNoticed(tests) {
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--bail', '1', '--reporter=json', '--outputFile=noticed.json', ...tests], { cwd: copy, encoding: 'utf8' })
  const report = JSON.parse(readFileSync(join(copy, 'noticed.json'), 'utf8'))
  rmSync(join(copy, 'noticed.json'))
  if (report.numTotalTests === 0) throw new Error(`no test ran: ${tests.join(' ')}\n${run.stdout}${run.stderr}`)
  return report.numFailedTests > 0
}

const wish = process.argv[2] ?? ''
const changes = seededChanges.filter(({ what }) => what.includes(wish))
for (const one of changes) change(one)
layCopy()
if (!changes.every(({ tests }) => tests.length > 0)) throw new Error('a change without tests that should notice it')
const started = performance.now()
const survivors = []
for (const one of changes) {
  writeFileSync(join(copy, one.file), change(one))
  const noticed = isNoticed(one.tests)
  writeFileSync(join(copy, one.file), readFileSync(join(root, one.file), 'utf8'))
  console.log(`${noticed ? 'noticed ' : 'SURVIVED'}  ${one.what}`)
  if (!noticed) survivors.push(one.what)
}
const seconds = (performance.now() - started) / 1000
console.log(`${changes.length} changes, ${survivors.length} not noticed, ${seconds.toFixed(0)} s`)
if (wish === '') addFigures(join(root, 'tests/torture/figures.json'), 'seeded-changes', { cases: changes.length, violations: survivors.length, seconds })
rmSync(copy, { recursive: true })
process.exitCode = survivors.length > 0 ? 1 : 0
