import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { nextRound } from '../analytics/next-round.ts'
import { projectRoot, testCache } from './places.ts'

/** Builds the app as it ships with the made-up next round beside the first. @returns the folder of the built app */
export async function buildWithTwoRounds(): Promise<string> {
  const publicDir = mkdtempSync(join(testCache, 'public-'))
  const outDir = mkdtempSync(join(testCache, 'two-rounds-'))
  cpSync(join(projectRoot, 'public'), publicDir, { recursive: true })
  const round = nextRound()
  const index = join(publicDir, 'rounds/index.json')
  const { rounds } = JSON.parse(readFileSync(index, 'utf8')) as { rounds: readonly object[] }
  writeFileSync(join(publicDir, `rounds/${round.id}.json`), JSON.stringify(round))
  writeFileSync(index, JSON.stringify({ rounds: [...rounds, { id: round.id, file: `${round.id}.json` }] }))
  await build({ root: projectRoot, publicDir, logLevel: 'error', build: { outDir, emptyOutDir: true } })
  rmSync(publicDir, { recursive: true })
  return outDir
}
