import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { rules } from './rules.ts'

/**
 * Reads every import below `<baseDir>/src`, those for types and those in `<script setup>` included.
 * @returns how many modules were read, and one line `rule: from → to` for each breach of the rules, in order
 */
export async function findBreaches(baseDir: string): Promise<{ modules: number; breaches: string[] }> {
  const { output } = await cruise(['src'], {
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.vue', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  })
  const { modules, summary } = output as ICruiseResult
  const breaches = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  return { modules: modules.filter(({ source }) => source.startsWith('src/')).length, breaches: breaches.sort() }
}
