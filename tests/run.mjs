// Runs every check of the project, even when an earlier one fails, and ends with the line "N passed, N failed".
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countCommand, countPlaywright, countVitest } from './run/count.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = 'node_modules/.cache/miharashi/reports'

/**
 * Groups run one after another: what takes both cores has them to itself, since two such runs beside each other take longer than one after the other.
 * The lanes of a group run beside each other, the stages of a lane follow one another.
 */
const groups = [
  [[
    { name: 'build', tool: 'vite/bin/vite.js', args: ['build'] },
    {
      name: 'end-to-end tests',
      tool: '@playwright/test/cli.js',
      args: ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${root}${reports}/playwright.json` },
      aloud: true,
      needs: 'build',
      report: 'playwright.json',
      count: countPlaywright,
    },
  ]],
  [[
    {
      name: 'unit and component tests',
      tool: 'vitest/vitest.mjs',
      args: ['run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
      aloud: true,
      report: 'vitest.json',
      count: countVitest,
    },
  ]],
  [
    [{ name: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] }],
    [
      { name: 'typecheck', tool: 'vue-tsc/bin/vue-tsc.js', args: ['--noEmit'] },
      { name: 'dead exports', tool: 'knip/bin/knip.js', args: ['--no-config-hints'] },
    ],
  ],
]

/** @returns the exit code or signal, and what was said, in one piece so that stages beside each other do not speak at once; who is alone speaks as it goes */
function run({ tool, args, env, aloud = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`node_modules/${tool}`, ...args], {
      cwd: root,
      stdio: aloud ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk))
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? `${signal}`, said: Buffer.concat(said) }))
  })
}

/** The report a runner wrote, or null where it wrote none that can be read: then nothing counts as run. */
function readReport(name) {
  try {
    return JSON.parse(readFileSync(`${root}${reports}/${name}`, 'utf8'))
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`)
    return null
  }
}

async function runStage(stage) {
  console.log(`\n── ${stage.name} … ──`)
  const started = performance.now()
  const { code, said } = await run(stage)
  if (!stage.aloud) console.log(`\n── ${stage.name} ──\n${said}`)
  const count = stage.count ? stage.count(readReport(stage.report), code) : countCommand(code)
  return { name: stage.name, seconds: (performance.now() - started) / 1000, ...count }
}

async function runLane(stages) {
  const results = []
  for (const stage of stages) {
    const lacking = results.some(({ name, failed }) => name === stage.needs && failed > 0)
    results.push(lacking ? leaveOut(stage) : await runStage(stage))
  }
  return results
}

function leaveOut({ name, needs }) {
  console.error(`\n── ${name} ──\nNOT RUN: ${needs} failed, so there is nothing to test.`)
  return { name, seconds: 0, passed: 0, failed: 0, remarks: [`NOT RUN, since ${needs} failed`], failures: [] }
}

function printSummary(results) {
  const failures = results.flatMap((one) => one.failures)
  if (failures.length > 0) console.log(`\n── failed ──\n${failures.join('\n')}`)
  console.log('\n── summary ──')
  for (const { name, seconds, passed, failed, remarks } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    console.log([`${seconds.toFixed(1).padStart(7)} s`, counts, name, ...remarks].join('  '))
  }
}

rmSync(`${root}${reports}`, { recursive: true, force: true })
mkdirSync(`${root}${reports}`, { recursive: true })
const results = []
for (const lanes of groups) results.push(...(await Promise.all(lanes.map(runLane))).flat())
printSummary(results)
const sum = (part) => results.reduce((total, result) => total + result[part], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
